// A page comes to life, and stays alive: whatever another device changes, whatever the browser or its extensions do to
// the page, whatever day the page is of. What a person has in hand stays in hand, and nothing goes wrong unseen.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { cleanly } from "../support/clean.mjs";
import { AWAY, holdProgram, keptShell, setClock, waits, wholeProgram, writeNote } from "../support/device.mjs";
import { intrudeIn, intrudeWithin, takeNames } from "../support/extension.mjs";
import { fieldsNotDrawn, heightOf, inHand, typeHalf } from "../support/hand.mjs";
import { alive, idsOf, meant, pageData, staffStep, stepOfLibrary, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { translatePage } from "../support/translator.mjs";

const DAY_MS = 24 * 3_600_000;
const dayIn = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
// A browser without a worker has every page from the server, as the first visit has.
const FROM_SERVER = { serviceWorkers: "block" };

let server, browser, laptop, ids, member;
// The phone of the journey that runs, and what else has to be clean after it.
let phone;
const devices = () => [phone, laptop];

before(async () => {
  server = await startServer();
  browser = await launch();
  laptop = await newLaptop(browser);
  const first = await newPhone(browser);
  await first.signIn(server.links.household);
  await stepOfLibrary(first.page, server.url);
  ids = await idsOf(first.page);
  const { me } = await pageData(first.page);
  await laptop.signIn(server.links.researcher);
  await onLaptop(staffStep(ids.household, ids.step));
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
  await first.close();
});

afterEach(async () => {
  await phone?.close();
  phone = undefined;
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const step = () => `/plan/step/${ids.step}`;
const house = () => `/staff/household/${ids.household}`;

/** Opens a page on a device, and waits until it is alive. */
async function show(device, path) {
  await device.page.goto(server.url + path);
  await alive(device.page);
}
const onLaptop = (path) => show(laptop, path);

/** A phone of the family's. With a worker it draws its pages itself, from what it keeps. */
async function familyPhone(options, prepare = () => {}) {
  phone = await newPhone(browser, options);
  await prepare(phone);
  await phone.signIn(await server.invite("member", member.name, member.household));
  await alive(phone.page);
  if (options.serviceWorkers !== "block") await keptShell(phone.page, "family");
  return phone;
}

/** What the researcher adds without looking at a screen: the form of a change, as a browser without wasm posts it. */
async function add(kind, fields) {
  const form = { kind, form: kind, household: ids.household, back: "/", ...fields };
  const answer = await laptop.page.request.post(`${server.url}/do`, {
    form,
    headers: { origin: server.url },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303, `${kind}: ${await answer.text()}`);
  assert.doesNotMatch(answer.headers().location, /refused|error/, kind);
}

/** Other words for something of the step, by the form on the researcher's screen. */
async function rewrite(kind, words) {
  const { page } = laptop;
  await unfold(form(page, kind));
  const its = form(page, kind);
  await its.locator('[name="text"]').fill(words);
  await its.locator('button[type="submit"]').click();
}

/** A thing to do of the team's, new on the step, to be ticked by its words. */
const newTask = (text) => add("sub-step-added", { step: ids.step, text, lang: "uk" });
const task = (page, words) => page.locator('form[data-change^="sub-step-ticked"] button', { hasText: words });
const done = (page, words) => task(page, words).and(page.locator('[aria-pressed="true"]'));
const note = (page, words) => page.locator(".note", { hasText: words });
const noteField = (page) => page.locator('form[data-change="note-added"] textarea');
const form = (page, name) => page.locator(`form[data-change="${name}"]`);

// What is read while one writes: the notes before. What comes later stands between them and the field.
const PLACE = "#notes";

/** What is read stays where it was on the screen, whatever grew or shrank above it. */
async function assertStayed(page, css, before) {
  const now = await heightOf(page, css);
  assert.ok(Math.abs(now - before) <= 1, `${css} moved on the screen, from ${before} to ${now}`);
}

/** Ticks, and waits until the researcher has it: the page is not only drawn, it works. */
async function tickIt(words) {
  await task(phone.page, words).click();
  await done(phone.page, words).waitFor();
  await done(laptop.page, words).waitFor();
}

for (const [start, options] of [
  ["the page that the server drew", FROM_SERVER],
  ["the page that the phone drew itself", {}],
]) {
  describe(`another device changes ${start}`, () => {
    test(
      "half-typed words in several forms, the caret, open drawers and the place on the screen stay",
      cleanly(devices, async () => {
        const { page } = await familyPhone(options);
        const words = `Крок команди: ${start}`;
        await show(phone, step());
        assert.equal(await page.locator("#page").count(), options === FROM_SERVER ? 1 : 0, "drawn by somebody else");
        await onLaptop(staffStep(ids.household, ids.step));

        for (const name of ["sub-step-added", "appointment-added"]) await unfold(form(page, name));
        await form(page, "sub-step-added").locator('input[name="text"]').fill("Спитати в сус");
        await form(page, "appointment-added").locator('input[name="what"]').fill("Зустріч у м");
        await form(page, "appointment-added").locator('input[name="place"]').fill("Стад");
        await form(page, "appointment-added").locator('input[name="interpreter"]').check();
        await noteField(page).fill("Ми були там, і нам сказали при");
        await noteField(page).evaluate((field) => (field.focus(), field.setSelectionRange(3, 9)));
        const [before, height] = [await inHand(page), await heightOf(page, PLACE)];
        assert.deepEqual(before.caret, [3, 9]);
        assert.equal(Object.keys(before.fields).length, 5);

        await newTask(words);
        await task(page, words).waitFor();
        await task(laptop.page, words).click();
        await done(page, words).waitFor();
        await writeNote(laptop.page, `Van ons: ${start}`);
        await note(page, `Van ons: ${start}`).waitFor();
        await rewrite("step-shape", `Waarom: ${start}`);
        await page.getByText(`Waarom: ${start}`).first().waitFor();
        await rewrite("step", `Titel: ${start}`);
        // The library's title stays until the new one is translated.
        await page.locator("h1 + p", { hasText: `Titel: ${start}` }).waitFor();

        assert.deepEqual(await inHand(page), before);
        await assertStayed(page, PLACE, height);
        // And it is still the form that it was: what is in it can be sent.
        await form(page, "note-added").locator('button[type="submit"]').click();
        await note(laptop.page, "Ми були там, і нам сказали при").first().waitFor();
      }),
    );

    test(
      "what is typed stays when something comes that may stand anywhere: a person's name",
      cleanly(devices, async () => {
        const { page } = await familyPhone(options);
        await show(phone, step());
        for (const name of ["sub-step-added", "document-added", "appointment-added", "status-waiting"])
          await unfold(form(page, name));
        await form(page, "sub-step-added").locator('input[name="text"]').fill("Спитати сус");
        await form(page, "document-added").locator('input[name="text"]').fill("Довідка з");
        await form(page, "appointment-added").locator('input[name="what"]').fill("Зустріч у");
        await form(page, "appointment-added").locator('input[name="day"]').fill(dayIn(9));
        await form(page, "status-waiting").locator('input[name="text"]').fill("Відповіді з мер");
        await noteField(page).fill("Ми були там");
        await noteField(page).evaluate((field) => (field.focus(), field.setSelectionRange(3, 5)));
        const before = await inHand(page);
        assert.equal(Object.keys(before.fields).length, 6);

        const name = `Новий дідусь ${Object.keys(options).length}`;
        await add("person-added", { text: name, language: "uk", born: "" });
        await page.locator('form[data-change="step"] option', { hasText: name }).waitFor({ state: "attached" });
        assert.deepEqual(await inHand(page), before);
        assert.deepEqual(await fieldsNotDrawn(page), []);
      }),
    );

    test(
      "a word that the keyboard has not finished is finished afterwards",
      cleanly(devices, async () => {
        const { page } = await familyPhone(options);
        await show(phone, step());
        await onLaptop(staffStep(ids.household, ids.step));
        const word = await typeHalf(phone, noteField(page), `Півслова (${start}): `, "спитат");
        await writeNote(laptop.page, `Tussendoor: ${start}`);
        await note(page, `Tussendoor: ${start}`).waitFor();
        await word.commit("спитати");
        assert.equal(await noteField(page).inputValue(), `Півслова (${start}): спитати`);
      }),
    );

    test(
      "in the plan the step in hand stays, when others move, are done, or come",
      cleanly(devices, async () => {
        const { page } = await familyPhone(options);
        await show(phone, "/plan");
        const now = page.locator('section[aria-labelledby="now"] a.step-card, section[aria-labelledby="now"] a.card');
        const steps = await now.evaluateAll((all) => all.map((it) => it.getAttribute("href")));
        assert.ok(steps.length >= 4, `${steps.length} steps that are for now`);
        const [first, second, third] = steps;
        const last = steps.at(-1);
        const idOf = (href) => href.split("/").pop();
        // In the lower part of the screen, so that something is above it that can go.
        await page
          .locator(`main a[href="${last}"]`)
          .first()
          .evaluate((it) => (it.scrollIntoView({ block: "center" }), it.focus()));
        const [before, height] = [await inHand(page), await heightOf(page, ":focus")];
        assert.equal(before.focus, last);
        const order = () => now.evaluateAll((all) => all.map((it) => it.getAttribute("href")));

        // Another order, while all stay.
        await onLaptop(staffStep(ids.household, idOf(third)));
        await form(laptop.page, "step-moved up").locator("button").click();
        await page.waitForFunction(
          ([above, below]) => {
            const all = [...document.querySelectorAll('section[aria-labelledby="now"] a')].map((it) =>
              it.getAttribute("href"),
            );
            return all.indexOf(above) < all.indexOf(below);
          },
          [third, second],
        );
        assert.deepEqual(await order(), [first, third, second, ...steps.slice(3)]);
        assert.deepEqual(await inHand(page), before);
        await assertStayed(page, ":focus", height);

        // A shorter list.
        await onLaptop(staffStep(ids.household, idOf(second)));
        await form(laptop.page, "step-status-changed").locator('button[value="done"]').click();
        await page.locator(`section[aria-labelledby="now"] a[href="${second}"]`).waitFor({ state: "detached" });
        assert.equal((await inHand(page)).focus, last);
        await assertStayed(page, ":focus", height);

        // The one in hand moves itself.
        await onLaptop(staffStep(ids.household, idOf(last)));
        await form(laptop.page, "step-moved up").locator("button").click();
        await page.waitForFunction(
          (last) =>
            [...document.querySelectorAll('section[aria-labelledby="now"] a')].at(-1).getAttribute("href") !== last,
          last,
        );
        assert.equal((await inHand(page)).focus, last);
        await page.locator(":focus").press("Enter");
        await page.waitForURL((url) => url.pathname === last);
      }),
    );

    test(
      "words that are typed for an appointment stay with it, whatever comes, goes or moves around it",
      cleanly(devices, async () => {
        const { page } = await familyPhone(options);
        // At hours of its own: those of the run before are still there, and what is at one time is pointed out by name.
        const [made, moved] = options === FROM_SERVER ? ["10:00", "09:00"] : ["15:00", "14:00"];
        const names = ["Перша", "Друга", "Третя"].map((name) => `${name}, ${start}`);
        for (const [place, what] of names.entries()) {
          await add("appointment-added", { what, day: dayIn(60 + place), time: made, lang: "uk" });
        }
        await show(phone, "/appointments");
        await onLaptop(`${house()}/appointments`);
        const card = (page, what) => page.locator(".appointment", { hasText: what });
        const [first, second, third] = names;
        const detail = card(page, second).locator('form[data-change^="appointment "]');
        await unfold(detail);
        await detail.locator('input[name="with"]').fill("Пані О");
        await detail.locator('input[name="place"]').fill("Ратуша, кімн");
        await detail.locator('input[name="place"]').evaluate((field) => (field.focus(), field.setSelectionRange(2, 5)));
        const before = await inHand(page);
        assert.deepEqual(before.caret, [2, 5]);
        const order = () =>
          page
            .locator('section[aria-labelledby="coming"] .appointment')
            .evaluateAll(
              (all, names) => all.map((it) => names.find((name) => it.innerText.includes(name))).filter(Boolean),
              names,
            );
        assert.deepEqual(await order(), names);

        const move = async (what, when) => {
          const moved = card(laptop.page, what).locator('form[data-change^="appointment "]');
          await unfold(moved);
          await moved.locator('input[name="when"]').fill(when);
          await moved.locator("button").click();
        };
        const isOrder = (wanted) =>
          page.waitForFunction(
            ([names, wanted]) => {
              const cards = [...document.querySelectorAll('section[aria-labelledby="coming"] .appointment')];
              const found = cards.map((it) => names.find((name) => it.innerText.includes(name))).filter(Boolean);
              return JSON.stringify(found) === JSON.stringify(wanted);
            },
            [names, wanted],
          );
        // The last becomes the first, the first goes, and at last the one in hand moves itself.
        await move(third, `${dayIn(50)}T${moved}`);
        await isOrder([third, first, second]);
        assert.deepEqual(await inHand(page), before);
        const cancel = card(laptop.page, first).locator('form[data-change^="appointment-cancelled"] button');
        await unfold(cancel);
        await cancel.click();
        await meant(laptop.page);
        await isOrder([third, second]);
        assert.deepEqual(await inHand(page), before);
        await move(second, `${dayIn(40)}T${moved}`);
        await isOrder([second, third]);
        assert.deepEqual(await inHand(page), before);

        await detail.locator('button[type="submit"]').click();
        await card(laptop.page, second).getByText("Ратуша, кімн").first().waitFor();
        await card(laptop.page, second).getByText("Пані О").first().waitFor();
      }),
    );
  });
}

describe("the family changes the staff's page of a household", () => {
  // A second device of the team's: the researcher's other laptop.
  let other;
  after(() => other?.close());

  test(
    "what the researcher types and has opened stays, while the family ticks and writes and a colleague moves steps",
    cleanly(
      () => [phone, laptop, other],
      async () => {
        await familyPhone(FROM_SERVER);
        await newTask("Для дослідниці");
        await show(phone, step());
        other = await newLaptop(browser, { storageState: await laptop.context.storageState() });
        await onLaptop(staffStep(ids.household, ids.step));
        const { page } = laptop;
        await page.locator(".steps-group > summary").first().waitFor();

        const explained = form(page, "step-shape");
        await unfold(explained);
        await explained.locator("textarea").fill("Dit is nodig omda");
        await unfold(form(page, "sub-step-added"));
        await form(page, "sub-step-added").locator('input[name="text"]').fill("Bellen met d");
        // What is done is folded away; the researcher has it open, and the later steps closed.
        const groups = page.locator("details.steps-group");
        const count = await groups.count();
        assert.ok(count >= 2, "groups of steps");
        await groups.last().evaluate((it) => (it.open = true));
        await noteField(page).first().fill("Wij denken dat het zo ka");
        await noteField(page)
          .first()
          .evaluate((field) => (field.focus(), field.setSelectionRange(4, 10)));
        const [before, height] = [await inHand(page), await heightOf(page, PLACE)];
        assert.equal(Object.keys(before.fields).length, 3);

        await task(phone.page, "Для дослідниці").click();
        await done(page, "Для дослідниці").waitFor();
        await writeNote(phone.page, "Від родини");
        await note(page, "Від родини").waitFor();
        const rows = page.locator("#steps details.steps-group").first().locator("a.step-row");
        const steps = await rows.evaluateAll((all) => all.map((it) => it.getAttribute("href")));
        const others = steps.filter((href) => !href.endsWith(ids.step));
        assert.ok(others.length >= 2, "steps beside this one");
        await show(other, others.at(-1));
        await form(other.page, "step-moved up").locator("button").click();
        await page.waitForFunction((before) => {
          const rows = [...document.querySelectorAll("#steps details.steps-group:first-of-type a.step-row")];
          return JSON.stringify(rows.map((it) => it.getAttribute("href"))) !== before;
        }, JSON.stringify(steps));
        assert.deepEqual(await inHand(page), before);
        await form(other.page, "step-status-changed").locator('button[value="done"]').click();
        await rows.and(page.locator(`[href="${others.at(-1)}"]`)).waitFor({ state: "detached" });

        assert.deepEqual(await inHand(page), before);
        await assertStayed(page, PLACE, height);
        await form(page, "note-added").first().locator('button[type="submit"]').first().click();
        await note(phone.page, "Wij denken dat het zo ka").waitFor();
      },
    ),
  );
});

describe("a page of another day than the device's", () => {
  /** A country where it is another day than in the Netherlands, at this hour. */
  const elsewhere = () => (new Date().getUTCHours() < 10 ? "Pacific/Pago_Pago" : "Pacific/Kiritimati");

  for (const [name, days, options] of [
    ["drawn yesterday", 1, {}],
    ["opened by a phone whose clock is a day behind", -1, {}],
    ["opened in a country where it is another day", 0, { timezoneId: elsewhere() }],
  ]) {
    test(
      `${name} becomes alive`,
      cleanly(devices, async () => {
        const words = `Завдання: ${name}`;
        await newTask(words);
        await add("note-added", { step: ids.step, text: `Notitie: ${name}`, lang: "nl" });
        const prepare = (phone) => days && setClock(phone, Date.now() + days * DAY_MS);
        const { page } = await familyPhone({ ...FROM_SERVER, ...options }, prepare);
        await onLaptop(staffStep(ids.household, ids.step));
        await show(phone, step());
        assert.match(await note(page, `Notitie: ${name}`).locator(".note-by").innerText(), /сьогодні/);
        await tickIt(words);
      }),
    );
  }

  test(
    "goes on with the day that it is, as soon as the server says which",
    cleanly(devices, async () => {
      await add("note-added", { step: ids.step, text: "Van de dag ervoor", lang: "nl" });
      await newTask("Завдання на завтра");
      const { page } = await familyPhone(FROM_SERVER, (phone) => setClock(phone, Date.now() + DAY_MS));
      // The page lay in a tab over night: what the server says now is of the day after.
      await phone.context.route("**/api/sync/v1", async (route) => {
        try {
          const answer = await route.fetch();
          const reply = await answer.json();
          await route.fulfill({ response: answer, json: { ...reply, now: reply.now + DAY_MS } });
        } catch (error) {
          // What is under way when the phone is put away comes to nothing.
          if (!/closed|disposed/.test(error.message)) throw error;
        }
      });
      await show(phone, step());
      await task(page, "Завдання на завтра").click();
      await page.locator(".sync-saved").first().waitFor();
      await writeNote(laptop.page, "En nu verder");
      await note(page, "En nu verder").waitFor();
      await note(page, "Van de dag ervoor").locator(".note-by", { hasText: "учора" }).waitFor();
      await done(page, "Завдання на завтра").waitFor();
    }),
  );
});

describe("a page that the browser translates", () => {
  /** Everything that a family does on a page, and what comes from elsewhere. */
  async function goesOn(name) {
    const { page } = phone;
    await tickIt(`Завдання: ${name}`);
    await noteField(page).pressSequentially("Ми пишемо д");
    await writeNote(laptop.page, `Antwoord: ${name}`);
    await note(page, `Antwoord: ${name}`).waitFor();
    assert.equal(await noteField(page).inputValue(), "Ми пишемо д");
    await noteField(page).pressSequentially(`алі: ${name}`);
    await form(page, "note-added").locator('button[type="submit"]').click();
    await note(page, `Ми пишемо далі: ${name}`).waitFor();
    await note(laptop.page, `Ми пишемо далі: ${name}`).waitFor();
  }

  async function opened(name) {
    await newTask(`Завдання: ${name}`);
    await onLaptop(staffStep(ids.household, ids.step));
    return familyPhone(FROM_SERVER);
  }

  test(
    "before the program is there becomes alive all the same",
    cleanly(devices, async () => {
      const { page } = await opened("до програми");
      const release = await holdProgram(phone);
      await page.goto(server.url + step());
      assert.ok((await translatePage(page)) > 20, "texts to translate");
      assert.equal(await page.locator("body[data-live]").count(), 0);
      release();
      await alive(page);
      await goesOn("до програми");
    }),
  );

  test(
    "after the program began goes on",
    cleanly(devices, async () => {
      const { page } = await opened("після програми");
      await show(phone, step());
      assert.ok((await translatePage(page)) > 20, "texts to translate");
      await goesOn("після програми");
    }),
  );

  test(
    "shows nothing that is not true any more",
    cleanly(devices, async () => {
      const { page } = await opened("позначки");
      const told = async () => [
        await page.locator("h1 + p").innerText(),
        await page.locator("main .chips").first().innerText(),
      ];
      await show(phone, step());
      await translatePage(page);
      await rewrite("step", "Nieuwe titel na de vertaling");
      const answers = form(laptop.page, "step-status-changed");
      const other = answers
        .locator('button[value="doing"], button[value="to-do"]')
        .and(laptop.page.locator('[aria-pressed="false"]'))
        .first();
      const value = await other.getAttribute("value");
      await other.click();
      // What is drawn is drawn at once: when the later of the two changes is there, all of both is.
      await form(page, "step-status-changed").locator(`button[value="${value}"][aria-pressed="true"]`).waitFor();
      const shown = await told();
      await show(phone, step());
      assert.deepEqual(shown, await told());
      assert.match(shown[0], /Nieuwe titel na de vertaling/);
    }),
  );

  test(
    "keeps what was typed before the program was there",
    cleanly(devices, async () => {
      const { page } = await opened("набране раніше");
      const release = await holdProgram(phone);
      await page.goto(server.url + step());
      await noteField(page).fill("Почато без програми");
      await translatePage(page);
      release();
      await alive(page);
      assert.equal(await noteField(page).inputValue(), "Почато без програми");
    }),
  );
});

describe("a page that an extension adds to", () => {
  /** The server's page with an extension in it, before there is a program. */
  async function openedEarly(prepare = () => {}, intrude = (page) => intrudeIn(page, "before")) {
    const { page } = await familyPhone(FROM_SERVER);
    const release = await holdProgram(phone);
    await page.goto(server.url + step());
    await prepare(page);
    await intrude(page);
    release();
    await alive(page);
    return page;
  }

  test(
    "before and after the program began is alive, and ticks",
    cleanly(devices, async () => {
      for (const words of ["Розширення до", "Розширення після", "Розширення згодом"]) await newTask(words);
      await onLaptop(staffStep(ids.household, ids.step));
      const page = await openedEarly();
      await tickIt("Розширення до");
      await noteField(page).fill("Набрано разом з роз");
      await intrudeIn(page, "after");
      await tickIt("Розширення після");
      await writeNote(laptop.page, "Met een extensie");
      await note(page, "Met een extensie").waitFor();
      assert.equal(await noteField(page).inputValue(), "Набрано разом з роз");
      // Another screen, and back again.
      await page.locator('nav a[href="/appointments"]').first().click();
      await form(page, "appointment-added").waitFor({ state: "attached" });
      await page.goBack();
      await tickIt("Розширення згодом");
      assert.equal(await page.locator("main").count(), 1);
    }),
  );

  test(
    "keeps what was typed before the program was there",
    cleanly(devices, async () => {
      const page = await openedEarly((page) => noteField(page).fill("Набрано до програми"));
      assert.equal(await noteField(page).inputValue(), "Набрано до програми");
    }),
  );

  test(
    "in front of ours, under the names of ours, swallows nothing of the screen",
    cleanly(devices, async () => {
      await newTask("Під чужим іменем");
      await onLaptop(staffStep(ids.household, ids.step));
      const page = await openedEarly((page) => noteField(page).fill("Набрано поруч"), takeNames);
      assert.equal(await page.locator("main").count(), 1);
      assert.equal(await page.getByText("an extension's app").count(), 1, "what is not ours is gone");
      assert.equal(await noteField(page).inputValue(), "Набрано поруч");
      await tickIt("Під чужим іменем");
    }),
  );

  test(
    "within ours, before the program is there, swallows nothing of the screen",
    cleanly(
      devices,
      async () => {
        await newTask("Чуже всередині");
        await onLaptop(staffStep(ids.household, ids.step));
        const page = await openedEarly((page) => noteField(page).fill("Набрано всередині"), intrudeWithin);
        assert.equal(await page.locator("main").count(), 1);
        assert.equal(await noteField(page).inputValue(), "Набрано всередині");
        await tickIt("Чуже всередині");
      },
      // The program finds another page than the server drew, stops, and a fresh one draws it.
      { except: [/unreachable/, /the program stopped/, /Cannot invoke closure from previous WASM instance/] },
    ),
  );
});

describe("a page of the server's, opened on a device that has something to send", () => {
  test(
    "shows a tick as done that the server does not know yet, and says where it is",
    cleanly(
      devices,
      async () => {
        await newTask("Позначено в тунелі");
        await onLaptop(staffStep(ids.household, ids.step));
        const { page } = await familyPhone(FROM_SERVER);
        await show(phone, step());
        await wholeProgram(page);
        await phone.cut();
        await task(page, "Позначено в тунелі").click();
        await waits(page, "sub-step-ticked");
        // Pages come through again, but nothing that is to be sent.
        await phone.only((path) => !path.startsWith("/api/"));
        phone.page = await phone.context.newPage();
        await page.close();
        await show(phone, step());
        assert.equal(await phone.page.locator("#page").count(), 1, "not drawn by the server");
        await done(phone.page, "Позначено в тунелі").waitFor();
        await phone.page.locator(".sync-here:visible").first().waitFor();
        assert.equal(await done(laptop.page, "Позначено в тунелі").count(), 0);
        assert.equal(await task(laptop.page, "Позначено в тунелі").count(), 1);

        await phone.mend();
        await done(laptop.page, "Позначено в тунелі").waitFor({ timeout: 40_000 });
        await phone.page.locator(".sync-here").waitFor({ state: "detached", timeout: 40_000 });
        await done(phone.page, "Позначено в тунелі").waitFor();
      },
      { except: [...AWAY, /warning: perspectief: the app is not kept for later TypeError: Failed to fetch/] },
    ),
  );
});

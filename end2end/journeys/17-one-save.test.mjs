// One form has one Save, for all its fields and for nothing that was not touched; and what a person wrote says whose
// language it is, wherever it stands.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, keptShell, outbox, until, waitForOutbox } from "../support/device.mjs";
import { alive, drawn, idsOf, staffStep, stepOfLibrary, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const WHAT = "Розмова в ратуші";

let server, browser, phone, laptop, mediator, ids;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  await phone.signIn(server.links.household);
  await stepOfLibrary(phone.page, server.url);
  ids = await idsOf(phone.page);
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
  mediator = await newLaptop(browser);
  await mediator.signIn(server.links.mediator);
});

after(async () => {
  phone?.assertClean({ except: AWAY });
  laptop?.assertClean();
  mediator?.assertClean();
  await browser?.close();
  await server?.stop();
});

/** What a person reads: long words of ours bring their syllables along, which nobody sees. */
const read = async (locator) => (await locator.innerText()).replaceAll("\u{ad}", "");
/** A day so many days from now, as a field holds it. */
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const card = (page) => page.locator(".appointment", { hasText: WHAT });
const formOf = (page) => card(page).locator('form[data-change^="appointment "]');
const house = () => `/staff/household/${ids.household}`;

/** Makes a change by a form as a page without the program sends it. */
async function make(device, kind, fields) {
  const form = { kind, form: kind, household: ids.household, back: "/", ...fields };
  const headers = { origin: server.url };
  const answer = await device.page.request.post(`${server.url}/do`, { form, headers, maxRedirects: 0 });
  assert.equal(answer.status(), 303, `${kind}: ${await answer.text()}`);
}

async function show(device, where) {
  await device.page.goto(server.url + where);
  await alive(device.page);
}

test("an appointment's day, place and company change with one Save: five taps, and the other side sees all of it", async () => {
  await make(phone, "appointment-added", { what: WHAT, day: dayIn(5), time: "10:00" });
  await show(laptop, `${house()}/appointments`);
  await show(phone, "/appointments");
  const { page } = phone;
  assert.equal(await formOf(page).locator('button[type="submit"]').count(), 1);
  let taps = 0;
  const tap = async (locator) => {
    taps += 1;
    await locator.click();
  };
  await tap(card(page).locator("details[data-drawer] > summary").last());
  for (const [name, value] of [
    ["when", `${dayIn(6)}T11:30`],
    ["place", "Stationsplein 4"],
    ["with", "Лікарка Янсен"],
  ]) {
    await tap(formOf(page).locator(`[name="${name}"]`));
    await formOf(page).locator(`[name="${name}"]`).fill(value);
  }
  await tap(formOf(page).locator('button[type="submit"]'));
  assert.equal(taps, 5);
  for (const words of ["11:30", "Stationsplein 4", "Лікарка Янсен"]) {
    await card(laptop.page).getByText(words).first().waitFor();
  }
  // Done: the form is closed, and clean.
  assert.equal(await card(page).locator("details[data-drawer][open]").count(), 0);
  assert.equal(await card(laptop.page).locator(".rivals").count(), 0);
});

test("so it does without network, and what was not touched is not sent", async () => {
  const { page } = phone;
  await keptShell(page, "family");
  await waitForOutbox(page, 0);
  await phone.cut();
  await unfold(formOf(page));
  await formOf(page)
    .locator('[name="when"]')
    .fill(`${dayIn(7)}T14:45`);
  await formOf(page).locator('[name="with"]').fill("Пані Анна");
  await formOf(page).locator('button[type="submit"]').click();
  await card(page).getByText("Пані Анна").first().waitFor();
  await waitForOutbox(page, 2);
  const kinds = (await outbox(page)).map(({ pending }) => Object.keys(JSON.parse(pending).change.body)[0]);
  assert.deepEqual(kinds.sort(), ["appointment-detailed", "appointment-moved"]);

  await unfold(formOf(page));
  await formOf(page).locator('button[type="submit"]').click();
  await until("the form is closed", async () => (await card(page).locator("details[data-drawer][open]").count()) === 0);
  assert.equal((await outbox(page)).length, 2);

  await phone.mend();
  await card(laptop.page).getByText("Пані Анна").first().waitFor();
  await card(laptop.page).getByText("14:45").first().waitFor();
  await waitForOutbox(page, 0);
});

test("a step's day, doer and name change with one Save", async () => {
  await show(phone, `/plan/step/${ids.step}`);
  await show(laptop, staffStep(ids.household, ids.step));
  const form = phone.page.locator('form[data-change="step"]');
  await unfold(form);
  const doer = await form.locator('select[name="doer"] option').nth(1).getAttribute("value");
  await form.locator('[name="text"]').fill("Зателефонувати разом");
  await form.locator('[name="due"]').fill(dayIn(11));
  await form.locator('select[name="doer"]').selectOption(doer);
  await form.locator('[name="urgent"]').setChecked(true);
  await form.locator('button[type="submit"]').click();
  await phone.page.locator("h1", { hasText: "Зателефонувати разом" }).waitFor();
  const own = laptop.page.locator('form[data-change="step"]');
  await until("all four are on the researcher's screen", () =>
    own.evaluate(
      (form, [day, doer]) => form.due.value === day && form.doer.value === doer && form.urgent.checked,
      [dayIn(11), doer],
    ),
  );
  // Its name is Ukrainian: the library's stays until it is translated, and its own stands beside it, with its language.
  const named = laptop.page.locator("h2 + p", { hasText: "Зателефонувати разом" });
  assert.match(await read(named), /in het Oekraïens/);
  assert.equal(await named.locator('[lang="uk"]').innerText(), "Зателефонувати разом");
});

test("without the program the same form does the same", async () => {
  const plain = await newPhone(browser, {
    javaScriptEnabled: false,
    storageState: await phone.context.storageState(),
  });
  const { page } = plain;
  await page.goto(`${server.url}/appointments`);
  await card(page).locator("details[data-drawer] > summary").last().click();
  await formOf(page).locator('[name="place"]').fill("біля входу");
  await formOf(page).locator('[name="double"]').setChecked(true);
  await formOf(page).locator('button[type="submit"]').click();
  await card(page).getByText("біля входу").first().waitFor();
  await card(page).getByText("Пані Анна").first().waitFor();
  plain.assertClean();
  await plain.close();
});

test("a day told in the talk is saved as it is chosen, without a button of its own", async () => {
  await show(phone, "/talk/family");
  const { page } = phone;
  const parts = await page
    .locator('a[href^="/talk/"]')
    .evaluateAll((all) => [...new Set(all.map((link) => link.pathname))]);
  const day = page.locator('form[data-on-change] input[type="date"]').first();
  for (const part of parts) {
    await show(phone, part);
    if ((await day.count()) > 0) break;
  }
  await waitForOutbox(page, 0);
  await day.fill("2026-09-01");
  const one = page.locator(".interview-one", { has: page.locator('form[data-on-change] input[type="date"]') }).first();
  await one.locator(".sync").first().waitFor();
  await page.reload();
  await alive(page);
  assert.equal(await day.inputValue(), "2026-09-01");
});

test("five days before she loses her room, the mother reads the team's words with their language and when they are translated", async () => {
  const told = "Bel vandaag nog de opvang, zij houden een kamer vrij.";
  await make(laptop, "situation-told", { facet: "housing-until", value: dayIn(5) });
  await show(phone, "/");
  await make(laptop, "note-added", { text: told, lang: "nl" });
  const glimpse = phone.page.locator(".note-card", { hasText: told });
  await glimpse.waitFor();
  assert.match(await read(glimpse), /vrij\. нідерландською/);
  await glimpse.click();
  const note = phone.page.locator(".note", { hasText: told });
  await note.waitFor();
  const said = await read(note);
  assert.match(said, /Написано нідерландською\. Переклад зробить \S+/);
  assert.match(said, /стоїть першим у черзі/);
  assert.match(said, /Зазвичай переклад готовий/);
  assert.equal(await note.locator('[lang="nl"]').first().innerText(), told);

  // And it does stand first for the mediator, with what it is about.
  await mediator.page.goto(`${server.url}/staff/queue`);
  const item = mediator.page.locator("details.queue-item", { hasText: told }).first();
  await drawn(item.locator("summary .chip-urgent"), 1);
});

test("where and with whom are translated too, and say until then whose language they are in", async () => {
  await make(laptop, "appointment-added", {
    what: "Kennismaken",
    lang: "nl",
    day: dayIn(8),
    time: "10:00",
    place: "de nieuwe ingang",
    with: "Sanne",
  });
  await show(phone, "/appointments");
  const { page } = phone;
  const its = page.locator(".appointment", { hasText: "de nieuwe ingang" });
  await drawn(its.locator(".said-in", { hasText: "нідерландською" }), 2, "its name, and where");
  // A name is the same in all languages.
  assert.equal(await its.getByText("Sanne").locator('xpath=self::*[@lang="nl"]').count(), 0);

  await mediator.page.goto(`${server.url}/staff/queue`);
  await alive(mediator.page);
  const item = mediator.page.locator("details.queue-item", { hasText: "de nieuwe ingang" }).first();
  await item.locator("summary").first().click();
  await item.locator("textarea").first().fill("новий вхід");
  await item.locator("form.stack button").click();
  await page.locator(".appointment", { hasText: "новий вхід" }).waitFor();
});

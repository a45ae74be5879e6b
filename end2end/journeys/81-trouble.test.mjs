// What happens to a family's phone besides losing its network: a full disk, a storage that is taken away, a wrong
// clock, an answer that is lost, a device that is taken out. Whatever it is, no word is lost without being shown.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import {
  AWAY,
  coldStart,
  deviceOf,
  leftOver,
  outbox,
  setClock,
  setDiskFull,
  settledPhone,
  until,
  waitForOutbox,
  withDisk,
  writeNote,
} from "../support/device.mjs";
import { alive, idsOf, pageData, staffStep, stepWithTicks, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const SIGNED_OUT = [/answer 401/, /401 \(Unauth/];

/** Without network and with nothing kept a start ends on our own page, which says so; the plan is nowhere. */
async function sawAway() {
  await phone.page.goto(server.url);
  await phone.page.getByText("Зараз немає мережі").waitFor();
  assert.equal(await phone.page.locator("nav, .card:visible, .note").count(), 0);
}

const EMPTY = { plans: 0, outbox: 0, about: 0 };

let server, browser, laptop, ids, member;
// The phone of the journey that runs.
let phone;
const step = () => `${server.url}/plan/step/${ids.step}`;
const onLaptop = (words) => laptop.page.locator(".note", { hasText: words });
const invite = () => server.invite("member", member.name, member.household);

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  laptop = await newLaptop(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page)]);
  const { me } = await pageData(phone.page);
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
  await phone.close();
});

afterEach(() => phone.close());

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Another phone of the same member, on the step. `prepare` makes it what it is before it opens anything. */
async function freshPhone(options, prepare = () => {}) {
  phone = await newPhone(browser, options);
  await prepare(phone);
  return settledPhone(phone, await invite(), step());
}

/** The note arrives, once, and nothing waits on the phone any more. */
async function arrivesOnce(words) {
  await onLaptop(words).first().waitFor({ timeout: 40_000 });
  await waitForOutbox(phone.page, 0);
  assert.equal(await onLaptop(words).count(), 1);
}

test("a full disk says so, keeps the words on the screen, and claims nothing", async () => {
  await freshPhone({}, withDisk);
  await phone.cut();
  await setDiskFull(phone.page, true);
  await writeNote(phone.page, "Диск повний");
  const note = phone.page.locator(".note", { hasText: "Диск повний" });
  await phone.page.locator(".banner-trouble", { hasText: "не лишилося місця" }).waitFor();
  await note.locator(".sync-attention").waitFor();
  assert.equal(await phone.page.locator(".sync-here").count(), 0);
  assert.equal((await outbox(phone.page)).length, 0);
  await setDiskFull(phone.page, false);
  await waitForOutbox(phone.page, 1);
  await phone.page.locator(".banner-trouble").waitFor({ state: "detached" });
  await note.locator(".sync-here").waitFor();
  await coldStart(phone, step());
  await phone.mend();
  await arrivesOnce("Диск повний");
  phone.assertClean({ except: AWAY });
});

test("a connection to the storage that the browser closed is opened anew", async () => {
  await freshPhone();
  const other = await phone.context.newPage();
  await other.goto(step());
  await alive(other);
  await phone.cut();
  // A newer form of the stores, tried by another tab and given up again: every tab had to let go for it.
  const name = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("perspectief", 1000);
        opening.onupgradeneeded = () => opening.transaction.abort();
        opening.onerror = () => resolve(opening.error.name);
        opening.onsuccess = () => resolve("opened");
      }),
  );
  assert.equal(name, "AbortError");
  await other.close();
  await writeNote(phone.page, "Після закриття сховища");
  await waitForOutbox(phone.page, 1);
  await coldStart(phone, step());
  await phone.page.locator(".note", { hasText: "Після закриття сховища" }).waitFor();
  assert.equal(await phone.page.locator(".banner-trouble").count(), 0);
  await phone.mend();
  await arrivesOnce("Після закриття сховища");
  phone.assertClean({ except: AWAY });
});

test("when the browser cleared the storage under an open page, the next edit is kept all the same", async () => {
  await freshPhone();
  const protocol = await phone.context.newCDPSession(phone.page);
  await phone.cut();
  await protocol.send("Storage.clearDataForOrigin", { origin: server.url, storageTypes: "indexeddb" });
  await writeNote(phone.page, "Після очищення");
  await waitForOutbox(phone.page, 1);
  await phone.mend();
  await arrivesOnce("Після очищення");
  phone.assertClean({ except: AWAY });
});

/** Presses "sign out" and answers the question; returns its words. */
async function signOut(yes) {
  const asked = phone.page.waitForEvent("dialog").then(async (dialog) => {
    const words = dialog.message();
    await (yes ? dialog.accept() : dialog.dismiss());
    return words;
  });
  await phone.page.locator('form[action="/leave"] button').click();
  return asked;
}

/** Writes a note that is longer than the server takes, and waits until it was refused. */
async function writeTooMuch(words) {
  await phone.page
    .locator('form[data-change="note-added"] textarea')
    .evaluate((field) => field.removeAttribute("maxlength"));
  await writeNote(phone.page, words.padEnd(8_100, "."));
  await phone.page.locator(".sync-attention").first().waitFor();
  await until("the refusal is kept", async () =>
    (await outbox(phone.page)).some(({ pending }) => JSON.parse(pending).stage !== "here"),
  );
}

test("signing out with unsent changes asks first; a no changes nothing", async () => {
  await freshPhone();
  await phone.cut();
  await writeNote(phone.page, "Перше, що не надіслано");
  await writeNote(phone.page, "Друге, що не надіслано");
  await waitForOutbox(phone.page, 2);
  await phone.page.goto(`${server.url}/more`);
  await alive(phone.page);
  assert.match(await signOut(false), /2/);
  assert.equal(new URL(phone.page.url()).pathname, "/more");
  assert.equal((await outbox(phone.page)).length, 2);
  await phone.page.goto(step());
  await phone.page.locator(".note", { hasText: "Друге, що не надіслано" }).waitFor();
  await phone.mend();
  await arrivesOnce("Перше, що не надіслано");
  await arrivesOnce("Друге, що не надіслано");
  phone.assertClean({ except: AWAY });
});

test("an old link and a wrong address cost nothing that is kept, and an old link leads to the plan", async () => {
  const link = await invite();
  phone = await newPhone(browser);
  await settledPhone(phone, link, step());
  await phone.page.goto(link);
  await alive(phone.page);
  const { pathname, hash } = new URL(phone.page.url());
  assert.deepEqual([pathname, hash], ["/", ""], "and no token is left in the address");
  await phone.page.goto(`${server.url}/enter/old`);
  await phone.page.locator("h1", { hasText: "Такої сторінки немає" }).waitFor();
  // Not signed in any more, and nobody comes in with a wrong link.
  await phone.context.clearCookies();
  await phone.page.goto(`${server.url}/enter#${"A".repeat(32)}.`);
  assert.equal(await phone.page.locator('form#enter input[name="token"]').inputValue(), "A".repeat(32));
  await phone.page.locator("form#enter button").click();
  await phone.page.locator('[role="alert"]', { hasText: "Такого посилання немає" }).waitFor();
  // Without network too: the link in the chat is how many open the app.
  await coldStart(phone, link);
  assert.equal(new URL(phone.page.url()).pathname, "/");
  phone.assertClean({ except: [...AWAY, /answer 4(04|22)/, /status of 4(04|22)/] });
});

test("signing out leaves nothing behind: no plan, no words, no page that opens without network", async () => {
  await freshPhone();
  await writeTooMuch("Забагато слів");
  await phone.page.goto(`${server.url}/more`);
  await alive(phone.page);
  assert.match(await signOut(true), /1/);
  await phone.page.waitForURL(/\/enter$/);
  await phone.page.locator("form#enter").waitFor();
  assert.deepEqual(await leftOver(phone.page), EMPTY);
  assert.equal(await phone.page.locator("#left:visible, #waits:visible").count(), 0);
  phone.assertClean();
  await phone.cut();
  await sawAway();
  await phone.mend();
  await phone.page.goto(server.url);
  assert.equal(new URL(phone.page.url()).pathname, "/enter");
});

test("signing out without network leaves nothing behind either", async () => {
  await freshPhone();
  await phone.cut();
  await writeNote(phone.page, "Ніколи не надіслано");
  await waitForOutbox(phone.page, 1);
  await phone.page.goto(`${server.url}/more`);
  await alive(phone.page);
  assert.match(await signOut(true), /1/);
  await phone.page.getByText("Зараз немає мережі").waitFor();
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await sawAway();
  // And with network the plan is not there either: it was signed out, whatever the network did.
  await phone.mend();
  await phone.page.goto(server.url);
  assert.equal(new URL(phone.page.url()).pathname, "/enter");
  assert.deepEqual(await leftOver(phone.page), EMPTY);
});

for (const year of [1970, 2038]) {
  test(`a phone whose clock says ${year} writes notes of today`, async () => {
    const words = `Годинник показує ${year}`;
    await freshPhone({}, (phone) => setClock(phone, Date.UTC(year, 0, 2, 12)));
    assert.equal(await phone.page.evaluate(() => new Date().getFullYear()), year);
    await phone.cut();
    await writeNote(phone.page, words);
    await waitForOutbox(phone.page, 1);
    await coldStart(phone, step());
    await phone.page.locator(".note", { hasText: words }).waitFor();
    await phone.mend();
    await arrivesOnce(words);
    assert.match(await onLaptop(words).locator(".note-by").innerText(), /vandaag/);
    phone.assertClean({ except: AWAY });
  });

  test(`… and dates them today on its own screens too, when it says ${year}`, async () => {
    const words = `Чекає з годинником ${year}`;
    await freshPhone({}, (phone) => setClock(phone, Date.UTC(year, 0, 2, 12)));
    await phone.cut();
    await writeNote(phone.page, words);
    await waitForOutbox(phone.page, 1);
    assert.match(await phone.page.locator(".note", { hasText: words }).locator(".note-by").innerText(), /сьогодні/);
    await phone.page.goto(`${server.url}/more/unsent`);
    await alive(phone.page);
    assert.match(await phone.page.locator(".unsent .sync-here").innerText(), /сьогодні/);
  });
}

test("a device that was taken out gives up the plan, but shows the words that were never sent", async () => {
  await freshPhone({ permissions: ["clipboard-read", "clipboard-write"] });
  const device = await deviceOf(phone.page);
  await phone.cut();
  await writeNote(phone.page, "Загублений телефон");
  await waitForOutbox(phone.page, 1);

  const other = await newPhone(browser);
  await other.signIn(await invite());
  await other.page.goto(`${server.url}/more/devices`);
  const row = other.page.locator('form[action="/devices/remove"]', {
    has: other.page.locator(`input[value="${device}"]`),
  });
  // One tap asks first, and says what will happen.
  const button = row.locator("button");
  assert.equal(await button.isVisible(), false);
  await unfold(row);
  await button.click();
  await row.waitFor({ state: "detached" });
  other.assertClean();
  await other.close();

  await phone.mend();
  await phone.page.waitForURL(/\/enter/, { timeout: 40_000 });
  const left = phone.page.locator("#left");
  await left.locator("blockquote", { hasText: "Загублений телефон" }).waitFor();
  await phone.page.getByText("Цей пристрій від’єднано").waitFor();
  assert.equal(await left.locator("output").innerText(), "1");
  assert.deepEqual(await leftOver(phone.page), EMPTY);
  await left.locator("button").first().click();
  await until("the words are on the clipboard", () =>
    phone.page.evaluate(() => navigator.clipboard.readText().then((text) => text === "Загублений телефон")),
  );
  await left.locator("button").nth(1).click();
  await left.waitFor({ state: "hidden" });
  phone.assertClean({ except: [...AWAY, ...SIGNED_OUT] });

  await phone.page.goto(server.url);
  assert.equal(new URL(phone.page.url()).pathname, "/enter");
  await phone.cut();
  await sawAway();
  assert.equal(await onLaptop("Загублений телефон").count(), 0);
});

test("a change whose answer was lost is there once", async () => {
  await freshPhone();
  let lost = 0;
  await phone.context.route(
    "**/api/sync/v1",
    async (route) => {
      const answer = await route.fetch();
      assert.equal(answer.status(), 200);
      lost += 1;
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await writeNote(phone.page, "Відповідь загубилась");
  await arrivesOnce("Відповідь загубилась");
  await phone.page.locator(".sync-saved").first().waitFor();
  assert.equal(lost, 1);
  assert.equal(await phone.page.locator(".note", { hasText: "Відповідь загубилась" }).count(), 1);
  phone.assertClean({ except: AWAY });
});

test("what the server refused can be copied, tried again, mended and taken out", async () => {
  await freshPhone({ permissions: ["clipboard-read", "clipboard-write"] });
  await writeTooMuch("Задовга нотатка");
  await phone.page.goto(`${server.url}/more/unsent`);
  await alive(phone.page);
  const card = phone.page.locator(".unsent", { hasText: "Задовга нотатка" });
  await phone.page.locator("h2#attention").waitFor();
  await card.locator(".sync-attention").waitFor();

  await card.locator('button[data-do="copy"]').click();
  await phone.page.getByText("Текст скопійовано.").waitFor();
  const copied = await phone.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, "Задовга нотатка".padEnd(8_100, "."));

  // Nothing has changed, so it is refused again; it stays.
  const again = phone.page.waitForResponse("**/api/sync/v1");
  await card.locator('button[data-do="retry"]').click();
  assert.match(await (await again).text(), /too-long/);
  await card.locator(".sync-attention").waitFor();
  assert.equal((await outbox(phone.page)).length, 1);

  await card
    .locator("details", { has: phone.page.locator('form[data-do="rewrite"]') })
    .locator("summary")
    .click();
  await card.locator('form[data-do="rewrite"] textarea').fill("Тепер коротко");
  await card.locator('form[data-do="rewrite"] button').click();
  await arrivesOnce("Тепер коротко");
  await phone.page.locator(".unsent").waitFor({ state: "detached" });
  assert.equal(await onLaptop("Задовга нотатка").count(), 0);

  await phone.page.goto(step());
  await alive(phone.page);
  await writeTooMuch("Задовга знову");
  await phone.page.goto(`${server.url}/more/unsent`);
  await alive(phone.page);
  const second = phone.page.locator(".unsent", { hasText: "Задовга знову" });
  await second
    .locator("details", { has: phone.page.locator('[data-do="withdraw"]') })
    .locator("summary")
    .click();
  await second.locator('button[data-do="withdraw"]').click();
  await second.waitFor({ state: "detached" });
  await waitForOutbox(phone.page, 0);
  phone.assertClean();
});

test("the browser sends what waits when no page of the app is open", async () => {
  await freshPhone();
  await phone.cut();
  await writeNote(phone.page, "Надіслано без сторінки");
  await waitForOutbox(phone.page, 1);
  const blank = await phone.context.newPage();
  const protocol = await phone.context.newCDPSession(blank);
  const registered = new Promise((resolve) => {
    protocol.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(server.url) && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await protocol.send("ServiceWorker.enable");
  const registrationId = await registered;
  await phone.page.close();
  assert.equal(await onLaptop("Надіслано без сторінки").count(), 0);
  await phone.mend();
  const event = { origin: server.url, registrationId, tag: "outbox", lastChance: false };
  await protocol.send("ServiceWorker.dispatchSyncEvent", event);
  await onLaptop("Надіслано без сторінки").waitFor({ timeout: 40_000 });

  phone.page = blank;
  await phone.page.goto(step());
  await alive(phone.page);
  await arrivesOnce("Надіслано без сторінки");
  assert.equal(await phone.page.locator(".note", { hasText: "Надіслано без сторінки" }).count(), 1);
  phone.assertClean({ except: AWAY });
});

// The researcher comments in Dutch, the mediator translates, the family reads it in Ukrainian.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop } from "../support/browser.mjs";
import { holdProgram, waitForOutbox } from "../support/device.mjs";
import { alive, drawn, staffStep } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { teamAtStep } from "../support/team.mjs";

const DUTCH = "Neem het groene formulier mee naar de afspraak.";
const UKRAINIAN = "Візьміть на зустріч зелений бланк.";

let server, browser, phone, researcher, mediator, ids;

before(async () => {
  server = await startServer();
  browser = await launch();
  ({ phone, researcher, mediator, ids } = await teamAtStep(server, browser));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A family may read several languages: the item of this text that asks for Ukrainian. */
const intoUkrainian = (text) =>
  mediator.page
    .locator("details.queue-item", { hasText: text })
    .filter({ has: mediator.page.locator('input[name="into"][value="uk"]') })
    .first();

test("a comment of the researcher stands in the mediator's queue", async () => {
  await researcher.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(researcher.page);
  await researcher.page.locator('form[data-change="note-added"] textarea').first().fill(DUTCH);
  await researcher.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  // The family has the original at once, and is told that the translation is on its way.
  await phone.page.getByText(DUTCH).first().waitFor();
  await mediator.page.goto(`${server.url}/staff/queue`);
  await mediator.page.locator("details.queue-item", { hasText: DUTCH }).first().waitFor();
});

test("a text that is opened before the page is alive stays open, with what is typed", async () => {
  const early = await newLaptop(browser, { serviceWorkers: "block" });
  await early.signIn(await server.invite("mediator", "Oksana Melnyk"));
  const release = await holdProgram(early);
  await early.page.goto(`${server.url}/staff/queue`);
  const item = early.page.locator("details.queue-item").nth(1);
  assert.equal(await item.getAttribute("open"), null, "another one is open");
  await item.locator("summary").first().click();
  await item.locator("textarea").first().fill("Половина перек");
  release();
  await alive(early.page);
  assert.notEqual(await item.getAttribute("open"), null);
  assert.equal(await item.locator("textarea").first().inputValue(), "Половина перек");
  assert.equal(await early.page.locator("details.queue-item[open]").count(), 1);
  early.assertClean();
  await early.close();
});

test("the mediator translates it with the keyboard, and the next text is open", async () => {
  await alive(mediator.page);
  const item = intoUkrainian(DUTCH);
  if ((await item.getAttribute("open")) === null) await item.locator("summary").first().click();
  const before = await mediator.page.locator("details.queue-item").count();
  const field = item.locator("textarea").first();
  await field.fill(UKRAINIAN);
  await field.press("Control+Enter");
  await item.waitFor({ state: "detached" });
  await drawn(mediator.page.locator("details.queue-item"), before - 1);
  await drawn(mediator.page.locator("details.queue-item[open]"), 1);
});

test("a translation saved while the one before is on its way is sent as well", async () => {
  const { page } = mediator;
  const items = page.locator("details.queue-item").filter({ has: page.locator('input[name="into"][value="uk"]') });
  const all = await items
    .locator('form.stack input[name="household"]')
    .evaluateAll((found) => found.map(({ value }) => value));
  const household = all.find((one, at) => all.indexOf(one) !== at);
  const ofOne = items.filter({ has: page.locator(`input[name="household"][value="${household}"]`) });
  const [count, total] = [await ofOne.count(), await page.locator("details.queue-item").count()];
  assert.ok(household && count > 1, "the demonstration has several texts of one household to translate");
  let answer;
  const held = new Promise((release) => (answer = release));
  const sent = page.waitForRequest("**/api/sync/v1");
  await page.route("**/api/sync/v1", async (route) => (await held, route.continue()));
  for (const left of [1, 2]) {
    const item = ofOne.first();
    if ((await item.getAttribute("open")) === null) await item.locator("summary").first().click();
    const field = item.locator("textarea").first();
    await field.fill(`Переклад ${left}`);
    await field.press("Control+Enter");
    // The first is on its way before the second is saved.
    await sent;
    const rest = page.locator("details.queue-item").nth(total - left);
    await rest.waitFor({ state: "detached" });
  }
  answer();
  await waitForOutbox(page, 0);
  await page.unroute("**/api/sync/v1");
});

test("the family reads it in Ukrainian, with the original and the translator's name at hand", async () => {
  const note = phone.page.locator(".note", { hasText: UKRAINIAN });
  await note.waitFor();
  await note
    .getByText(/Оксана Мельник/)
    .first()
    .waitFor();
  await note.locator("summary").first().click();
  assert.ok(await note.getByText(DUTCH).isVisible());
  phone.assertClean();
});

test("when the original changes, the translation is outdated until somebody looks at it", async () => {
  const mine = researcher.page.locator(".note", { hasText: DUTCH }).first();
  await mine.locator("summary", { hasText: /./ }).last().click();
  await mine.locator('form[data-change^="note-edited"] textarea').fill(DUTCH.replace("groene", "blauwe"));
  await mine.locator('form[data-change^="note-edited"] button[type="submit"]').first().click();
  await phone.page.locator(".note", { hasText: "blauwe" }).waitFor();
  await mediator.page.goto(`${server.url}/staff/queue`);
  const item = intoUkrainian("blauwe");
  if ((await item.getAttribute("open")) === null) await item.locator("summary").first().click();
  assert.match(await item.locator("del").first().textContent(), /groene/);
  assert.match(await item.locator("ins").first().textContent(), /blauwe/);
  assert.equal(await item.locator("textarea").first().inputValue(), UKRAINIAN);
  await item.locator(".queue-still button").click();
  await item.waitFor({ state: "detached" });
  await phone.page.locator(".note", { hasText: UKRAINIAN }).waitFor();
  assert.equal(await intoUkrainian("blauwe").count(), 0);
  mediator.assertClean();
  researcher.assertClean();
});

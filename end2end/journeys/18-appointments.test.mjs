// After an appointment: how it went, told without network, read by the other side. Before it: who goes, the interpreter,
// and a class that repeats.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, keptShell, waitForOutbox } from "../support/device.mjs";
import { alive, idsOf, stepOfLibrary, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const WHAT = "Розмова в ратуші про школу";

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

const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const card = (page) => page.locator("article.appointment", { hasText: WHAT });
const house = () => `/staff/household/${ids.household}`;

/** Makes an appointment by a form as a page without the program sends it. */
async function make(fields) {
  const form = { kind: "appointment-added", form: "appointment-added", household: ids.household, back: "/", ...fields };
  const headers = { origin: server.url };
  const answer = await phone.page.request.post(`${server.url}/do`, { form, headers, maxRedirects: 0 });
  assert.equal(answer.status(), 303, await answer.text());
}

async function show(device, where) {
  await device.page.goto(server.url + where);
  await alive(device.page);
}

test("how it went is asked gently, told without network, and read by the researcher", async () => {
  await make({ what: WHAT, day: dayIn(-2), time: "10:00" });
  await show(laptop, `${house()}/appointments`);
  await show(phone, "/appointments");
  const { page } = phone;
  await page.locator('section[aria-labelledby="asked"] a', { hasText: WHAT }).click();
  await page.waitForURL(/\/appointment\//);
  await keptShell(page, "family");
  await waitForOutbox(page, 0);
  await phone.cut();
  const form = page.locator('form[data-change^="appointment-outcome-noted"]');
  await form.locator('[name="words"]').fill("Не було автобуса");
  await form.locator('[name="next"]').fill("Попросити новий час");
  await form.locator('button[name="went"][value="no"]').click();
  await card(page).getByText("Не було автобуса").waitFor();
  await card(page).locator(".sync-here").waitFor();
  await waitForOutbox(page, 1);
  await phone.mend();
  await waitForOutbox(page, 0);
  await laptop.page.getByText("Не було автобуса").first().waitFor();
  await show(phone, "/appointments");
  assert.equal(await page.locator('section[aria-labelledby="asked"] a', { hasText: WHAT }).count(), 0);
});

test("a class repeats, and one time of it is left out", async () => {
  await make({ what: "Курс мови", day: dayIn(1), time: "18:00" });
  await show(phone, "/appointments");
  const { page } = phone;
  const course = page.locator("article.appointment", { hasText: "Курс мови" });
  await course.locator('a[href^="/appointment/"]').click();
  const rule = page.locator('form[data-change^="appointment-repeats-told rule"]');
  await unfold(rule);
  await rule.locator('[name="every"]').selectOption("1");
  await rule.locator('[name="until"]').fill(dayIn(29));
  await rule.locator('button[type="submit"]').click();
  const once = page.locator('form[data-change^="appointment-repeats-told once"]');
  await unfold(once);
  assert.equal(await once.locator('[name="original"] option').count(), 5);
  await once.locator('button[name="how"][value="skip"]').click();
  await page.locator('form[data-change^="appointment-repeats-told 20"]').waitFor();
  await waitForOutbox(page, 0);
});

test("who needs an interpreter stands in the mediator's queue, and one tap tells the family", async () => {
  await make({ what: "Прийом у лікаря завтра", day: dayIn(2), time: "09:00", interpreter: "1" });
  await show(phone, "/appointments");
  await mediator.page.goto(`${server.url}/staff/interpreters`);
  const row = mediator.page.locator("li", { hasText: "Прийом у лікаря завтра" });
  await row.locator('button[name="state"][value="confirmed"]').click();
  await row
    .getByText(/підтвер|bevestig|komt|буде/i)
    .first()
    .waitFor();
  const visit = phone.page.locator("article.appointment", { hasText: "Прийом у лікаря завтра" });
  await visit.getByText("Перекладач буде").waitFor();
});

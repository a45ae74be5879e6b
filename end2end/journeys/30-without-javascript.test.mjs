// With JavaScript switched off every page is readable, and ticks and notes work.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newPhone } from "../support/browser.mjs";
import { firstOpen, stepWithTicks, tick } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser, { javaScriptEnabled: false });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a page from a chat asks for the link first, which may be pasted with what stands around it", async () => {
  await phone.page.goto(`${server.url}/appointments`);
  await phone.page.locator('form#enter input[name="token"]').fill(`Ось: «${server.links.household}». Діє добу!`);
  await phone.page.locator("form#enter button").click();
  await phone.page.locator("main h1").waitFor();
  assert.equal(new URL(phone.page.url()).pathname, "/appointments");
});

test("a form that is refused comes back open, with all that was typed and the reason", async () => {
  const { page } = phone;
  const form = page.locator('form[data-change="appointment-added"]');
  const fold = page.locator('details:has(> div form[data-change="appointment-added"])');
  await fold.locator("> summary").click();
  const typed = {
    what: "Прийом у «лікаря» & <ще>",
    day: "0226-12-01",
    time: "10:30",
    place: "Кабінет 12",
    with: "Пані О.",
  };
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name=${name}]`).fill(value);
  await form.locator('[name="interpreter"]').check();
  await form.locator('button[type="submit"]').last().click();
  await form.locator('[role="alert"]').waitFor();
  for (const [name, value] of Object.entries(typed))
    assert.equal(await form.locator(`[name=${name}]`).inputValue(), value, name);
  assert.ok(await form.locator('[name="interpreter"]').isChecked());
  assert.ok(await form.locator('[name="what"]').evaluate((it) => it === document.activeElement));
  await form.locator('[name="day"]').fill("2027-12-01");
  await form.locator('button[type="submit"]').last().click();
  await page.locator(".appointment, .card", { hasText: typed.what }).first().waitFor();
});

test("a tick is kept", async () => {
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const key = await firstOpen(phone.page);
  await tick(phone.page, key).click();
  await phone.page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`).waitFor();
  await phone.page.reload();
  assert.equal(await tick(phone.page, key).getAttribute("aria-pressed"), "true");
});

test("a note is kept, and one without words is answered kindly", async () => {
  const field = phone.page.locator('form[data-change="note-added"] textarea');
  const send = phone.page.locator('form[data-change="note-added"] button[type="submit"]').first();
  await field.fill("Дякуємо за допомогу");
  await send.click();
  await phone.page.locator(".note", { hasText: "Дякуємо за допомогу" }).waitFor();
  await phone.page.locator('form[data-change="note-added"] textarea').fill("   ");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await phone.page.locator('form[data-change="note-added"] [role="alert"]').waitFor();
});

test("a question of the talk is answered, and what is offered is taken into the plan", async () => {
  const { page } = phone;
  await page.goto(`${server.url}/talk/family`);
  await page.locator('section[aria-labelledby="pets"]').getByRole("button", { name: "Так" }).click();
  await page.locator('section[aria-labelledby="pets"] button[aria-pressed="true"]', { hasText: "Так" }).waitFor();
  // One comes back to the question, not to the top.
  assert.equal(new URL(page.url()).hash, "#pets");
  await page.goto(`${server.url}/plan/offers`);
  await page.locator('form[data-change="step-added huisdier"] button').click();
  await page.locator("h1").waitFor();
  assert.equal(await page.locator('form[data-change="step-added huisdier"]').count(), 0);
  await page.goto(`${server.url}/plan`);
  await page.locator(".step-card", { hasText: "Домашня тварина" }).click();
  // What it speaks of is a link away: a step of the plan, or the button that makes it one.
  const way = page.locator(".ticks a.inline-link").first();
  const topic = (await way.getAttribute("href")).split("#")[1];
  await way.click();
  await page
    .locator(topic ? `button[id="${topic}"]` : ".ticks")
    .first()
    .waitFor();
});

test("every screen is readable", async () => {
  for (const path of [
    "/",
    "/plan",
    "/plan/new",
    "/appointments",
    "/near",
    "/more",
    "/more/team",
    "/more/written",
    "/more/install",
    "/talk",
    "/talk/home",
    "/plan/offers",
    "/plan/path",
    "/plan/print",
    "/documents",
  ]) {
    await phone.page.goto(server.url + path);
    assert.equal(await phone.page.locator("h1").count(), 1, path);
    assert.ok((await phone.page.locator("main").innerText()).length > 40, path);
  }
});

// A family ticks, and its researcher sees it without a reload; the connection breaks and nothing is missed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { alive, firstOpen, idsOf, meant, staffStep, stepWithTicks, tick, ticks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, laptop, ids;

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
  await alive(phone.page);
  await alive(laptop.page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("the researcher sees a tick of the family within a second, without a reload", async () => {
  const key = await firstOpen(phone.page);
  await laptop.page.evaluate(() => (window.notReloaded = true));
  const began = Date.now();
  await tick(phone.page, key).click();
  await laptop.page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`).waitFor();
  assert.ok(Date.now() - began < 1_000, `${Date.now() - began} ms`);
  assert.equal(await laptop.page.evaluate(() => window.notReloaded), true);
  phone.assertClean();
  laptop.assertClean();
});

test("the family sees that its tick is saved, and can take it back", async () => {
  const done = ticks(phone.page, true).first();
  const form = done.locator("xpath=ancestor::form[1]");
  const key = (await form.getAttribute("data-change")).split(" ")[1];
  await phone.page.locator(".sync-saved").first().waitFor();
  await tick(phone.page, key).click();
  await laptop.page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="false"]`).waitFor();
});

test("a note of the researcher comes to the family while it is writing, and takes nothing of its words", async () => {
  const field = phone.page.locator('form[data-change="note-added"] textarea');
  await field.fill("Ми ще думаємо");
  await laptop.page.locator('form[data-change="note-added"] textarea').first().fill("Ik kom dinsdag langs.");
  await laptop.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await phone.page.getByText("Ik kom dinsdag langs.").first().waitFor();
  assert.equal(await field.inputValue(), "Ми ще думаємо");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await laptop.page.getByText("Ми ще думаємо").first().waitFor();
  assert.equal(await field.inputValue(), "");
});

test("help that was asked for is owed until somebody settles it, on either side", async () => {
  const settle = (page) => page.locator('form[data-change^="help-settled"] button');
  const ask = phone.page.locator('form[data-change="help"] button');
  // What the family asked before was answered by the note above.
  await ask.click();
  await meant(phone.page);
  await settle(laptop.page).waitFor();
  await settle(phone.page).click();
  await meant(phone.page);
  await phone.page.getByText("Прохання закрито: Ви").first().waitFor();
  await laptop.page.getByText("Hulpvraag afgesloten: ").first().waitFor();
  assert.equal(await settle(laptop.page).count(), 0);
  // Asked again. The researcher has the page open and so has read it; it is owed all the same.
  await ask.click();
  await meant(phone.page);
  await settle(laptop.page).waitFor();
  await phone.page.locator('form[data-change^="help-settled"]').waitFor();
  assert.equal(await ask.count(), 0);
  await settle(laptop.page).click();
  await meant(laptop.page);
  await ask.waitFor();
  await phone.page.getByText("Прохання закрито: Санне де Вріс").first().waitFor();
  phone.assertClean();
  laptop.assertClean();
});

test("when the server goes away the phone says so, and nothing is missed or doubled afterwards", async () => {
  const key = await firstOpen(phone.page);
  await server.halt();
  await tick(phone.page, key).click();
  // Shown at once, with the truth about where it is.
  await phone.page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`).waitFor();
  await phone.page.locator(".sync:not(.sync-saved)").first().waitFor();
  await phone.page.locator(".banner-offline").waitFor();
  await server.restart();
  await laptop.page
    .locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`)
    .waitFor({ timeout: 40_000 });
  await phone.page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
  await phone.page.locator(".sync:not(.sync-saved)").waitFor({ state: "detached" });
  const note = "Після перерви";
  await phone.page.locator('form[data-change="note-added"] textarea').fill(note);
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await laptop.page.getByText(note).first().waitFor();
  assert.equal(await laptop.page.locator(".note", { hasText: note }).count(), 1);
  phone.assertClean({
    except: [
      /ERR_CONNECTION_REFUSED/,
      /ERR_SOCKS_CONNECTION_FAILED/,
      /ERR_INCOMPLETE_CHUNKED_ENCODING/,
      /ERR_EMPTY_RESPONSE/,
      /ERR_CONNECTION_RESET/,
    ],
  });
});

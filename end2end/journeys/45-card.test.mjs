// The card for a desk and the plan on paper: what is chosen stands there and nothing else, and who holds the telephone
// does not come into the plan.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { launch, newPhone } from "../support/browser.mjs";
import { alive } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, plain, card;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  // A telephone with a voice for Dutch, which notes what it is to say.
  await phone.page.addInitScript(() => {
    const voice = { lang: "nl-NL", name: "Ellen" };
    const said = (globalThis.saidAloud = []);
    const speech = {
      getVoices: () => [voice],
      speak: (one) => said.push(one.text),
      cancel() {},
      addEventListener() {},
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
  });
  await phone.signIn(server.links.household);
  await phone.page.goto(`${server.url}/plan`);
  await alive(phone.page);
  const link = phone.page.locator('main a[href^="/plan/step/"]').first();
  card = `${server.url}${await link.getAttribute("href")}/card`;
  plain = await newPhone(browser, { javaScriptEnabled: false, storageState: await phone.context.storageState() });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const show = (page) => page.locator('label[for="card-show"]').click();
const lines = (page) => page.locator(".counter .line:visible");

/** What the keyboard comes to, from where it is until it is there again. */
async function within(page) {
  const met = [];
  for (let n = 0; n < 6; n++) {
    await page.keyboard.press("Tab");
    met.push(await page.evaluate(() => document.activeElement.closest(".counter, body").className));
  }
  return met;
}

test("without scripts it is chosen, shown, and closed at the second asking", async () => {
  const { page } = plain;
  await page.goto(card);
  await page.uncheck("#card-double");
  await page.check("#card-ask-when");
  assert.equal(await lines(page).count(), 0);
  await show(page);
  assert.equal(await lines(page).count(), await page.locator('.counter > input[type="checkbox"]:checked').count());
  await page.getByText("Wanneer krijgen wij antwoord?").waitFor();
  assert.equal(await page.getByText("dubbele afspraak").isVisible(), false);
  const close = page.locator("#card-view button");
  assert.equal(await close.isVisible(), false);
  await page.locator('label[for="card-close"]').click();
  await close.click();
  assert.equal(await lines(page).count(), 0);
  assert.equal(await page.isChecked("#card-ask-when"), true, "what was chosen stays chosen");
  assert.equal(await page.locator("[data-print]:visible, [data-speak]:visible").count(), 0);
});

test("a shown card covers all else, and the keyboard stays in it", async () => {
  const { page } = phone;
  await page.goto(card);
  await alive(page);
  await page.locator("#card-own").fill("Kan iemand ons bellen?");
  await page.locator("#card-show").focus();
  await page.keyboard.press("Enter");
  await lines(page).first().waitFor();
  assert.ok((await within(page)).every((where) => where.includes("counter") || where === ""));
  assert.equal(await page.locator("a:visible, nav:visible").count(), 0);
  assert.equal(await page.locator("#card-own").isVisible(), true);
  await assertAccessible(page);
});

test("it is read aloud in Dutch, line by line", async () => {
  const { page } = phone;
  const button = page.locator("[data-speak]");
  await button.click();
  const said = await page.evaluate(() => globalThis.saidAloud);
  assert.ok(said.includes("Wij hebben graag een tolk Oekraïens. Wilt u die voor ons regelen?"), said.join("\n"));
  assert.ok(!said.some((text) => /[а-яіїєґ]/i.test(text)), "the family's language is not for reading aloud");
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "false");
});

test("going back asks before the card goes, and the next time leads to the step", async () => {
  const { page } = phone;
  await page.goBack();
  assert.equal(await page.isChecked("#card-show"), true);
  await page.locator("#card-view button").click();
  await page.locator('label[for="card-show"]').waitFor();
  assert.equal(await page.inputValue("#card-own"), "Kan iemand ons bellen?");
  phone.assertClean();
});

test("on paper stands what is chosen", async () => {
  const { page } = phone;
  await page.goto(`${server.url}/plan/print`);
  await alive(page);
  await assertAccessible(page);
  const goals = page.locator(".sheet .of-goals");
  assert.ok((await goals.count()) > 0 && (await goals.first().isVisible()));
  await page.uncheck("#printed-goals");
  assert.equal(await goals.first().isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav:visible, input:visible, h1:visible").count(), 0);
  assert.equal(await page.locator(".sheet").isVisible(), true);
  phone.assertClean();
});

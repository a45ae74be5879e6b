// The places, as a family looks for them: what is found follows what is typed, with slips and without network; nothing found
// says what to do; where the phone is, is asked only at a tap, and told to nobody.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY } from "../support/device.mjs";
import { alive, idsOf, staffStep, stepWithTicks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, researcher, ids;

before(async () => {
  server = await startServer();
  browser = await launch();
  [phone, researcher] = [await newPhone(browser), await newLaptop(browser)];
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await researcher.signIn(server.links.researcher);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const names = async (page) =>
  (await page.locator("article.place h3").allInnerTexts()).map((it) => it.replaceAll("\u{ad}", ""));
const field = (page) => page.locator('form[data-looks] input[name="q"]');

/** Types, and waits until this place stands first. */
async function finds(page, typed, first) {
  await field(page).fill(typed);
  await page.waitForFunction(
    (name) => document.querySelector("article.place h3")?.textContent.replaceAll("\u{ad}", "").includes(name),
    first,
  );
}

test("what is found follows what is typed, and without network too", async () => {
  const { page } = phone;
  await page.goto(`${server.url}/near`);
  await alive(page);
  await finds(page, "voedslbank", "Voedselbank");
  await phone.cut();
  await finds(page, "юриста", "Juridisch Loket");
  await finds(page, "ргьфтшефі", "Humanitas");
  assert.ok((await page.locator("main [role=status]").first().innerText()).includes("Знайдено"));
  // What was typed stays in the field, and the focus with it.
  assert.equal(await field(page).inputValue(), "ргьфтшефі");
  await phone.mend();
});

test("nothing found says so and what to do, and all places come back at a tap", async () => {
  const { page } = phone;
  await field(page).fill("xqzw");
  await page.locator('main a[href="/more/team"]').waitFor();
  assert.equal((await names(page)).length, 0);
  await page.locator("[data-looks-all]").click();
  await page.locator("article.place").first().waitFor();
  assert.equal(await field(page).inputValue(), "");
  assert.ok(await field(page).evaluate((it) => it === document.activeElement));
  assert.equal(new URL(page.url()).pathname, "/near");
});

test("the keyboard searches: Enter loads nothing and loses nothing", async () => {
  const { page } = phone;
  await page.evaluate(() => (document.body.dataset.same = "1"));
  await field(page).fill("посольство");
  await field(page).press("Enter");
  await page.waitForFunction(() => document.querySelector("article.place h3")?.textContent.includes("Посольство"));
  assert.equal(await page.evaluate(() => document.body.dataset.same), "1");
});

test("where the phone is, is asked at a tap, sorts the places, and goes nowhere", async () => {
  const { page, context } = phone;
  await page.locator("[data-looks-all]").click();
  await context.grantPermissions(["geolocation"], { origin: server.url });
  await context.setGeolocation({ latitude: 51.8475, longitude: 5.8625 });
  const asked = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await page.locator("form[data-looks] summary").click();
  await page.locator("[data-here]").click();
  await page.waitForFunction(() => document.querySelector("article.place")?.textContent.includes("км"));
  assert.ok((await names(page))[0].length > 0);
  assert.ok(
    asked.every((it) => !it.includes("51.8") && !it.includes("5.86")),
    asked.join("\n"),
  );
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!stored.includes("51.8"));
});

test("a researcher finds the place to suggest by the same search", async () => {
  const { page } = researcher;
  await page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(page);
  await page
    .locator("details", { has: page.locator("form[data-looks]") })
    .locator("summary")
    .first()
    .click();
  await field(page).fill("voedslbank");
  await page.waitForFunction(() => document.querySelector('select[name="place"]')?.value === "voedselbank");
  await page.locator('input[name="why"]').fill("Gratis, en dichtbij");
  await page.locator('form:has(select[name="place"]) button[type="submit"]').click();
  await page.locator("article.place", { hasText: "Gratis, en dichtbij" }).waitFor();
  await phone.page.goto(`${server.url}/plan/step/${ids.step}`);
  await alive(phone.page);
  await phone.page.locator("article.place", { hasText: "Gratis, en dichtbij" }).waitFor();
  phone.assertClean({ except: AWAY });
  researcher.assertClean();
});

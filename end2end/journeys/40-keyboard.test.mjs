// Everything can be done with the keyboard alone, and the focus is always somewhere sensible.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop } from "../support/browser.mjs";
import { alive, drawn, idsOf, staffStep, stepWithTicks, ticks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, laptop;

before(async () => {
  server = await startServer();
  browser = await launch();
  laptop = await newLaptop(browser, { locale: "uk-UA" });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Presses Tab until the element with the focus fits, and gives it. */
async function tabTo(page, fits, most = 150) {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(fits)) return;
  }
  throw new Error(`the focus did not come there: ${fits}`);
}

test("coming in", async () => {
  const { page } = laptop;
  await page.goto(server.links.household);
  await tabTo(page, () => document.activeElement?.matches("form#enter button"));
  await page.keyboard.press("Enter");
  await page.locator("main h1").waitFor();
  await alive(page);
});

test("the first stop is the way past the head of the page", async () => {
  const { page } = laptop;
  await page.goto(server.url);
  await alive(page);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#main");
});

test("to the plan, and its heading has the focus", async () => {
  const { page } = laptop;
  await tabTo(page, () => document.activeElement?.matches('nav a[href="/plan"]'));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/plan");
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
});

test("the way back from a step leads to its row in the plan, where the plan was left", async () => {
  const { page } = laptop;
  const rows = page.locator('section[aria-labelledby="now"] a.step-card');
  const href = await rows.last().getAttribute("href");
  await rows.last().focus();
  const left = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await page.locator("a.back").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/plan");
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
  assert.equal(await page.evaluate(() => scrollY), left);
  // The browser's own button does the same.
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await page.goBack();
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
  // A step that was opened by its address knows its row too.
  await page.goto(server.url + href);
  await alive(page);
  await page.locator("a.back").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
});

test("from a step one comes back to the list of papers that led to it", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/documents`);
  await alive(page);
  const link = page.locator('section[aria-labelledby="to-get"] .needed a').last();
  const href = await link.getAttribute("href");
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await page.locator('a.back[href="/documents"]').click();
  await page.waitForURL("**/documents");
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
});

test("what a thing to do speaks of is one key away: the step, or where it can be taken into the plan", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/plan`);
  await alive(page);
  const steps = page.locator('main a[href^="/plan/step/"]');
  const hrefs = new Set(await steps.evaluateAll((all) => all.map((link) => link.getAttribute("href"))));
  const way = page.locator(".ticks a.inline-link").first();
  for (const href of hrefs) {
    await page.goto(server.url + href);
    await alive(page);
    if ((await way.count()) > 0) break;
  }
  const [href, words] = [await way.getAttribute("href"), await way.innerText()];
  assert.ok((await way.boundingBox()).height >= 48);
  await way.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  const topic = href.split("#")[1];
  if (topic) await page.waitForFunction((id) => document.activeElement?.id === id, topic);
  else await page.locator("main h1", { hasText: words }).waitFor();
  await page.goBack();
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
});

test("ticking with the space bar keeps the focus where it is", async () => {
  const { page } = laptop;
  await stepWithTicks(page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  await alive(page);
  const before = await ticks(page, true).count();
  await tabTo(page, () =>
    document.activeElement?.matches('form[data-change^="sub-step-ticked"] button[aria-pressed="false"]'),
  );
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-pressed") === "true");
  await drawn(ticks(page, true), before + 1);
});

test("writing a note, and sending it with Ctrl and Enter or with the button", async () => {
  const { page } = laptop;
  await tabTo(page, () => document.activeElement?.matches('form[data-change="note-added"] textarea'));
  await page.keyboard.type("Написано без миші");
  await tabTo(page, () => document.activeElement?.matches('form[data-change="note-added"] button[type="submit"]'), 5);
  await page.keyboard.press("Enter");
  await page.locator(".note", { hasText: "Написано без миші" }).waitFor();
  laptop.assertClean();
});

test("on a household's page of the team one link leads past its head to the list of steps, another to the step", async () => {
  const staff = await newLaptop(browser);
  await staff.signIn(server.links.researcher);
  const { page } = staff;
  // The step that the family has open.
  const { household, step } = await idsOf(laptop.page);
  await page.goto(server.url + staffStep(household, step));
  await alive(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
  const skip = async (nth, href) => {
    await page.reload();
    await alive(page);
    for (let n = 0; n < nth; n++) await page.keyboard.press("Tab");
    assert.equal(await focused(), href);
    await page.keyboard.press("Enter");
  };
  await skip(2, "#steps");
  await tabTo(page, () => document.activeElement?.matches("#steps a.step-row"), 3);
  await skip(3, "#part");
  await tabTo(page, () => document.activeElement?.matches('form[data-change^="sub-step-ticked"] button'), 25);
  staff.assertClean();
  await staff.close();
});

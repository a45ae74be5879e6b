// Everything can be done with the keyboard alone, and the focus is always somewhere sensible.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop } from "../support/browser.mjs";
import { alive, drawn, stepWithTicks, ticks } from "../support/plan.mjs";
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

// A program that stops on an error of its own: the phone goes on with a fresh one, and the person loses nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newPhone } from "../support/browser.mjs";
import { keptShell, until } from "../support/device.mjs";
import { alive, stepWithTicks, ticks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

// What an instance that was taken out of service answers to whoever still calls it.
const RETIRED = /Cannot invoke closure from previous WASM instance/;

let server, browser, phone;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  await alive(phone.page);
  await keptShell(phone.page, "family");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** As the browser tells of a panic in a listener or a task. What is on the screen now is marked. */
const stop = (page) =>
  page.evaluate(() => {
    document.querySelector("main").dataset.before = "1";
    dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
  });

const drawnAnew = (page) => page.locator("main:not([data-before])").waitFor();

const plainLog = () => server.log().replace(/\x1b\[\d*m/g, "");
const stops = (kind) => until(`the log tells of '${kind}'`, () => plainLog().includes(`kind=${kind}`), 10_000);

test("after a stop a fresh instance draws the plan, also without network, and takes ticks", async () => {
  const { page, context } = phone;
  await context.setOffline(true);
  const open = await ticks(page, false).count();
  await stop(page);
  await drawnAnew(page);
  await alive(page);
  assert.equal(await ticks(page, false).count(), open);
  await ticks(page, false).first().click();
  await until("the tick to be drawn once", async () => (await ticks(page, false).count()) === open - 1);
  await context.setOffline(false);
});

test("a second stop loads the page again, once; then it stays as it stands", async () => {
  const { page } = phone;
  await Promise.all([page.waitForEvent("load"), stop(page)]);
  await alive(page);
  await stops("Reload");
  await stop(page);
  await stops("Later");
  await drawnAnew(page);
  await alive(page);
  let loads = 0;
  page.on("load", () => (loads += 1));
  await stop(page);
  await stops("Plain");
  await page.waitForTimeout(500);
  assert.equal(loads, 0, "the page was loaded a second time");
  await page.locator("main").waitFor();
  phone.assertClean({ except: [RETIRED, /ERR_INTERNET_DISCONNECTED/] });
});

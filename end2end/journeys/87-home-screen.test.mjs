// The way to the home screen: its pictures, its guide, and the offer, which comes when something was saved and not again
// after "not now".

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newPhone } from "../support/browser.mjs";
import { alive, firstOpen, stepWithTicks, tick } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

let server, browser, phone;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser, { reducedMotion: "reduce" });
  await phone.signIn(server.links.household);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Plays a browser that would install the app; `outcome` is what the person answers it. */
const offer = (page, outcome) =>
  page.evaluate((outcome) => {
    globalThis.perspectiefInstall = { prompt: async () => ((globalThis.prompted = true), { outcome }) };
    dispatchEvent(new Event("perspectief-install"));
  }, outcome);

/** Ticks the first thing to do of the plan, waits until that is saved, and goes to Today without a load. */
async function saveSomething(page) {
  await stepWithTicks(page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  await alive(page);
  await tick(page, await firstOpen(page)).click();
  await page.locator(".sync-saved").first().waitFor();
  await page.locator('nav.bottom a[href="/"]').click();
  await page.locator(".hello-name").waitFor();
}

test("every picture of the manifest is what it says, and as large", async () => {
  const manifest = await (await server.get("/manifest.webmanifest")).json();
  const pictures = [
    ...manifest.icons,
    ...manifest.screenshots,
    ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons),
  ];
  for (const { src, sizes, type } of pictures) {
    const answer = await server.get(src);
    assert.equal(answer.headers.get("content-type"), type, src);
    const content = Buffer.from(await answer.arrayBuffer());
    if (type === "image/png") assert.equal(`${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`, sizes, src);
  }
});

test("what can be installed at a tap has a button on the guide, and then it is said that it is done", async () => {
  const { page } = phone;
  await page.goto(`${server.url}/more/install`);
  await alive(page);
  assert.equal(await page.locator('[data-do="install"]').count(), 0);
  await offer(page, "accepted");
  await page.locator('[data-do="install"]').click();
  await page.waitForFunction(() => globalThis.prompted);
  await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
  await page.locator(".added").waitFor();
  assert.equal(await page.locator('[data-do="install"]').count(), 0);
});

test("nothing is offered on Today before something was saved, nor for a month after 'not now'", async () => {
  const { page } = phone;
  await page.goto(server.url);
  await alive(page);
  await offer(page);
  const card = page.locator(".install-offer");
  assert.equal(await card.count(), 0);

  await saveSomething(page);
  await offer(page);
  await card.waitFor();
  await card.locator('[data-do="install-later"]').click();
  await card.waitFor({ state: "detached" });

  await saveSomething(page);
  await offer(page);
  assert.equal(await card.count(), 0);
  await page.evaluate(() => (localStorage["install-later"] -= 30));
  await saveSomething(page);
  await offer(page);
  await card.waitFor();
  phone.assertClean();
});

test("on an iPhone its own guide is open, and Today shows the way to it", async () => {
  const iphone = await newPhone(browser, { userAgent: SAFARI });
  await iphone.context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "standalone", { get: () => false }),
  );
  await iphone.signIn(await server.invite("member", "Olena", "Zonnebloem"));
  const { page } = iphone;
  await saveSomething(page);
  await page.locator('.install-offer a[href="/more/install"]').click();
  await page.locator("details").first().waitFor();
  assert.deepEqual(await page.locator("details").evaluateAll((all) => all.map((guide) => guide.open)), [true, false]);
  iphone.assertClean();
});

// The app is renewed while a phone is away: what it has goes on working, what it wrote is sent, and its next start is of
// the newest app. And what a visit costs a phone that was here before.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import {
  AWAY,
  keptShell,
  newTab,
  outbox,
  until,
  waitForOutbox,
  waits,
  workersAtRest,
  writeNote,
} from "../support/device.mjs";
import { openMeter } from "../support/meter.mjs";
import { alive, firstOpen, idsOf, pageData, staffStep, stepWithTicks, tick } from "../support/plan.mjs";
import { makeReleases } from "../support/releases.mjs";
import { startServer } from "../support/server.mjs";

const SECOND_VISIT_BYTES = 15_000;
// The server was away, and has other files than the page of before.
const UPDATED = [...AWAY, /ERR_SOCKET_NOT_CONNECTED/, /answer 50\d/];

let server, browser, phone, laptop, ids, site, first, latest;

before(async () => {
  site = await makeReleases(3);
  [first, latest] = [site.releases[0], site.releases.at(-1)];
  server = await startServer();
  browser = await launch();
  [phone, laptop] = [await newPhone(browser), await newLaptop(browser)];
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page), keptShell(phone.page, "family")]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await site?.remove();
});

const step = () => `${server.url}/plan/step/${ids.step}`;
/** The release that runs in a page, by the script that brought it to life. */
const bootOf = (page) => page.locator("#boot").evaluate((boot) => new URL(boot.src).pathname);
const assetsOf = (page) =>
  page.evaluate(async () => (await (await caches.open("assets")).keys()).map(({ url }) => new URL(url).pathname));
const keptBoot = (page) =>
  page.evaluate(async () => {
    const shell = await (await caches.open("shells")).match("/shell/family");
    return /id="boot"[^>]* src="([^"]+)"|src="([^"]+)"[^>]* id="boot"/
      .exec(await shell.text())
      .slice(1)
      .find(Boolean);
  });
const NAMES = ["boot.js", "family.js", "family.wasm"];

test("a phone three updates behind goes on, sends what it has, and starts with the newest app", async () => {
  await newTab(phone, step());
  await alive(phone.page);
  assert.equal(await bootOf(phone.page), first.asset("boot.js"));
  await phone.cut();
  await writeNote(phone.page, "Перед оновленнями");
  await waits(phone.page, "Перед оновленнями");
  for (const release of site.releases.slice(1)) await server.restart({ site: release.site });
  for (const name of NAMES) assert.equal((await server.get(first.asset(name))).status, 404, name);

  await phone.mend();
  await laptop.page.locator(".note", { hasText: "Перед оновленнями" }).waitFor({ timeout: 40_000 });
  await waitForOutbox(phone.page, 0);
  assert.equal(await laptop.page.locator(".note", { hasText: "Перед оновленнями" }).count(), 1);

  // The tab is still of the first release, and has all it may ever ask for.
  assert.equal(await bootOf(phone.page), first.asset("boot.js"));
  const own = await phone.page.evaluate(() => {
    const { glue, wasm, words, library } = document.getElementById("boot").dataset;
    return [glue, wasm, words, library];
  });
  const asked = await phone.page.evaluate(
    async (own) => (await Promise.all(own.map((url) => fetch(url, { cache: "no-store" })))).map(({ status }) => status),
    own,
  );
  assert.deepEqual(asked, [200, 200, 200, 200]);
  const key = await firstOpen(phone.page);
  await tick(phone.page, key).click();
  await laptop.page
    .locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`)
    .waitFor({ timeout: 40_000 });
  await phone.page.locator('nav a[href="/plan"]').first().click();
  await phone.page.locator(`main a[href="/plan/step/${ids.step}"]`).first().waitFor();

  // Beside it the worker has taken the newest.
  await until("the newest shell is kept", async () => (await keptBoot(phone.page)) === latest.asset("boot.js"));
  const held = await assetsOf(phone.page);
  // Words and library as well: a server that has other words has none of these.
  for (const url of own) assert.ok(held.includes(url), `${url} of the open tab is gone`);
  for (const name of NAMES) {
    assert.ok(held.includes(latest.asset(name)), `${name} of the next start is not there`);
  }
});

test("a second tab of the new app leaves the old tab what it needs; the last one clears up", async () => {
  const old = phone.page;
  const next = await phone.context.newPage();
  await next.goto(step());
  await alive(next);
  assert.equal(await bootOf(next), latest.asset("boot.js"));
  await next.getByText("Перед оновленнями").first().waitFor();
  assert.equal(await bootOf(old), first.asset("boot.js"));
  assert.ok((await assetsOf(next)).includes(first.asset("family.wasm")), "the old tab's program is gone");

  await old.close();
  phone.page = next;
  await newTab(phone, "about:blank");
  await workersAtRest(phone);
  await phone.page.goto(step());
  await alive(phone.page);
  assert.equal(await bootOf(phone.page), latest.asset("boot.js"));
  await until("the old assets are gone", async () => {
    const held = await assetsOf(phone.page);
    return NAMES.every((name) => !held.includes(first.asset(name)));
  });
  const held = await assetsOf(phone.page);
  for (const name of NAMES) assert.ok(held.includes(latest.asset(name)), name);
  await phone.cut();
  await newTab(phone, step());
  await alive(phone.page);
  await phone.mend();
  phone.assertClean({ except: UPDATED });
});

test("an app that was closed all the time opens at once with what it has, and is renewed behind it", async () => {
  await newTab(phone, "about:blank");
  await server.restart({ site: first.site });
  await newTab(phone, step());
  await alive(phone.page);
  // An update that had to be taken back is one like any other.
  assert.equal(await bootOf(phone.page), latest.asset("boot.js"));
  await writeNote(phone.page, "Після повернення");
  await laptop.page.locator(".note", { hasText: "Після повернення" }).waitFor({ timeout: 40_000 });
  await until("the shell is renewed", async () => (await keptBoot(phone.page)) === first.asset("boot.js"));
  // The worker of this release waits for the last page to go.
  await newTab(phone, "about:blank");
  await workersAtRest(phone);
  await phone.page.goto(step());
  await alive(phone.page);
  assert.equal(await bootOf(phone.page), first.asset("boot.js"));
  assert.equal((await outbox(phone.page)).length, 0);
  phone.assertClean({ except: UPDATED });
});

test("a second visit costs a family less than 15 KB", async (t) => {
  const meter = await openMeter();
  t.after(() => meter.close());
  const metered = await startServer({ env: { PERSPECTIEF_ORIGIN: meter.url } });
  t.after(() => metered.stop());
  meter.to(metered.url);
  const device = await newPhone(browser);
  t.after(() => device.close());
  await device.signIn(metered.links.household);
  await alive(device.page);
  await keptShell(device.page, "family");
  const { me } = await pageData(device.page);
  await until("the first visit is over", () => meter.saw(`/shell/family/${me.lang}`, "/api/live/"));
  t.diagnostic(`first visit: ${meter.bytes()} bytes`);

  await newTab(device, "about:blank");
  const protocol = await device.context.newCDPSession(device.page);
  await protocol.send("Network.enable");
  let seen = 0;
  protocol.on("Network.loadingFinished", ({ encodedDataLength }) => (seen += encodedDataLength));
  meter.reset();
  await device.page.goto(`${meter.url}/`);
  await alive(device.page);
  await until("the second visit is over", () =>
    meter.saw(`/shell/family/${me.lang}`, "/sw.js", "POST /api/sync/v1", "/api/live/"),
  );
  t.diagnostic(`second visit: ${meter.bytes()} bytes on the wire, ${seen} of them seen by the page`);
  t.diagnostic(meter.requests().join(", "));
  assert.ok(meter.bytes() < SECOND_VISIT_BYTES, `${meter.bytes()} bytes: ${meter.requests().join(", ")}`);
});

test("without network a slow phone opens its plan from what it keeps", async (t) => {
  await keptShell(phone.page, "family");
  await phone.cut();
  const times = [];
  for (let start = 0; start < 3; start += 1) {
    await newTab(phone, "about:blank");
    const protocol = await phone.context.newCDPSession(phone.page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const began = performance.now();
    await phone.page.goto(`${server.url}/`);
    await alive(phone.page);
    times.push(Math.round(performance.now() - began));
    await phone.page.locator("main h1").waitFor();
  }
  t.diagnostic(`cold start without network, CPU at a quarter: ${times.join(", ")} ms`);
  await phone.mend();
});

// The app can be put on a home screen: the browser itself says whether anything is missing for that.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { launchPhone, signIn } from "../support/browser.mjs";
import { keptShell } from "../support/device.mjs";
import { alive } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, folder, context, page;

before(async () => {
  server = await startServer();
  folder = await mkdtemp(path.join(tmpdir(), "perspectief-phone-"));
  context = await launchPhone(folder);
  page = context.pages()[0] ?? (await context.newPage());
  await signIn(page, server.links.household);
  await alive(page);
});

after(async () => {
  await context?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** What the browser misses, and the manifest as it read it. */
async function ask() {
  const protocol = await context.newCDPSession(page);
  const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
  const { url, errors, data } = await protocol.send("Page.getAppManifest");
  return { installabilityErrors, manifestErrors: errors, url, manifest: data && JSON.parse(data) };
}

test("the browser finds nothing that stands in the way of installing the page that the server drew", async () => {
  const { installabilityErrors, manifestErrors, url, manifest } = await ask();
  assert.deepEqual(installabilityErrors, []);
  assert.deepEqual(manifestErrors, []);
  assert.equal(url, `${server.url}/manifest.webmanifest`);
  for (const { src } of manifest.icons) assert.equal((await server.get(src)).status, 200, src);
});

test("nor the page that the phone draws itself", async () => {
  await keptShell(page, "family");
  await page.goto(server.url);
  await alive(page);
  assert.equal(await page.locator("#page").count(), 0, "this page is the server's");
  assert.deepEqual((await ask()).installabilityErrors, []);
});

test("the places that the home screen leads to exist", async () => {
  const { manifest } = await ask();
  const places = [manifest.start_url, ...(manifest.shortcuts ?? []).map(({ url }) => url)];
  for (const place of places) {
    await page.goto(new URL(place, server.url).href);
    await alive(page);
    assert.ok((await page.locator("main h1").first().innerText()).length > 0, place);
  }
});

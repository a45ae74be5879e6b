// The first journey: the server is up, a family opens its invitation and sees its own first screen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { launch, newPhone } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("the server says that it is well", async () => {
  const answer = await server.get("/healthz");
  assert.equal(answer.status, 200);
});

test("a family signs in with its link and sees a heading", async () => {
  const phone = await newPhone(browser);
  await phone.signIn(server.links.household);
  await phone.page.locator("h1").first().waitFor();
  await assertAccessible(phone.page);
  phone.assertClean();
  await phone.close();
});

// The promise without network, on the other engines: not an emulated loss, the server is really gone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, newLaptop } from "../support/browser.mjs";
import { keptShell, outbox, records, waitForOutbox } from "../support/device.mjs";
import { openFirefox, openWebKit } from "../support/others.mjs";
import { staffStep } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const NOTE = 'form[data-change="note-added"]';

// WebKitGTK has a fault of its own: a page that is left while it writes may block the storage for the rest of the
// session. So `make webkit` runs it when it is asked for, and `make test` does without.
const ENGINES = process.env.ENGINE === "webkit" ? [["WebKit", openWebKit]] : [["Firefox", openFirefox]];

for (const [engine, open] of ENGINES) {
  describe(engine, () => {
    let server, browser, laptop, phone, household, step;
    const words = `Без мережі у ${engine}`;
    const isAlive = () => phone.waitForFunction(() => document.body?.dataset.live);
    const shows = (text) =>
      phone.waitForFunction((text) => document.querySelector("main")?.innerText.includes(text), text);
    const show = async (where) => {
      await phone.goto(server.url + where);
      await isAlive();
    };

    before(async () => {
      server = await startServer();
      browser = await launch();
      laptop = await newLaptop(browser);
      await laptop.signIn(server.links.researcher);
      phone = await open();
    });

    after(async () => {
      await phone?.close();
      await browser?.close();
      await server?.stop();
    });

    test("a family signs in, and its plan is kept", async () => {
      await phone.goto(server.links.household);
      await phone.click("form#enter button");
      await isAlive();
      await keptShell(phone, "family");
      const [plan] = await records(phone, "plans");
      household = plan.household;
      await show("/plan");
      step = await phone.evaluate(() =>
        document.querySelector('main a[href^="/plan/step/"]').pathname.split("/").pop(),
      );
    });

    test("without a server a cold start shows the plan, and a step of it", async () => {
      await server.halt();
      await phone.coldStart();
      await show("/");
      assert.ok(await phone.evaluate(() => document.querySelectorAll('main a[href^="/plan/step/"]').length > 0));
      await show(`/plan/step/${step}`);
      await phone.waitForFunction((note) => document.querySelector(`${note} textarea`) !== null, NOTE);
      assert.doesNotMatch(await phone.evaluate(() => document.body.innerText), /topic-[a-z]/);
    });

    test("a note written without a server waits, and survives the tab", async () => {
      await phone.type(`${NOTE} textarea`, words);
      await phone.click(`${NOTE} button[type="submit"]`);
      await waitForOutbox(phone, 1);
      await phone.coldStart();
      await show(`/plan/step/${step}`);
      await shows(words);
      assert.equal((await outbox(phone)).length, 1);
    });

    test("when the server is back the note reaches the researcher, once", async () => {
      await server.restart();
      await waitForOutbox(phone, 0);
      await laptop.page.goto(server.url + staffStep(household, step));
      await laptop.page.locator(".note", { hasText: words }).first().waitFor();
      assert.equal(await laptop.page.locator(".note", { hasText: words }).count(), 1);
      await shows(words);
      assert.deepEqual(phone.problems(), []);
    });
  });
}

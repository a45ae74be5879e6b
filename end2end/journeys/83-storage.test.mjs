// What a browser really does with what the app keeps in it: the storage contract on IndexedDB itself, a storage that an
// older version of the app left behind, and a plan that a newer one wrote.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, keptShell, newTab, outbox, putRecord, records, waitForOutbox, writeNote } from "../support/device.mjs";
import { alive, idsOf, staffStep, stepWithTicks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const contract = path.resolve(import.meta.dirname, "../../target/contract");
const CHECKS = 29;
const EMPTY = '<!DOCTYPE html><title>contract</title><link rel="icon" href="data:,">';

let browser, files, phone;

before(async () => {
  browser = await launch();
  files = await serveFiles();
  phone = await newPhone(browser);
});

after(async () => {
  await browser?.close();
  files?.close();
});

/** The contract's files, and an empty page to run them in. */
async function serveFiles() {
  const kinds = { ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer(async ({ url }, answer) => {
    if (url === "/") return answer.setHeader("content-type", "text/html").end(EMPTY);
    const found = await readFile(path.join(contract, path.basename(url))).catch(() => undefined);
    if (!found) return answer.writeHead(404).end();
    answer.setHeader("content-type", kinds[path.extname(url)]).end(found);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

test("the storage contract holds on the browser's own storage", async () => {
  await phone.page.goto(files.url);
  const held = await phone.page.evaluate(async () => {
    const [module, { openDatabase }, { openTab }] = await Promise.all([
      import("/contract.js"),
      import("/indexed_db.js"),
      import("/tab.js"),
    ]);
    await module.default({ module_or_path: "/contract_bg.wasm" });
    const database = openDatabase({ name: "contract" });
    try {
      return await module.check(openTab(database));
    } catch (broken) {
      return `${broken}`;
    } finally {
      await database.destroy();
    }
  });
  assert.equal(held, CHECKS);
  assert.deepEqual(await phone.page.evaluate(() => indexedDB.databases()), [], "the contract leaves a database behind");
});

// Three versions that are yet to come, as an app three updates behind would meet them: a new store, a new index, and
// records that get a field.
const laterSteps = () => [
  (db) => db.createObjectStore("pictures", { keyPath: "id" }),
  (db, transaction) => transaction.objectStore("plans").createIndex("opened", "opened"),
  (db, transaction) => {
    transaction.objectStore("outbox").openCursor().onsuccess = ({ target: { result: at } }) => {
      if (!at) return;
      at.update({ ...at.value, tries: 0 });
      at.continue();
    };
  },
];

/** Gives a page `old`, the storage as the first version made it, and `now`, the same with three steps more. */
async function openVersions(page, name) {
  await page.goto(files.url);
  await page.evaluate(
    async ([name, later]) => {
      const { openDatabase, STEPS } = await import("/indexed_db.js");
      const steps = [STEPS[0], ...(0, eval)(later)()];
      globalThis.old = openDatabase({ name, steps: steps.slice(0, 1) });
      globalThis.now = openDatabase({ name, steps });
    },
    [name, `(${laterSteps})`],
  );
}

const fill = (page) =>
  page.evaluate(async () => {
    await old.write("h1", { cursor: 7, fingerprint: "f7" }, '{"plan":1}', ["c1", "first", "c2", "second"], [], []);
    await old.opened("h1", 1234);
    await old.note("family", { lang: "uk" });
  });

/** Everything that the storage with all steps says, and which version it is. */
const readAll = (page) =>
  page.evaluate(async () => {
    const held = await now.load("h1");
    const [about, households] = [await now.about("family"), await now.households()];
    return { held, about, households, versions: (await indexedDB.databases()).map(({ version }) => version) };
  });

const FILLED = {
  held: { cursor: 7, fingerprint: "f7", plan: '{"plan":1}', outbox: ["first", "second"] },
  about: { lang: "uk" },
  households: [{ household: "h1", opened: 1234, outbox: 2 }],
  versions: [4],
};

test("a storage of three versions ago is brought up with all that is in it", async () => {
  await openVersions(phone.page, "upgraded");
  await fill(phone.page);
  await phone.page.evaluate(() => old.close());
  assert.deepEqual(await readAll(phone.page), FILLED);
  const raw = await phone.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("upgraded");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = ({ target: { result: db } }) => {
          const all = db.transaction("outbox").objectStore("outbox").getAll();
          all.onsuccess = () => (db.close(), resolve({ stores: [...db.objectStoreNames], outbox: all.result }));
        };
      }),
  );
  assert.deepEqual(raw.stores, ["about", "outbox", "pictures", "plans"]);
  assert.deepEqual(
    raw.outbox.map(({ n, id, tries }) => [n, id, tries]),
    [
      [1, "c1", 0],
      [2, "c2", 0],
    ],
  );
  await phone.page.evaluate(() => now.destroy());
});

test("a tab of the older version does not stand in the way of the newer one", { timeout: 30_000 }, async () => {
  const older = await phone.context.newPage();
  await openVersions(older, "blocked");
  await fill(older);
  await openVersions(phone.page, "blocked");
  assert.deepEqual(await readAll(phone.page), FILLED);
  // The older program cannot read it any more: it says so instead of harming anything, and holds nothing up.
  const said = await older.evaluate(() =>
    old.load("h1").then(
      () => "read",
      ({ name }) => name,
    ),
  );
  assert.equal(said, "VersionError");
  await older.close();
  assert.deepEqual(await readAll(phone.page), FILLED);
  await phone.page.evaluate(() => now.destroy());
  phone.assertClean();
});

test("a plan in a newer form is neither shown nor overwritten, and the outbox goes on", async (t) => {
  const server = await startServer();
  t.after(() => server.stop());
  const [family, laptop] = [await newPhone(browser), await newLaptop(browser)];
  await family.signIn(server.links.household);
  await stepWithTicks(family.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const ids = await idsOf(family.page);
  const step = `${server.url}/plan/step/${ids.step}`;
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(family.page), alive(laptop.page), keptShell(family.page, "family")]);

  // The phone had a newer app, wrote with it, and is back at ours.
  await family.cut();
  await writeNote(family.page, "Написано до повернення");
  await waitForOutbox(family.page, 1);
  const [known] = await records(family.page, "plans");
  // Our program could read it and would find it old: that it is of another form is told by its number alone.
  const newer = { ...known, v: 99, cursor: 1 };
  await putRecord(family.page, "plans", newer);
  await newTab(family, step);
  await family.page.locator("[data-no-plan]").first().waitFor();
  assert.equal((await outbox(family.page)).length, 1);

  // With network the page is the server's: what waited goes out, what is written now too.
  await family.mend();
  await alive(family.page);
  await laptop.page.locator(".note", { hasText: "Написано до повернення" }).waitFor();
  await writeNote(family.page, "Написано після повернення");
  await laptop.page.locator(".note", { hasText: "Написано після повернення" }).waitFor();
  await waitForOutbox(family.page, 0);
  assert.equal(await laptop.page.locator(".note", { hasText: "Написано до повернення" }).count(), 1);
  await assertUntouched();

  // And again from the beginning: the shell has nothing to draw, the server has.
  await keptShellOnly(family.page);
  await newTab(family, step);
  await alive(family.page);
  await family.page.getByText("Написано після повернення").first().waitFor();
  await assertUntouched();
  family.assertClean({ except: AWAY });

  /** That it was on the screen is noted, as for any plan; nothing else of it changes. */
  async function assertUntouched() {
    const plans = await records(family.page, "plans");
    assert.deepEqual(plans, [{ ...newer, opened: plans[0]?.opened }]);
  }
});

/** The shell is there, whatever is or is not kept of a plan. */
const keptShellOnly = (page) =>
  page.waitForFunction(async () => (await caches.open("shells")).match("/shell/family").then(Boolean));

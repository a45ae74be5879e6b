// What a browser keeps of the app: its storage, its shell.

import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the service worker has what it needs to open the app without network. */
export async function keptShell(page, app) {
  await page.waitForFunction(
    async (app) => {
      const shells = await caches.open("shells");
      return navigator.serviceWorker.controller && (await shells.match(`/shell/${app}`));
    },
    app,
    { timeout: 20_000 },
  );
  const end = Date.now() + 20_000;
  while ((await records(page, "plans")).length === 0) {
    if (Date.now() > end) throw new Error("no plan is kept");
    await page.waitForTimeout(50);
  }
}

/** All records of a store, read beside the app. */
export const records = (page, store) => inStore(page, store, "readonly", "getAll");

/** Puts a record into a store beside the app, as another program's tab would. */
export const putRecord = (page, store, record) => inStore(page, store, "readwrite", "put", record);

const inStore = (page, store, mode, method, ...values) =>
  page.evaluate(
    ([store, mode, method, values]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("perspectief");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const work = db.transaction(store, mode);
          const asked = work.objectStore(store)[method](...values);
          work.oncomplete = () => (db.close(), resolve(asked.result));
          work.onabort = () => (db.close(), reject(work.error));
        };
      }),
    [store, mode, method, values],
  );

/** The changes that wait on a device. */
export const outbox = (page) => records(page, "outbox");

/** Waits until so many changes are in the storage. */
export async function waitForOutbox(page, count, timeout = 40_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = (await outbox(page)).length;
    if (found === count) return;
    if (Date.now() > end) throw new Error(`${found} changes in the outbox instead of ${count}`);
    await page.waitForTimeout(50);
  }
}

/** Polls until `found` gives something. What it waits for has no element on a screen: storage, caches, the network. */
export async function until(what, found, timeout = 40_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) {
    const it = await found();
    if (it) return it;
  }
  throw new Error(`it did not come to be: ${what}`);
}

/** Waits until a change with these words (or any other part of its JSON) is in the storage. */
export const waits = (page, part) =>
  until(`"${part}" in the outbox`, async () => (await outbox(page)).some(({ pending }) => pending.includes(part)));

/** Another tab of a device takes the place of the one it had. */
export async function newTab(device, url) {
  const old = device.page;
  device.page = await device.context.newPage();
  await old.close();
  await device.page.goto(url);
  return device.page;
}

/** Writes a note in the thread that is on the screen, and sends the form. */
export async function write(page, words) {
  const form = page.locator('form[data-change="note-added"]').first();
  await form.locator("textarea").fill(words);
  await form.locator('button[type="submit"]').click();
}

/** What a page without network tells the console, and what a server that is away looks like from it. */
export const AWAY = [/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK_CHANGED/, /ERR_FAILED/, /ERR_CONNECTION/, /ERR_EMPTY_RESPONSE/, /ERR_INCOMPLETE_CHUNKED_ENCODING/];

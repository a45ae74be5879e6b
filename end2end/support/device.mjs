// What a browser keeps of the app: its storage, its shell.

import { alive } from "./plan.mjs";

/** Waits until the service worker has what it needs to open the app without network, and the page a plan to open. */
export async function keptShell(page, app) {
  const hasShell = async (app) => {
    const shells = await caches.open("shells");
    return Boolean((await navigator.serviceWorker.ready) && (await shells.match(`/shell/${app}`)));
  };
  // Not the controller: a page that was opened while the worker began has none, but the next one has.
  // Not `waitForFunction`: it takes the promise itself for an answer.
  await until(`the shell "${app}" is kept`, () => page.evaluate(hasShell, app), 20_000);
  await until("a plan is kept", async () => (await records(page, "plans")).length > 0, 20_000);
}

/** All records of a store, read beside the app. */
export const records = (page, store) =>
  page.evaluate(
    (store) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("perspectief");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => (db.close(), resolve(asked.result));
          asked.onerror = () => (db.close(), reject(asked.error));
        };
      }),
    store,
  );

/** The changes that wait on a device. */
export const outbox = (page) => records(page, "outbox");

/** Waits until so many changes are in the storage. */
export async function waitForOutbox(page, count, timeout) {
  let found;
  const isThere = async () => (found = (await outbox(page)).length) === count;
  await until(() => `${count} changes in the outbox (there are ${found})`, isThere, timeout);
}

/** Asks again and again until `holds` gives something true, and returns that. `what` says what was waited for. */
export async function until(what, holds, timeout = 40_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A phone that is signed in by `link`, shows `address`, and could open it without network. */
export async function settledPhone(phone, link, address) {
  await phone.signIn(link);
  await phone.page.goto(address);
  await alive(phone.page);
  await keptShell(phone.page, "family");
  return phone;
}

/** The phone is started anew without network: a new tab, with nothing but what is kept. */
export async function coldStart(phone, address) {
  await phone.context.setOffline(true);
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await phone.page.goto(address);
  await alive(phone.page);
}

/** Writes a note on the step (or plan) that the page shows. */
export async function writeNote(page, words) {
  const form = page.locator('form[data-change="note-added"]').filter({ has: page.locator("textarea") });
  await form.locator("textarea").fill(words);
  await form.locator('button[type="submit"]').first().click();
}

/** The id of this device, from what is kept of the last page. */
export const deviceOf = async (page) => JSON.parse((await records(page, "about"))[0].page).me.device;

/**
 * The storage of pages that this device opens from now on refuses everything new while `setDiskFull` says so. With a
 * quota of Chromium's own (`Storage.overrideQuotaForOrigin`) the app meets the same error, but only after half a
 * minute: until then IndexedDB goes by the room that it found before.
 */
export const withDisk = (phone) =>
  phone.context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (globalThis.isDiskFull) throw new DOMException("The disk is full.", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
export const setDiskFull = (page, isFull) => page.evaluate((isFull) => void (globalThis.isDiskFull = isFull), isFull);

/** Everything that is kept, by store: for a journey after which nothing may be. */
export async function leftOver(page) {
  const stores = ["plans", "outbox", "about"];
  const counts = await Promise.all(stores.map(async (store) => (await records(page, store)).length));
  return Object.fromEntries(stores.map((store, place) => [store, counts[place]]));
}

/** Sets the clock of all pages that this device opens from now on to another time, from which it goes on. */
export const setClock = (phone, when) =>
  phone.context.addInitScript((shift) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) {
        super(...(given.length === 0 ? [Real.now() + shift] : given));
      }
      static now = () => Real.now() + shift;
    };
  }, when - Date.now());

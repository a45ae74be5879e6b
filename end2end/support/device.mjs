// What a browser keeps of the app: its storage, its shell.

import { alive } from "./plan.mjs";

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
export async function waitForOutbox(page, count, timeout = 40_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = (await outbox(page)).length;
    if (found === count) return;
    if (Date.now() > end) throw new Error(`${found} changes in the outbox instead of ${count}`);
    await page.waitForTimeout(50);
  }
}

/** Waits until `holds` (asked again and again) gives something true, and returns that. */
export async function until(what, holds, timeout = 40_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`in ${timeout} ms it did not become true: ${what}`);
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

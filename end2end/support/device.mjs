// What a browser keeps of the app: its storage, its shell.

import { setTimeout as sleep } from "node:timers/promises";
import { alive } from "./plan.mjs";

/** Waits until the service worker has what it needs to open the app without network, and the page a plan to open. */
export async function keptShell(page, app) {
  const hasShell = async (app) => {
    const shells = await caches.open("shells");
    return Boolean(navigator.serviceWorker.controller && (await shells.match(`/shell/${app}`)));
  };
  // Not `waitForFunction`: it takes the promise itself for an answer.
  await until(`the shell "${app}" is kept`, () => page.evaluate(hasShell, app), 20_000);
  await until("a plan is kept", async () => (await records(page, "plans")).length > 0, 20_000);
}

/** Waits until the kept shell is the one that the server has now: what the next start opens. */
export async function renewedShell(page, app, lang) {
  const isOfNow = async ([app, lang]) => {
    const kept = await (await caches.open("shells")).match(`/shell/${app}`);
    return (await kept.text()) === (await (await fetch(`/shell/${app}/${lang}`)).text());
  };
  await until(`the shell "${app}" is that of now`, () => page.evaluate(isOfNow, [app, lang]), 20_000);
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
export async function waitForOutbox(page, count, timeout) {
  let found;
  const isThere = async () => (found = (await outbox(page)).length) === count;
  await until(() => `${count} changes in the outbox (there are ${found})`, isThere, timeout);
}

/** Asks again and again until `holds` gives something true, and returns that. `what` says what was waited for. */
export async function until(what, holds, timeout = 40_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) {
    const found = await holds();
    if (found) return found;
  }
  throw new Error(`not within ${timeout} ms: ${typeof what === "string" ? what : what()}`);
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
  await phone.cut();
  await alive(await newTab(phone, address));
}

/**
 * Holds back the program of pages that this device opens from now on: they are what the server drew until `release()`. The
 * device must have been opened with `serviceWorkers: "block"`, or a worker has the program already.
 */
export async function holdProgram(device) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await device.context.route("**/*.wasm", (route) => released.then(() => route.continue()));
  return release;
}

/** Waits until the page has every piece of its program: what it fetches by itself once it is alive. */
export const wholeProgram = (page) =>
  until("the whole program is here", () =>
    page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/split_far.wasm"))),
  );

/** Writes a note on the step (or plan) that the page shows. */
export async function writeNote(page, words) {
  const form = page.locator('form[data-change="note-added"]').filter({ has: page.locator("textarea") });
  await form.locator("textarea").fill(words);
  await form.locator('button[type="submit"]').first().click();
}

/** The id of this device, from what is kept of the last page. */
export const deviceOf = async (page) =>
  JSON.parse((await records(page, "about")).find((record) => record.page).page).me.device;

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
    // The worker goes by the machine's clock, which no phone has beside its own: it sends nothing here.
    globalThis.SyncManager.prototype.register = async () => {};
  }, when - Date.now());
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

/**
 * Waits, on an empty page, until no worker is about to take another's place. Where the last page of an app has gone and a
 * newer worker waits, Chromium (156) stops the old one; a page that is opened in that very moment hangs for ever.
 */
export async function workersAtRest({ context, page }) {
  const known = new Map();
  const protocol = await context.newCDPSession(page);
  protocol.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const version of versions) known.set(version.versionId, version);
  });
  await protocol.send("ServiceWorker.enable");
  const isAtRest = ({ status, runningStatus }) => /activated|redundant/.test(status) && runningStatus !== "stopping";
  await until("the workers are at rest", () => known.size > 0 && [...known.values()].every(isAtRest));
  await protocol.detach();
}

/** What a page without network tells the console, and what a server that is away looks like from it. */
export const AWAY = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_NETWORK_CHANGED/,
  /ERR_FAILED/,
  /ERR_CONNECTION/,
  // The line of the device (line.mjs) that is cut, or finds no server at its other end.
  /ERR_SOCKS_CONNECTION_FAILED/,
  /ERR_EMPTY_RESPONSE/,
  /ERR_INCOMPLETE_CHUNKED_ENCODING/,
  // The worker's own script, for which a page asks at each start and whenever there is network again.
  /An unknown error occurred when fetching the script/,
];

// What a browser keeps of the app: its storage, its shell.

/** Waits until the service worker has what it needs to open the app without network. */
export async function keptShell(page, app) {
  await page.waitForFunction(
    async (app) => {
      const shells = await caches.open("shells");
      return Boolean(navigator.serviceWorker.controller && (await shells.match(`/shell/${app}`)));
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

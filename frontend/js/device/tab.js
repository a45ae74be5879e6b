// What the program in a tab asks of its device. The names are those of `frontend/src/indexed_db.rs`.

import { alone } from "./lock.js";
import { openPush } from "./push.js";
import { attendTurn } from "./turn.js";
import { typed } from "./typed.js";
import { wordsOf } from "./words.js";

/** Where it is noted that reminders may say what they are about. */
const DETAILS = "reminder-details";
/** Where texts wait that belong to nobody's plan any more, until this tab is closed. */
const ORPHANS = "farewell";

export function openTab(database) {
  const others = "BroadcastChannel" in globalThis ? new BroadcastChannel("perspectief") : undefined;
  const storage = navigator.storage;
  const ending = new AbortController();
  let release = () => {};

  return {
    load: database.load,
    opened: database.opened,
    households: database.households,
    sent: database.sent,
    async write(household, cursor, fingerprint, anew, plan, upserts, deleted, sent) {
      await database.write(household, { cursor, fingerprint, anew }, plan, upserts, deleted, sent);
      others?.postMessage(household);
    },
    async forget(household) {
      await database.forget(household);
      others?.postMessage(household);
    },
    /** Calls `then` with the household that another tab has just written. */
    onMessage(then) {
      others?.addEventListener("message", ({ data }) => then(data));
    },

    /** Waits until no other tab (nor the service worker) sends; the result ends it. */
    lock: () =>
      new Promise((granted) => {
        // Whoever of this tab had it is not there any more.
        release();
        const hold = () => ending.signal.aborted || new Promise((done) => granted((release = done)));
        alone("send", hold, ending.signal).catch(() => granted(() => {}));
      }),
    /** Calls `turn` with whether this tab is to listen to the live stream, whenever that changes. */
    onTurn: (turn) => attendTurn(turn, ending.signal),
    /** The program that had this tab has stopped: another one will open it anew. */
    close() {
      ending.abort();
      release();
      others?.close();
    },

    /** Asks the browser to send when there is network again, also without this tab. */
    async wake() {
      const worker = await navigator.serviceWorker?.ready;
      await worker?.sync?.register("outbox");
    },

    /** Asks the browser not to clear our storage when it needs room. */
    persist: async () => (await storage?.persist?.()) ?? false,
    /** `[bytes used, whether the browser promised to keep them]` */
    room: async () => [(await storage?.estimate?.())?.usage ?? 0, (await storage?.persisted?.()) ?? false],

    /** Signing out: nothing of the plan stays on this device. */
    async clear() {
      await Promise.allSettled([database.clear(), dropShells()]);
    },
    /** The household is not ours any more: forgets it, but not the words that were never sent. */
    async orphan(household) {
      const { outbox = [] } = (await database.load(household)) ?? {};
      putAsideOrphans(outbox);
      await Promise.allSettled([database.forget(household), database.dropDraftsOf(household), dropShells()]);
    },
    /** Aborts when the program has to let go of everything. */
    signal: ending.signal,
    /** Closes it when the program has to let go of it. */
    owns: (stream) => ending.signal.addEventListener("abort", () => stream.close()),
    typed,
    reloadFromServer,
    push: openPush(database),
    /** Whether a reminder may say on the locked screen of this device what it is about. */
    pushDetails: async () => (await database.about(DETAILS)) === true,
    setPushDetails: (shown) => database.note(DETAILS, shown),
    /** What the reminders say that may come, `{id: {title, body}}`: for the service worker. */
    noteReminders: (words) => database.note("reminders", JSON.parse(words)),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

/** Pages come from the server from now on, until a new shell is kept. */
export async function dropShells() {
  await globalThis.caches?.delete("shells");
}

/**
 * Starts anew with a page of the server's. It never comes back: whatever a page does after this, such as keeping the
 * shell, would be done for the next one, and too early.
 */
export async function reloadFromServer() {
  await dropShells();
  location.reload();
  return new Promise(() => {});
}

/** Puts aside the words of changes that cannot be sent any more; of the rest only the number. */
export function putAsideOrphans(outbox) {
  if (outbox.length === 0) return;
  const texts = outbox.flatMap(wordsOf);
  const known = orphans() ?? { texts: [], count: 0 };
  const all = { texts: [...known.texts, ...texts], count: known.count + outbox.length };
  sessionStorage.setItem(ORPHANS, JSON.stringify(all));
}

export function orphans() {
  return JSON.parse(sessionStorage.getItem(ORPHANS) ?? "null") ?? undefined;
}

export function dropOrphans() {
  sessionStorage.removeItem(ORPHANS);
}

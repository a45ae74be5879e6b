// IndexedDB: plans, the changes that wait to be sent, and what a page needs to start without the server.
// Shared by the pages and the service worker.
//
//   plans   household → {v, household, cursor, plan (JSON text), opened}
//   outbox  n → {n, id, household, pending (JSON text)}    n counts up: the order in which changes were made
//   about   name → value, for example "family" → {page, offset, lang}; a draft under the person and the name of its form;
//           a change that was confirmed under its household and id

// The form of a kept plan is PLAN_VERSION. A newer program's plan is left alone; an older one's is given with the cursor 0,
// and any newer one replaces it.
import { MOST_OFFERS, PLAN_VERSION, SENT_MS } from "app:constants";

const NAME = "perspectief";

// An answer that takes longer will not come.
const LIMIT_MS = 8_000;

// How the stores came to be as they are. Only ever append: a phone may come from any of them.
export const STEPS = [
  (db) => {
    db.createObjectStore("plans", { keyPath: "household" });
    const outbox = db.createObjectStore("outbox", { keyPath: "n", autoIncrement: true });
    outbox.createIndex("id", "id", { unique: true });
    outbox.createIndex("household", "household");
    db.createObjectStore("about");
  },
];

/** What a request comes to. (The packages that do this cost more bytes than the phone should pay, twice.) */
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ended = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });

/** A storage that does not answer is none: what was written is not kept, and the person has to know. */
const inTime = (work) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("the storage does not answer", "TimeoutError")), LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

export function openDatabase({ name = NAME, steps = STEPS } = {}) {
  let opening;

  /** The database, opened anew when the browser has closed it. */
  function open() {
    opening ??= openAnew().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }
  async function openAnew() {
    const request = indexedDB.open(name, steps.length);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const step of steps.slice(oldVersion)) step(request.result, request.transaction);
    };
    const db = await asked(request);
    // A newer version of us wants to change the stores: it must not wait for this tab.
    db.onversionchange = close;
    db.onclose = () => (opening = undefined);
    return db;
  }
  function close() {
    opening?.then((db) => db.close()).catch(() => {});
    opening = undefined;
  }

  /**
   * Runs `work` in one transaction: all of it is on the disk when this returns, or none of it. Nothing but the
   * database may be waited for in it.
   */
  async function within(stores, mode, work) {
    for (let again = false; ; again = true) {
      try {
        const db = await inTime(open());
        const transaction = db.transaction(stores, mode, { durability: mode === "readwrite" ? "strict" : "default" });
        const done = ended(transaction);
        // When the work fails the transaction is over too; its own error is the one to tell.
        done.catch(() => {});
        const worked = work(...stores.map((store) => transaction.objectStore(store)));
        return await inTime(worked.then(async (result) => (await done, result)));
      } catch (error) {
        // Closed under our hands: once more with a new connection.
        if (error?.name === "TimeoutError") close();
        if (again || error?.name !== "InvalidStateError") throw error;
        close();
      }
    }
  }

  return {
    close,

    /**
     * `{cursor, fingerprint, plan, outbox: [text, …]}`, or nothing. Older programs kept no
     * fingerprint.
     */
    load: (household) =>
      within(["plans", "outbox"], "readonly", async (plans, outbox) => {
        const plan = await asked(plans.get(household));
        const waiting = await asked(outbox.index("household").getAll(household));
        if (!plan && waiting.length === 0) return undefined;
        const known = plan?.v <= PLAN_VERSION ? plan : undefined;
        const cursor = known?.v < PLAN_VERSION ? 0 : known?.cursor;
        const fingerprint = cursor > 0 ? known?.fingerprint : undefined;
        return { cursor, fingerprint, plan: known?.plan, outbox: waiting.map(({ pending }) => pending) };
      }),

    /**
     * `upserts` and `sent` are lists `[id, text, id, text, …]`, `deleted` a list of ids; `plan` may be missing. `anew`: the
     * plan is of another journal, and what of the outbox is given here comes first.
     */
    write: (household, { cursor, fingerprint, anew }, plan, upserts, deleted, sent) =>
      within(["plans", "outbox", "about"], "readwrite", async (plans, outbox, about) => {
        const numbers = outbox.index("id");
        if (plan !== undefined) {
          const known = await asked(plans.get(household));
          const isNewer = known?.v === PLAN_VERSION && (anew || known.cursor < cursor);
          if (!known || known.v < PLAN_VERSION || isNewer) {
            await asked(plans.put({ v: PLAN_VERSION, household, cursor, fingerprint, plan, opened: known?.opened }));
          }
        }
        const later = anew ? await asked(outbox.index("household").getAll(household)) : [];
        for (const { n } of later) await asked(outbox.delete(n));
        for (let place = 0; place < upserts.length; place += 2) {
          const [id, pending] = [upserts[place], upserts[place + 1]];
          const n = await asked(numbers.getKey(id));
          await asked(outbox.put(n === undefined ? { id, household, pending } : { n, id, household, pending }));
        }
        for (const { id, pending } of later) {
          if ((await asked(numbers.getKey(id))) === undefined) await asked(outbox.put({ id, household, pending }));
        }
        for (const id of deleted) {
          const n = await asked(numbers.getKey(id));
          if (n !== undefined) await asked(outbox.delete(n));
        }
        for (let place = 0; place < sent.length; place += 2) {
          await asked(about.put(sent[place + 1], sentKey(household, sent[place])));
        }
        if (sent.length > 0) {
          const keys = await asked(about.getAllKeys(sentOf(household)));
          const old = keys.filter(
            (key, place) => place < keys.length - MOST_OFFERS || madeAt(key) < Date.now() - SENT_MS,
          );
          for (const key of old) await asked(about.delete(key));
        }
      }),

    /** The changes that were confirmed to this device: `[text, …]`, oldest first. */
    sent: (household) => within(["about"], "readonly", (about) => asked(about.getAll(sentOf(household)))),

    opened: (household, at) =>
      within(["plans"], "readwrite", async (plans) => {
        const known = await asked(plans.get(household));
        if (known) await asked(plans.put({ ...known, opened: at }));
      }),

    forget: (household) =>
      within(["plans", "outbox", "about"], "readwrite", async (plans, outbox, about) => {
        await asked(about.delete(sentOf(household)));
        await asked(plans.delete(household));
        for (const n of await asked(outbox.index("household").getAllKeys(household))) await asked(outbox.delete(n));
      }),

    /** `[{household, opened, outbox, sent}, …]`, also of households with changes only; `sent`: the newest confirmed one. */
    households: () =>
      within(["plans", "outbox", "about"], "readonly", async (plans, outbox, about) => {
        const found = new Map();
        const of = (household) => {
          if (!found.has(household)) found.set(household, { household, outbox: 0 });
          return found.get(household);
        };
        for (const { household, opened } of await asked(plans.getAll())) of(household).opened = opened;
        for (const { household } of await asked(outbox.getAll())) of(household).outbox += 1;
        for (const key of await asked(about.getAllKeys(sentOf("")))) {
          const [, household, id] = key.split(" ");
          of(household).sent = id;
        }
        return [...found.values()];
      }),

    /** Everything that waits, in its order: `[{household, pending, cursor, fingerprint}, …]`. */
    waiting: () =>
      within(["plans", "outbox"], "readonly", async (plans, outbox) => {
        const places = new Map(
          (await asked(plans.getAll())).map(({ household, cursor, fingerprint }) => [
            household,
            { cursor, fingerprint },
          ]),
        );
        const waiting = await asked(outbox.getAll());
        return waiting.map(({ household, pending }) => ({ household, pending, ...places.get(household) }));
      }),

    about: (key) => within(["about"], "readonly", (about) => asked(about.get(key))),
    note: (key, value) => within(["about"], "readwrite", (about) => asked(about.put(value, key))),

    /** What a person typed and did not send: `[[name of the form, draft], …]`. */
    drafts: (person) =>
      within(["about"], "readonly", async (about) => {
        const range = draftsOf(person);
        const [keys, found] = [await asked(about.getAllKeys(range)), await asked(about.getAll(range))];
        return keys.map((key, place) => [key.slice(draftKey(person, "").length), found[place]]);
      }),
    keepDraft: (person, name, draft) =>
      within(["about"], "readwrite", (about) => asked(about.put(draft, draftKey(person, name)))),
    dropDraft: (person, name) => within(["about"], "readwrite", (about) => asked(about.delete(draftKey(person, name)))),
    /** What is no household of this person's any more is not theirs to read. */
    dropDraftsOf: (household) =>
      within(["about"], "readwrite", async (about) => {
        for (const key of await asked(about.getAllKeys(draftsOf(""))))
          if (key.includes(`household=${household}`)) await asked(about.delete(key));
      }),
    /** The page that came is not the one that answers a form: what was sent may not have arrived. */
    unsendDrafts: () =>
      within(["about"], "readwrite", async (about) => {
        for (const key of await asked(about.getAllKeys(draftsOf("")))) {
          const draft = await asked(about.get(key));
          if (draft.sent) await asked(about.put({ ...draft, sent: false }, key));
        }
      }),

    /** Another person signed in here: the plans are not theirs. What waits and what was typed stays, for whom it belongs to. */
    clearPlans: () =>
      within(["plans", "about"], "readwrite", async (plans, about) => {
        await asked(plans.clear());
        for (const key of await asked(about.getAllKeys())) if (!key.startsWith(DRAFT)) await asked(about.delete(key));
      }),

    /** Leaves nothing behind. */
    clear: () => within(["plans", "outbox", "about"], "readwrite", clearAll),

    destroy: () => {
      close();
      return asked(indexedDB.deleteDatabase(name));
    },
  };
}

// Drafts stand beside what a page needs, so that programs of before can still open the database.
const DRAFT = "draft ";
const draftKey = (person, name) => `${DRAFT}${person} ${name}`;
const draftsOf = (person) => IDBKeyRange.bound(`${DRAFT}${person}`, `${DRAFT}${person}\uffff`);

// What was confirmed: ids count up with the device's clock, so keys stand in the order in which changes were made.
const SENT = "sent ";
const sentKey = (household, id) => `${SENT}${household} ${id}`;
const sentOf = (household) => IDBKeyRange.bound(`${SENT}${household}`, `${SENT}${household}\uffff`);
/** When the change of a key was made: a version 7 id begins with the milliseconds (RFC 9562). */
const madeAt = (key) => Number.parseInt(key.split(" ")[2].replace("-", "").slice(0, 12), 16);

const clearAll = (...stores) => Promise.all(stores.map((store) => asked(store.clear())));

// What this browser keeps: plans, the changes that wait to be sent, and what a page needs to start without the server.
// Shared by the pages and the service worker.
//
//   plans   household → {v, household, cursor, plan (JSON text), opened}
//   outbox  n → {n, id, household, pending (JSON text)}    n counts up: the order in which changes were made
//   about   name → value, for example "family" → {page, offset, lang}

import { deleteDB, openDB } from 'idb';

const NAME = 'perspectief';
// The form of a kept plan, as `app::domain::plan::PLAN_VERSION`. A newer program's plan is left alone.
export const PLAN_FORM = 1;

// How the stores came to be as they are. Only ever append: a phone may come from any of them.
export const STEPS = [
  (db) => {
    db.createObjectStore('plans', { keyPath: 'household' });
    const outbox = db.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
    outbox.createIndex('id', 'id', { unique: true });
    outbox.createIndex('household', 'household');
    db.createObjectStore('about');
  },
];

export function openKept({ name = NAME, steps = STEPS } = {}) {
  let opening;

  /** The database, opened anew when the browser has closed it. */
  function open() {
    opening ??= openDB(name, steps.length, {
      upgrade(db, old, _new, transaction) {
        for (const step of steps.slice(old)) step(db, transaction);
      },
      // A newer version of us wants to change the stores: it must not wait for this tab.
      blocking: close,
      terminated: forgetConnection,
    }).catch((error) => {
      forgetConnection();
      throw error;
    });
    return opening;
  }
  function forgetConnection() {
    opening = undefined;
  }
  function close() {
    opening?.then((db) => db.close()).catch(() => {});
    forgetConnection();
  }

  /**
   * Runs `work` in one transaction: all of it is on the disk when this returns, or none of it. Nothing but the
   * database may be waited for in it.
   */
  async function within(stores, mode, work) {
    for (let again = false; ; again = true) {
      try {
        const db = await open();
        const transaction = db.transaction(stores, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
        // When the work fails the transaction is over too; its own error is the one to tell.
        transaction.done.catch(() => {});
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        // Closed under our hands: once more with a new connection.
        if (again || error?.name !== 'InvalidStateError') throw error;
        close();
      }
    }
  }

  return {
    close,

    /** `{v, cursor, plan, outbox: [text, …]}`, or nothing. */
    load: (household) =>
      within(['plans', 'outbox'], 'readonly', async (at) => {
        const [plan, outbox] = await Promise.all([
          at.objectStore('plans').get(household),
          at.objectStore('outbox').index('household').getAll(household),
        ]);
        if (!plan && outbox.length === 0) return undefined;
        const known = plan?.v <= PLAN_FORM ? plan : undefined;
        return { cursor: known?.cursor, plan: known?.plan, outbox: outbox.map(({ pending }) => pending) };
      }),

    /** `put` is a list `[id, text, id, text, …]`, `gone` a list of ids; `plan` may be missing. */
    keep: (household, cursor, plan, put, gone) =>
      within(['plans', 'outbox'], 'readwrite', async (at) => {
        const plans = at.objectStore('plans');
        const outbox = at.objectStore('outbox');
        const numbers = outbox.index('id');
        if (plan !== undefined) {
          const known = await plans.get(household);
          if (!known || (known.v <= PLAN_FORM && known.cursor < cursor)) {
            await plans.put({ v: PLAN_FORM, household, cursor, plan, opened: known?.opened });
          }
        }
        for (let place = 0; place < put.length; place += 2) {
          const [id, pending] = [put[place], put[place + 1]];
          const n = await numbers.getKey(id);
          await outbox.put(n === undefined ? { id, household, pending } : { n, id, household, pending });
        }
        for (const id of gone) {
          const n = await numbers.getKey(id);
          if (n !== undefined) await outbox.delete(n);
        }
      }),

    opened: (household, at) =>
      within(['plans'], 'readwrite', async ({ store }) => {
        const known = await store.get(household);
        if (known) await store.put({ ...known, opened: at });
      }),

    forget: (household) =>
      within(['plans', 'outbox'], 'readwrite', async (at) => {
        const outbox = at.objectStore('outbox');
        await at.objectStore('plans').delete(household);
        for (const n of await outbox.index('household').getAllKeys(household)) await outbox.delete(n);
      }),

    /** `[{household, opened, outbox}, …]`, also of households with changes only. */
    households: () =>
      within(['plans', 'outbox'], 'readonly', async (at) => {
        const [plans, waiting] = await Promise.all([at.objectStore('plans').getAll(), at.objectStore('outbox').getAll()]);
        const found = new Map(plans.map(({ household, opened }) => [household, { household, opened, outbox: 0 }]));
        for (const { household } of waiting) {
          if (!found.has(household)) found.set(household, { household, outbox: 0 });
          found.get(household).outbox += 1;
        }
        return [...found.values()];
      }),

    /** Everything that waits, in its order: `[{household, pending, cursor}, …]`. */
    waiting: () =>
      within(['plans', 'outbox'], 'readonly', async (at) => {
        const waiting = await at.objectStore('outbox').getAll();
        const cursors = new Map();
        for (const { household } of waiting) {
          if (!cursors.has(household)) cursors.set(household, (await at.objectStore('plans').get(household))?.cursor);
        }
        return waiting.map(({ household, pending }) => ({ household, pending, cursor: cursors.get(household) }));
      }),

    about: (key) => within(['about'], 'readonly', ({ store }) => store.get(key)),
    note: (key, value) => within(['about'], 'readwrite', ({ store }) => store.put(value, key)),

    /** Another person signed in here: the plans are not theirs. What waits stays, for whom it belongs to. */
    clearPlans: () =>
      within(['plans', 'about'], 'readwrite', async (at) => {
        await at.objectStore('plans').clear();
        await at.objectStore('about').clear();
      }),

    /** Leaves nothing behind. */
    clear: () =>
      within(['plans', 'outbox', 'about'], 'readwrite', (at) =>
        Promise.all([...at.objectStoreNames].map((store) => at.objectStore(store).clear())),
      ),

    destroy: async () => {
      close();
      await deleteDB(name);
    },
  };
}

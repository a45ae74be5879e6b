// Networks that lie, and browsers that are old or odd: a stranger's page in the place of ours, streams that fell silent,
// requests that never end, many tabs, phones without newer functions. What is kept stays ours, nothing is stuck, and what
// was written arrives.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { keptShell, newTab, records, until, waitForOutbox, waits, writeNote } from "../support/device.mjs";
import { alive, idsOf, pageData, staffStep, stepWithTicks } from "../support/plan.mjs";
import { openWay } from "../support/stranger.mjs";
import { startServer } from "../support/server.mjs";

// Twice that is the longest silence of a stream.
const HEARTBEAT_MS = 1_000;

let way, server, browser, laptop, ids, member;
// The phone of the journey that runs.
let phone;

before(async () => {
  way = await openWay();
  const env = { PERSPECTIEF_ORIGIN: way.url, PERSPECTIEF_HEARTBEAT_MS: `${HEARTBEAT_MS}` };
  server = await startServer({ env });
  way.to(server.url);
  browser = await launch();
  phone = await newPhone(browser);
  laptop = await newLaptop(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${way.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  const { me } = await pageData(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(way.url + staffStep(ids.household, ids.step));
  await alive(laptop.page);
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
  await phone.close();
});

afterEach(async () => {
  way.change();
  await phone?.close();
  phone = undefined;
});

after(async () => {
  await browser?.close();
  await server?.stop();
  way?.close();
});

const step = () => `${way.url}/plan/step/${ids.step}`;
const note = (page, words) => page.locator(".note", { hasText: words });

/** Another phone of the member, on the step; `prepare` makes it what it is before it opens anything. */
async function freshPhone(options = {}, prepare = () => {}) {
  phone = await newPhone(browser, options);
  await prepare(phone);
  await phone.signIn(await server.invite("member", member.name, member.household));
  await phone.page.goto(step());
  await alive(phone.page);
  if (options.serviceWorkers !== "block") await keptShell(phone.page, "family");
  return phone;
}

/** What is kept of the app that is none of ours: addresses of pages in the place of shells and files. */
const strange = (page) =>
  page.evaluate(async () => {
    const found = [];
    for (const name of ["shells", "assets", "away"]) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const text = await (await cache.match(url)).text();
        if (text.includes("Free WiFi")) found.push(new URL(url).pathname);
      }
    }
    return found;
  });

/** Puts a stranger's page into what is kept, as a worker of before did it. */
const spoil = (page, kept, isSpoilt) =>
  page.evaluate(
    async ([kept, pattern]) => {
      const cache = await caches.open(kept);
      let count = 0;
      for (const { url } of await cache.keys()) {
        if (!new RegExp(pattern).test(url)) continue;
        const type = url.includes("/shell/") ? "text/html" : (await cache.match(url)).headers.get("content-type");
        await cache.put(url, new Response("<h1>Free WiFi</h1>", { headers: { "content-type": type } }));
        count += 1;
      }
      return count;
    },
    [kept, isSpoilt.source],
  );

describe("a stranger's page, answered with 200", () => {
  test("in the place of the app while it is open is not kept: the next start opens the plan", async () => {
    await freshPhone();
    for (const mood of ["portal", "away"]) {
      way.change(() => mood);
      await phone.page.evaluate(() => dispatchEvent(new Event("online")));
      await until("the shell is asked for", () => way.seen().some((it) => it.includes("/shell/family/")));
      await until("the stream is asked for", () => way.seen().some((it) => it.includes("/api/")));
      assert.deepEqual(await strange(phone.page), []);
      // The stranger is still there: the plan opens from what is kept, and says that there is no network of ours.
      await newTab(phone, step());
      await alive(phone.page);
      await phone.page.locator(".banner-offline").waitFor();
      assert.equal(await phone.page.getByText("Free WiFi").count(), 0);
      way.change();
      await phone.page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
      await newTab(phone, `${way.url}/plan`);
      await alive(phone.page);
      assert.deepEqual(await strange(phone.page), []);
    }
  });

  test("in the place of the library or a piece of the program is not kept, is said, and is asked for again", async () => {
    const isLate = ({ url }) => (/\/assets\/(library-|.*split_later)/.test(url) ? "portal" : undefined);
    way.change(isLate);
    phone = await newPhone(browser);
    await phone.signIn(await server.invite("member", member.name, member.household));
    await phone.page.goto(step());
    await until("the library came as a page", () => way.seen().some((it) => /^portal .*library-/.test(it)));
    assert.ok((await phone.page.locator("main h1").innerText()).length > 0, "the page of the server's is gone");
    await until("a try to keep it", () => way.seen().filter((it) => /^portal .*library-/.test(it)).length >= 3);
    assert.deepEqual(await strange(phone.page), []);
    assert.equal(
      await phone.page.evaluate(async () => (await (await caches.open("shells")).keys()).length),
      0,
      "a shell without its files is kept",
    );
    way.change();
    await newTab(phone, step());
    await alive(phone.page);
    await keptShell(phone.page, "family");
    assert.deepEqual(await strange(phone.page), []);
  });

  test("is told while the library does not come, and the page goes on by itself when it does", async () => {
    way.change(({ url }) => (/\/assets\/library-/.test(url) ? "portal" : undefined));
    await freshPhone({ serviceWorkers: "block" });
    await phone.page.goto(`${way.url}/plan/new`);
    await phone.page.getByText("Пояснення до кроків ще не завантажилися").waitFor();
    way.change();
    await phone.page.getByText("Пояснення до кроків ще не завантажилися").waitFor({ state: "detached" });
    await phone.page.locator(".skeleton").waitFor({ state: "detached" });
  });

  test("that a worker of before has kept as the app heals by itself", async () => {
    await freshPhone();
    assert.equal(await spoil(phone.page, "shells", /\/shell\/family/), 1);
    await newTab(phone, step());
    await alive(phone.page);
    await keptShell(phone.page, "family");
    assert.deepEqual(await strange(phone.page), []);

    // Of the right kind and yet something else: told by its sum alone.
    for (const files of [/family_bg\.wasm/, /family\.js/, /words-/, /boot-/]) {
      await keptShell(phone.page, "family");
      assert.equal(await spoil(phone.page, "assets", files), 1, `${files}`);
      await newTab(phone, step());
      await alive(phone.page);
      await keptShell(phone.page, "family");
      await until(`${files} is mended`, async () => (await strange(phone.page)).length === 0);
    }
  });

  test("does not end a session that somebody has left, and a password of the network's own signs nobody out", async () => {
    await freshPhone();
    way.change(({ url }) => (url.startsWith("/api/") ? "password" : undefined));
    await writeNote(phone.page, "За чужим паролем");
    await until("it was sent", () => way.seen().some((it) => it.startsWith("password POST /api/sync")));
    await phone.page.locator(".banner-offline").waitFor();
    assert.equal(new URL(phone.page.url()).pathname, new URL(step()).pathname);
    way.change();
    await note(laptop.page, "За чужим паролем").waitFor({ timeout: 40_000 });

    // Leaving, while a stranger answers: the session ends at the next contact.
    await phone.page.goto(`${way.url}/more`);
    await alive(phone.page);
    way.change(({ url }) => (url === "/leave" ? "portal" : undefined));
    await phone.page.locator('form[action="/leave"] button').click();
    await phone.page.getByText("Free WiFi").waitFor();
    assert.equal((await records(phone.page, "plans")).length, 0);
    way.change();
    await phone.page.goto(`${way.url}/plan`);
    await phone.page.waitForURL(/\/enter\b/);
  });
});

describe("a stream that looks open", () => {
  test("and fell silent is noticed, and what was missed is there soon", async () => {
    await freshPhone({ serviceWorkers: "block" });
    await until("the stream is open", () => way.seen().some((it) => it.includes("/api/live/")));
    way.change(({ url }) => (url.startsWith("/api/live/") ? "mute" : undefined));
    await writeNote(phone.page, "У тишу");
    const began = Date.now();
    await note(laptop.page, "У тишу").waitFor({ timeout: 20_000 });
    assert.ok(Date.now() - began < 10 * HEARTBEAT_MS, `${Date.now() - began} ms`);
    // It is opened anew again and again, and as long as the server answers nobody is told that there is no network.
    await until("the stream is opened anew", () => way.seen().filter((it) => it.startsWith("mute")).length >= 4);
    assert.equal(await laptop.page.locator(".banner-offline").count(), 0);
    way.change();
    await writeNote(phone.page, "Знову чути");
    await note(laptop.page, "Знову чути").waitFor();
  });
});

describe("a request that never ends", () => {
  test("is given up, and sending goes on", async () => {
    await freshPhone({ serviceWorkers: "block" }, ({ page }) => page.clock.install());
    let hung = 0;
    way.change(({ url }) => (url.startsWith("/api/sync/") && hung++ === 0 ? "hang" : undefined));
    await writeNote(phone.page, "Після зависання");
    await until("it hangs", () => hung > 0);
    await phone.page.clock.runFor(31_000);
    await note(laptop.page, "Після зависання").waitFor({ timeout: 40_000 });
    await waitForOutbox(phone.page, 0);
  });

  test("in a tab that is asleep keeps no other tab from sending", async () => {
    await freshPhone({ serviceWorkers: "block" }, ({ page }) => page.clock.install());
    const asleep = await phone.context.newPage();
    await asleep.goto(`${way.url}/enter`);
    await asleep.evaluate(
      () => new Promise((has) => navigator.locks.request("send", () => (has(), new Promise(() => {})))),
    );
    await writeNote(phone.page, "Попри сон");
    await waitForOutbox(phone.page, 1);
    await phone.page.clock.runFor(41_000);
    await note(laptop.page, "Попри сон").waitFor({ timeout: 40_000 });
    await waitForOutbox(phone.page, 0);
  });

  test("or an error while sending, stops it for a while at most", async () => {
    await freshPhone({ serviceWorkers: "block" }, ({ page }) => page.clock.install());
    await phone.page.evaluate(() => {
      const own = globalThis.fetch;
      globalThis.fetch = () => {
        globalThis.fetch = own;
        throw new TypeError("fetch is not what it was");
      };
    });
    await writeNote(phone.page, "Після помилки");
    await waitForOutbox(phone.page, 1);
    // It is noticed after a minute in which nothing was done.
    await phone.page.clock.runFor(121_000);
    await note(laptop.page, "Після помилки").waitFor({ timeout: 40_000 });
    await waitForOutbox(phone.page, 0);
  });
});

/** As when the person looks at another tab, and back at this one. */
const setHidden = (page, isHidden) =>
  page.evaluate((isHidden) => {
    for (const [name, value] of [
      ["hidden", isHidden],
      ["visibilityState", isHidden ? "hidden" : "visible"],
    ])
      Object.defineProperty(document, name, { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);

describe("many tabs over HTTP/1.1", () => {
  test("each opens, a note is sent from the first, and one that is shown again has caught up", async () => {
    const other = await newLaptop(browser, { storageState: await laptop.context.storageState() });
    try {
      const address = way.url + staffStep(ids.household, ids.step);
      await other.page.goto(address);
      await alive(other.page);
      for (let count = 1; count < 8; count += 1) {
        const page = await other.context.newPage();
        await page.goto(address);
        await alive(page);
      }
      await writeNote(other.page, "Uit de eerste van acht tabs");
      await note(laptop.page, "Uit de eerste van acht tabs").waitFor();

      // One that nobody sees lets go of its stream, and has what it missed when it is shown.
      const [first, ...rest] = other.context.pages();
      for (const page of rest.slice(1)) await page.close();
      const [hidden] = rest;
      await setHidden(hidden, true);
      const streams = () => hidden.evaluate(async () => (await navigator.locks.query()).held.map(({ name }) => name));
      await until(
        "only the one that is seen listens",
        async () => (await streams()).filter((name) => name.startsWith("stream")).length === 1,
      );
      await writeNote(laptop.page, "Terwijl niemand keek");
      await note(first, "Terwijl niemand keek").waitFor();
      await setHidden(hidden, false);
      await note(hidden, "Terwijl niemand keek").waitFor();
      await until(
        "both listen",
        async () => (await streams()).filter((name) => name.startsWith("stream")).length === 2,
      );
      other.assertClean();
    } finally {
      await other.close();
    }
  });
});

describe("a browser of years ago", () => {
  /** Takes away what came after the oldest browsers that the program runs in (README.md). */
  function age() {
    const gone = [
      [AbortSignal, "timeout", "any"],
      [AbortSignal.prototype, "throwIfAborted", "reason"],
      [Array.prototype, "at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with", "group"],
      [String.prototype, "at", "isWellFormed", "toWellFormed"],
      [Object, "groupBy", "hasOwn"],
      [Map, "groupBy"],
      [Array, "fromAsync"],
      [Promise, "withResolvers", "try"],
      [Set.prototype, "union", "intersection", "difference", "isSubsetOf"],
      [Response, "json"],
      [URL, "canParse", "parse"],
      [Crypto.prototype, "randomUUID"],
      [HTMLFormElement.prototype, "requestSubmit"],
      [HTMLElement.prototype, "inert", "translate", "popover", "showPopover"],
      [Navigator.prototype, "locks", "wakeLock", "userAgentData"],
      [globalThis, "structuredClone", "BroadcastChannel", "scheduler", "reportError", "navigation", "Iterator"],
    ];
    for (const [owner, ...names] of gone) for (const name of names) delete owner[name];
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    for (const name of ["map", "filter", "take", "drop", "flatMap", "toArray", "forEach", "some", "every", "find"])
      delete iterator[name];
  }

  test("sends a note, hears what others write, and opens from what it keeps", async () => {
    await freshPhone({}, ({ context }) => context.addInitScript(age));
    assert.deepEqual(
      await phone.page.evaluate(() => [typeof AbortSignal.timeout, typeof [].at, typeof navigator.locks]),
      ["undefined", "undefined", "undefined"],
    );
    await writeNote(phone.page, "Зі старого телефона");
    await note(laptop.page, "Зі старого телефона").waitFor();
    await waitForOutbox(phone.page, 0);
    await writeNote(laptop.page, "Voor een oude telefoon");
    await note(phone.page, "Voor een oude telefoon").waitFor();
    await phone.cut();
    await newTab(phone, step());
    await alive(phone.page);
    await writeNote(phone.page, "Без мережі, зі старого");
    await waits(phone.page, "Без мережі, зі старого");
    await phone.mend();
    await note(laptop.page, "Без мережі, зі старого").waitFor({ timeout: 40_000 });
  });
});

describe("without network", () => {
  test("a browser that says so is believed at once, though nothing is being sent", async () => {
    await freshPhone();
    await phone.page.evaluate(() => dispatchEvent(new Event("offline")));
    await phone.page.locator(".banner-offline").waitFor();
    // It was wrong: the next word of the server tells.
    await phone.page.locator(".banner-offline").waitFor({ state: "detached" });
  });

  test("a coordinator is not told that there are no households and no colleagues", async () => {
    const desk = await newLaptop(browser);
    try {
      await desk.signIn(server.links.coordinator);
      await alive(desk.page);
      await desk.page.locator(".coordinated-household").first().waitFor();
      await until("the shell is kept", () =>
        desk.page.evaluate(async () => Boolean(await (await caches.open("shells")).match("/shell/staff"))),
      );
      await desk.cut();
      await newTab(desk, `${way.url}/staff/desk`);
      await alive(desk.page);
      await desk.page.locator(".banner-offline").waitFor();
      const said = (await desk.page.locator("main").innerText()).replaceAll("\u{ad}", "");
      assert.match(said, /geen verbinding met de server/);
      assert.doesNotMatch(said, /nog geen huishoudens|nog geen collega/);
      assert.match(
        (await desk.page.locator(".banner-offline").innerText()).replaceAll("\u{ad}", ""),
        /Wat u schrijft, blijft op dit toestel/,
      );
      await desk.mend();
    } finally {
      await desk.close();
    }
  });
});

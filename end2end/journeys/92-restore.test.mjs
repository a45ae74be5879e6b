// The server is restored from an older copy of its database, on which the team goes on. What the family's device was
// told to be saved comes back from it, once, whether it was on or off; and what is for the team stays with the team.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, afterEach, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import {
  AWAY,
  coldStart,
  newTab,
  outbox,
  putRecord,
  records,
  settledPhone,
  until,
  waitForOutbox,
  waits,
  writeNote,
} from "../support/device.mjs";
import { alive, idsOf, pageData, staffStep, stepWithTicks, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const LATE = { timeout: 40_000 };
// The server is away, or just back.
const RESTORED = [...AWAY, /ERR_SOCKET_NOT_CONNECTED/, /answer 50\d/];

let server, browser, laptop, ids, member;
// The phone of the journey that runs.
let phone;
const step = () => `${server.url}/plan/step/${ids.step}`;
const note = (page, words) => page.locator(".note", { hasText: words });

before(async () => {
  server = await startServer();
  browser = await launch();
  [phone, laptop] = await Promise.all([newPhone(browser), newLaptop(browser)]);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page)]);
  const { me } = await pageData(phone.page);
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
  await phone.close();
});

afterEach(() => phone.close());

after(async () => {
  await browser?.close();
  await server?.stop();
});

const invite = () => server.invite("member", member.name, member.household);
/** Words that no other note has: `about 1`, `about 2`, … with an end, so that 1 is not within 12. */
const some = (about, count) => Array.from({ length: count }, (_, place) => `${about} ${place + 1}.`);

/** The mother's phone, on the step, as it opens without network too. */
async function openPhone() {
  phone = await newPhone(browser);
  await settledPhone(phone, await invite(), step());
}

/** What the storage has of the household: its place in the journal, and the plan. */
const stored = async () => (await records(phone.page, "plans")).find(({ household }) => household === ids.household);

/** The keys of what was confirmed to the phone. */
const sentKeys = () =>
  phone.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("perspectief");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("about").objectStore("about").getAllKeys();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.filter((key) => key.startsWith("sent ")));
          };
        };
      }),
  );

/** The mother writes, and sees of each that nothing of it waits any more; then it is with the researcher. */
async function writeSaved(all) {
  for (const words of all) {
    await writeNote(phone.page, words);
    await note(phone.page, words).waitFor();
    await note(laptop.page, words).waitFor();
    await note(phone.page, words).locator(".sync").waitFor({ state: "detached" });
    await waitForOutbox(phone.page, 0);
  }
  // What the phone has read of the journal is in its storage, up to the last of them.
  await until("the plan is kept", async () => (await stored()).plan.includes(all.at(-1)));
}

/** The server is restored from `copy`; the researcher's page, which was open, shows what is there, and she writes. */
async function restore(copy, { lost = [], written = [] }) {
  await server.restore(copy);
  await server.restart();
  for (const words of lost) await note(laptop.page, words).waitFor({ state: "detached", ...LATE });
  await laptop.page
    .locator(".banner-offline", { hasText: "zonder verbinding" })
    .waitFor({ state: "detached", ...LATE });
  const form = laptop.page.locator('form[data-change="note-added"]');
  for (const words of written) {
    await form.locator("textarea").fill(words);
    await form.locator('button[type="submit"]').first().click();
    await note(laptop.page, words).waitFor();
    await note(laptop.page, words).locator(".sync").waitFor({ state: "detached" });
  }
}

/** The journal as whoever has this device may read it: `[{seq, change, …}, …]`. */
async function journal({ page } = laptop) {
  const { me } = await pageData(page);
  const read = async ([household, device]) => {
    const entries = [];
    for (let cursor = 0, more = true; more;) {
      const body = JSON.stringify({ v: 1, device, now: Date.now(), households: [{ household, cursor }] });
      const answer = await fetch("/api/sync/v1", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const [reply] = (await answer.json()).households;
      entries.push(...reply.entries);
      ({ cursor, more } = reply);
    }
    return entries;
  };
  return page.evaluate(read, [ids.household, me.device]);
}

/** Each of the notes is there once: on both screens, also after they were loaded anew, and in the journal. */
async function areAllThereOnce(all) {
  const added = async (words) =>
    (await journal()).filter(({ change }) => JSON.stringify(change.body).includes(words)).length;
  for (const words of all) await until(`"${words}" is in the journal`, () => added(words));
  for (const { page } of [phone, laptop]) for (const words of all) await note(page, words).first().waitFor(LATE);
  await waitForOutbox(phone.page, 0);
  await laptop.page.reload();
  await alive(laptop.page);
  for (const { page } of [phone, laptop])
    for (const words of all) assert.equal(await note(page, words).count(), 1, words);
  const entries = await journal();
  assert.deepEqual(
    entries.map(({ seq }) => seq),
    entries.map((_, place) => place + 1),
  );
  for (const words of all) assert.equal(await added(words), 1, `${words} in the journal`);
}

/** What the status line says to the mother, without the marks around numbers and within words. */
const said = async (page) =>
  (await page.locator('[role="status"]').allInnerTexts())
    .join("\n")
    .replace(/[\u00ad\u2066-\u2069]/g, "")
    .replaceAll("\u00a0", " ");
const saysSentAgain = (count) =>
  until(
    `it says that ${count} are sent again`,
    async () => new RegExp(`Сервер відновили.* ${count} ваш`).test(await said(phone.page)),
    10_000,
  );

async function needsNoAttention() {
  assert.equal(await phone.page.locator(".sync-attention, .attention").count(), 0);
  assert.deepEqual(await outbox(phone.page), []);
}

test("a phone that was on sends again what was saved, and has all that the team wrote meanwhile", async () => {
  await openPhone();
  const copy = await server.backup();
  const own = some("Мама пише", 5);
  const theirs = some("Wij schrijven", 7);
  await writeSaved(own);
  assert.equal((await sentKeys()).length, 5);
  // It hears of the server again when the team has gone on already: its number is beyond the phone's.
  await phone.cut({ noticed: false });
  await restore(copy, { lost: own, written: theirs });
  // Who saw them and cannot send them is told.
  assert.match(await said(laptop.page), /ontbreken nog 5 berichten/);
  await phone.page.evaluate(() => (window.notReloaded = true));
  await phone.mend();
  await areAllThereOnce([...own, ...theirs]);
  await saysSentAgain(5);
  assert.doesNotMatch(await said(phone.page), /бракує/);
  assert.equal(await phone.page.evaluate(() => window.notReloaded), true);
  await needsNoAttention();
  phone.assertClean({ except: RESTORED });
});

test("a phone that was not cut off puts back what was saved as soon as the server serves", async () => {
  await openPhone();
  const copy = await server.copy();
  const own = some("Одразу", 3);
  await writeSaved(own);
  await server.restore(copy);
  await server.restart();
  await areAllThereOnce(own);
  await saysSentAgain(3);
  await needsNoAttention();
  phone.assertClean({ except: RESTORED });
});

test("two tabs of a phone send again together what one of them wrote, once", async () => {
  await openPhone();
  const other = await phone.context.newPage();
  await other.goto(step());
  await alive(other);
  const copy = await server.copy();
  const own = some("У двох вкладках", 4);
  await writeSaved(own);
  for (const words of own) await note(other, words).waitFor(LATE);
  await phone.cut({ noticed: false });
  await restore(copy, { lost: own, written: some("Naast twee tabbladen", 6) });
  await phone.mend();
  await areAllThereOnce([...own, ...some("Naast twee tabbladen", 6)]);
  await note(other, "Naast twee tabbladen 6.").waitFor(LATE);
  for (const words of own) assert.equal(await note(other, words).count(), 1, words);
  await needsNoAttention();
  assert.doesNotMatch(await said(other), /бракує/);
  phone.assertClean({ except: RESTORED });
});

test("a wrong copy that is taken back again costs neither side a word", async () => {
  await openPhone();
  const copy = await server.copy();
  const own = some("Хибна копія", 3);
  const theirs = some("Op de verkeerde kopie", 4);
  await writeSaved(own);
  const kept = await server.copy();
  // Only the team meets the wrong one at first; then the mother does too, and goes on.
  await phone.cut({ noticed: false });
  await restore(copy, { lost: own, written: theirs });
  await phone.mend();
  await note(laptop.page, own[2]).waitFor(LATE);
  await note(phone.page, theirs[3]).waitFor(LATE);
  await writeSaved(["На хибній копії."]);
  await restore(kept, {});
  await areAllThereOnce([...own, ...theirs, "На хибній копії."]);
  await needsNoAttention();
  phone.assertClean({ except: RESTORED });
});

/** The phone, whose page is closed while the server is restored and goes on beyond its number, brings back what it wrote. */
async function comesBackAfterwards(copy, own, theirs) {
  await writeSaved(own);
  const before = (await stored()).cursor;
  await newTab(phone, "about:blank");
  await restore(copy, { lost: own, written: theirs });
  assert.ok((await journal()).length > before, "the server's number is beyond the phone's");
  await phone.page.goto(step());
  await alive(phone.page);
  await areAllThereOnce([...own, ...theirs]);
  await saysSentAgain(own.length);
  await needsNoAttention();
  phone.assertClean({ except: RESTORED });
}

test("a phone that was off sends again what was saved when it is opened", async () => {
  await openPhone();
  const copy = await server.copy();
  const own = some("До відпустки", 5);
  const theirs = some("Tijdens de vakantie", 9);
  await comesBackAfterwards(copy, own, theirs);
});

test("a phone that opens the server's page, with a number beyond its own, sends again what was saved", async () => {
  // Without a worker each page is the server's.
  phone = await newPhone(browser, { serviceWorkers: "block" });
  await phone.signIn(await invite());
  await phone.page.goto(step());
  await alive(phone.page);
  await until("a plan is kept", stored);
  const copy = await server.copy();
  const own = some("Сторінка сервера", 3);
  const theirs = some("Verder dan de telefoon", 6);
  await comesBackAfterwards(copy, own, theirs);
});

test("a note that was saved and lost comes back before the edit of it that was not sent yet", async () => {
  await openPhone();
  const copy = await server.copy();
  const own = some("Перша думка", 5);
  const theirs = some("Ondertussen", 6);
  await writeSaved(own);
  await phone.cut();
  const edited = note(phone.page, own[2]);
  const form = edited.locator('form[data-change^="note-edited"]').first();
  await unfold(form);
  await form.locator("textarea").fill("Краща думка.");
  await form.locator('button[type="submit"]').first().click();
  await waits(phone.page, "Краща думка.");
  await coldStart(phone, step());
  await note(phone.page, "Краща думка.").locator(".sync-here").waitFor();
  await restore(copy, { lost: own, written: theirs });
  await phone.mend();
  for (const { page } of [phone, laptop]) await note(page, "Краща думка.").waitFor(LATE);
  await areAllThereOnce([...own.toSpliced(2, 1), "Краща думка.", ...theirs]);
  await saysSentAgain(5);
  await needsNoAttention();
  for (const { page } of [phone, laptop]) assert.equal(await page.locator(".rivals").count(), 0);
  const bodies = (await journal()).map(({ change }) => JSON.stringify(change.body));
  const places = [...own, "Краща думка."].map((words) => bodies.findIndex((body) => body.includes(words)));
  assert.ok(!places.includes(-1), "all are in the journal");
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    "in the order in which she wrote",
  );
  phone.assertClean({ except: RESTORED });
});

test("a phone that is closed while it sends again goes on when it is opened", async () => {
  await openPhone();
  const copy = await server.backup();
  const own = some("Двічі перервано", 3);
  await writeSaved(own);
  await phone.cut();
  await writeNote(phone.page, "Ще не надіслано.");
  await waits(phone.page, "Ще не надіслано.");
  await restore(copy, { lost: own, written: some("Tussendoor", 2) });
  // It learns of it with what waits, and what it would send then is lost on the way.
  await phone.context.route("**/api/sync/v1", (route) =>
    route
      .request()
      .postDataJSON()
      .households.some(({ changes }) => changes?.length > 1)
      ? route.abort()
      : route.continue(),
  );
  await phone.mend();
  // Behind what she wrote may stand the mark that she has seen the team's notes.
  const put = async () => (await outbox(phone.page)).map(({ pending }) => pending);
  const edits = async () => (await put()).filter((pending) => !pending.includes('"notes-seen"'));
  await until("four changes wait", async () => (await edits()).length === 4);
  const inOrder = await put();
  for (const [place, words] of [...own, "Ще не надіслано."].entries())
    assert.ok(inOrder[place].includes(words), `${words} is in its place`);
  await newTab(phone, "about:blank");
  await phone.context.unroute("**/api/sync/v1");
  await phone.page.goto(step());
  await alive(phone.page);
  await areAllThereOnce([...own, "Ще не надіслано.", ...some("Tussendoor", 2)]);
  await needsNoAttention();
  phone.assertClean({ except: RESTORED });
});

/** The storage as the program before this one kept it: no fingerprint, nothing of what was confirmed. */
async function ageStorage() {
  const { fingerprint, ...plan } = await stored();
  assert.ok(fingerprint, "the plan has a fingerprint to take away");
  await putRecord(phone.page, "plans", plan);
  await phone.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("perspectief");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction("about", "readwrite");
          work.objectStore("about").delete(IDBKeyRange.bound("sent ", "sent \uffff"));
          work.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
  );
  assert.deepEqual(await sentKeys(), []);
  assert.equal((await stored()).fingerprint, undefined);
}

test("a phone of the program before sends its own note again that the server lacks, and nothing twice", async () => {
  await openPhone();
  const [kept, lost, theirs] = ["У копії є.", "У копії немає.", "Op de kopie geschreven."];
  await writeSaved([kept]);
  const copy = await server.copy();
  await writeSaved([lost]);
  // A page of the same origin without the program.
  await newTab(phone, `${server.url}/healthz`);
  await ageStorage();
  await restore(copy, { lost: [lost], written: [theirs] });
  await phone.page.goto(step());
  await alive(phone.page);
  await areAllThereOnce([kept, lost, theirs]);
  await saysSentAgain(1);
  assert.doesNotMatch(await said(phone.page), /бракує/);
  await needsNoAttention();
  // From now on it is a phone of this program.
  await until("the plan has a fingerprint", async () => (await stored()).fingerprint);
  await newTab(phone, step());
  await alive(phone.page);
  await areAllThereOnce([kept, lost, theirs]);
  phone.assertClean({ except: [...RESTORED, /favicon/] });
});

test("what was sent by a form without the program after the copy does not come back, and the manual says so", async () => {
  phone = await newPhone(browser, { javaScriptEnabled: false });
  // Such a phone cannot read the link of an invitation: it is pasted.
  await phone.page.goto(step());
  await phone.page.locator('form#enter input[name="token"]').fill(await invite());
  await phone.page.locator("form#enter button").click();
  await phone.page.locator("main h1").waitFor();
  await phone.page.goto(step());
  const [kept, lost] = ["Форма до копії.", "Форма після копії."];
  await writeNote(phone.page, kept);
  await note(phone.page, kept).waitFor();
  const copy = await server.copy();
  await writeNote(phone.page, lost);
  await note(phone.page, lost).waitFor();
  await note(laptop.page, lost).waitFor(LATE);
  await restore(copy, { lost: [lost] });
  await phone.page.goto(step());
  await note(phone.page, kept).waitFor();
  assert.equal(await note(phone.page, lost).count(), 0);
  const bodies = (await journal()).map(({ change }) => JSON.stringify(change.body));
  assert.equal(bodies.filter((body) => body.includes(kept)).length, 1);
  assert.equal(bodies.filter((body) => body.includes(lost)).length, 0);
  // Who saw it and cannot send it is told that it is missing.
  assert.match(await said(laptop.page), /ontbreekt/);
  const manual = await readFile(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
  assert.match(manual.replaceAll("\n", " "), /sent by forms without the program after the copy/);
  phone.assertClean({ except: RESTORED });
});

test("of a note for the team nothing reaches the family's device, not even a gap", async () => {
  await openPhone();
  await writeSaved(["До таємниці."]);
  const place = await until("the phone has read to the end", async () => {
    const [end] = (await journal(phone)).slice(-1);
    const kept = await stored();
    return kept.cursor === end.seq && kept;
  });
  // Beside the app the page listens as it does, from where the storage has read.
  await phone.page.evaluate(
    ([household, { cursor, fingerprint }]) =>
      new Promise((resolve, reject) => {
        window.heard = [];
        const stream = new EventSource(
          `/api/live/v1?household=${household}&after=${cursor}&fingerprint=${fingerprint}`,
        );
        stream.onerror = reject;
        for (const name of ["entry", "cursor", "another", "summary", "unsent", "message"])
          stream.addEventListener(name, ({ data }) => {
            window.heard.push([name, data]);
            if (name === "cursor") resolve();
          });
      }),
    [ids.household, { cursor: place.cursor, fingerprint: place.fingerprint }],
  );
  const heard = () => phone.page.evaluate(() => window.heard);
  assert.deepEqual(await heard(), [["cursor", `${place.cursor}`]]);

  const team = laptop.page.locator('form[data-change="note-added team"]');
  await team.locator("textarea").fill("Alleen voor ons team.");
  await team.locator('button[type="submit"]').first().click();
  const secret = laptop.page.locator(".note-team", { hasText: "Alleen voor ons team." });
  await secret.waitFor();
  await secret.locator(".sync").waitFor({ state: "detached" });
  const entries = await journal();
  assert.equal(entries.filter(({ audience }) => audience === "team").length > 0, true);
  assert.ok(JSON.stringify(entries.at(-1)).includes("Alleen voor ons team."), "the team's note is confirmed");
  assert.deepEqual(await stored(), place);

  // What comes next on the stream comes after it: nothing was between.
  const family = laptop.page.locator('form[data-change="note-added"]');
  await family.locator("textarea").fill("Voor iedereen.");
  await family.locator('button[type="submit"]').first().click();
  await note(phone.page, "Voor iedereen.").waitFor();
  const [, next] = await until("the next is heard", async () => (await heard()).length > 1 && (await heard()));
  assert.equal(next[0], "entry");
  const { seq, change } = JSON.parse(next[1]);
  assert.equal(seq, place.cursor + 1);
  assert.ok(JSON.stringify(change.body).includes("Voor iedereen."));
  await until("it is kept", async () => (await stored()).plan.includes("Voor iedereen."));
  for (const store of ["plans", "outbox", "about"])
    assert.ok(!JSON.stringify(await records(phone.page, store)).includes("Alleen voor ons team."), store);
  assert.ok(!JSON.stringify(await heard()).includes("Alleen voor ons team."));
  assert.ok(!(await phone.page.content()).includes("Alleen voor ons team."));
  phone.assertClean();
});

// Opens the app without network, and sends what waits when there is network again. Only what is certainly ours is kept,
// and nothing is waited for without end.
//
// shells  /shell/family, /shell/staff: the page without data, in the language that was last used
// assets  what the shells and the open tabs need, by names that tell their content
// away    the page that says that there is no network and nothing is kept: nothing of anybody
// leaving there while somebody signed out here without network, and the server does not know yet

import { WIRE_VERSION, WORKER_BATCH } from "app:constants";
import { openDatabase } from "./device/indexed_db.js";
import { limit } from "./device/limit.js";
import { alone } from "./device/lock.js";
import { isOfKind, sumOf } from "./device/ours.js";

const WAIT_MS = 4_000;
// For what is small; for a page that answers a form, and a request that sends; for a file on a slow line.
const [SHORT_MS, LONG_MS, FILE_MS] = [10_000, 30_000, 120_000];
const ICON = "/icon.svg";
const database = openDatabase();
// A form was just sent: the page that follows is the server's, whatever is kept.
let formSent = 0;
// One shell after the other: none takes away what the next has just fetched.
let keeping = Promise.resolve();

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate" && request.method === "POST") {
    formSent = Date.now();
    if (url.pathname === "/leave") event.respondWith(leave(request));
    if (url.pathname === "/enter") event.respondWith(enter(request));
  } else if (request.method !== "GET") {
    // Not ours.
  } else if (url.pathname.startsWith("/assets/") || url.pathname === ICON) {
    event.respondWith(asset(request, url.pathname));
  } else if (request.mode === "navigate" && url.pathname === "/enter") {
    event.respondWith(entrance(request));
  } else if (request.mode === "navigate" && isScreen(url.pathname)) {
    event.respondWith(screen(request, url));
  }
});

const isScreen = (path) => !/^\/(enter|leave|api|shell|away|healthz|readyz)\b/.test(path) && !path.includes(".");

async function asset(request, path) {
  // A program that is started a second time is asked for under another query: it is the same file.
  const kept = await keptAsset(path);
  if (kept) return kept;
  const answer = await fetch(request);
  if (!answer.ok || isOfKind(answer, path)) return answer;
  // Somebody else's page, and the browser may have kept it: once more, past what it has.
  const again = await fetch(path, { cache: "reload" });
  return isOfKind(again, path) ? again : Response.error();
}

/** Whether a kept shell is ours, and so is the script that brings it to life: where that is not, nothing else would heal. */
async function isSound(shell) {
  for (const [url, sum] of needsOf(shell) ?? []) {
    if (!url.startsWith("/assets/boot-")) continue;
    const boot = await keptAsset(url);
    if (boot && (await isWhole(boot, sum))) return true;
    await (await caches.open("assets")).delete(url);
  }
  return false;
}

/** What is kept under an address; what cannot be read, or is somebody else's, is not there. */
async function keptAsset(path) {
  try {
    const kept = await (await caches.open("assets")).match(path, { ignoreVary: true });
    return kept && isOfKind(kept, path) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The family's plan is here: it opens at once and catches up then. What comes with more than a plan is the server's. */
async function screen(request, url) {
  const staff = url.pathname.startsWith("/staff");
  const shells = await caches.open("shells");
  const name = `/shell/${staff ? "staff" : "family"}`;
  let shell = await shells.match(name).catch(() => undefined);
  // An older worker may have kept what is not ours.
  if (shell && !(await isSound(shell))) {
    await shells.delete(name);
    shell = undefined;
  }
  const afterForm = Date.now() - formSent < 10_000;
  formSent = 0;
  if (!shell) return orAway(afterLeaving(request));
  const comesWithMore =
    staff || url.searchParams.has("history") || ["/more/devices", "/more/reminders"].includes(url.pathname);
  if (!comesWithMore && !afterForm) return shell;
  const late = new Promise((resolve) => setTimeout(resolve, afterForm ? LONG_MS : WAIT_MS));
  const answer = fetch(request).then(
    (answer) => (isPage(answer) ? answer : undefined),
    () => undefined,
  );
  return (await Promise.race([answer, late])) ?? shell;
}

/** Whether a page is ours, or leads on: what other servers answer with has not our policy. */
const isPage = ({ type, headers }) =>
  type === "opaqueredirect" || (headers.get("content-security-policy") ?? "").includes("wasm-unsafe-eval");

/** Signing out: the page has cleared what was kept. Without network the session ends when there is network again. */
async function leave(request) {
  await caches.open("leaving");
  return orAway(fetch(request));
}

/** An answer; where none comes our own page says so, not the browser's. */
async function orAway(answer) {
  try {
    return await answer;
  } catch (error) {
    const kept = await caches.open("away");
    const [away] = await kept.matchAll();
    if (away) return away;
    throw error;
  }
}

/** Many open the app by the link in their chat. Without network it leads to what is kept here. */
async function entrance(request) {
  try {
    return await afterLeaving(request);
  } catch (error) {
    const shells = await caches.open("shells");
    // With a fragment of its own, or the browser would take that of the link along.
    if (await shells.match("/shell/family")) return Response.redirect("/#");
    if (await shells.match("/shell/staff")) return Response.redirect("/staff#");
    return orAway(Promise.reject(error));
  }
}

/**
 * Signing in: nothing may end this session, and the first page of whoever is here now is the server's. A wrong link costs
 * nothing that is kept, and ends no leaving.
 */
async function enter(request) {
  const left = await caches.delete("leaving");
  let isIn = false;
  try {
    const answer = await fetch(request);
    // Led on: somebody is signed in.
    isIn = answer.type === "opaqueredirect";
    return answer;
  } finally {
    if (isIn) await caches.delete("shells");
    else if (left) await caches.open("leaving");
  }
}

/** A page for whoever is here now: as long as the server does not know that somebody left, nobody is. */
async function afterLeaving(request) {
  await endLeaving();
  if (!(await caches.has("leaving"))) return fetch(request);
  return fetch(request.url, { credentials: "omit", redirect: "manual" });
}

/** Only a page of ours tells that the session has ended; where the answer leads on, nobody sees whose it was. */
async function endLeaving() {
  if (!(await caches.has("leaving"))) return;
  const answer = await fetch("/leave", { method: "POST", signal: limit(SHORT_MS) }).catch(() => undefined);
  if (answer && isPage(answer) && answer.status < 500) await caches.delete("leaving");
}

self.addEventListener("message", (event) => {
  if (!event.data?.keep) return;
  keeping = keeping.then(() => patiently(() => keepShell(event.data.keep))).catch(() => {});
  event.waitUntil(keeping);
});

/** Where the network has just come back, the first request often fails. */
async function patiently(work) {
  for (const pause of [1_000, 5_000]) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}

/** Takes the shell as it is now. It replaces the one before when all that it needs is here, and is what the server says. */
async function keepShell({ app, lang, style, mine }) {
  // A page that was being opened while this worker became active has none: without one it would find nothing of
  // what is kept here when the network goes.
  await self.clients.claim();
  const answer = await fetch(`/shell/${app}/${lang}`, { cache: "no-cache", signal: limit(FILE_MS) });
  const needs = answer.ok && needsOf(answer);
  if (!needs || !(await isWhole(answer.clone(), needs.own))) return;
  const [shells, assets] = [await caches.open("shells"), await caches.open("assets")];
  const written = style && new Response(style.text, { headers: { "content-type": "text/css" } });
  for (const [url, sum] of needs) {
    const kept = await keptAsset(url);
    if (kept && (await isWhole(kept, sum))) continue;
    const own = url === style?.url && (await isWhole(written.clone(), sum));
    await assets.put(url, own ? written : await fetchAsset(url, sum));
  }
  await shells.put(`/shell/${app}`, answer);
  await keepAway(`/away/${lang}`);
  await prune(shells, assets, mine);
}

/** The page for a start without network and with nothing kept, in one language: once, for it says the same for years. */
async function keepAway(url) {
  const kept = await caches.open("away");
  if (await kept.match(url)) return;
  const away = await fetch(url, { signal: limit(SHORT_MS) }).catch(() => undefined);
  if (!away?.ok || !isPage(away)) return;
  for (const other of await kept.keys()) await kept.delete(other);
  await kept.put(url, away);
}

/** A file as the server has it: when something else came, once more, past what the browser keeps by itself. */
async function fetchAsset(url, sum) {
  for (const cache of ["default", "reload"]) {
    const found = await fetch(url, { cache, signal: limit(FILE_MS) });
    if (found.ok && isOfKind(found, url) && (await isWhole(found.clone(), sum))) return found;
  }
  throw new Error(`${url} is not what it should be`);
}

/** Whether the content is that with this sum (a server of before names none); what cannot be read is not. */
const isWhole = (answer, sum) =>
  answer.arrayBuffer().then(
    async (bytes) => !sum || (await sumOf(bytes)) === sum,
    () => false,
  );

/**
 * All that a shell needs, by address with the sum of its content: what its page names, and the pieces of its program, which
 * only the program itself names. `own` is the sum of the shell itself. Nothing: it is no shell of ours.
 */
function needsOf(shell) {
  const named = shell.headers.get("perspectief-needs");
  if (!named) return undefined;
  const [own, ...sums] = shell.headers.get("perspectief-sums")?.split(" ") ?? [];
  const needs = new Map([...named.split(" "), ICON].map((url, place) => [url, sums[place]]));
  return Object.assign(needs, { own });
}

/**
 * What no shell and no open tab needs goes; of what a tab names, an address that ends in a slash stands for all in that
 * folder. Another tab may be of an older version: then all of it stays.
 */
async function prune(shells, assets, mine) {
  if ((await self.clients.matchAll({ type: "window" })).length > 1) return;
  const needed = mine.map((url) => new URL(url, location.origin).pathname);
  for (const request of await shells.keys()) {
    const needs = needsOf(await shells.match(request));
    // An older worker kept it, and does not say what it needs: the next page comes from the server.
    if (needs) needed.push(...needs.keys());
    else await shells.delete(request);
  }
  const [exact, folders] = [new Set(needed), needed.filter((path) => path.endsWith("/"))];
  for (const request of await assets.keys()) {
    const { pathname } = new URL(request.url);
    if (!exact.has(pathname) && !folders.some((folder) => pathname.startsWith(folder))) await assets.delete(request);
  }
}

self.addEventListener("push", (event) => event.waitUntil(remind(event.data)));

/**
 * Shows a reminder, and tells the server that it was shown: who is not reached is called. What it is about is known to this
 * device alone, and stands there where its owner wants it so.
 */
async function remind(data) {
  const { id, test, notification } = data?.json() ?? {};
  if (!notification) return;
  const words = await database.about("reminders").catch(() => undefined);
  const [title, body] = [words?.[id]?.title ?? notification.title, words?.[id]?.body];
  await self.registration.showNotification(title, {
    body: body || undefined,
    lang: notification.lang,
    tag: id,
    icon: "/icon-192.png",
    badge: "/icon-monochrome-512.png",
    data: { id, test, to: notification.navigate },
  });
  if (!test) await tellPush({ do: "shown", id });
}

self.addEventListener("notificationclick", (event) => {
  const { id, test, to } = event.notification.data ?? {};
  event.notification.close();
  event.waitUntil(
    Promise.all([
      tellPush(test ? { do: "proved" } : { do: "opened", id }),
      openPage(new URL(to ?? "/", location.origin)),
    ]),
  );
});

const tellPush = (told) =>
  fetch("/api/push/v1", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(told),
    signal: limit(LONG_MS),
  }).catch(() => undefined);

/** The page in a tab that is open, else in a new one. */
async function openPage(url) {
  const [tab] = await self.clients.matchAll({ type: "window" });
  if (!tab) return self.clients.openWindow(url);
  await tab.focus();
  return tab.navigate(url).catch(() => self.clients.openWindow(url));
}

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(alone("send", sendAll));
});

/**
 * Sends what waits, in the order it was made. The answers are left to the app: when it sends the same again it is told
 * that they are known already, and takes them out of the outbox together with the plan that has them.
 */
async function sendAll() {
  const about = (await database.about("family")) ?? (await database.about("staff"));
  if (!about) return;
  const { me } = JSON.parse(about.page);
  const households = new Map();
  for (const { household, pending, cursor, fingerprint } of await database.waiting()) {
    const { change, stage } = JSON.parse(pending);
    if (stage !== "here" || change.author !== me.person) continue;
    if (!households.has(household))
      households.set(household, { household, cursor: cursor ?? 0, fingerprint, changes: [] });
    households.get(household).changes.push(change);
  }
  for (const push of households.values()) {
    while (push.changes.length > 0) {
      const changes = push.changes.splice(0, WORKER_BATCH);
      const waiting = push.changes.length > 0 ? { count: push.changes.length, since: push.changes[0].at } : undefined;
      const request = {
        v: WIRE_VERSION,
        device: me.device,
        now: Date.now(),
        households: [{ ...push, changes, waiting }],
      };
      const answer = await fetch("/api/sync/v1", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
        signal: limit(LONG_MS),
      });
      // 5xx, or somebody else's page: the browser tries again later. Otherwise the app will hear of it, and say it to
      // the person.
      const isOurs = (answer.headers.get("content-type") ?? "").includes("json");
      if (answer.status >= 500 || !isOurs) throw new Error(`${answer.status}`);
      if (!answer.ok) return;
    }
  }
}

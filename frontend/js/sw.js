// Opens the app without network, and sends what waits when there is network again.
//
// shells  /shell/family, /shell/staff: the page without data, in the language that was last used
// assets  what the shells and the open tabs need, by names that tell their content
// leaving there while somebody signed out here without network, and the server does not know yet

import { WIRE_VERSION, WORKER_BATCH } from "app:constants";
import { openDatabase } from "./device/indexed_db.js";

const WAIT_MS = 4_000;
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
    // Whoever signs in now did not leave.
    if (url.pathname === "/enter") event.waitUntil(caches.delete("leaving"));
  } else if (request.method !== "GET") {
    // Not ours.
  } else if (url.pathname.startsWith("/assets/") || url.pathname === ICON) {
    event.respondWith(asset(request));
  } else if (request.mode === "navigate" && isScreen(url.pathname)) {
    event.respondWith(screen(request, url));
  }
});

const isScreen = (path) => !/^\/(enter|leave|api|shell|healthz|readyz)\b/.test(path) && !path.includes(".");

async function asset(request) {
  const assets = await caches.open("assets");
  // A program that is started a second time is asked for under another query: it is the same file.
  const kept = await assets.match(request, { ignoreVary: true, ignoreSearch: true });
  return kept ?? fetch(request);
}

/** The family's plan is here: it opens at once and catches up then. What comes with more than a plan is the server's. */
async function screen(request, url) {
  const staff = url.pathname.startsWith("/staff");
  const shells = await caches.open("shells");
  const shell = await shells.match(`/shell/${staff ? "staff" : "family"}`);
  const afterForm = Date.now() - formSent < 10_000;
  formSent = 0;
  if (!shell) {
    await endLeaving();
    return fetch(request);
  }
  const comesWithMore = staff || url.searchParams.has("history") || url.pathname === "/more/devices";
  if (!comesWithMore && !afterForm) return shell;
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const answer = fetch(request).catch(() => undefined);
  return (await Promise.race([answer, afterForm ? answer : late])) ?? shell;
}

/** Signing out: the page has cleared what was kept. Without network the session ends when there is network again. */
async function leave(request) {
  await caches.open("leaving");
  const answer = await fetch(request);
  if (answer.status < 500) await caches.delete("leaving");
  return answer;
}

async function endLeaving() {
  if (await caches.has("leaving")) await leave(new Request("/leave", { method: "POST" }));
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

/** Takes the shell as it is now. It replaces the one before when all that it needs is here. */
async function keepShell({ app, lang, style, mine }) {
  // A page that was being opened while this worker became active has none: without one it would find nothing of
  // what is kept here when the network goes.
  await self.clients.claim();
  const answer = await fetch(`/shell/${app}/${lang}`);
  if (!answer.ok || !needsOf(answer)) return;
  const [shells, assets] = [await caches.open("shells"), await caches.open("assets")];
  if (style) await assets.put(style.url, new Response(style.text, { headers: { "content-type": "text/css" } }));
  for (const url of needsOf(answer)) {
    if (await assets.match(url, { ignoreVary: true })) continue;
    const found = await fetch(url);
    if (!found.ok) return;
    await assets.put(url, found);
  }
  await shells.put(`/shell/${app}`, answer);
  await prune(shells, assets, mine);
}

/** All that a shell needs: what its page names, and the pieces of its program, which only the program itself names. */
function needsOf(shell) {
  const named = shell.headers.get("perspectief-needs");
  return named ? [...named.split(" "), ICON] : undefined;
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
    if (needs) needed.push(...needs);
    else await shells.delete(request);
  }
  const [exact, folders] = [new Set(needed), needed.filter((path) => path.endsWith("/"))];
  for (const request of await assets.keys()) {
    const { pathname } = new URL(request.url);
    if (!exact.has(pathname) && !folders.some((folder) => pathname.startsWith(folder))) await assets.delete(request);
  }
}

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(navigator.locks.request("send", sendAll));
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
  for (const { household, pending, cursor } of await database.waiting()) {
    const { change, stage } = JSON.parse(pending);
    if (stage !== "here" || change.author !== me.person) continue;
    if (!households.has(household)) households.set(household, { household, cursor: cursor ?? 0, changes: [] });
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
      });
      // 5xx: the browser tries again later. Otherwise the app will hear of it, and say it to the person.
      if (answer.status >= 500) throw new Error(`${answer.status}`);
      if (!answer.ok) return;
    }
  }
}

// Brings a page to life: fetches the program and its words side by side and hands the page over, with what this device
// keeps. Until then, and without it, a page of the server's is readable and its forms work. A page without data is the
// shell that the service worker keeps: it is drawn from what is kept.

import { RELOAD } from "app:constants";
import { attendCelebration } from "./device/celebration.js";
import { attendCopying } from "./device/copy.js";
import { attendDrafts } from "./device/drafts.js";
import { holdFocus } from "./device/focus.js";
import { atEntrance, tokenIn } from "./device/entrance.js";
import { openDatabase } from "./device/indexed_db.js";
import { limit } from "./device/limit.js";
import { isOfKind, isServerThere, sumOf } from "./device/ours.js";
import { runProgram } from "./device/program.js";
import { attendReading } from "./device/read_aloud.js";
import { attendCards } from "./device/counter_card.js";
import { reloadFromServer, dropShells, openTab } from "./device/tab.js";

// What of the page is ours, whatever others have put before it under the same names.
const boot = document.querySelector("script#boot[src]");
const container = document.querySelector("div#app[data-app]");
const holder = document.querySelector('script#page[type="application/json"]');
const { app, glue, wasm, words, library, libraryFirst, pieces } = boot.dataset;
const database = openDatabase();

// The browser's offer to install comes when it likes; the program may not be there yet.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.perspectiefInstall = event;
  dispatchEvent(new Event("perspectief-install"));
});

document.addEventListener("keydown", (event) => {
  const wants = event.target instanceof HTMLElement && event.target.dataset.submitOn === "ctrl-enter";
  if (wants && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit(event.target.form);
  }
});

/** As its button does; `requestSubmit` is on iPhones since iOS 16. */
function submit(form) {
  if (form?.requestSubmit) form.requestSubmit();
  else form?.querySelector("button:not([type]), [type=submit]")?.click();
}

attendCards();
attendCopying();
attendReading();
attendCopying();
attendCelebration();
const offerDrafts = attendDrafts(database);

// In `make watch` only: the next build is there.
if (RELOAD) new EventSource(RELOAD).onmessage = reloadFromServer;

/** The entrance: the token stands behind the # of the link, where no server sees it. */
function takeToken(entrance) {
  const { token: field, to } = entrance.elements;
  // A link to a place on a page, opened before signing in: what stands behind its # is no token, and is not forgotten.
  if (to) {
    to.value = to.value.split("#")[0] + location.hash;
    for (const link of document.querySelectorAll("a[data-keep-fragment]")) link.hash = location.hash;
    return;
  }
  const token = tokenIn(location.hash);
  if (!token || !field) return;
  field.value = token;
  entrance.classList.add("has-token");
  // Out of the address, where a shoulder or a screenshot would have it; but not lost when
  // somebody first chooses another language.
  history.replaceState(null, "", location.pathname + location.search);
  for (const link of document.querySelectorAll("a[data-keep-fragment]")) link.hash = token;
}

/** Words and the library: their names carry a sum of their content, and what is something else is none of ours. */
async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok || !isOfKind(answer, url)) throw new Error(`${answer.status} ${url}`);
  const bytes = await answer.arrayBuffer();
  const [sum, named] = [await sumOf(bytes), /-([0-9a-f]{10})\.\w+$/.exec(url)?.[1]];
  if (sum && named && !sum.startsWith(named)) throw new Error(`${url} is not what it should be`);
  return new TextDecoder().decode(bytes);
}

/** The page's data as the server sent it; what of it is needed to start without the server is kept. */
async function takePage(json) {
  const { held, notice, ...page } = JSON.parse(json);
  const known = await database.about(app);
  if (known && JSON.parse(known.page).me.person !== page.me.person) await database.clearPlans();
  // The shell speaks another language: pages are the server's until there is a new one.
  if (known && known.lang !== document.documentElement.lang) await dropShells();
  const { extra, ...plain } = page;
  const about = { offset: page.now - Date.now(), lang: document.documentElement.lang };
  // A list across households is kept with its own address; a step's history is not.
  const isList = ["caseload", "queue", "glossary", "own-work"].some((list) => extra?.[list]);
  if (isList) await database.note(`at ${location.pathname}`, { ...about, page: JSON.stringify(page) });
  await database.note(app, { ...about, page: JSON.stringify(plain) });
}

/** The data of the last page of the server's, for a start without it. */
async function keptPage() {
  const about = (await database.about(`at ${location.pathname}`)) ?? (await database.about(app));
  if (!about) return undefined;
  const page = { ...JSON.parse(about.page), now: Date.now() + about.offset };
  const { dataset } = document.documentElement;
  [dataset.theme, dataset.size] = [page.looks?.theme ?? "auto", page.looks?.size ?? "normal"];
  return JSON.stringify(page);
}

/**
 * There is nothing to draw this page from, or what is kept of the app does not start: only the server can help, and it is
 * asked until it is there. Meanwhile the words with the mark `why` say so.
 */
async function withoutPlan(why) {
  for (let pause = 1_000; !(await isServerThere(limit(10_000))); pause = Math.min(2 * pause, 30_000)) {
    for (const words of document.querySelectorAll(`[${why}]`)) words.hidden = false;
    for (const words of document.querySelectorAll("[data-waiting]")) words.hidden = true;
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
      addEventListener("online", resolve, { once: true });
    });
  }
  // What did not start may have been somebody else's, kept by a worker of before.
  if (why === "data-no-start") await globalThis.caches?.delete("assets");
  return reloadFromServer();
}

/**
 * When the page has been painted: the server's can be read before the program is there, so the line and the processor
 * are the page's first. One that nobody looks at is not painted.
 */
const painted = () =>
  new Promise((resolve) => {
    if (document.hidden) return resolve();
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 1_000);
  });

/** Whether somebody else, such as a browser that translates it, has put something of their own into our screen. */
const isForeign = () =>
  /\btranslated-/.test(document.documentElement.className) || Boolean(container.querySelector("font"));

/** What the program draws is nothing to translate. */
const keepOurWords = () => container.setAttribute("translate", "no");

/** From then on the screen is not what the program believes: it draws it anew, and marks it as nothing to translate. */
function watchForeign() {
  const watch = new MutationObserver(() => {
    if (!isForeign() || container.getAttribute("translate") === "no") return;
    keepOurWords();
    dispatchEvent(new Event("perspectief-foreign"));
  });
  watch.observe(document.documentElement, { attributeFilter: ["class"] });
  watch.observe(container, { childList: true, subtree: true });
}

/** Whether the app is on the screen now. */
async function begin() {
  // The data stands last in the body, where it holds up nothing; but the body is the program's.
  if (holder) document.head.append(holder);
  const data = holder?.textContent;
  if (data) await painted();
  // The page goes on without a storage: then nothing is kept, and it says so.
  const fromServer = data && takePage(data).catch((error) => console.warn("perspectief: nothing is kept", error));
  // The program asks for them itself when it has started; by then they are here.
  for (const piece of pieces?.split(" ") ?? []) fetch(piece).catch(() => {});
  const fromKept = () => keptPage().catch(() => undefined);
  const given = Promise.all([
    data ?? fromKept(),
    text(words),
    libraryFirst || !data ? text(library).catch(() => undefined) : undefined,
    fromServer,
  ]);
  let tab;
  async function start(program, [page, said, pack], fresh) {
    tab = openTab(database);
    if (isForeign()) keepOurWords();
    const now = fresh ? ((await fromKept()) ?? page) : page;
    return now && program.start(now, said, pack, library, tab, fresh || !data, isForeign());
  }
  // What an instance held, the lock of the one who sends above all, is free for the next.
  const began = await runProgram({ glue, wasm, container }, given, start, () => tab?.close());
  if (!began) await withoutPlan("data-no-plan");
  return Boolean(began);
}

/** From now on the app opens without network; the worker fetches what that needs. */
async function keepShell() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register("/sw.js");
  const { active } = await workers.ready;
  const lang = document.documentElement.lang;
  const style = document.querySelector("style[data-name]");
  const written = style && { url: style.dataset.name, text: style.textContent };
  const pieces = glue.slice(0, glue.lastIndexOf("/") + 1);
  active.postMessage({ keep: { app, lang, style: written, mine: [boot.src, pieces, words, library] } });
}

/** The words that are on the screen, by the address of the library. */
let spoken = library;

/**
 * A coordinator may have changed the library since this shell was kept: an open page takes the new words over. Those of
 * another program wait for it, at the next start.
 */
async function renewWords() {
  const shell = await fetch(`/shell/${app}/${document.documentElement.lang}`, {
    cache: "no-cache",
    signal: limit(30_000),
  });
  const next = new DOMParser().parseFromString(await shell.text(), "text/html").getElementById("boot")?.dataset;
  if (next?.wasm !== wasm || next.library === spoken) return;
  const detail = await Promise.all([text(next.words), text(next.library)]);
  spoken = next.library;
  dispatchEvent(new CustomEvent("perspectief-words", { detail }));
}

const keepUp = () => Promise.all([keepShell(), renewWords()]);

/** When the screen is the one that stays: the program's, or without it the server's. */
async function bringDrafts() {
  const page =
    holder?.textContent ?? (await database.about(app))?.page ?? (await database.about(`at ${location.pathname}`))?.page;
  const person = page && JSON.parse(page).me.person;
  if (person) await offerDrafts(person, container);
}

if (glue) {
  // The page stays as it is when the program cannot be had: readable, with working forms.
  begin()
    .then((began) => {
      // Another page is on its way.
      if (!began) return new Promise(() => {});
      watchForeign();
      holdFocus(container);
      // Where the network comes back there may be a newer app: the next start is to have it.
      for (const sign of ["online", "perspectief-renew"]) addEventListener(sign, () => keepUp().catch(() => {}));
      keepUp().catch((error) => console.warn("perspectief: the app is not kept for later", error));
    })
    .catch((error) => {
      console.warn("perspectief: going on without the program", error);
      // A page of the server's is readable as it is.
      return holder ? undefined : withoutPlan("data-no-start");
    })
    .then(bringDrafts)
    .catch(() => {});
} else {
  database.unsendDrafts().catch(() => {});
  const entrance = document.getElementById("enter");
  if (entrance) {
    takeToken(entrance);
    // A link opened while this page is open changes nothing but what stands behind the #.
    addEventListener("hashchange", () => takeToken(entrance));
  }
  atEntrance(database).catch((error) => console.warn("perspectief: what waits here cannot be read", error));
}

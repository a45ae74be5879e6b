// What a family's first view weighs: signs in as the demo's household, and watches which files the page asks for until it is
// alive. Prints `name raw-bytes brotli-bytes` and fails when a budget is exceeded.
//
// The library (bodies of the topics, the talk, the words for a desk in two languages) and the pieces of the program that the
// first view does not need are fetched later, for the other screens and for days without network: they count in `all` only.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { launch, newPhone } from "./support/browser.mjs";
import { alive } from "./support/plan.mjs";
import { startServer } from "./support/server.mjs";

// Brotli bytes: on slow 4G 200 KB is a second. The first piece grew by 23 KB with nine kinds of change (what comes of an
// appointment, who goes along, interpreter, way, series, reminders, places) and the times of a series, which every list asks for.
const BUDGETS = { "wasm+glue": 396_000, "html+css": 30_000, "first view": 460_000, all: 755_000 };

const root = path.resolve(import.meta.dirname, "..");
const manifest = JSON.parse(await readFile(path.join(root, "target/site/manifest.json"), "utf8"));
const names = new Map(Object.entries(manifest).map(([name, hashed]) => [`/assets/${hashed}`, name]));

const server = await startServer();
try {
  const { cookie, asked } = await firstView();
  const html = await weigh("/", cookie);
  const items = [{ name: "html", ...html }];
  for (const url of asked) items.push({ name: logicalName(url), ...(await weigh(url, cookie)) });
  // What comes beside the page: the worker, what it fetches of its own, and what a browser asks for by itself.
  for (const url of ["/sw.js", "/shell/family/uk", "/manifest.webmanifest", "/icon.svg"]) {
    items.push({ name: path.basename(url), ...(await weigh(url, cookie)) });
  }
  const shell = await weigh("/shell/family/uk", cookie);
  const later = shell.headers["perspectief-needs"].split(" ").filter((url) => !asked.has(url));
  // The style of the first view stands in its page; the shell names the same as a file.
  for (const url of later.filter((url) => names.get(url) !== "family.css")) {
    items.push({ name: logicalName(url), later: true, ...(await weigh(url, cookie)) });
  }
  print(items);
} finally {
  await server.stop();
}

function print(items) {
  const total = (name, part) => ({
    name,
    raw: part.reduce((sum, item) => sum + item.raw, 0),
    brotli: part.reduce((sum, item) => sum + item.brotli, 0),
  });
  const first = items.filter(({ later }) => !later);
  const totals = [
    total(
      "html+css",
      first.filter(({ name }) => name === "html" || name === "family.css"),
    ),
    // Glue, main program, and pieces that the first view asked for before it was alive.
    total(
      "wasm+glue",
      first.filter(({ name }) => name.startsWith("family.") && name !== "family.css"),
    ),
    total("first view", first),
    total("all", items),
  ];
  for (const { name, raw, brotli } of [...items, ...totals]) {
    const budget = BUDGETS[name];
    const over = budget !== undefined && brotli > budget;
    if (over) process.exitCode = 1;
    console.log(`${name} ${raw} ${brotli}${over ? ` is OVER its budget of ${budget}` : ""}`);
  }
}

/** Only a browser can open the link (its token never leaves the address bar), and knows what the program asks for. */
async function firstView() {
  const browser = await launch();
  try {
    // What a worker fetches would hide what the page asks for.
    const { context, page, signIn } = await newPhone(browser, { serviceWorkers: "block" });
    await signIn(server.links.household);
    await alive(page);
    const asked = new Set();
    // When the page came to life, by its own clock: what it asks for after that is no part of the first view.
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.body?.dataset.live) globalThis.liveAt ??= performance.now();
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-live"] });
    });
    await page.reload();
    await alive(page);
    const before = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .flatMap(({ name, startTime }) => (startTime < globalThis.liveAt ? [name] : [])),
    );
    for (const url of before) {
      const { pathname } = new URL(url);
      if (pathname.startsWith("/assets/")) asked.add(pathname);
    }
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    return { cookie, asked: new Set([...asked].filter((url) => !/library-/.test(url))) };
  } finally {
    await browser.close();
  }
}

/** As the build calls it: `family.wasm`, `family.far.wasm`; words and library, which the server names, without their hash. */
function logicalName(url) {
  return names.get(url) ?? path.basename(url).replace(/-[0-9a-f]{8,}(?=\.)/, "");
}

/** Asks as a phone would, and counts the bytes before they are unpacked (fetch would hide them). */
async function weigh(url, cookie) {
  const headers = { cookie, "accept-encoding": "br", accept: "text/html,*/*" };
  const [answer] = await once(request(server.url + url, { headers }).end(), "response");
  const sent = Buffer.concat(await answer.toArray());
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`);
  const plain = answer.headers["content-encoding"] === "br" ? brotliDecompressSync(sent) : sent;
  return { raw: plain.length, brotli: sent.length, headers: answer.headers };
}

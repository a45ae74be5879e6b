// What a family's first view weighs: signs in as the demo's household, asks for `/`, and for everything under /assets/
// that the page names, as a phone would. Prints `name raw-bytes brotli-bytes` and fails when a budget is exceeded.
//
// The library (bodies of the topics, the talk, the words for a desk in two languages) is fetched when the first view
// works, for the other screens and for days without network: it counts in `all`, not in `first view`.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { launch, newPhone } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

// Brotli bytes, from the design: on slow 4G 200 KB is a second.
const BUDGETS = { "wasm+glue": 200_000, "html+css": 30_000, "first view": 260_000, all: 320_000 };
const BEHIND = /^library-/;

const root = path.resolve(import.meta.dirname, "..");
const server = await startServer();
try {
  const cookie = await signedInCookie();
  const html = await weigh("/", cookie);
  const items = [{ name: "html", ...html }];
  for (const url of await firstViewAssets(html.text)) {
    items.push({ name: logicalName(url), ...(await weigh(url, cookie)) });
  }
  // What comes beside the page: the worker, what it fetches of its own, and what a browser asks for by itself.
  for (const url of ["/sw.js", "/shell/family/uk", "/manifest.webmanifest", "/icon.svg"]) {
    items.push({ name: path.basename(url), ...(await weigh(url, cookie)) });
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
  const named = (...names) => items.filter((item) => names.includes(item.name));
  const totals = [
    total("html+css", named("html", "family.css")),
    total("wasm+glue", named("family.wasm", "family.js")),
    total("first view", items.filter((item) => !BEHIND.test(item.name))),
    total("all", items),
  ];
  for (const { name, raw, brotli } of [...items, ...totals]) {
    const budget = BUDGETS[name];
    const over = budget !== undefined && brotli > budget;
    if (over) process.exitCode = 1;
    console.log(`${name} ${raw} ${brotli}${over ? ` is OVER its budget of ${budget}` : ""}`);
  }
}

/** Only a browser can open the link: its token never leaves the address bar. */
async function signedInCookie() {
  const browser = await launch();
  try {
    const { context, signIn } = await newPhone(browser);
    await signIn(server.links.household);
    return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}

/** The page's own assets, and the family's app, whose address only the page's script may know. */
async function firstViewAssets(html) {
  const manifest = JSON.parse(await readFile(path.join(root, "target/site/manifest.json"), "utf8"));
  // The style stands in the page, under the name of its file.
  const asked = html.replace(/ data-name="[^"]*"/g, "");
  const named = [...asked.matchAll(/["'(](\/assets\/[^"'()\s?]+)/g)].map(([, url]) => url);
  return [...new Set([...named, `/assets/${manifest["family.js"]}`, `/assets/${manifest["family.wasm"]}`])];
}

/** `/assets/family-1a2b3c4d5e.wasm` → `family.wasm` */
function logicalName(url) {
  return path.basename(url).replace(/-[0-9a-f]{8,}(?=\.)/, "");
}

/** Asks as a phone would, and counts the bytes before they are unpacked (fetch would hide them). */
async function weigh(url, cookie) {
  const headers = { cookie, "accept-encoding": "br", accept: "text/html,*/*" };
  const [answer] = await once(request(server.url + url, { headers }).end(), "response");
  const sent = Buffer.concat(await answer.toArray());
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`);
  const plain = answer.headers["content-encoding"] === "br" ? brotliDecompressSync(sent) : sent;
  return { raw: plain.length, brotli: sent.length, text: plain.toString() };
}

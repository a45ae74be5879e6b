// Lighthouse's four scores and its figures for a family's first visit on a cheap phone: mobile, simulated slow 4G.
//
//   node end2end/lighthouse.mjs            prints `name value unit` lines, the median of three runs
//   node end2end/lighthouse.mjs --strict   … and fails when a score is below 100 or a figure is over its budget

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { EXECUTABLE, FLAGS } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = {
  fcp: { audit: "first-contentful-paint", unit: "ms" },
  lcp: { audit: "largest-contentful-paint", unit: "ms", budget: 1200 },
  tbt: { audit: "total-blocking-time", unit: "ms", budget: 50 },
  cls: { audit: "cumulative-layout-shift", unit: "", budget: 0 },
  si: { audit: "speed-index", unit: "ms" },
};
// Lighthouse takes a page that search engines may not list for a mistake. Ours are private plans, and stay `noindex`.
const ON_PURPOSE = { "is-crawlable": "a family's plan is private and says noindex" };

const strict = process.argv.includes("--strict");
const complaints = new Set();
const server = await startServer();
const profile = await mkdtemp(path.join(tmpdir(), "perspectief-lighthouse-"));
const browser = await puppeteer.launch({
  executablePath: EXECUTABLE,
  args: [...FLAGS, "--lang=uk-UA"],
  userDataDir: profile,
  defaultViewport: null,
});
try {
  const step = await signIn();
  for (const [audit, reason] of Object.entries(ON_PURPOSE)) console.log(`# without the audit ${audit}: ${reason}`);
  for (const [name, where] of [
    ["today", "/"],
    ["plan", "/plan"],
    ["step", step],
  ])
    await report(name, where);
} finally {
  await browser.close();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const complaint of complaints) console.log(`# ${complaint}`);
if (strict && complaints.size > 0) process.exitCode = 1;

/** Signs the browser in as the demo's family, and returns the address of its first step. */
async function signIn() {
  const page = await browser.newPage();
  await page.goto(server.links.household);
  await Promise.all([page.waitForNavigation(), page.click("form#enter button")]);
  await page.goto(`${server.url}/plan`);
  const step = await page.$eval('main a[href^="/plan/step/"]', (link) => link.pathname);
  await page.close();
  return step;
}

async function report(name, where) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(server.url + where));
  const median = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  for (const category of CATEGORIES) {
    const score = median((run) => scoreOf(run, category));
    console.log(`lighthouse-${name}-${category} ${score}`);
    if (score === 100) continue;
    for (const lost of pointsLost(runs[0], category)) complaints.add(`${name}: ${category} ${score}: ${lost}`);
  }
  for (const [figure, { audit, unit, budget }] of Object.entries(FIGURES)) {
    const value = median((run) => run.audits[audit].numericValue);
    console.log(`lighthouse-${name}-${figure} ${Number(value.toFixed(unit ? 0 : 3))} ${unit}`.trim());
    if (value > budget) complaints.add(`${name}: ${figure} is over its budget of ${budget} ${unit}`);
  }
}

/** One first visit: signed in, but nothing of the app is on the phone. */
async function measure(url) {
  const page = await browser.newPage();
  try {
    const protocol = await page.createCDPSession();
    await protocol.send("Network.clearBrowserCache");
    await protocol.send("Storage.clearDataForOrigin", {
      origin: server.url,
      storageTypes: "service_workers,cache_storage,indexeddb,local_storage",
    });
    await protocol.detach();
    const flags = { disableStorageReset: true, onlyCategories: CATEGORIES, logLevel: "error" };
    const { lhr } = await lighthouse(url, flags, undefined, page);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) {
      throw new Error(`${url} led to ${lhr.finalDisplayedUrl}: the sign-in was lost.`);
    }
    return lhr;
  } finally {
    await page.close();
  }
}

/** What counts for a category, but for what we do on purpose: `[{id, weight, score}, …]`. */
function counting(run, category) {
  return run.categories[category].auditRefs
    .map(({ id, weight }) => ({ id, weight, score: run.audits[id].score }))
    .filter(({ id, weight, score }) => weight > 0 && score !== null && !(id in ON_PURPOSE));
}

/** Lighthouse's own way: the weighted mean of the audits. */
function scoreOf(run, category) {
  const audits = counting(run, category);
  const sum = (of) => audits.reduce((total, audit) => total + of(audit), 0);
  return Math.round((100 * sum(({ weight, score }) => weight * score)) / sum(({ weight }) => weight));
}

function pointsLost(run, category) {
  return counting(run, category)
    .filter(({ score }) => score < 1)
    .map(({ id }) => `${run.audits[id].title} (${id} ${run.audits[id].displayValue ?? ""})`);
}

// What a cheap phone takes: until a page is alive on slow 4G, to draw again after a tick and after an entry that was
// heard, and to start without network. The processor runs at a quarter of its speed.
//
//   node end2end/phone-bench.mjs          prints `name value unit` lines

import { launch, newLaptop, newPhone } from "./support/browser.mjs";
import { keptShell, newTab } from "./support/device.mjs";
import { alive, firstOpen, idsOf, pageData, staffStep, stepWithTicks } from "./support/plan.mjs";
import { startServer } from "./support/server.mjs";

const SLOWDOWN = 4;
// Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const TIMES = 60;
const STARTS = 5;

const isStep = (href) => href.startsWith("/plan/step/");
const at = (numbers, percent) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor((numbers.length * percent) / 100))];
const print = (name, value) => console.log(`${name} ${value.toFixed(1)} ms`);
const printBoth = (name, took) => (print(`${name}-p50`, at(took, 50)), print(`${name}-p95`, at(took, 95)));

/** Slows the page's processor down; with `network` also its line, and nothing is left of what it fetched before. */
async function throttle({ context, page }, network) {
  const protocol = await context.newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  if (network) {
    await protocol.send("Network.enable");
    await protocol.send("Network.clearBrowserCache");
    await protocol.send("Network.emulateNetworkConditions", network);
  }
}

/** Opens an address; when it was alive, in milliseconds from the start. */
async function aliveAt(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.aliveAt, undefined, { timeout: 20_000 });
  return page.evaluate(() => window.aliveAt);
}

/** Notes when each page of this device is alive (`aliveAt`), and when it hears an entry (`heardAt`). */
const watch = ({ context }) =>
  context.addInitScript(() => {
    new MutationObserver((_, me) => {
      if (!document.body?.dataset.live) return;
      window.aliveAt = performance.now();
      me.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live"] });
    // First in line: what the program does with a message comes after this.
    const Real = window.EventSource;
    window.EventSource = class extends Real {
      constructor(...given) {
        super(...given);
        this.addEventListener("entry", () => (window.heardAt = performance.now()));
      }
    };
  });

async function aliveTimes(browser, server, path, member, household) {
  const took = [];
  for (let n = 0; n < STARTS; n++) {
    const phone = await newPhone(browser, { serviceWorkers: "block" });
    await watch(phone);
    await phone.signIn(await server.invite("member", member, household));
    await alive(phone.page);
    // What the first page brought is not here any more: each start is a first one.
    await newTab(phone, "about:blank");
    await throttle(phone, SLOW_4G);
    took.push(await aliveAt(phone.page, server.url + path));
    await phone.close();
  }
  return took;
}

/** Presses `selector` again and again; how long each time until what changed is painted, from the press. */
const pressTimes = (page, selector) =>
  page.evaluate(
    async ([selector, times]) => {
      const took = [];
      for (let n = 0; n < times; n++) {
        const button = document.querySelector(selector);
        const done = new Promise((resolve) => {
          const watch = { subtree: true, childList: true, attributes: true, characterData: true };
          new MutationObserver((_, me) => (me.disconnect(), resolve())).observe(document.querySelector("main"), watch);
        });
        const begin = performance.now();
        button.click();
        await done;
        // The work goes on until the browser paints.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        took.push(performance.now() - begin);
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      return took;
    },
    [selector, TIMES],
  );

/** The researcher ticks; how long the phone's page works on each entry that it hears, until it has painted. */
async function heardTimes(page, laptop, row) {
  await page.evaluate(() => {
    window.drawn = [];
    new MutationObserver(() => {
      if (!window.heardAt) return;
      const begin = window.heardAt;
      window.heardAt = 0;
      requestAnimationFrame(() => setTimeout(() => window.drawn.push(performance.now() - begin)));
    }).observe(document.querySelector("main"), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  for (let n = 1; n <= TIMES / 2; n++) {
    await laptop.page.evaluate((row) => document.querySelector(row).click(), row);
    // Not every screen shows every entry: then there is nothing to draw.
    const isDrawn = page.waitForFunction((n) => window.drawn.length >= n, n, { timeout: 2_000 });
    if (
      !(await isDrawn.then(
        () => true,
        () => false,
      )) &&
      n > 2
    )
      break;
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => window.drawn);
}

const server = await startServer();
const browser = await launch();
try {
  const phone = await newPhone(browser);
  await watch(phone);
  await phone.signIn(server.links.household);
  const step = await stepWithTicks(phone.page, `${server.url}/plan`, isStep);
  await alive(phone.page);
  const ids = await idsOf(phone.page);
  const member = (await pageData(phone.page)).me.name;
  const laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(laptop.page);
  const row = `form[data-change="sub-step-ticked ${await firstOpen(phone.page)}"] button`;

  await keptShell(phone.page, "family");
  await throttle(phone);
  for (const [name, path] of [
    ["step", step],
    ["plan", "/plan"],
    ["today", "/"],
  ]) {
    await phone.page.goto(server.url + path);
    await alive(phone.page);
    await phone.page.waitForTimeout(1_500);
    if (name === "step") printBoth("redraw-tick-step", await pressTimes(phone.page, row));
    const took = await heardTimes(phone.page, laptop, row);
    if (took.length > 0) printBoth(`redraw-heard-${name}`, took);
    console.log(`  (${took.length} entries heard on ${name})`);
  }

  const cold = [];
  await phone.cut();
  for (let n = 0; n < STARTS; n++) {
    await newTab(phone, "about:blank");
    await throttle(phone);
    cold.push(await aliveAt(phone.page, `${server.url}/plan`));
  }
  print("cold-start-without-network-p50", at(cold, 50));
  await phone.close();
  await laptop.page.goto(`${server.url}/staff/household/${ids.household}`);
  const household = await laptop.page.locator("h1").innerText();
  for (const [of, path] of [
    ["today", "/"],
    ["plan", "/plan"],
    ["step", step],
  ]) {
    print(`alive-slow-4g-${of}-p50`, at(await aliveTimes(browser, server, path, member, household), 50));
  }
} finally {
  await browser.close();
  await server.stop();
}

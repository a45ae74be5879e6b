// From a tick on one browser to its sight on another, 100 times: the medians of what people wait for.
//
//   node end2end/live-bench.mjs          prints `name value unit` lines

import { launch, newLaptop, newPhone } from "./support/browser.mjs";
import { alive, firstOpen, idsOf, staffStep, stepWithTicks } from "./support/plan.mjs";
import { startServer } from "./support/server.mjs";

const TIMES = 100;

const server = await startServer();
const browser = await launch();
try {
  const [phone, laptop] = [await newPhone(browser), await newLaptop(browser)];
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page)]);
  const key = await firstOpen(phone.page);
  const row = `form[data-change="sub-step-ticked ${key}"] button`;

  // Both pages share the machine's clock: one notes when it was pressed, the other when it was drawn.
  await laptop.page.evaluate((row) => {
    window.seen = [];
    const button = document.querySelector(row);
    new MutationObserver(() => {
      const at = performance.timeOrigin + performance.now();
      requestAnimationFrame(() => window.seen.push(at));
    }).observe(button, { attributes: true, attributeFilter: ["aria-pressed"] });
  }, row);
  const took = [];
  for (let n = 1; n <= TIMES; n++) {
    const pressed = await phone.page.evaluate((row) => {
      const at = performance.timeOrigin + performance.now();
      document.querySelector(row).click();
      return at;
    }, row);
    await laptop.page.waitForFunction((n) => window.seen.length >= n, n);
    const seen = await laptop.page.evaluate((n) => window.seen[n - 1], n);
    took.push(seen - pressed);
  }
  took.sort((a, b) => a - b);
  const at = (percent) => took[Math.min(took.length - 1, Math.floor((took.length * percent) / 100))].toFixed(2);
  console.log(`live-tick-browser-to-browser-p50 ${at(50)} ms`);
  console.log(`live-tick-browser-to-browser-p99 ${at(99)} ms`);
} finally {
  await browser.close();
  await server.stop();
}

// Where things are on the screens, by what they do rather than by what they are called.

import { records, until } from "./device.mjs";

/** Waits until wasm has taken the page over. */
export const alive = (page) => page.locator("body[data-live]").waitFor();

/** The address of the first step of a plan that has something to tick. */
export async function stepWithTicks(page, plan, isStep) {
  await page.goto(plan);
  // A phone that keeps the plan draws it a moment after the page is there.
  await page.locator("main a").first().waitFor();
  const links = await page.locator("main a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const steps = [...new Set(links.filter((href) => isStep(href ?? "")))];
  for (const step of steps) {
    await page.goto(new URL(step, page.url()).href);
    await page.locator("main h1").first().waitFor();
    if ((await ticks(page, false).count()) > 0) return new URL(page.url()).pathname;
  }
  throw new Error("no step with something to tick");
}

/** Shows the first step of a plan that comes from the library and has something to tick. */
export async function stepOfLibrary(page, url) {
  const answer = await page.request.get(`${url}/plan`);
  const [, json] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(await answer.text());
  const { steps } = JSON.parse(json).held.plan;
  const isOpen = ({ topic, subs }) => topic && subs?.some(({ d }) => !d?.v);
  const { id } = steps.sort((a, b) => a.order.v - b.order.v).find(isOpen);
  await page.goto(`${url}/plan/step/${id}`);
  await page.locator("main h1").first().waitFor();
}

/** The rows to tick; those that are done, or those that are not. */
export const ticks = (page, done) =>
  page.locator(`form[data-change^="sub-step-ticked"] button[aria-pressed="${done}"]`);

/** The row of one thing to do, by its key. */
export const tick = (page, key) => page.locator(`form[data-change="sub-step-ticked ${key}"] button`).first();

/** Waits until so many are drawn: what another device did may come after the page. */
export const drawn = (locator, count, what = locator.toString()) =>
  until(`${count} drawn: ${what}`, async () => (await locator.count()) === count);

/** What one tap did goes out at once, as when a person goes on: it waits for ten seconds to be taken back. */
export async function meant(page) {
  await page.locator(".undo").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".undo").waitFor({ state: "detached" });
}

/** The key of the first thing that is not done yet. */
export async function firstOpen(page) {
  const form = ticks(page, false).first().locator("xpath=ancestor::form[1]");
  return (await form.getAttribute("data-change")).split(" ")[1];
}

/** The researcher's address of a step of the family's. */
export const staffStep = (household, step) => `/staff/household/${household}/step/${step}`;

/** What a page was made from: its own data, or, where the phone drew it from what it keeps, what it keeps. */
export async function pageData(page) {
  const own = page.locator("#page");
  if (await own.count()) return JSON.parse(await own.textContent());
  const about = (await records(page, "about")).find((record) => record.page);
  return JSON.parse(about.page);
}

/** The household and step that a page of a family is about. */
export async function idsOf(page) {
  const { me } = await pageData(page);
  return { household: me.household, step: new URL(page.url()).pathname.split("/").pop() };
}

/** Opens the folds that an element stands in. */
export const unfold = (locator) =>
  locator.first().evaluate((element) => {
    for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  });

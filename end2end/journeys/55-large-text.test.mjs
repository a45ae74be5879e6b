// Every screen × (uk, nl, en) × (320, 360 px) × (100 %, the app's largest text, the browser's text at 200 %): no word is broken
// without a hyphen, nothing lies over anything else, nothing is cut, nothing has to be scrolled sideways, the bar stays.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newPhone } from "../support/browser.mjs";
import { outbox, until, writeNote } from "../support/device.mjs";
import { classesOf, flawsOfLargeText, openFolds } from "../support/large-text.mjs";
import { alive } from "../support/plan.mjs";
import { chooseLanguage, screensOf } from "../support/screens.mjs";
import { startServer } from "../support/server.mjs";

const LANGS = ["uk", "nl", "en"];
const ROLES = ["household", "researcher", "mediator", "coordinator"];

// Classes that say what something is, for scripts and journeys: what they look like others say.
const WITHOUT_STYLE = /^(appointment|offer|step-state-.*)$/;

let server, browser, screens, step;
const devices = {};
const classes = { used: new Set(), styled: new Set() };

before(async () => {
  server = await startServer();
  browser = await launch();
  for (const role of ROLES) {
    // A worker would open some pages from what it keeps: here each is the server's.
    devices[role] = await newPhone(browser, { serviceWorkers: "block" });
    await devices[role].signIn(server.links[role]);
  }
  screens = await screensOf(server, devices.household);
  // The other screens of a mediator are those of a researcher.
  screens.mediator = ["/staff/queue"];
  step = screens.household.find((where) => /^\/plan\/step\/[^/]+$/.test(where));
  const { page } = devices.household;
  await refuseNote(page);
  await page.goto(`${server.url}/plan`);
  const done = await page.locator("a.step-card-done, .step-card-done a").first().getAttribute("href");
  screens.household.push(done, "/more/unsent", "/more/devices", `${step}/card#shown`);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A note that is longer than the server takes stays on the device, with a card of its own. */
async function refuseNote(page) {
  await page.goto(server.url + step);
  await alive(page);
  await page.locator('form[data-change="note-added"] textarea').evaluate((field) => field.removeAttribute("maxlength"));
  await writeNote(page, "Задовга нотатка".padEnd(8_100, "."));
  await until("the refusal is kept", async () =>
    (await outbox(page)).some(({ pending }) => JSON.parse(pending).stage !== "here"),
  );
}

/** What is wrong with a screen, each with where and in which state. */
async function flawsOf(role, where) {
  const { page } = devices[role];
  await page.goto(server.url + where);
  await (where === "/nowhere" ? page.locator("main.gate h1").waitFor() : alive(page));
  await openFolds(page);
  if (where.endsWith("#shown")) await page.locator("#card-show").evaluate((box) => box.click());
  const { used, styled } = await classesOf(page);
  for (const it of used) classes.used.add(it);
  for (const it of styled) classes.styled.add(it);
  return (await flawsOfLargeText(devices[role])).map(({ state, flaw }) => [flaw, `${where} (${state})`]);
}

for (const lang of LANGS)
  test(`large text, ${lang}`, async () => {
    const found = await Promise.all(
      ROLES.map(async (role) => {
        await chooseLanguage(devices[role].page, server, lang, role);
        const flaws = [];
        for (const where of screens[role]) flaws.push(...(await flawsOf(role, where)));
        return flaws;
      }),
    );
    const places = new Map();
    for (const [flaw, where] of found.flat()) places.set(flaw, [...(places.get(flaw) ?? []), where]);
    const listing = [...places].map(([flaw, where]) => `${flaw}\n    ${where.length} times, first at ${where[0]}`);
    assert.ok(places.size === 0, `${places.size} flaws of large text:\n${listing.sort().join("\n")}`);
  });

test("each class has a style", () => {
  const unstyled = [...classes.used].filter((it) => !classes.styled.has(it) && !WITHOUT_STYLE.test(it));
  assert.deepEqual(unstyled, []);
});

test("the card of a step that is done comes into sight", async () => {
  const { page } = devices.household;
  await page.goto(server.url + step);
  await alive(page);
  await page.locator('form[data-change^="step-status-changed"] button[value="done"]').first().click();
  await page.waitForFunction(() => {
    const box = document.querySelector(".celebration-title")?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
});

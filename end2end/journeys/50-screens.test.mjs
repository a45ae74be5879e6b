// Every screen × (uk, nl, en) × (light, dark): no barrier that axe can find, no sideways scrolling at 320 px, no error.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertColours, assertNarrowEnough } from "../support/axe.mjs";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { fieldsNotDrawn } from "../support/hand.mjs";
import { assertOwnLanguage } from "../support/languages.mjs";
import { alive } from "../support/plan.mjs";
import { chooseLanguage, screensOf } from "../support/screens.mjs";
import { startServer } from "../support/server.mjs";

const LANGS = ["uk", "nl", "en"];
const SCHEMES = ["light", "dark"];

let server, browser;
const devices = {};
const screens = {};

before(async () => {
  server = await startServer();
  browser = await launch();
  devices.household = await newPhone(browser);
  devices.researcher = await newLaptop(browser);
  devices.mediator = await newLaptop(browser);
  devices.coordinator = await newLaptop(browser);
  for (const [role, device] of Object.entries(devices)) await device.signIn(server.links[role]);
  Object.assign(screens, await screensOf(server, devices.household));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const role of ["household", "researcher", "mediator", "coordinator"]) {
  for (const lang of LANGS) {
    describe(`${role}, ${lang}`, () => {
      test("language", async () => chooseLanguage(devices[role].page, server, lang, role));
      test("every screen, light and dark", async () => {
        const { page, assertClean } = devices[role];
        for (const where of screens[role]) {
          await page.goto(server.url + where);
          // What is nowhere is the server's to say; a phone that opens from what it keeps asks it first.
          await (where === "/nowhere" ? page.locator("main.gate h1").waitFor() : alive(page));
          // Without motion the colours are there at once.
          await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
          await assertAccessible(page);
          await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          await assertColours(page);
          assert.doesNotMatch(
            await page.locator("body").innerText(),
            /\b(status|staff|topic|kind|step|refused|ask|because|chapter|offers|card|printed|path|documents)-[a-z]+(-[a-z]+)*\b/,
            `${where} shows the name of a message`,
          );
          await assertOwnLanguage(page, where);
          const size = page.viewportSize();
          await page.setViewportSize({ width: 320, height: 640 });
          await assertNarrowEnough(page, where);
          await page.setViewportSize(size);
          assert.deepEqual(await fieldsNotDrawn(page), [], `${where} has fields that cannot be seen`);
        }
        assertClean({ except: [/answer 404: .*\/nowhere/, /Failed to load resource.*404.*nowhere/] });
      });
    });
  }
}

/** What looks the same though one of it is chosen and the other is not, but for its icon. */
const lookAlikes = (page) =>
  page.evaluate(() => {
    const NAMES = ["color", "backgroundColor", "borderTopColor", "borderBottomColor", "borderInlineStartWidth"];
    const MORE = ["outlineStyle", "textDecorationLine", "visibility"];
    const look = (element) =>
      [element, ...element.querySelectorAll(".box, .box > .icon, .bottom-icon")]
        .map((it) => [...NAMES, ...MORE].map((name) => getComputedStyle(it)[name]).join(" "))
        .join("\n");
    const own = (it) => it.closest(".options, ul, ol, nav, .ticks") ?? document.body;
    const isChosen = (it) => it.ariaPressed === "true" || it.hasAttribute("aria-current");
    const all = [...document.querySelectorAll("[aria-pressed], .filter, nav a, .step-row")].filter(
      (it) => it.getClientRects().length > 0,
    );
    const alike = (one, other) => look(one) === look(other);
    const found = all.filter(isChosen).flatMap((chosen) => {
      const others = all.filter((it) => !isChosen(it) && it.className === chosen.className && own(it) === own(chosen));
      return others.some((it) => alike(chosen, it)) ? [chosen.innerText.trim()] : [];
    });
    return { chosen: all.filter(isChosen).length, found };
  });

test("in high contrast what is chosen can be told from what is not, and progress can be seen", async () => {
  let count = 0;
  for (const [role, open, options] of [
    ["household", newPhone, {}],
    ["researcher", newLaptop, {}],
    ["researcher", newPhone, { locale: "nl-NL" }],
  ]) {
    const storageState = await devices[role].context.storageState();
    const device = await open(browser, { ...options, storageState, forcedColors: "active", serviceWorkers: "block" });
    const { page } = device;
    for (const where of screens[role].filter((where) => where !== "/nowhere")) {
      await page.goto(server.url + where);
      await alive(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
      const { chosen, found } = await lookAlikes(page);
      assert.deepEqual(found, [], `${where} shows what is chosen as it shows the rest`);
      count += chosen;
      const rings = await page.locator(".ring-done:not(.ring-empty), .bar-done").evaluateAll((all) =>
        all.map((it) => {
          const name = it.matches(".bar-done") ? "fill" : "stroke";
          return getComputedStyle(it)[name] !== getComputedStyle(it.previousElementSibling)[name];
        }),
      );
      assert.ok(rings.every(Boolean), `${where}: progress has the colour of its track`);
    }
    device.assertClean();
    await device.close();
  }
  assert.ok(count > 60, `only ${count} chosen`);
});

test("the entrance, in all languages and schemes", async () => {
  for (const lang of LANGS) {
    for (const scheme of SCHEMES) {
      const phone = await newPhone(browser, { colorScheme: scheme, viewport: { width: 320, height: 640 } });
      await phone.page.goto(`${server.url}/enter?lang=${lang}`);
      await assertAccessible(phone.page);
      await assertNarrowEnough(phone.page, "/enter");
      phone.assertClean();
      await phone.close();
    }
  }
});

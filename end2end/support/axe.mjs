// Accessibility as a check: axe-core's rules for WCAG 2.2, levels A and AA.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What can differ between light and dark: nothing of a page but its colours does.
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails with one block per violation: the rule, where, and the element as it stands. */
export const assertAccessible = (page) => assertNone(page, TAGS);

/** The same of the rules on colours alone: for a page that was looked at in its other colours already. */
export const assertColours = (page) => assertNone(page, { type: "rule", values: OF_COLOURS });

async function assertNone(page, runOnly) {
  // Evaluated by the browser's protocol: a script tag would be stopped by our own content security policy.
  await page.evaluate(`window.axe || (() => { ${await source} })(); undefined`);
  const violations = await page.evaluate(
    async (runOnly) => (await window.axe.run(document, { runOnly, resultTypes: ["violations"] })).violations,
    runOnly,
  );
  const listing = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}\n    at ${target.join(" ")}\n    ${html}`),
  );
  if (listing.length > 0) assert.fail(`${page.url()} breaks these rules of WCAG 2.2:\n${listing.join("\n")}`);
}

/** Fails with what sticks out, when the page has to be scrolled sideways. */
export async function assertNarrowEnough(page, where) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const all = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > limit + 1);
    return all.slice(0, 5).map((it) => `${it.tagName}.${it.className?.baseVal ?? it.className}`);
  });
  assert.deepEqual(wide, [], `${where} is wider than the screen`);
}

// Whether each text of a page is in the reader's language, or says that it is in another.

import assert from "node:assert/strict";

/**
 * Where two languages stand beside each other on purpose, each under its name: what is shown at a desk or printed, the
 * words of the talk that are read out, a translator's and a coordinator's work, the names of languages.
 */
const SIDE_BY_SIDE = [
  ".counter-card",
  ".printed",
  ".interview-beside",
  ".queue-item",
  ".queue-saved",
  ".glossary",
  ".versions",
  ".library-version",
  ".library-texts",
  ".terms",
  'form[action="/prefs"]',
  // What stands on the door: the name and address of an office or a club.
  ".place",
  '[data-name="place"]',
  ".source",
  'select[name="place"]',
  // The coordinator's list of amounts with the documents they are from, and the names that files give to things.
  ".library-row",
  "code",
];

/** The name of a publication that facts come from. */
const PUBLICATION = "De kracht van communities";

/** Fails with the texts of the page that are in another language than the page, and do not say so. */
export async function assertOwnLanguage(page, where) {
  assert.deepEqual(
    await page.evaluate(foreignTexts, { apart: SIDE_BY_SIDE.join(", "), publication: PUBLICATION }),
    [],
    `${where} has texts in other languages`,
  );
}

function foreignTexts({ apart, publication }) {
  const lang = document.documentElement.lang;
  // Dutch words that people meet on letters stand in brackets behind the Ukrainian ones; names and marks have capitals.
  const bare = (text) =>
    text
      .replace(publication, " ")
      .replace(/\([^()]*\)/g, " ")
      .replace(/[\w.+-]+@[\w.-]+|\b(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\S*/g, " ");
  const isForeign = (text) =>
    lang === "uk" ? /(?<![\p{L}\d-])[a-zà-ÿ]{3,}/u.test(bare(text)) : /\p{Script=Cyrillic}{2,}/u.test(text);
  const isLabelled = (element) => {
    const said = element.closest(".said");
    return (
      (said && said.querySelector(".said-by")) ||
      element.closest("[lang]").parentElement.querySelector(":scope > .said-in") ||
      element.closest(apart)
    );
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || element.closest("script, style, template, noscript, textarea, [hidden]")) continue;
    const own = element.closest("[lang]").lang === lang;
    if (own ? isForeign(text) && !element.closest(apart) : !isLabelled(element))
      found.push(`${own ? "" : "unlabelled: "}${text}`);
  }
  return [...new Set(found)];
}

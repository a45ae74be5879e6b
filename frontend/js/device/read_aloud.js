// The button that reads a screen, or a note, aloud (app/src/components/read_aloud.rs).

import { canSpeak, speak, stopSpeaking } from "./speech.js";

// What is no text of the screen: ways elsewhere, fields, what is only for screen readers or folded away.
const SKIPPED =
  "nav, textarea, input, select, label, [hidden], [aria-hidden='true'], .unseen, [data-read], [data-read-not], .undo-place, " +
  "button:not(.tick-row)";
// What begins a sentence of its own.
const BLOCK = "h1, h2, h3, p, li, .step-card-title, .meta, .chip, .tick-row, dt, dd, summary, article, div";

/** The visible texts in an element, in their order, joined where they belong together. */
function partsOf(scope) {
  const parts = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  let block;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
    if (!text || element.closest(SKIPPED) || element.getClientRects().length === 0) continue;
    const lang = element.closest("[lang]").lang;
    const within = element.closest(BLOCK);
    const last = parts[parts.length - 1];
    if (last && within === block && last.lang === lang) last.text += ` ${text}`;
    else parts.push({ text, lang });
    block = within;
  }
  return parts;
}

/** For every page: such buttons come and go while the app is open. */
export function attendReading() {
  if (!canSpeak()) return;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-read]");
    if (!button) return;
    const missing = speak(
      button,
      partsOf(button.closest(button.dataset.read) ?? document.querySelector(button.dataset.read)),
    );
    const said = button.parentElement.querySelector("[data-no-voice]");
    // Each language that no voice is there for has its sentence.
    for (const one of said.children) one.hidden = !missing.includes(one.dataset.noVoice);
  });
  addEventListener("pagehide", stopSpeaking);
}

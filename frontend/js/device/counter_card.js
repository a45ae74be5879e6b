// What a card for a desk can do beyond being shown: be read aloud, be printed, keep the screen awake, and ask before it
// goes. The card works without all this (style/screens/_counter-card.scss), so a button for it is there only where it can be done.

import { canSpeak, onVoices, speak, stopSpeaking, voiceFor } from "./speech.js";

const box = (id) => document.getElementById(id);
const isShown = () => box("card-show")?.checked ?? false;

let lock;

/** Which buttons there are. They hang on the page itself, which the program does not draw. */
function tellWhatCanBeDone() {
  const can = ["print", canSpeak() && "speak", voiceFor("nl") && "nl"];
  document.documentElement.dataset.can = can.filter(Boolean).join(" ");
}

/** Reads what is visible of the card in Dutch. */
function read(button) {
  const parts = [...button.closest(".counter").querySelectorAll('.line [lang="nl"]')];
  const visible = parts.filter((part) => part.getClientRects().length > 0);
  speak(
    button,
    visible.map((part) => ({ text: part.textContent, lang: "nl" })),
  );
}

async function stayAwake() {
  if (!isShown() || document.hidden) return;
  const held = await navigator.wakeLock?.request("screen").catch(() => undefined);
  // It was closed while we were asking.
  if (held && !isShown()) return held.release();
  lock = held;
}

function shown() {
  document.querySelector(".counter").focus();
  // "Back" asks before the card goes, as its own button does.
  history.pushState("card", "");
  stayAwake();
}

function askToClose() {
  box("card-close").checked = true;
  box("card-view").scrollIntoView();
}

function closed() {
  stopSpeaking();
  lock?.release();
  lock = undefined;
  box("card-show").focus();
  if (history.state === "card") history.back();
}

/** For every page: cards come and go while the app is open. */
export function attendCards() {
  tellWhatCanBeDone();
  onVoices(tellWhatCanBeDone);
  document.addEventListener("change", ({ target }) => {
    if (target.id === "card-show" && target.checked) shown();
  });
  document.addEventListener("reset", ({ target }) => {
    // The boxes are put back right after this.
    if (target.id === "card-view") setTimeout(closed);
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-print], [data-speak]");
    if (!button) return;
    if ("print" in button.dataset) print();
    else read(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("#card-show, #card-close")) {
      event.preventDefault();
      event.target.click();
    } else if (event.key === "Escape" && isShown()) askToClose();
  });
  addEventListener("popstate", () => {
    if (!isShown()) return stopSpeaking();
    // Back leads out of the card only when that was confirmed.
    history.pushState("card", "");
    askToClose();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? stopSpeaking() : stayAwake()));
}

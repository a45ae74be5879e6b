// What a card for a desk can do beyond being shown: be read aloud, be printed, keep the screen awake, and ask before it
// goes. The card works without all this (style/screens/_counter-card.scss), so a button for it is there only where it can be done.

const speech = globalThis.speechSynthesis;
const box = (id) => document.getElementById(id);
const isShown = () => box("card-show")?.checked ?? false;

let reading;
let lock;

function voice() {
  return speech?.getVoices().find(({ lang }) => /^nl\b/i.test(lang));
}

/** Which buttons there are. They hang on the page itself, which the program does not draw. */
function tellWhatCanBeDone() {
  document.documentElement.dataset.can = voice() ? "print nl" : "print";
}

function stop() {
  reading?.setAttribute("aria-pressed", "false");
  reading = undefined;
  speech?.cancel();
}

/** Reads what is visible of the card in Dutch, part by part: long texts break off on some phones. */
function read(button) {
  stop();
  const parts = [...button.closest(".counter").querySelectorAll('.line [lang="nl"]')];
  const said = parts
    .filter((part) => part.getClientRects().length > 0)
    .map((part) => {
      const one = new SpeechSynthesisUtterance(part.textContent.replaceAll("\u00ad", ""));
      [one.lang, one.voice, one.rate] = ["nl-NL", voice(), 0.9];
      return one;
    });
  if (said.length === 0) return;
  said[said.length - 1].onend = () => reading === button && stop();
  reading = button;
  button.setAttribute("aria-pressed", "true");
  said.forEach((one) => speech.speak(one));
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
  stop();
  lock?.release();
  lock = undefined;
  box("card-show").focus();
  if (history.state === "card") history.back();
}

/** For every page: cards come and go while the app is open. */
export function attendCards() {
  tellWhatCanBeDone();
  speech?.addEventListener?.("voiceschanged", tellWhatCanBeDone);
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
    else if (reading) stop();
    else read(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("#card-show, #card-close")) {
      event.preventDefault();
      event.target.click();
    } else if (event.key === "Escape" && isShown()) askToClose();
  });
  addEventListener("popstate", () => {
    if (!isShown()) return stop();
    // Back leads out of the card only when that was confirmed.
    history.pushState("card", "");
    askToClose();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : stayAwake()));
  addEventListener("pagehide", stop);
}

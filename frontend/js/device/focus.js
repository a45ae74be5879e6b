// Focus stays where it is while the screen changes around it: an element that is moved within the page loses it.

/** Gives the focus back to what had it, when it was moved and nobody went elsewhere meanwhile. */
export function holdFocus(container) {
  let [held, caret, byHand] = [undefined, undefined, false];
  for (const sign of ["pointerdown", "keydown"]) {
    const note = () => {
      byHand = true;
      setTimeout(() => (byHand = false));
    };
    addEventListener(sign, note, { capture: true });
  }
  addEventListener("focusin", ({ target }) => {
    held = target;
  });
  addEventListener("focusout", ({ target }) => {
    if (byHand) held = undefined;
    else caret = target.selectionStart === undefined ? undefined : caretOf(target);
  });
  const giveBack = () => {
    if (!held?.isConnected || document.activeElement !== document.body) return;
    const before = caret;
    held.focus({ preventScroll: true });
    if (before && before[0] !== null) held.setSelectionRange(...before);
  };
  // A form that has done its work may be gone with its item of a list: the keyboard goes on with the one in its place.
  const goOn = ({ target }) => {
    const item = target.contains(document.activeElement) && target.closest("li, .note-entry");
    if (!item) return;
    const list = item.parentElement;
    const place = [...list.children].indexOf(item);
    requestAnimationFrame(() => {
      if (item.isConnected || document.activeElement !== document.body) return;
      const next = list.children[Math.min(place, list.children.length - 1)];
      const found = list.isConnected && next?.querySelector("button, summary, a[href]");
      (found || document.querySelector("main"))?.focus({ preventScroll: true });
    });
  };
  addEventListener("recorded", goOn, { capture: true });
  new MutationObserver(giveBack).observe(container, { childList: true, subtree: true });
}

/** Fields of days and numbers have no caret that could be read. */
export function caretOf(field) {
  try {
    return [field.selectionStart, field.selectionEnd, field.selectionDirection];
  } catch {
    return null;
  }
}

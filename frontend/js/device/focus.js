// Focus stays where it is while the screen changes around it: an element that is moved within the page loses it.

/** Gives the focus back to what had it, when it was moved and nothing else was chosen meanwhile. */
export function holdFocus(container) {
  let held;
  addEventListener('focusin', ({ target }) => {
    held = target;
  });
  // Whoever goes elsewhere leaves an element that is still there; what is taken out to be moved is not.
  addEventListener('focusout', ({ target }) => {
    if (target.isConnected) held = undefined;
  });
  const giveBack = () => {
    if (held?.isConnected && document.activeElement === document.body) held.focus({ preventScroll: true });
  };
  new MutationObserver(giveBack).observe(container, { childList: true, subtree: true });
}

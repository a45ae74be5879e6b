// The card of a step that is done stands at the head of its screen, the button that makes it so further down: when it
// comes, it comes into sight.

const card = () => document.querySelector(".celebration");

/** For every page. Each form says that its change was recorded before the screen follows. */
export function attendCelebration() {
  document.addEventListener(
    "recorded",
    () => {
      const was = card();
      // Once to be drawn, once to be there.
      requestAnimationFrame(() => requestAnimationFrame(() => !was && card()?.scrollIntoView()));
    },
    { capture: true },
  );
}

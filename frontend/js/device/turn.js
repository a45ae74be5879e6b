// Which tabs of this device listen to the live stream. A browser opens six connections to a server that speaks HTTP/1.1, and
// a stream takes one for as long as it lasts: with six of them nothing could be sent, and no page be opened. So a tab that
// nobody sees lets go of its stream and catches up when it is shown; of those that are shown, three listen and the others
// ask now and then. Whoever is looked at has the turn before those that only stand beside it.

const STREAMS = 3;
/** So long a tab that was left still listens: people go to and fro. */
const HIDDEN_MS = 5_000;
/** How often a tab that does not listen asks. */
const AGAIN_MS = 15_000;

/**
 * Calls `turn(true)` when this tab is to listen, and `turn(false)` when it is to let go, and then each time when it is to
 * ask instead. `ending`: from then on it does neither.
 */
export function attendTurn(turn, ending) {
  const { locks } = navigator;
  /** Gives the turn away; there while this tab has it. */
  let release;
  let asking = false;
  let leaving;

  /** Takes one of the turns; what this comes to is whether that was done. */
  const take = (place, how) =>
    new Promise((taken) => {
      const hold = (lock) => {
        if (!lock || document.hidden || ending.aborted) return taken(false);
        return new Promise((done) => {
          release = done;
          taken(true);
        });
      };
      // Also when it is taken from this tab later.
      locks.request(`stream ${place}`, how, hold).catch(() => (taken(false), lose()));
    });

  function lose() {
    if (!release) return;
    release = undefined;
    if (!ending.aborted) turn(false);
  }

  async function ask(insists) {
    if (release || asking || document.hidden || ending.aborted) return;
    asking = true;
    let has = false;
    for (let place = 0; locks && place < STREAMS && !has; place += 1) has = await take(place, { ifAvailable: true });
    if (locks && !has && insists) has = await take(Math.floor(Math.random() * STREAMS), { steal: true });
    // Where not even that is given there are no locks to go by.
    if (!has && insists && !document.hidden) [has, release] = [true, () => {}];
    asking = false;
    if (!document.hidden && !ending.aborted) turn(has);
  }

  function letGo() {
    release?.();
    lose();
  }

  const on = (target, name, then) => target.addEventListener(name, then, { signal: ending });
  on(document, "visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(letGo, HIDDEN_MS);
    else ask(true);
  });
  on(globalThis, "focus", () => ask(true));
  const again = setInterval(() => ask(false), AGAIN_MS);
  ending.addEventListener("abort", () => {
    clearInterval(again);
    clearTimeout(leaving);
    release?.();
    release = undefined;
  });
  ask(true);
}

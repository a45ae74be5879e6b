// The program of a page: started, and, when it stops on an error of its own, started once more as a fresh instance.
//
// A Rust panic is a trap: a WebAssembly.RuntimeError, which reaches us as an event of the window, since what panics runs in
// a task or a listener of its own. What such an instance has in memory cannot be trusted any more, and its listeners are
// still there: it is taken out of service, and another one draws the screen anew from what is kept. When that one fails
// too, the page is loaded again, once; then it stays as it is: readable, with forms that are plain forms.

import { typed } from "./typed.js";

const RELOADED = "program-reloaded";

const isTrap = (error) => error instanceof WebAssembly.RuntimeError;

/** Tells the server's log that a program stopped; nothing of the person, the page or the plan. */
function tell(kind, build) {
  navigator.sendBeacon?.("/api/trouble/v1", JSON.stringify({ kind, build }));
}

/** Whether the page was loaded again for this build already; it is noted. A tab that keeps nothing is not loaded again. */
function wasReloaded(build) {
  try {
    const before = sessionStorage.getItem(RELOADED) === build;
    sessionStorage.setItem(RELOADED, build);
    return before;
  } catch {
    return true;
  }
}

/**
 * Loads the program while `given` arrives, and calls `start(module, given, fresh)`, which comes to whether the app is on
 * the screen; so does this. `release` takes listeners and streams from the instance in service. A fresh instance finds
 * an empty `container`, and what was typed is put back into what it draws. What cannot be fetched is no trouble of the
 * program's: it is thrown.
 */
export async function runProgram({ glue, wasm, container }, given, start, release) {
  const build = glue.split("/").slice(-2)[0];
  /** Called with the trap of the instance in service. */
  let onTrap;
  addEventListener("error", ({ error }) => isTrap(error) && onTrap?.(error));
  addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && onTrap?.(reason));

  async function load(address) {
    const [module, answer] = await Promise.all([import(address), fetch(wasm)]);
    await module.default({ module_or_path: answer });
    return module;
  }

  /** `later` is called when the instance stops after it began. */
  async function bring(module, fresh, later) {
    const trapped = new Promise((_, reject) => {
      onTrap = reject;
    });
    const retire = (error) => {
      onTrap = undefined;
      release();
      // Its listeners and timers are nobody's from now on: they end in an error before they do anything.
      module.__wbg_reset_state();
      console.warn("perspectief: the program stopped", error);
    };
    trapped.catch(() => {});
    try {
      const began = await Promise.race([start(module, await given, fresh), trapped]);
      trapped.catch((error) => {
        retire(error);
        later();
      });
      return began;
    } catch (error) {
      retire(error);
      throw error;
    }
  }

  let instances = 0;

  /** `later`: what is done when this one stops too. */
  async function bringFresh(kind, later = giveUp) {
    tell(kind, build);
    const shown = [...container.childNodes];
    const putBack = typed(container);
    try {
      // Another address is another instance, with pieces of its own.
      const module = await load(`${glue}?instance=${++instances}`);
      container.replaceChildren();
      delete document.body.dataset.live;
      if (await bring(module, true, later)) {
        putBack();
        return true;
      }
    } catch {
      // It is retired, like the one before.
    }
    container.replaceChildren(...shown);
    return giveUp();
  }

  function giveUp() {
    const last = wasReloaded(build);
    tell(last ? "plain" : "reload", build);
    if (last) return true;
    location.reload();
    return new Promise(() => {});
  }

  const goOn = () => bringFresh("later");
  // Somebody else changes the page: the instance in service cannot know its screen any more.
  addEventListener("perspectief-foreign", () => {
    onTrap = undefined;
    release();
    bringFresh("foreign", goOn);
  });
  const [module] = await Promise.all([load(glue), given]);
  return bring(module, false, goOn).catch(() => bringFresh("start"));
}

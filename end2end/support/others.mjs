// The other engines that families have: Firefox by WebDriver BiDi, and WebKit (an iPhone's) in its GTK port by plain
// WebDriver, on a screen in memory. Both are one page to a journey, with the few words that it needs:
//
//   goto(url)  evaluate(fn, arg)  waitForFunction(fn, arg)  click(css)  type(css, text)     answers are plain data
//   coldStart()      leaves nothing but what is on the disk (Firefox: another process; WebKit: another tab)
//   problems()       what went wrong on the page since the last call, where the engine tells
//   close()

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { freePort } from "./server.mjs";

const LIMIT_MS = 30_000;

// Firefox's word for a request that ended while the worker answered it, as that for a tab's icon does when the page is
// left at once. What the worker itself does wrong it calls otherwise ("respondWith() that rejected with").
const PAGE_HAS_GONE = /icon\.svg.\. A ServiceWorker intercepted the request and encountered an unexpected error/u;

export const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** Firefox with a profile of its own. */
export async function openFirefox() {
  const profile = await mkdtemp(path.join(tmpdir(), "perspectief-firefox-"));
  const problems = [];
  let browser, page;

  async function start() {
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: FIREFOX,
      userDataDir: profile,
      // The window's own size: puppeteer's `setViewport` also turns the screen, by a command that Firefox does not know.
      args: ["--width=500", "--height=800"],
      defaultViewport: null,
      extraPrefsFirefox: { "intl.accept_languages": "uk-UA" },
    });
    page = await browser.newPage();
    page.on("pageerror", ({ message }) => {
      if (!PAGE_HAS_GONE.test(message)) problems.push(message);
    });
  }
  await start();

  return withWaiting({
    goto: (url) => page.goto(url),
    evaluate: (fn, arg) => page.evaluate(fn, arg),
    click: (css) => page.click(css),
    type: (css, text) => page.type(css, text),
    async coldStart() {
      await browser.close();
      await start();
    },
    problems: () => problems.splice(0),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

/** WebKit's small browser. Its automated sessions keep their storage in memory, so it stays one process. */
export async function openWebKit() {
  const screen = await start("Xvfb", ["-displayfd", "1", "-screen", "0", "800x900x24", "-nolisten", "tcp"]);
  const [display] = await once(screen.stdout, "data");
  const port = await freePort();
  const driver = await start("WebKitWebDriver", [`--port=${port}`], {
    DISPLAY: `:${String(display).trim()}`,
    // No graphics card and, in a container, no user to shut the pages' processes in.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    LANG: "uk_UA.UTF-8",
  });

  async function ask(method, where, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`WebKit, ${method} ${where}: ${value.error}: ${value.message}`);
    return value;
  }
  await poll(() => ask("GET", "/status"), "WebKitWebDriver does not answer");
  const { sessionId } = await ask("POST", "/session", { capabilities: {} });
  const session = (method, where, body) => ask(method, `/session/${sessionId}${where}`, body);
  const element = async (css) =>
    Object.values(await session("POST", "/element", { using: "css selector", value: css }))[0];

  const page = withWaiting({
    goto: (url) => session("POST", "/url", { url }),
    async evaluate(fn, arg) {
      const script = `const done = arguments[1];
        Promise.resolve().then(() => (${fn})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await session("POST", "/execute/async", { script, args: [arg ?? null] });
      if (error) throw new Error(error);
      return value;
    },
    async click(css) {
      // As a thumb would: away from the edge, where the bar at the bottom lies over what was just scrolled into view.
      await page.evaluate((css) => document.querySelector(css).scrollIntoView({ block: "center" }), css);
      await session("POST", `/element/${await element(css)}/click`, {});
    },
    type: async (css, text) => session("POST", `/element/${await element(css)}/value`, { text }),
    async coldStart() {
      const before = await session("GET", "/window");
      const { handle } = await session("POST", "/window/new", { type: "tab" });
      await session("POST", "/window", { handle: before });
      await session("DELETE", "/window");
      await session("POST", "/window", { handle });
    },
    problems: () => [],
    async close() {
      await session("DELETE", "").catch(() => {});
      for (const child of [driver, screen]) child.kill();
    },
  });
  return page;
}

/** Starts a program that ends with us. */
async function start(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "ignore"] });
  process.once("exit", () => child.kill("SIGKILL"));
  const missing = () => new Error(`${program} is missing: run 'make setup-test' as root.`);
  await Promise.race([once(child, "spawn"), once(child, "error").then(() => Promise.reject(missing()))]);
  return child;
}

function withWaiting(page) {
  const waitForFunction = (fn, arg, { timeout = LIMIT_MS } = {}) =>
    poll(() => page.evaluate(fn, arg), `This did not come true: ${fn} (${arg})`, timeout);
  return { ...page, waitForFunction, waitForTimeout: (ms) => sleep(ms) };
}

/** Asks until the answer is a yes. An error is no answer: the page may just be changing. */
async function poll(ask, complaint, timeout = LIMIT_MS) {
  const end = Date.now() + timeout;
  let last;
  while (Date.now() < end) {
    const found = await Promise.resolve(ask()).catch((error) => void (last = error));
    if (found) return found;
    await sleep(50);
  }
  throw new Error(last ? `${complaint}: ${last.message}` : complaint);
}

// Real browsers as people hold them: a family's phone, a researcher's laptop.
// Every device notes what went wrong on its page, and a journey ends with `assertClean()`.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { openLine } from "./line.mjs";

export const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

// Debian's Chromium; the rest keeps it from calling home, which would only cost time.
export const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const LAPTOP = { viewport: { width: 1366, height: 850 } };

export const launch = () => chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });

/**
 * A phone with a profile of its own in a folder, as real ones have it: a context as above counts as a private window,
 * where nothing can be installed.
 */
export const launchPhone = (folder) => {
  const options = {
    executablePath: EXECUTABLE,
    args: FLAGS,
    locale: "uk-UA",
    timezoneId: "Europe/Amsterdam",
    ...PHONE,
  };
  return chromium.launchPersistentContext(folder, options);
};

/** A cheap phone set to Ukrainian. `options` are Playwright's for a context, e.g. `{colorScheme: "dark"}`. */
export const newPhone = (browser, options = {}) => newDevice(browser, { ...PHONE, locale: "uk-UA", ...options });

/** A researcher's laptop, set to Dutch. */
export const newLaptop = (browser, options = {}) => newDevice(browser, { ...LAPTOP, locale: "nl-NL", ...options });

const WARNED = "warning:";

/** One device with one page and a line of its own: `{context, page, signIn, cut, mend, only, assertClean, close}`. */
async function newDevice(browser, options) {
  const line = await openLine();
  const context = await browser.newContext({ timezoneId: "Europe/Amsterdam", proxy: { server: line.url }, ...options });
  // A limit for what hangs, not for what is slow: a machine that checks has two cores for all of this.
  context.setDefaultTimeout(30_000);
  context.on("close", () => line.close());
  const problems = [];
  context.on("page", (page) => listen(page, problems));
  const page = await context.newPage();
  const device = {
    context,
    page,
    /** Signs in on the page as it is now: a journey may have put another tab in its place. */
    signIn: (link) => signIn(device.page, link),
    /**
     * From now on nothing goes through, for no page and no worker. A phone in a tunnel notices, and tells its pages
     * (`offline`, `navigator.onLine`); one in a wireless network that leads nowhere does not.
     */
    async cut({ noticed = true } = {}) {
      line.cut();
      if (noticed) await context.setOffline(true);
    },
    /** Everything goes through again; a browser that had noticed the cut notices this too (`online`). */
    async mend() {
      line.mend();
      await context.setOffline(false);
    },
    /** Only requests for such paths go through, until `mend()`. */
    async only(isPassed) {
      line.only(isPassed);
      await context.setOffline(false);
    },
    /**
     * Fails with everything that went wrong since the last call, but for what `except` (regular expressions) expects;
     * where asked, also with what the app only warned of.
     */
    assertClean({ except = [], warnings = false } = {}) {
      const isWanted = (problem) => warnings || !problem.startsWith(WARNED);
      const isExpected = (problem) => except.some((pattern) => pattern.test(problem));
      const found = problems.splice(0).filter((problem) => isWanted(problem) && !isExpected(problem));
      assert.deepEqual(found, [], "the page ran into problems");
    },
    close: () => context.close(),
  };
  return device;
}

function listen(page, problems) {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
    // In its own name the app warns when it has to do without something: without network that is no fault.
    if (message.type() === "warning" && message.text().startsWith("perspectief:"))
      problems.push(`${WARNED} ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it still had open, such as the live stream.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.method()} ${request.url()}: ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
}

/** Opens an invitation and presses its one button: opening alone must not spend the link. */
export async function signIn(page, link) {
  await page.goto(link);
  const entrance = new URL(page.url()).pathname;
  await Promise.all([page.waitForURL((url) => url.pathname !== entrance), page.locator("form#enter button").click()]);
}

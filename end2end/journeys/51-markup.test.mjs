// The HTML of every screen, as another program reads it: html-validate with what it recommends.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { screensOf } from "../support/screens.mjs";
import { startServer } from "../support/server.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste in what a program writes: how empty and boolean attributes and void elements are spelt.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Several boxes of one name are a list, and so are several hidden fields.
    "form-dup-name": "off",
    // Without bullets some readers take a list for none, unless its role says it.
    "no-redundant-role": "off",
    // A number breaks where it must, on a narrow screen.
    "tel-non-breaking": "off",
    // The form of the card for a desk is put back, not sent.
    "wcag/h32": "off",
    "long-title": "off",
    "no-inline-style": "off",
    // A field without a type is one of text, as the standard says.
    "no-implicit-input-type": "off",
  },
});

let server, browser;
const devices = {};

before(async () => {
  server = await startServer();
  browser = await launch();
  devices.household = await newPhone(browser);
  await devices.household.signIn(server.links.household);
  for (const role of ["researcher", "mediator", "coordinator"]) {
    devices[role] = await newLaptop(browser);
    await devices[role].signIn(server.links[role]);
  }
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What is wrong with a page, with where. */
async function flaws(html) {
  // Leptos' marker is a comment that browsers read and this program does not.
  const { results } = await validator.validateString(html.replaceAll("<!>", "<!---->"));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

test("a page with a fault is told", async () => {
  const page = '<!DOCTYPE html><html lang="nl"><head><title>x<!></title></head><body><img src="x"></body></html>';
  const found = await flaws(page);
  assert.ok(
    found.some((flaw) => flaw.startsWith("no-raw-characters")) && found.some((flaw) => flaw.includes("alt")),
    found.join(", "),
  );
});

test("every screen is HTML that another program reads, with a title that is a name", async () => {
  const screens = await screensOf(server, devices.household);
  for (const [role, paths] of Object.entries({ ...screens, nobody: ["/enter"] })) {
    for (const path of paths) {
      const answer = await (devices[role]?.page.request ?? browser.contexts()[0].request).get(server.url + path);
      const html = await answer.text();
      assert.deepEqual(await flaws(html), [], `${role} ${path}`);
      const [, title] = /<title>(.*?)<\/title>/s.exec(html);
      assert.match(title, /^[^<>\u{ad}]+$/u, `${role} ${path}`);
    }
  }
});

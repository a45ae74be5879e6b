// A coordinator makes a household, pairs it, and invites the family, which opens its plan on a phone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, laptop;

before(async () => {
  server = await startServer();
  browser = await launch();
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.coordinator);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const choose = async (form, name, text) => {
  const value = await form.locator(`select[name="${name}"] option`, { hasText: text }).first().getAttribute("value");
  await form.locator(`select[name="${name}"]`).selectOption(value);
};

test("a new household appears on the desk", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/desk`);
  const form = page.locator('form[action="/staff/desk/household"]');
  if (!(await form.locator('input[name="alias"]').isVisible())) {
    await page.locator('details:has(form[action="/staff/desk/household"]) > summary').click();
  }
  await form.locator('input[name="alias"]').fill("Vergeet-mij-niet");
  const municipality = form.locator('[name="municipality"]');
  if ((await municipality.evaluate((it) => it.tagName)) === "SELECT") await municipality.selectOption("Nijmegen");
  else await municipality.fill("Nijmegen");
  await form.locator('input[name="member"]').fill("Ганна");
  await form.locator('button[type="submit"]').click();
  await page.getByText("Vergeet-mij-niet").first().waitFor();
  laptop.assertClean();
});

test("it is paired with a researcher and a mediator", async () => {
  const { page } = laptop;
  const household = page.locator(".coordinated-household", { hasText: "Vergeet-mij-niet" });
  const form = household.locator('form[action="/staff/desk/pair"]');
  if (!(await form.locator("button").isVisible())) {
    await household.locator('details:has(form[action="/staff/desk/pair"]) > summary').click();
  }
  await choose(form, "researcher", "Femke");
  await choose(form, "mediator", "Taras");
  await form.locator('button[type="submit"]').click();
  await page
    .locator(".coordinated-household", { hasText: "Vergeet-mij-niet" })
    .getByText("Femke Postma")
    .first()
    .waitFor();
});

test("a further member of the family is added", async () => {
  const { page } = laptop;
  const household = page.locator(".coordinated-household", { hasText: "Vergeet-mij-niet" });
  await household.locator('details:has(form[action="/staff/desk/member"]) > summary').click();
  const form = household.locator('form[action="/staff/desk/member"]');
  await form.locator('input[name="name"]').fill("Богдан");
  await form.locator('button[type="submit"]').click();
  await page.locator(".coordinated-household", { hasText: "Богдан" }).waitFor();
  laptop.assertClean();
});

test("the family's link is shown once, as a picture and in words, and opens its plan", async () => {
  const { page } = laptop;
  const household = page.locator(".coordinated-household", { hasText: "Vergeet-mij-niet" });
  const invite = household.locator('form[action="/staff/desk/invite"] button[aria-label*="Ганна"]').first();
  await invite.click();
  await page.locator("svg[shape-rendering]").first().waitFor();
  const link = await page.locator("input[readonly]").first().inputValue();
  assert.match(link, /\/enter#[\w-]{32}$/);
  const phone = await newPhone(browser);
  await phone.signIn(link);
  await phone.page.getByText("Ганна").first().waitFor();
  assert.equal(await phone.page.locator("html").getAttribute("lang"), "uk");
  phone.assertClean();
  const second = await newPhone(browser);
  await second.page.goto(link);
  await second.page.locator("form#enter button").click();
  await second.page.locator('[role="alert"]').waitFor();
});

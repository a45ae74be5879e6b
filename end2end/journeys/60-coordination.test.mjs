// A coordinator makes a household, pairs it, and invites the family, which opens its plan on a phone. Then a device, a
// member and a colleague are taken out, and are outside at once.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, laptop, phone;

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
  const form = page.locator('form[action^="/staff/desk/household"]');
  if (!(await form.locator('input[name="alias"]').isVisible())) {
    await page.locator('details:has(form[action^="/staff/desk/household"]) > summary').click();
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
  const form = household.locator('form[action^="/staff/desk/pair"]');
  if (!(await form.locator("button").isVisible())) {
    await household.locator('details:has(form[action^="/staff/desk/pair"]) > summary').click();
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
  await household.locator('details:has(form[action^="/staff/desk/member"]) > summary').click();
  const form = household.locator('form[action^="/staff/desk/member"]');
  await form.locator('input[name="name"]').fill("Богдан");
  await form.locator('button[type="submit"]').click();
  await page.locator(".coordinated-household", { hasText: "Богдан" }).waitFor();
  laptop.assertClean();
});

test("the family's link is shown once, as a picture and in words, and opens its plan", async () => {
  const { page } = laptop;
  const household = page.locator(".coordinated-household", { hasText: "Vergeet-mij-niet" });
  const invite = household.locator('form[action^="/staff/desk/invite"] button[aria-label*="Ганна"]').first();
  await invite.click();
  await page.locator("svg[shape-rendering]").first().waitFor();
  const link = await page.locator("input[readonly]").first().inputValue();
  assert.match(link, /\/enter#[\w-]{32}$/);
  phone = await newPhone(browser);
  await phone.signIn(link);
  await phone.page.getByText("Ганна").first().waitFor();
  assert.equal(await phone.page.locator("html").getAttribute("lang"), "uk");
  phone.assertClean();
  const second = await newPhone(browser);
  await second.page.goto(link);
  await second.page.locator("form#enter button").click();
  await second.page.locator('[role="alert"]').waitFor();
});

/** Opens the fold of an account, and in it the one that says what will happen; presses its button. */
const takeOut = async (account, form) => {
  const fold = account.locator(`details:has(> .details-body > form[action^="/staff/desk/${form}"])`).first();
  await unfold(fold.locator("xpath=.."));
  assert.equal(await fold.locator("button").isVisible(), false, "nothing is taken out by one press");
  await fold.locator("> summary").click();
  assert.ok((await fold.locator("p").first().innerText()).length > 80, "it says what will happen");
  await fold.locator("button").click();
};

const accountOf = (name) => laptop.page.locator(".account", { hasText: name }).first();

/** Whether the program has heard of it already or not, nothing but the entrance opens. */
const isOutside = async ({ page }) => {
  const entrance = page.locator("form#enter");
  // The program may hear of it in this very moment, and go to the entrance by itself: that breaks off our own going.
  await Promise.race([entrance.waitFor(), page.goto(server.url).catch(() => {})]);
  await entrance.waitFor();
};

test("an open link is seen and can be withdrawn", async () => {
  const { page } = laptop;
  await accountOf("Богдан").locator('form[action^="/staff/desk/invite"] button').click();
  const link = await page.locator("input[readonly]").first().inputValue();
  await accountOf("Богдан").locator('details:has(form[action^="/staff/desk/withdraw"]) > summary').click();
  await accountOf("Богдан").locator('form[action^="/staff/desk/withdraw"] button').click();
  await page.locator(".invitation").waitFor({ state: "detached" });
  assert.equal(await accountOf("Богдан").locator('form[action^="/staff/desk/withdraw"]').count(), 0);
  const late = await newPhone(browser);
  await late.page.goto(link);
  await late.page.locator("form#enter button").click();
  await late.page.locator('[role="alert"]').waitFor();
});

test("a lost device is closed", async () => {
  await takeOut(accountOf("Ганна"), "device");
  await isOutside(phone);
  assert.equal(await accountOf("Ганна").locator('form[action^="/staff/desk/device"]').count(), 0);
});

test("a member who is taken out is outside on every device, and the page names them no more", async () => {
  const { page } = laptop;
  await accountOf("Ганна").locator('form[action^="/staff/desk/invite"] button').click();
  const link = await page.locator("input[readonly]").first().inputValue();
  await phone.signIn(link);
  await phone.page.getByText("Ганна").first().waitFor();
  await takeOut(accountOf("Ганна"), "out");
  await page.locator(".coordinated-household", { hasText: "Богдан" }).waitFor();
  assert.equal(await accountOf("Ганна").count(), 0);
  await isOutside(phone);
});

test("a colleague who is taken out has no household any more", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/desk`);
  const colleague = await newLaptop(browser);
  await colleague.signIn(await server.invite("researcher", "Femke Postma"));
  await takeOut(accountOf("Femke Postma"), "out");
  await page.locator(".coordinated-household", { hasText: "Vergeet-mij-niet" }).waitFor();
  assert.equal(await page.locator(".account", { hasText: "Femke Postma" }).count(), 0);
  assert.equal(await page.locator('form[action^="/staff/desk/again"]').count(), 1, "she can come back");
  await isOutside(colleague);
  laptop.assertClean();
});

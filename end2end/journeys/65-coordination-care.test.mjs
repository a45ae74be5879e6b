// A coordinator hands the caseload of several households to a stand-in, with a word to the families, and takes it back; and
// closes a household, which its family goes on reading, and opens it again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

const SANNE = "Sanne de Vries";
const FEMKE = "Femke Postma";
const WORD = "Sanne is twee weken weg. Femke helpt u graag.";

let server, browser, laptop, femke, phone;

before(async () => {
  server = await startServer();
  browser = await launch();
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.coordinator);
  femke = await newLaptop(browser);
  await femke.signIn(await server.invite("researcher", FEMKE));
  phone = await newPhone(browser);
  await phone.signIn(server.links.household);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The card of a colleague or a household on the desk. */
const card = (kind, title, name) => {
  const { page } = laptop;
  return page.locator(kind, { has: page.locator(title, { hasText: name }) }).first();
};
const colleague = (name) => card(".colleague", ".invite > .strong", name);
const household = (alias) => card(".coordinated-household", "h3", alias);

/** Opens the fold that a form stands in. */
const open = async (where, form) => {
  await where.locator(`details:has(> .details-body > form[action^="/staff/desk/${form}"]) > summary`).first().click();
  return where.locator(`form[action^="/staff/desk/${form}"]`).first();
};

const isoDay = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** How many households a colleague has, by the rows of the caseload. */
const households = async ({ page }) => {
  await page.goto(`${server.url}/staff`);
  await page.locator("h1").waitFor();
  return page.locator("table.caseload tbody tr").count();
};

test("a caseload of several is looked at before it is handed to a stand-in", async () => {
  const { page } = laptop;
  const had = await households(femke);
  await page.goto(`${server.url}/staff/desk`);
  const form = await open(colleague(SANNE), "stand-in");
  await form.locator('select[name="stand_in"]').selectOption({ label: FEMKE });
  await form.locator('input[name="until"]').fill(isoDay(14));
  await form.locator('textarea[name="word"]').fill(WORD);
  await form.locator("button").click();
  const preview = page.locator('section[aria-labelledby="handover"]');
  await preview.getByText(WORD).waitFor();
  assert.ok((await preview.locator("li").count()) > 1, "several households");
  await preview.getByText("Zonnebloem").waitFor();
  assert.equal(await households(femke), had, "nothing has happened yet");
  await preview.locator('button[value="do"]').click();
  await colleague(SANNE).getByText("neemt waar voor").waitFor();
  laptop.assertClean();
  assert.ok((await households(femke)) > had);
  await femke.page.locator("tr", { hasText: "Zonnebloem" }).getByText("Vervangt").waitFor();
  femke.assertClean();
});

test("the family sees who stands in and until when, and reads the word, marked as Dutch", async () => {
  const { page } = phone;
  await page.goto(`${server.url}/more/team`);
  await page.getByText("Замінює колегу").first().waitFor();
  const note = page.locator('[lang="nl"]', { hasText: WORD }).first();
  await note.waitFor();
  phone.assertClean();
});

test("given back in one tap, the stand-in is outside at once", async () => {
  const { page } = femke;
  await page.goto(`${server.url}/staff`);
  await page.locator("tr", { hasText: "Zonnebloem" }).locator("a.row-name").click();
  await page.locator(".household-head h1").waitFor();
  const plan = page.url();
  await laptop.page.goto(`${server.url}/staff/desk`);
  await colleague(SANNE).locator('form[action^="/staff/desk/back"] button').click();
  await laptop.page.locator(".notice-good").first().waitFor();
  assert.equal(await colleague(SANNE).locator('form[action^="/staff/desk/back"]').count(), 0);
  const answer = await page.request.get(plan);
  assert.equal(answer.status(), 404);
  await phone.page.goto(`${server.url}/more/team`);
  await phone.page.getByText("Санне").first().waitFor();
  // It opens with what it keeps, and catches up then.
  await phone.page.getByText("Замінює колегу").first().waitFor({ state: "detached" });
});

test("a closed household leaves the lists, and its family keeps the plan and knows whom to ask", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/desk`);
  const form = await open(household("Zonnebloem"), "close");
  await form.locator('select[name="reason"]').selectOption("finished");
  await form.locator("button").click();
  await page.locator(".notice-good").first().waitFor();
  await page.goto(`${server.url}/staff/desk?filter=closed`);
  await household("Zonnebloem").getByText("Gesloten op").waitFor();
  laptop.assertClean();
  await phone.page.goto(server.url);
  await phone.page.getByText("Ваша спільна робота з командою завершилася").waitFor();
  await phone.page.goto(`${server.url}/plan`);
  await phone.page.locator("h1").waitFor();
  phone.assertClean();
});

test("it is opened again", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/desk?filter=closed`);
  await household("Zonnebloem").locator('form[action^="/staff/desk/open"] button').click();
  await page.locator(".notice-good").first().waitFor();
  await page.goto(`${server.url}/staff/desk`);
  await household("Zonnebloem").waitFor();
  assert.equal(await household("Zonnebloem").getByText("Gesloten op").count(), 0);
  laptop.assertClean();
  await phone.page.goto(server.url);
  await phone.page.locator("h1").waitFor();
  await phone.page.getByText("Ваша спільна робота з командою завершилася").waitFor({ state: "detached" });
});

// What is typed and not sent is a draft: it comes back wherever its form is opened again on this device, and goes when it
// is sent, discarded, or the person leaves. A form keeps the version that it was opened with.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, keptShell, newTab, records, until } from "../support/device.mjs";
import { alive, idsOf, pageData, staffStep, stepWithTicks, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const WORDS = "Ми телефонували туди двічі, і нам сказали, що треба чекати ще три тижні.";

let server, browser, phone, laptop, ids, member;

before(async () => {
  server = await startServer();
  browser = await launch();
  const first = await newPhone(browser);
  await first.signIn(server.links.household);
  await stepWithTicks(first.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(first.page);
  const { me } = await pageData(first.page);
  await first.close();
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(laptop.page);
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
});

afterEach(async () => {
  phone?.assertClean();
  await phone?.close();
  phone = undefined;
});

after(async () => {
  laptop?.assertClean();
  await browser?.close();
  await server?.stop();
});

const stepUrl = () => `${server.url}/plan/step/${ids.step}`;
const form = (page, name) => page.locator(`form[data-change="${name}"]`);
const noteField = (page) => form(page, "note-added").locator("textarea");
const draftLine = (page, name) => form(page, name).locator(".draft");
const drafts = async (page) => (await records(page, "about")).filter((record) => record.fields);
const keptDrafts = (page, count) =>
  until(`${count} drafts are kept`, async () => (await drafts(page)).length === count);

async function onStep(options = {}) {
  phone = await newPhone(browser, options);
  await phone.signIn(await server.invite("member", member.name, member.household));
  await alive(phone.page);
  await phone.page.goto(stepUrl());
  await alive(phone.page);
  return phone.page;
}

test("a note comes back after a reload and on the way back from another screen, and goes when it is sent", async () => {
  const page = await onStep();
  await noteField(page).fill(WORDS);
  await keptDrafts(page, 1);
  await page.reload();
  await alive(page);
  await draftLine(page, "note-added").waitFor();
  assert.equal(await noteField(page).inputValue(), WORDS);
  await page.locator('nav a[href="/plan"]').first().click();
  await page.waitForURL("**/plan");
  await page.goBack();
  await draftLine(page, "note-added").waitFor();
  assert.equal(await noteField(page).inputValue(), WORDS);
  await form(page, "note-added").locator('button[type="submit"]').click();
  await page.locator(".note", { hasText: WORDS }).waitFor();
  await keptDrafts(page, 0);
  assert.equal(await noteField(page).inputValue(), "");
  assert.equal(await page.locator(".draft").count(), 0);
  await page.reload();
  await alive(page);
  assert.equal(await noteField(page).inputValue(), "");
});

test("it comes back when the system has ended the tab, also without network", async () => {
  const page = await onStep();
  await keptShell(page, "family");
  await noteField(page).fill(WORDS);
  await keptDrafts(page, 1);
  await phone.cut();
  const again = await newTab(phone, stepUrl());
  await alive(again);
  await draftLine(again, "note-added").waitFor();
  assert.equal(await noteField(again).inputValue(), WORDS);
  phone.assertClean({ except: AWAY });
});

test("a form in a fold says from outside that it has a draft, and one tap discards it", async () => {
  const page = await onStep();
  const appointment = form(page, "appointment-added");
  await unfold(appointment);
  await appointment.locator('input[name="what"]').fill("Розмова в школі");
  await appointment.locator('input[name="interpreter"]').check();
  await keptDrafts(page, 1);
  await page.reload();
  await alive(page);
  await page.locator("summary [data-draft]").first().waitFor();
  assert.equal(await appointment.locator('input[name="what"]').inputValue(), "Розмова в школі");
  assert.ok(await appointment.locator('input[name="interpreter"]').isChecked());
  await unfold(appointment);
  await draftLine(page, "appointment-added").locator("button").click();
  await keptDrafts(page, 0);
  assert.equal(await appointment.locator('input[name="what"]').inputValue(), "");
  assert.ok(!(await appointment.locator('input[name="interpreter"]').isChecked()));
  assert.equal(await page.locator("summary [data-draft]").count(), 0);
});

test("it is there again after the session has ended and the same person has signed in", async () => {
  const page = await onStep();
  await noteField(page).fill(WORDS);
  await keptDrafts(page, 1);
  await phone.context.clearCookies();
  await page.goto(`${server.url}/enter`);
  await page.waitForLoadState();
  await phone.signIn(await server.invite("member", member.name, member.household));
  await alive(page);
  await page.goto(stepUrl());
  await alive(page);
  await draftLine(page, "note-added").waitFor();
  assert.equal(await noteField(page).inputValue(), WORDS);
});

test("without the program it comes back too, when the session had ended; and what was taken does not", async () => {
  const page = await onStep({ serviceWorkers: "block" });
  await phone.context.route("**/*.wasm", (route) => route.abort());
  await page.goto(stepUrl());
  await noteField(page).fill(WORDS);
  await keptDrafts(page, 1);
  const cookies = await phone.context.cookies();
  await phone.context.clearCookies();
  await form(page, "note-added").locator('button[type="submit"]').click();
  await page.waitForURL("**/enter**");
  await phone.context.addCookies(cookies);
  await page.goto(stepUrl());
  await draftLine(page, "note-added").waitFor();
  assert.equal(await noteField(page).inputValue(), WORDS);
  await Promise.all([page.waitForNavigation(), form(page, "note-added").locator('button[type="submit"]').click()]);
  await page.locator(".note", { hasText: WORDS }).first().waitFor();
  await keptDrafts(page, 0);
  assert.equal(await noteField(page).inputValue(), "");
  phone = void (await phone.close());
});

test("leaving leaves no draft behind", async () => {
  const page = await onStep();
  await noteField(page).fill(WORDS);
  await keptDrafts(page, 1);
  await page.goto(`${server.url}/more`);
  await alive(page);
  await page.locator('form[action="/leave"] button').click();
  await page.waitForURL("**/enter**");
  await keptDrafts(page, 0);
});

test("a form keeps the version it was opened with: what another changed meanwhile is not taken back", async () => {
  const page = await onStep();
  const added = form(page, "appointment-added");
  await unfold(added);
  await added.locator('input[name="what"]').fill("Лікар у четвер");
  await added.locator(`input[name="day"]`).fill("2027-03-04");
  await added.locator(`input[name="time"]`).fill("10:30");
  await added.locator('button[type="submit"]').click();
  await page.getByText("Лікар у четвер").first().waitFor();
  await laptop.page.goto(`${server.url}/staff/household/${ids.household}/appointments`);
  await alive(laptop.page);
  const card = (page) => page.locator("article.appointment").filter({ hasText: "Лікар у четвер" }).last();
  const details = (page) => card(page).locator('form[data-change^="appointment "]').first();
  await unfold(details(page));
  await details(page).locator('input[name="with"]').fill("Лікарка Янсен");
  await unfold(details(laptop.page));
  await details(laptop.page).locator('input[name="place"]').fill("Stationsplein 4");
  await details(laptop.page).locator('button[type="submit"]').click();
  await card(page).getByText("Stationsplein 4").first().waitFor();
  await details(page).locator('button[type="submit"]').click();
  // Two people answered, and neither saw the other's: both answers are there.
  await card(page).locator(".rivals").first().waitFor();
  const rivals = await card(page).locator(".rivals").first().innerText();
  assert.match(rivals, /Stationsplein 4/);
  assert.match(rivals, /Лікарка Янсен/);
});

test("the long form of a topic comes back as well, until it is discarded", async () => {
  const office = await newLaptop(browser);
  await office.signIn(server.links.coordinator);
  const { page } = office;
  await page.goto(`${server.url}/staff/desk/library`);
  await page.goto(
    await page
      .locator('a[href*="/library/topic/"]')
      .first()
      .evaluate((link) => link.href),
  );
  await alive(page);
  const editor = page.locator('form[method="post"][action^="/staff/desk/library/topic/"]');
  const field = editor.locator("textarea").first();
  const before = await field.inputValue();
  await field.fill(`${before} Запитайте про це.`);
  await keptDrafts(page, 1);
  await page.reload();
  await alive(page);
  await editor.locator(".draft").waitFor();
  assert.equal(await field.inputValue(), `${before} Запитайте про це.`);
  await editor.locator(".draft button").click();
  assert.equal(await field.inputValue(), before);
  await keptDrafts(page, 0);
  office.assertClean();
  await office.close();
});

// Two people without network answer one question in two ways: both answers are kept, and a person chooses.

import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY } from "../support/device.mjs";
import { alive, drawn, idsOf, staffStep, stepWithTicks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, laptop;

const answer = (page, status) =>
  page.locator(`form[data-change="step-status-changed"] button[name="status"][value="${status}"]`).first();

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  laptop = await newLaptop(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page)]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("what each does without network shows on its own screen, with the truth about it", async () => {
  await Promise.all([phone, laptop].map((device) => device.cut()));
  await answer(phone.page, "to-do").click();
  await answer(laptop.page, "done").click();
  for (const { page } of [phone, laptop]) await page.locator(".sync:not(.sync-saved):visible").first().waitFor();
});

test("with network again both see both answers, and nobody's is lost", async () => {
  await phone.mend();
  await phone.page.locator(".sync-saved:visible").first().waitFor({ timeout: 40_000 });
  await laptop.mend();
  for (const { page } of [phone, laptop]) {
    await page.locator(".rivals").first().waitFor({ timeout: 40_000 });
    await drawn(page.locator(".rivals").first().locator(".rival"), 2);
  }
});

test("the lists that lead there say so: the plan, the step list of the team, the caseload", async () => {
  const { page } = phone;
  const step = new URL(page.url()).pathname;
  const card = page.locator(`a.step-card[href="${step}"]`);
  await page.locator("a.back").click();
  // It may stand among those that are done, behind a tap.
  await card.locator(".chip", { hasText: "Дві відповіді" }).waitFor({ state: "attached" });
  await page.goBack();
  await page.locator(".rivals").first().waitFor();
  const row = laptop.page.locator('a.step-row[aria-current="page"]');
  await row.locator(".chip", { hasText: "Twee antwoorden" }).waitFor({ state: "attached" });
  const at = laptop.page.url();
  await laptop.page.goto(`${server.url}/staff`);
  await laptop.page.locator(".chip", { hasText: "1 keer twee antwoorden" }).first().waitFor();
  await laptop.page.goto(at);
  await alive(laptop.page);
  await laptop.page.locator(".rivals").first().waitFor();
});

test("one of them chooses, and the question is gone on both sides", async () => {
  // The shown answer stands first; the family keeps its own, the second.
  await phone.page.locator(".rivals .rival").nth(1).locator("button").click();
  for (const { page } of [phone, laptop]) await page.locator(".rivals").waitFor({ state: "detached" });
  await phone.page
    .locator('form[data-change="step-status-changed"] button[value="to-do"][aria-pressed="true"]')
    .waitFor();
  phone.assertClean({ except: AWAY });
  laptop.assertClean({ except: AWAY });
});

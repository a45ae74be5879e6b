// Two phones of one household, both without network: what each adds is all there afterwards, and where they answered
// one question in two ways, a person chooses.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, coldStart, keptShell, settledPhone, waitForOutbox, writeNote } from "../support/device.mjs";
import { alive, drawn, idsOf, staffStep, stepWithTicks, tick, ticks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, mother, son, laptop, ids;
const step = () => `${server.url}/plan/step/${ids.step}`;
const both = () => [mother, son];
const answer = (page, status) =>
  page.locator(`form[data-change="step-status-changed"] button[name="status"][value="${status}"]`).first();

before(async () => {
  server = await startServer();
  browser = await launch();
  [mother, son, laptop] = await Promise.all([newPhone(browser), newPhone(browser), newLaptop(browser)]);
  await mother.signIn(server.links.household);
  await stepWithTicks(mother.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(mother.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(laptop.page);
  const household = await laptop.page.locator("h1").innerText();
  await keptShell(mother.page, "family");
  await settledPhone(son, await server.invite("member", "Danylo", household), step());
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const away = () => Promise.all(both().map((phone) => phone.cut()));

/** Both come back and have nothing left to send, the mother first. */
async function backAgain() {
  for (const phone of both()) {
    await phone.mend();
    await waitForOutbox(phone.page, 0);
  }
}

test("notes and ticks that both made without network are all there, for everybody", async () => {
  await away();
  const keys = await ticks(mother.page, false).evaluateAll((rows) =>
    rows.map((row) => row.form.dataset.change.split(" ")[1]),
  );
  assert.ok(keys.length >= 2, "two things to tick");
  await writeNote(mother.page, "Мама була в муніципалітеті");
  await tick(mother.page, keys[0]).click();
  await writeNote(son.page, "Данило подзвонив до школи");
  await tick(son.page, keys[1]).click();
  for (const { page } of both()) await waitForOutbox(page, 2);
  // One of the phones is started anew in between.
  await coldStart(son, step());
  await backAgain();
  for (const { page } of [...both(), laptop]) {
    for (const words of ["Мама була в муніципалітеті", "Данило подзвонив до школи"]) {
      await page.locator(".note", { hasText: words }).waitFor({ timeout: 40_000 });
      assert.equal(await page.locator(".note", { hasText: words }).count(), 1);
    }
    for (const key of keys.slice(0, 2)) {
      await page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`).waitFor();
    }
    // They did different things: there is nothing to ask.
    assert.equal(await page.locator(".rivals").count(), 0);
  }
});

test("the same answer given twice is no question", async () => {
  const key = (
    await ticks(mother.page, true).first().locator("xpath=ancestor::form[1]").getAttribute("data-change")
  ).split(" ")[1];
  await away();
  for (const { page } of both()) await tick(page, key).click();
  for (const { page } of both()) await waitForOutbox(page, 1);
  await backAgain();
  for (const { page } of [...both(), laptop]) {
    await page
      .locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="false"]`)
      .waitFor({ timeout: 40_000 });
    assert.equal(await page.locator(".rivals").count(), 0);
  }
});

test("one question answered in two ways asks everybody, and one choice settles it for all", async () => {
  await away();
  await answer(mother.page, "doing").click();
  await answer(son.page, "done").click();
  for (const { page } of both()) await waitForOutbox(page, 1);
  await backAgain();
  for (const { page } of [...both(), laptop]) {
    await page.locator(".rivals").waitFor({ timeout: 40_000 });
    await drawn(page.locator(".rivals .rival"), 2);
  }
  // The later to arrive is shown and stands first; they agree on what the mother said.
  await son.page.locator(".rivals .rival").nth(1).locator("button").click();
  for (const { page } of [...both(), laptop]) await page.locator(".rivals").waitFor({ state: "detached" });
  for (const { page } of both()) {
    await page.locator('form[data-change="step-status-changed"] button[value="doing"][aria-pressed="true"]').waitFor();
  }
});

test("a choice made without network holds on both phones too", async () => {
  await away();
  await answer(mother.page, "to-do").click();
  await answer(son.page, "done").click();
  for (const { page } of both()) await waitForOutbox(page, 1);
  await backAgain();
  for (const { page } of both()) await page.locator(".rivals").waitFor({ timeout: 40_000 });
  await away();
  await mother.page.locator(".rivals .rival").nth(1).locator("button").click();
  await waitForOutbox(mother.page, 1);
  await coldStart(mother, step());
  assert.equal(await mother.page.locator(".rivals").count(), 0);
  await backAgain();
  for (const { page } of [...both(), laptop])
    await page.locator(".rivals").waitFor({ state: "detached", timeout: 40_000 });
  for (const { page } of both()) {
    await page.locator('form[data-change="step-status-changed"] button[value="to-do"][aria-pressed="true"]').waitFor();
  }
  for (const device of [...both(), laptop]) device.assertClean({ except: AWAY });
});

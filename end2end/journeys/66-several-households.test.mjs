// The same message for several households: chosen, looked at household by household, sent, and taken back where nobody has
// read it; and messages that are read one by one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { until, waitForOutbox, writeNote } from "../support/device.mjs";
import { alive, drawn, idsOf, stepWithTicks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const WORDS = "Vrijdag is er taalcafé in de bibliotheek.";
let server, browser, phone, laptop;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  await phone.signIn(server.links.household);
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The answer to a form that lacks something. */
const REFUSED = [/answer 422/, /status of 422/];
const act = (page, name) => page.locator(`button[name="act"][value="${name}"]`);
const tick = (page, alias) => page.locator("label.tick", { hasText: alias }).locator("input");
const row = (page, alias) => page.locator("li.card", { hasText: alias });

test("a message is typed, kept over a search, looked at, and sent to two families", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff`);
  await page.getByRole("link", { name: "Hetzelfde voor meerdere huishoudens" }).click();
  await page.getByRole("link", { name: "Een bericht" }).click();
  await page.waitForURL(/what=message/);
  await alive(page);
  // Without a choice and without words it comes back and says so.
  await act(page, "look").click();
  await page.getByRole("alert").getByText("Hier staat nog niets").waitFor();
  await page.locator('textarea[name="text"]').fill(WORDS);
  await tick(page, "Zonnebloem").check();
  await page.locator('input[name="q"]').fill("Iris");
  await page.locator('input[name="q"]').press("Enter");
  await page.getByText("1 gekozen huishouden staat nu niet in de lijst").waitFor();
  assert.equal(await page.locator('textarea[name="text"]').inputValue(), WORDS);
  await tick(page, "Iris").check();
  await act(page, "look").click();
  await page.getByRole("heading", { name: "Wat er per huishouden gebeurt" }).waitFor();
  assert.equal(await page.locator('input[name="household"]:checked').count(), 2);
  await row(page, "Iris").getByText("Vertaling naar het Oekraïens").waitFor();
  await act(page, "give").click();
  await page.getByText("Gelukt bij 2 van 2 huishoudens").waitFor();
  // A reload gives nothing again, and what was typed is no draft any more.
  await page.reload();
  await page.getByText("Gelukt bij 2 van 2 huishoudens").waitFor();
  await page.getByRole("link", { name: "Nog iets voor meerdere huishoudens" }).click();
  await alive(page);
  assert.equal(await page.locator('textarea[name="text"]').inputValue(), "");
  await page.goBack();
  laptop.assertClean({ except: REFUSED });
});

test("where nobody has read it, it is taken back; the family reads that it was", async () => {
  const { page } = laptop;
  await row(page, "Zonnebloem").getByRole("button", { name: "Ongedaan maken" }).click();
  await row(page, "Zonnebloem").getByText("Ongedaan gemaakt").waitFor();
  await row(page, "Iris").getByRole("button", { name: "Ongedaan maken" }).waitFor();
  await phone.page.goto(`${server.url}/more/team`);
  await alive(phone.page);
  await phone.page.getByText("Цю нотатку відкликано.").waitFor();
  assert.equal(await phone.page.getByText(WORDS).count(), 0);
  phone.assertClean();
  laptop.assertClean({ except: REFUSED });
});

test("new messages stand first and are read one by one: opening the page reads none", async () => {
  const { page } = laptop;
  await phone.page.goto(`${server.url}/more/team`);
  await alive(phone.page);
  for (const words of ["Перше запитання", "Друге запитання"]) await writeNote(phone.page, words);
  await waitForOutbox(phone.page, 0);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const { household } = await idsOf(phone.page);
  for (const part of ["notes", ""]) {
    await page.goto(`${server.url}/staff/household/${household}/${part}`);
    await alive(page);
  }
  const tabs = page.getByRole("navigation", { name: "Delen van dit huishouden" });
  await tabs.getByRole("link", { name: /^Berichten/ }).click();
  const unread = page.locator(".note-entry");
  await unread.filter({ hasText: "Перше запитання" }).waitFor();
  const count = await unread.count();
  assert.ok(count >= 2, `${count} unread`);
  // By keyboard: the next one has the focus when one is read.
  const first = unread.first().getByRole("button", { name: "Gelezen" });
  await first.focus();
  await page.keyboard.press("Enter");
  await drawn(unread, count - 1);
  await until("the focus is at the next", () =>
    page.evaluate(() => document.activeElement?.closest(".note-entry") === document.querySelector(".note-entry")),
  );
  await page.getByRole("link", { name: `Ongelezen (${count - 1})` }).waitFor();
  if (count > 2) await page.getByRole("button", { name: `Markeer alle ${count - 1} als gelezen` }).click();
  else await unread.first().getByRole("button", { name: "Gelezen" }).click();
  await page.getByText("U hebt alles gelezen.").waitFor();
  await waitForOutbox(page, 0);
  phone.assertClean();
  laptop.assertClean({ except: REFUSED });
});

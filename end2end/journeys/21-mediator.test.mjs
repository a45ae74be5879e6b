// Two colleagues at one queue: what was saved is corrected on the spot, a text is somebody's while they type, nobody's words
// are lost where two translate the same, and without network only what is not done waits.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../support/browser.mjs";
import { AWAY, keptShell, newTab, records, until, waitForOutbox, waits, writeNote } from "../support/device.mjs";
import { alive, drawn, staffStep, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { teamAtStep } from "../support/team.mjs";

let server, browser, phone, researcher, mediator, ids;

before(async () => {
  server = await startServer();
  browser = await launch();
  ({ phone, researcher, mediator, ids } = await teamAtStep(server, browser));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What waits of this text for its Ukrainian, and the row that it becomes; others show it as what was said before. */
const into = (page, kind, text) =>
  page
    .locator(kind)
    .filter({ has: page.locator(".queue-words", { hasText: text }) })
    .filter({ has: page.locator('input[name="into"][value="uk"]') })
    .first();
const item = ({ page }, text) => into(page, "details.queue-item", text);
const row = ({ page }, text) => into(page, "article.queue-saved", text);
const field = (device, text) => item(device, text).locator("form.stack textarea");

/** The researcher says something to the family, and both colleagues have the queue with it before them. */
async function said(...texts) {
  await researcher.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(researcher.page);
  for (const text of texts) {
    await writeNote(researcher.page, text);
    await phone.page.locator(".note", { hasText: text }).waitFor();
  }
  for (const device of [researcher, mediator]) {
    const listens = device.page.waitForResponse((answer) => answer.url().includes("/api/live/v1"));
    await device.page.goto(`${server.url}/staff/queue`);
    await alive(device.page);
    await listens;
    await item(device, texts.at(-1)).waitFor();
  }
}

test("what was just saved stays in sight and is corrected there, by keyboard alone", async () => {
  const [dutch, wrong, right] = ["Neem het paarse mapje mee.", "Візьміть пурпурну папку.", "Візьміть фіолетову папку."];
  await said(dutch);
  await unfold(field(mediator, dutch));
  await field(mediator, dutch).fill(wrong);
  await field(mediator, dutch).press("Control+Enter");
  const saved = row(mediator, dutch);
  await saved.getByText(wrong).first().waitFor();
  await saved.locator(".sync-saved").waitFor();
  assert.equal(await item(mediator, dutch).count(), 0, "it does not wait any more");
  await until("the next field has the focus", () =>
    mediator.page.evaluate(() => Boolean(document.activeElement?.matches(".queue-item[open] textarea"))),
  );
  await saved.locator("summary").focus();
  await mediator.page.keyboard.press("Enter");
  await saved.locator("textarea").fill(right);
  await saved.locator("textarea").press("Control+Enter");
  await saved.locator("p.said-text", { hasText: right }).waitFor();
  await until("the row has the focus", () => saved.locator("summary").evaluate((it) => it === document.activeElement));
  await phone.page.locator(".note", { hasText: right }).waitFor();
  await waitForOutbox(mediator.page, 0);
});

test("a text is theirs who type in it, until it is saved", async () => {
  const [dutch, ukrainian] = ["De school belt morgen om negen uur.", "Школа зателефонує завтра о дев’ятій."];
  await said(dutch);
  await unfold(field(mediator, dutch));
  await field(mediator, dutch).pressSequentially("Школа");
  await item(researcher, dutch).locator("summary .chip", { hasText: "vertaalt dit" }).first().waitFor();
  await item(mediator, dutch).locator(".queue-claim").waitFor();
  assert.equal(await field(mediator, dutch).inputValue(), "Школа", "what is typed is untouched by that");
  // It can be given back, and taken without typing.
  await item(mediator, dutch).locator("form[data-claim] button").click();
  await item(researcher, dutch).locator("summary .chip", { hasText: "vertaalt dit" }).waitFor({ state: "detached" });
  await item(mediator, dutch).locator("form[data-claim] button").click();
  await item(researcher, dutch).locator("summary .chip", { hasText: "vertaalt dit" }).first().waitFor();
  await field(mediator, dutch).fill(ukrainian);
  await field(mediator, dutch).press("Control+Enter");
  // The colleague sees the translation in the place of the text.
  await row(researcher, dutch).getByText(ukrainian).first().waitFor();
  assert.equal(await row(researcher, dutch).locator(".queue-claim").count(), 0);
});

test("where two translate one text what each typed stays, and one of them chooses", async () => {
  const [dutch, first, second] = ["Breng een pasfoto mee.", "Принесіть фото.", "Принесіть фото на паспорт."];
  await said(dutch);
  await unfold(field(researcher, dutch));
  await field(researcher, dutch).fill(second);
  await unfold(field(mediator, dutch));
  await field(mediator, dutch).fill(first);
  await field(mediator, dutch).press("Control+Enter");
  const beside = item(researcher, dutch).locator(".queue-beside");
  await beside.getByText(first).waitFor();
  assert.equal(await field(researcher, dutch).inputValue(), second);
  await field(researcher, dutch).press("Control+Enter");
  for (const device of [researcher, mediator]) await drawn(row(device, dutch).locator(".rival"), 2);
  const mine = row(mediator, dutch).locator(".rival", { hasText: second });
  await mine.locator("button").click();
  for (const device of [researcher, mediator]) await drawn(row(device, dutch).locator(".rival"), 0);
  await phone.page.locator(".note", { hasText: second }).waitFor();
  await waitForOutbox(mediator.page, 0);
});

test("a past translation is filled in at a tap, beside what was typed, and taken back at another", async () => {
  const dutch = "Breng een nieuwe pasfoto mee.";
  await said(dutch);
  await unfold(field(mediator, dutch));
  const fill = item(mediator, dutch).locator("button[data-fill]").first();
  const past = await fill.getAttribute("data-fill");
  await field(mediator, dutch).fill("Увага:");
  await fill.click();
  assert.equal(await field(mediator, dutch).inputValue(), `Увага: ${past}`);
  await item(mediator, dutch).locator("button[data-unfill]").click();
  assert.equal(await field(mediator, dutch).inputValue(), "Увага:");
  assert.ok(await item(mediator, dutch).locator("[data-filled]").isHidden());
});

test("without network only what is not done waits, and what is done says that it is on this device", async () => {
  const [done, open] = ["De fiets staat klaar.", "De sleutel ligt bij de balie."];
  await mediator.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(mediator.page);
  await until("the plan is kept", async () =>
    (await records(mediator.page, "plans")).some(({ household, opened }) => opened && household === ids.household),
  );
  await said(done, open);
  await keptShell(mediator.page, "staff");
  await mediator.cut();
  await unfold(field(mediator, done));
  await field(mediator, done).fill("Велосипед готовий.");
  await field(mediator, done).press("Control+Enter");
  await row(mediator, done).locator(".sync-here").waitFor();
  await waits(mediator.page, "Велосипед готовий.");
  // Opened anew it says of when it is, and what is done does not wait.
  await newTab(mediator, `${server.url}/staff/queue`);
  await alive(mediator.page);
  await mediator.page.locator(".queue-as-of").waitFor();
  await row(mediator, done).locator(".sync-here").waitFor();
  assert.equal(await item(mediator, done).count(), 0);
  await item(mediator, open).waitFor();
  // It is corrected there as well.
  await unfold(row(mediator, done).locator("textarea"));
  await row(mediator, done).locator("textarea").fill("Велосипед уже готовий.");
  await row(mediator, done).locator("textarea").press("Control+Enter");
  await waits(mediator.page, "Велосипед уже готовий.");
  await mediator.mend();
  await phone.page.locator(".note", { hasText: "Велосипед уже готовий." }).waitFor({ timeout: 40_000 });
  await row(mediator, done).locator(".sync-saved").waitFor({ timeout: 40_000 });
  await waitForOutbox(mediator.page, 0);
  mediator.assertClean({ except: AWAY });
  researcher.assertClean();
  phone.assertClean();
});

test("a colleague's word stands beside the text in which it occurs", async () => {
  const { page } = mediator;
  await page.goto(`${server.url}/staff/glossary`);
  await unfold(page.locator('form[action*="/glossary/add"]'));
  const add = page.locator('form[action*="/glossary/add"]');
  await add.locator('input[name="nl"]').fill("fietsenmaker");
  await add.locator('input[name="uk"]').fill("велосипедний майстер");
  await add.locator('button[type="submit"]').click();
  await page.locator(".glossary li", { hasText: "fietsenmaker" }).locator(".notice-good").waitFor();
  const dutch = "De fietsenmaker is dicht.";
  await said(dutch);
  await item(mediator, dutch).locator(".terms", { hasText: "велосипедний майстер" }).waitFor({ state: "attached" });
});

// A paper is one thing on every screen of both sides; what cannot be had is told instead; and the path says what comes
// first. All of it opens without network too.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, coldStart, keptShell, until, waitForOutbox } from "../support/device.mjs";
import { alive, drawn, pageData, staffStep, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { newHousehold, take, talkOf } from "../support/interview.mjs";

const BECAUSE = "Архів у Маріуполі згорів, копію зробити нікому.";
const DUTCH = "Het archief in Marioepol is verbrand; niemand kan een kopie maken.";
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const STEPS = [
  "brp-inschrijving",
  "ind-bewijs-van-verblijf",
  "bankrekening",
  "leefgeld",
  "rmo-zorg",
  "huisarts",
  "digid",
];

let server, browser, phone, laptop, mediator, household, had, missing;
// The phone of a family with a long plan.
let rich;

before(async () => {
  server = await startServer();
  browser = await launch();
  [phone, laptop, mediator] = [await newPhone(browser), await newLaptop(browser), await newLaptop(browser)];
  const coordinator = await newLaptop(browser);
  await coordinator.signIn(server.links.coordinator);
  household = (await newHousehold(coordinator, server, { alias: "Madelief", member: "Соломія" })).id;
  await coordinator.close();
  await laptop.signIn(server.links.researcher);
  await mediator.signIn(server.links.mediator);
  await phone.signIn(await server.invite("member", "Соломія", "Madelief"));
  const talk = talkOf(phone.page, server.url);
  await talk.part("home");
  await talk.answer("housing", "Живемо в приймальній родині (gastgezin)");
  await talk.part("papers");
  await talk.answer("status", "Громадянство України");
  await open(phone, "/plan/offers");
  for (const topic of STEPS) await take(phone.page, topic);
  [had, missing] = await papersOfSeveralSteps();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(device, where) {
  await device.page.goto(server.url + where);
  await alive(device.page);
  await device.page.locator("main h1, .household-part h2").first().waitFor();
}

/** The plan as the server has it. */
async function planNow(of = household) {
  await open(laptop, `/staff/household/${of}`);
  return (await pageData(laptop.page)).held.plan;
}

/** Two papers that are still to get and that more than one step asks for, each as `{key, steps}`. */
async function papersOfSeveralSteps() {
  await open(phone, "/documents");
  const rows = await phone.page.locator('section[aria-labelledby="to-get"] li').evaluateAll((all) =>
    all.map((row) => ({
      key: row.querySelector('form[data-change^="paper-have "]').dataset.change.split(" ")[1],
      steps: [...row.querySelectorAll(".needed a")].map((link) => link.getAttribute("href")),
    })),
  );
  return rows.filter(({ steps }) => steps.length > 1);
}

const row = (page, key) => page.locator(`form[data-change="paper-have ${key}"] button`).first();
const ticked = (page, key) => page.locator(`form[data-change="paper-have ${key}"] button[aria-pressed="true"]`).first();

test("a paper that the family has is ticked in every step that asks for it, and on the researcher's screen as it happens", async () => {
  const id = had.steps[0].split("/").pop();
  await open(laptop, staffStep(household, id));
  await laptop.page.evaluate(() => (window.notReloaded = true));
  await row(phone.page, had.key).click();
  await ticked(laptop.page, had.key).waitFor();
  assert.equal(await laptop.page.evaluate(() => window.notReloaded), true);
  for (const step of had.steps) {
    await open(phone, step);
    assert.equal(await row(phone.page, had.key).getAttribute("aria-pressed"), "true", step);
  }
  await open(laptop, `/staff/household/${household}/documents`);
  await laptop.page
    .locator('section[aria-labelledby="have"]')
    .locator(`form[data-change="paper-have ${had.key}"]`)
    .waitFor();
  phone.assertClean();
  laptop.assertClean();
});

test("a step asks of a family what concerns it, and says of whom the rest is asked", async () => {
  await open(phone, "/plan");
  await phone.page.locator("a.step-card", { hasText: "BRP" }).first().click();
  const papers = phone.page.locator('section[aria-labelledby="papers"]');
  const place = (key) =>
    papers.locator(`form[data-change="paper-have ${key}"]`).evaluate((form) => {
      if (form.closest("details")) return "others";
      return form.closest("ul").previousElementSibling?.tagName === "H3" ? "perhaps" : "theirs";
    });
  await row(phone.page, "host-id-copy").waitFor();
  assert.equal(await place("lease-or-consent"), "theirs");
  assert.equal(await place("reception-proof"), "others");
  assert.equal(await place("marriage-certificate"), "perhaps");
  await papers.locator("details li .paper-more").first().waitFor({ state: "attached" });
  // What is told changes it at once; and what somebody has is theirs.
  await row(phone.page, "marriage-certificate").click();
  await ticked(phone.page, "marriage-certificate").waitFor();
  assert.equal(await place("marriage-certificate"), "theirs");
  await row(phone.page, "marriage-certificate").click();
  await papers.locator("h3 + ul form[data-change='paper-have marriage-certificate']").waitFor();
  phone.assertClean();
});

test("why a paper cannot be had stands in the mediator's queue once, however many steps ask for it", async () => {
  await open(phone, "/documents");
  const form = phone.page.locator(`form[data-change="paper-cannot ${missing.key}"]`);
  await unfold(form);
  await form.locator('input[name="text"]').fill(BECAUSE);
  await form.locator("button").click();
  await phone.page.locator('section[aria-labelledby="cannot-get"] li', { hasText: BECAUSE }).waitFor();
  for (const step of missing.steps) {
    await open(phone, step);
    await phone.page.locator('section[aria-labelledby="papers"]').getByText(BECAUSE).first().waitFor();
  }
  await phone.page.locator(".sync:not(.sync-saved):visible").first().waitFor({ state: "detached" });
  await open(mediator, "/staff/queue");
  await drawn(mediator.page.locator("details.queue-item", { hasText: BECAUSE }), 1);
});

test("its translation stands on the card for a desk, with the family's own words below", async () => {
  const { page } = phone;
  await open(phone, `${missing.steps[0]}/card`);
  const label = page.locator(`label[for="card-cannot-${missing.key}"]`);
  await label.filter({ hasText: BECAUSE }).filter({ hasText: "ще не перекладено" }).waitFor();

  const item = mediator.page.locator("details.queue-item", { hasText: BECAUSE });
  if ((await item.getAttribute("open")) === null) await item.locator("summary").first().click();
  await item.locator("textarea").first().fill(DUTCH);
  await item.locator("textarea").first().press("Control+Enter");
  await item.waitFor({ state: "detached" });
  assert.equal(await mediator.page.locator("details.queue-item", { hasText: BECAUSE }).count(), 0);

  // The chooser says it in the family's language; the mark goes as the translation comes.
  await label.filter({ hasNotText: "ще не перекладено" }).waitFor();
  assert.ok((await label.innerText()).includes(BECAUSE));
  await page.check(`#card-cannot-${missing.key}`);
  await page.locator('label[for="card-show"]').click();
  const line = page.locator(".counter .line:visible", { hasText: DUTCH });
  await line.locator('[lang="nl"]', { hasText: DUTCH }).waitFor();
  await line.locator('[lang="uk"]', { hasText: BECAUSE }).waitFor();
  phone.assertClean();
  mediator.assertClean();
});

test("an appointment without a list of its own says what its step asks for, and what to tell instead", async () => {
  const { page } = phone;
  const step = missing.steps[0];
  const { steps, papers } = await planNow();
  const docs = steps.find(({ id }) => step.endsWith(id)).docs;
  await open(phone, step);
  const form = page.locator('form[data-change="appointment-added"]');
  await unfold(form);
  await form.locator('input[name="what"]').fill("Розмова про документи");
  await form.locator('input[name="day"]').fill(inDays(9));
  await form.locator('input[name="time"]').fill("10:15");
  await form.locator('button[type="submit"]').click();
  await page.locator(".appointment", { hasText: "Розмова про документи" }).waitFor();
  // The page that is opened next is loaded anew: what was just written is on the disk, and at the server, by then.
  const isThere = async () =>
    Object.values((await planNow()).appointments).some((it) => JSON.stringify(it).includes("Розмова про документи"));
  await until("the appointment is at the server", isThere);

  await open(phone, "/appointments");
  const bring = page.locator(".appointment", { hasText: "Розмова про документи" }).locator(".bring-paper");
  await bring.filter({ hasText: BECAUSE }).waitFor();
  // Those that are asked of this family: the rest of them is asked of others.
  const asked = await bring.count();
  assert.ok(asked > 1 && asked <= docs.length, `${asked} of ${docs.length}`);
  assert.ok((await bring.filter({ hasText: BECAUSE }).innerText()).includes("скажіть про це"));
  await open(phone, "/documents");
  const bag = page.locator('section[aria-labelledby="bring"] .card', { hasText: "Розмова про документи" });
  await drawn(bag.locator(".bring-paper"), asked);
  assert.ok(missing.key in papers && papers[missing.key].v["cannot-get"]);
  phone.assertClean();
});

/** The rows of the path, from top to bottom. */
const rowsOf = (page) =>
  page.locator(".rail-row").evaluateAll((all) =>
    all.map((row) => {
      const link = row.querySelector(".rail-title");
      return {
        step: link.getAttribute("href").split("/").pop(),
        title: link.textContent,
        words: row.querySelector(".rail-words").textContent,
      };
    }),
  );

test("on the path nothing stands above what it needs, and every step is named once", async () => {
  rich = await newPhone(browser);
  await rich.signIn(await server.invite("member", "Olena", "Zonnebloem"));
  const { page } = rich;
  const { steps } = await planNow((await pageData(page)).me.household);
  await open(rich, "/plan/path");
  const rows = await rowsOf(page);
  const wanted = steps.filter(({ status }) => status.v !== "not-wanted");
  assert.deepEqual(rows.map(({ step }) => step).sort(), wanted.map(({ id }) => id).sort());
  const place = (step) => rows.findIndex((row) => row.step === step);
  let looked = 0;
  for (const { id, needs } of wanted) {
    for (const need of needs.v.filter((need) => place(need) >= 0)) {
      assert.ok(
        place(need) < place(id),
        `"${rows[place(id)].title}" stands above "${rows[place(need)].title}", which it needs`,
      );
      looked += 1;
    }
  }
  assert.ok(looked > 2, "the plan has steps that need others");
  // What a row says it waits for is a row above it.
  const waiting = rows.filter(({ words }) => words.includes("Чекає на:"));
  assert.ok(waiting.length > 0);
  for (const { title, words } of waiting) {
    const named = words.split("Чекає на:")[1].split("Відкриває:")[0];
    const above = rows.slice(
      0,
      rows.findIndex((row) => row.title === title),
    );
    assert.ok(
      above.some((row) => named.includes(row.title)),
      `${title} waits for${named}`,
    );
  }
});

test("the path is read without its picture: each row says in words how it stands", async () => {
  const { page } = rich;
  const drawn = await page
    .locator("main svg")
    .evaluateAll((all) => all.filter((svg) => !svg.closest('[aria-hidden="true"]')).length);
  assert.equal(drawn, 0, "pictures that a screen reader would meet");
  for (const row of await page.locator(".rail-row").all()) {
    const said = await row
      .locator(".rail-words")
      .evaluate((it) => it.textContent.length - it.querySelector(".rail-title").textContent.length);
    assert.ok(said > 3, `nothing but a title: ${await row.textContent()}`);
  }
});

test("the keyboard comes to each step of the path in its order, and sees where it is", async () => {
  const { page } = rich;
  await open(rich, "/plan/path");
  for (const fold of await page.locator("main details").all()) await fold.evaluate((it) => (it.open = true));
  const wanted = (await rowsOf(page)).map(({ step }) => step);
  const met = [];
  for (let presses = 0; met.length < wanted.length && presses < 4 * wanted.length; presses += 1) {
    await page.keyboard.press("Tab");
    const { step, covered } = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at.matches(".rail-title")) return {};
      const { left, right, top, bottom } = at.getClientRects()[0];
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return { step: at.getAttribute("href").split("/").pop(), covered: !at.contains(hit) };
    });
    if (!step) continue;
    assert.equal(covered, false, `what has the focus is covered: ${step}`);
    met.push(step);
  }
  assert.deepEqual(met, wanted);
  rich.assertClean();
  await rich.close();
});

test("papers, path, paper plan, offers, talk and card open without network, with the plan on them", async () => {
  const card = `${missing.steps[0]}/card`;
  await open(phone, "/plan");
  await keptShell(phone.page, "family");
  const plan = await planNow();
  const SCREENS = {
    "/documents": [
      `form[data-change="paper-have ${had.key}"] button[aria-pressed="true"]`,
      `section[aria-labelledby="cannot-get"] li:has-text("${BECAUSE}")`,
    ],
    "/plan/path": plan.steps
      .filter(({ status }) => status.v !== "not-wanted")
      .map(({ id }) => `.rail-title[href$="${id}"]`),
    "/plan/print": [`.sheet td[lang="nl"]:has-text("${DUTCH}")`, `.sheet td[lang="uk"]:has-text("${BECAUSE}")`],
    "/plan/offers": ['form[data-change^="step-added "] button'],
    "/talk/home": ['section[aria-labelledby="housing"] button[aria-pressed="true"]'],
    [card]: [`label[for="card-cannot-${missing.key}"]`, `.line:has-text("${DUTCH}")`],
  };
  for (const [where, found] of Object.entries(SCREENS)) {
    await coldStart(phone, server.url + where);
    for (const what of found) await phone.page.locator(what).first().waitFor({ state: "attached" });
    assert.equal(await phone.page.locator(".skeleton").count(), 0, where);
    await phone.page.locator(".banner-offline").waitFor();
  }
});

test("a paper told without network is kept, and told on when there is network again", async () => {
  await coldStart(phone, `${server.url}/documents`);
  await row(phone.page, missing.key).click();
  await ticked(phone.page, missing.key).waitFor();
  await waitForOutbox(phone.page, 1);
  await coldStart(phone, server.url + missing.steps[1]);
  await ticked(phone.page, missing.key).waitFor();
  await open(laptop, `/staff/household/${household}/documents`);
  assert.equal(await ticked(laptop.page, missing.key).count(), 0);
  await phone.mend();
  await ticked(laptop.page, missing.key).waitFor({ timeout: 40_000 });
  await waitForOutbox(phone.page, 0);
  phone.assertClean({ except: AWAY });
  laptop.assertClean();
});

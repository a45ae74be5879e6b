// A coordinator corrects the library: in three languages, with a source and a day. Whoever opens a page after that reads the
// new text, also on a phone that keeps the app, and nothing that two coordinators typed at the same time is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertNarrowEnough } from "../support/axe.mjs";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, newTab } from "../support/device.mjs";
import { alive, meant, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { newHousehold } from "../support/interview.mjs";

const LIBRARY = "/staff/desk/library";
const WHY = {
  uk: "Велосипедом до школи їхати десять хвилин, а коштує це майже нічого.",
  nl: "Met de fiets is het tien minuten naar school, en het kost bijna niets.",
  en: "By bike it is ten minutes to school, and it costs next to nothing.",
};
const SOURCE = "fietsersbond.nl/fietslessen (november)";
const MONTHS = [
  "січня",
  "лютого",
  "березня",
  "квітня",
  "травня",
  "червня",
  "липня",
  "серпня",
  "вересня",
  "жовтня",
  "листопада",
  "грудня",
];
// The day in the Netherlands, as a form has it.
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
const [year, month, day] = today.split("-").map(Number);
const inUkrainian = `Перевірено ${day} ${MONTHS[month - 1]} ${year}`;
const REFUSED = [/answer 4(22|09)/, /status of 4(22|09)/];
const FORBIDDEN = [/answer 404/, /status of 404/];

let server, browser, marloes, willemijn, researcher, phone, household, step, was;

before(async () => {
  server = await startServer();
  browser = await launch();
  [marloes, willemijn, researcher] = [await newLaptop(browser), await newLaptop(browser), await newLaptop(browser)];
  await marloes.signIn(server.links.coordinator);
  await willemijn.signIn(await server.invite("coordinator", "Willemijn Kok"));
  await researcher.signIn(server.links.researcher);
  household = await newHousehold(marloes, server, { alias: "Vuurvlinder", member: "Мар’яна" });
  for (const topic of ["fietsles", "eigen-bijdrage-opvang"]) await plan(topic);
  phone = await newPhone(browser);
  await phone.signIn(await server.invite("member", "Мар’яна", "Vuurvlinder"));
  step = await stepOf("Навчитися їздити");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The researcher puts a topic into the plan, from the list of the library. */
async function plan(topic) {
  const { page } = researcher;
  await page.goto(`${server.url}/staff/household/${household.id}/new`);
  await alive(page);
  const form = page.locator(`form[data-change="step-added ${topic}"]`);
  await form.waitFor({ state: "attached" });
  await unfold(form);
  await form.locator('button[type="submit"]').click();
  await meant(page);
  await form.waitFor({ state: "detached" });
  await page.locator(".sync:not(.sync-saved):visible").first().waitFor({ state: "detached" });
}

/** The family's address of a step, by the beginning of its title. */
async function stepOf(title) {
  await phone.page.goto(`${server.url}/plan`);
  await alive(phone.page);
  return server.url + (await phone.page.locator("main a", { hasText: title }).first().getAttribute("href"));
}

async function open({ page }, where) {
  const answer = await page.goto(server.url + LIBRARY + where);
  await alive(page);
  return answer;
}

/** Sends the form of the page and waits for the one that the server answers with. */
async function send({ page }) {
  const answer = page.waitForResponse((it) => it.request().method() === "POST");
  await Promise.all([page.waitForEvent("load"), page.locator(".library-save button").click()]);
  await alive(page);
  return (await answer).status();
}

const field = ({ page }, name) => page.locator(`.library-form [name="${name}"]`);
const fill = async (device, values) => {
  for (const [name, value] of Object.entries(values)) await field(device, name).fill(value);
};

test("only coordinators have a library to change", async () => {
  const mediator = await newLaptop(browser);
  await mediator.signIn(server.links.mediator);
  for (const device of [researcher, mediator]) {
    for (const where of ["", "/new", "/topic/fietsles", "/amount/own-contribution"]) {
      const answer = await device.page.goto(server.url + LIBRARY + where);
      assert.equal(answer.status(), 404, where);
    }
    const posted = await device.page.request.post(`${server.url}${LIBRARY}/topic/fietsles`, {
      form: { base: "0" },
      headers: { origin: server.url },
    });
    assert.equal(posted.status(), 404);
    await device.page.goto(`${server.url}/staff`);
    assert.equal(await device.page.locator(`a[href^="${LIBRARY}"]`).count(), 0);
    device.assertClean({ except: FORBIDDEN });
  }
  await mediator.close();
});

test("a coordinator comes to the library from the desk and finds a topic by a word of its text", async () => {
  const { page } = marloes;
  await page.goto(`${server.url}/staff/desk`);
  await alive(page);
  await Promise.all([page.waitForEvent("load"), page.locator(`main a[href="${LIBRARY}"]`).click()]);
  await alive(page);
  const all = await page.locator(".library-row").count();
  await page.locator('.library-finder input[name="q"]').fill("FIETSEN vinden");
  await Promise.all([page.waitForEvent("load"), page.locator(".library-finder button").click()]);
  await alive(page);
  const found = page.locator(`.library-row a[href^="${LIBRARY}/topic/"]`);
  assert.ok((await found.count()) < all / 4);
  await Promise.all([page.waitForEvent("load"), found.filter({ hasText: "Leren fietsen" }).click()]);
  assert.equal(new URL(page.url()).pathname, `${LIBRARY}/topic/fietsles`);
  marloes.assertClean();
});

test("a language that is missing is asked for, and everything that was typed is kept", async () => {
  const { page } = marloes;
  await open(marloes, "/topic/fietsles");
  was = { nl: await field(marloes, "why-nl").inputValue(), uk: await field(marloes, "why-uk").inputValue() };
  await fill(marloes, {
    ...Object.fromEntries(Object.entries(WHY).map(([lang, text]) => [`why-${lang}`, text])),
    "tip-uk": "Перше заняття зазвичай безкоштовне.",
    "tip-nl": "De eerste les is meestal gratis.",
    sources: SOURCE,
    checked: today,
  });
  assert.equal(await send(marloes), 422);
  assert.equal(await field(marloes, "tip-en").getAttribute("aria-invalid"), "true");
  const about = await field(marloes, "tip-en").getAttribute("aria-describedby");
  assert.ok((await page.locator(`[id="${about}"]`).innerText()).length > 10);
  await page.locator('.notice-bad[role="alert"] a[href="#tip-en"]').waitFor();
  for (const lang of ["uk", "nl", "en"]) assert.equal(await field(marloes, `why-${lang}`).inputValue(), WHY[lang]);
  assert.equal(await field(marloes, "tip-uk").inputValue(), "Перше заняття зазвичай безкоштовне.");
  assert.equal(await field(marloes, "sources").inputValue(), SOURCE);
  assert.equal(await field(marloes, "checked").inputValue(), today);
  await assertAccessible(page);
  marloes.assertClean({ except: REFUSED });
});

test("in all languages it is saved, with its source and day, and the history shows both texts", async () => {
  const { page } = marloes;
  await fill(marloes, { "tip-en": "The first lesson is usually free." });
  assert.equal(await send(marloes), 303);
  await page.locator('.notice-good[role="status"]').waitFor();
  const history = page.locator('section[aria-labelledby="history"]');
  const newest = history.locator(".card").first();
  await newest.getByText("Marloes Bakker").waitFor();
  const changed = newest.locator('[lang="nl"]', { hasText: "tien minuten" });
  assert.ok((await changed.locator("del").count()) > 0 && (await changed.locator("ins").count()) > 0);
  await newest
    .locator(".library-version", { hasText: "Bronnen" })
    .locator("ins", { hasText: "fietsersbond" })
    .waitFor();
  const builtIn = history.locator("details").last();
  await builtIn.locator("summary").click();
  for (const text of Object.values(was)) await builtIn.getByText(text).waitFor();
  marloes.assertClean();
});

/** The step as a family reads it that opens the page now. */
async function reads(device, where, words) {
  await device.page.goto(where);
  await alive(device.page);
  for (const it of words) await device.page.getByText(it).first().waitFor();
}

test("a family that opens the step reads the new text with the new day, on a new phone and on one that kept the old", async () => {
  const other = await newPhone(browser);
  await other.signIn(await server.invite("member", "Мар’яна", "Vuurvlinder"));
  await reads(other, step, [WHY.uk, "Перше заняття зазвичай безкоштовне.", inUkrainian]);
  other.assertClean();
  await other.close();

  await reads(phone, step, [WHY.uk, inUkrainian]);
  assert.equal(await phone.page.getByText(was.uk).count(), 0);
  await phone.page.locator("summary", { hasText: inUkrainian }).click();
  await phone.page.getByText(SOURCE).waitFor();
  phone.assertClean();
});

test("without network the family reads what it read last", async () => {
  await phone.cut();
  await newTab(phone, step);
  await alive(phone.page);
  await phone.page.getByText(WHY.uk).first().waitFor();
  await phone.mend();
});

test("two coordinators who correct the same topic see both texts, and the later one decides", async () => {
  await open(marloes, "/topic/fietsles");
  await open(willemijn, "/topic/fietsles");
  await fill(marloes, { "cost-nl": "Vijf euro per les." });
  assert.equal(await send(marloes), 303);
  await fill(willemijn, { "cost-nl": "Tien euro per les.", "title-nl": "Leren fietsen" });
  assert.equal(await send(willemijn), 409);
  const { page } = willemijn;
  await page.locator('.notice-bad[role="alert"]').waitFor();
  assert.equal(await field(willemijn, "cost-nl").inputValue(), "Tien euro per les.");
  assert.equal(await field(willemijn, "title-nl").inputValue(), "Leren fietsen");
  await page
    .locator(".library-field", { has: page.locator('[name="cost-nl"]') })
    .locator(".library-theirs", { hasText: "Vijf euro per les." })
    .waitFor();
  assert.equal(
    await page
      .locator(".library-field", { has: page.locator('[name="why-nl"]') })
      .locator(".library-theirs")
      .count(),
    0,
  );
  await assertAccessible(page);
  assert.equal(await send(willemijn), 303);
  await open(marloes, "/topic/fietsles");
  assert.equal(await field(marloes, "cost-nl").inputValue(), "Tien euro per les.");
  const newest = marloes.page.locator('section[aria-labelledby="history"] .card').first();
  await newest.getByText("Willemijn Kok").waitFor();
  await marloes.page
    .locator('section[aria-labelledby="history"] details summary', { hasText: "Marloes Bakker" })
    .first()
    .waitFor();
  marloes.assertClean();
  willemijn.assertClean({ except: REFUSED });
});

test("an amount is changed in one place, and the step says the new one", async () => {
  const about = await stepOf("Власний внесок за прихисток");
  await reads(phone, about, ["244,22\u00a0€"]);
  await open(marloes, "/amount/own-contribution");
  await fill(marloes, { value: "251,9", from: today, source: "rijksoverheid.nl/eigen-bijdrage", checked: today });
  assert.equal(await send(marloes), 303);
  await reads(phone, about, ["251,90\u00a0€"]);
  assert.equal(await phone.page.getByText("244,22").count(), 0);
  await researcher.page.goto(`${server.url}/staff/household/${household.id}/step/${about.split("/").pop()}`);
  await researcher.page.getByText("€\u00a0251,90").first().waitFor();
});

test("a new topic is offered to researchers, and stands in a plan in the family's language", async () => {
  const { page } = marloes;
  await open(marloes, "/new");
  await fill(marloes, {
    "title-uk": "Ремонт велосипедів (repair café)",
    "title-nl": "Fietsen repareren (repair café)",
    "title-en": "Bicycle repairs (repair café)",
    "why-uk": "Там лагодять речі безкоштовно й за кавою знайомляться.",
    "why-nl": "Daar repareert men gratis, en bij de koffie leert u mensen kennen.",
    "why-en": "They repair things for free, and you meet people over coffee.",
    "desk-uk": "Мій велосипед зламався. Чи можете допомогти?",
    "desk-nl": "Mijn fiets is kapot. Kunt u helpen?",
    "desk-en": "My bicycle is broken. Can you help?",
    "new-0-uk": "Дізнатися, коли воно працює.",
    "new-0-nl": "Nagaan wanneer het open is.",
    "new-0-en": "Find out when it is open.",
    sources: "repaircafe.org",
    checked: today,
  });
  await field(marloes, "sure-overall").selectOption("B");
  const everyone = page.locator('input[name="group"][value="everyone"]');
  await unfold(everyone);
  await everyone.check();
  assert.equal(await send(marloes), 303);
  const key = new URL(page.url()).pathname.split("/").pop();
  assert.match(key, /repair/);
  marloes.assertClean();

  await researcher.page.goto(`${server.url}/staff/household/${household.id}/new`);
  await alive(researcher.page);
  await researcher.page.locator(".library details", { hasText: "Fietsen repareren (repair café)" }).first().waitFor();
  await plan(key);
  await phone.page.goto(await stepOf("Ремонт велосипедів"));
  await alive(phone.page);
  await phone.page.getByText("Там лагодять речі безкоштовно").first().waitFor();
  await phone.page.getByText("Дізнатися, коли воно працює.").first().waitFor();
  researcher.assertClean();
  phone.assertClean({ except: AWAY });
});

test("every page of the library can be read by everybody, at a laptop and at 360 pixels", async () => {
  const { page } = marloes;
  const laptop = page.viewportSize();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const where of [
      "",
      "?q=fiets",
      "?filter=changed",
      "?filter=old&q=zzz",
      "/new",
      "/topic/fietsles",
      "/amount/own-contribution",
    ]) {
      await open(marloes, where);
      for (const fold of await page.locator("main details").all()) await fold.evaluate((it) => (it.open = true));
      await assertAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await assertAccessible(page);
      await assertNarrowEnough(page, where);
      await page.setViewportSize(laptop);
      assert.doesNotMatch(
        await page.locator("main").innerText(),
        /\b(staff|topic|lang|indicator|document)-[a-z]+/,
        where,
      );
    }
  }
  marloes.assertClean();
});

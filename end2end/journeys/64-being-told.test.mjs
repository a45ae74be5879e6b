// Coming in, and being told: a household with its team and its first link in one go, a second phone, what one tap did taken
// back, what happened since one looked, and a screen that is read aloud.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { waitForOutbox, writeNote } from "../support/device.mjs";
import { alive, drawn, idsOf, staffStep, stepWithTicks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, laptop, ids;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  await alive(phone.page);
  ids = await idsOf(phone.page);
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const ask = () => phone.page.locator('form[data-change="help"] button');
const settle = (page) => page.locator('form[data-change^="help-settled"] button');

test("help that was asked for by a tap that slipped is taken back, and nobody ever heard of it", async () => {
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await alive(laptop.page);
  // What the family asked for before is answered, so that there is something to ask for.
  if ((await ask().count()) === 0) await settle(phone.page).first().click();
  await phone.page.keyboard.press("Escape");
  await ask().click();
  const undo = phone.page.locator(".undo");
  await undo.getByText("Просимо про допомогу").waitFor();
  // It is not asked yet, and nobody says that it was.
  await phone.page.getByText("За мить попросимо команду допомогти").waitFor();
  await drawn(settle(phone.page), 0);
  await undo.getByRole("button", { name: "Скасувати" }).click();
  await undo.waitFor({ state: "detached" });
  await ask().waitFor();
  // What is written afterwards arrives; the request never did.
  await writeNote(phone.page, "Після скасування");
  await laptop.page.getByText("Після скасування").first().waitFor();
  await drawn(settle(laptop.page), 0);
  await waitForOutbox(phone.page, 0);
});

test("left alone it goes out by itself after ten seconds", async () => {
  await ask().click();
  await phone.page.locator(".undo").waitFor();
  await waitForOutbox(phone.page, 1);
  await settle(laptop.page).waitFor({ timeout: 20_000 });
  await settle(phone.page).waitFor();
  await phone.page.locator(".undo").waitFor({ state: "detached" });
  await waitForOutbox(phone.page, 0);
  phone.assertClean();
});

test("what happened since the researcher looked stands in words, and goes when she has seen it", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/household/${ids.household}`);
  const news = page.locator('section[aria-labelledby="news"]');
  await news.getByRole("button", { name: "Gezien" }).click();
  await news.waitFor({ state: "detached" });
  await writeNote(phone.page, "Новина");
  await waitForOutbox(phone.page, 0);
  await page.goto(`${server.url}/staff`);
  const row = page.locator("tr", { hasText: "Zonnebloem" });
  await row.getByText("1 bericht").waitFor();
  await row.getByRole("link").first().click();
  await news.getByText("Sinds u keek").waitFor();
  await news.locator("summary").click();
  await news.locator("li", { hasText: "Новина" }).waitFor();
  laptop.assertClean();
});

test("a member brings in a second phone: the link is copied there, and leads into the plan", async () => {
  const { page } = phone;
  await phone.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${server.url}/more/devices`);
  await page.getByRole("button", { name: "Мій другий телефон" }).click();
  const copy = page.getByRole("button", { name: "Скопіювати посилання" });
  await copy.waitFor();
  await copy.click();
  await page.getByText("Скопійовано").first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/enter#[\w-]{32}$/);
  const second = await newPhone(browser);
  await second.signIn(link);
  await second.page.goto(`${server.url}/plan`);
  await second.page.locator("main a").first().waitFor();
  second.assertClean();
  await second.close();
});

test("a new household is paired and its family signed in with one form: eight taps at most", async () => {
  const desk = await newLaptop(browser);
  await desk.signIn(server.links.coordinator);
  const { page } = desk;
  await page.goto(`${server.url}/staff/desk`);
  let taps = 0;
  const tap = async (locator) => {
    taps += 1;
    await locator.click();
  };
  await tap(page.locator("summary", { hasText: "Nieuw huishouden" }));
  const form = page.locator('form[action^="/staff/desk/household"]');
  await tap(form.locator('input[name="alias"]'));
  await page.keyboard.type("Ereprijs");
  await tap(form.locator('input[name="member"]'));
  await page.keyboard.type("Харитина");
  for (const [name, who] of [
    ["researcher", "Sanne"],
    ["mediator", "Oksana"],
  ]) {
    taps += 1;
    const field = form.locator(`select[name="${name}"]`);
    const option = await field.locator("option", { hasText: who }).first().getAttribute("value");
    await field.selectOption(option);
  }
  await tap(form.locator('button[type="submit"]'));
  const link = await page.locator("#invitation-link").inputValue();
  const family = await newPhone(browser);
  await family.page.goto(link);
  await tap(family.page.locator("form#enter button"));
  // The first page says what this is, who helps, and who can see it.
  await family.page.getByText("Це ваш план").waitFor();
  for (const said of ["Санне де Вріс", "Оксана Мельник", "Хто це бачить"])
    await family.page.getByText(said).first().waitFor();
  assert.ok(taps <= 8, `${taps} taps`);
  await family.page.getByRole("link", { name: "Зрозуміло" }).click();
  await family.page.getByText("Це ваш план").waitFor({ state: "detached" });
  // And she is found by part of a name.
  await page.goto(`${server.url}/staff/desk?q=${encodeURIComponent("ритин")}`);
  await drawn(page.locator(".household-list > li"), 1);
  family.assertClean();
  desk.assertClean();
  await family.close();
  await desk.close();
});

/** A device with a voice for Ukrainian alone, which notes what it is given to say. */
function oneVoice() {
  const voice = { lang: "uk-UA", localService: true, name: "Леся" };
  globalThis.said = [];
  const speech = {
    getVoices: () => [voice],
    speak: (one) => {
      globalThis.said.push([one.lang, one.text]);
      setTimeout(() => one.onend?.(), 0);
    },
    cancel: () => {},
    addEventListener: () => {},
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

test("a grandmother hears her next step; what there is no voice for is said to be left out", async () => {
  const grandmother = await newPhone(browser);
  await grandmother.context.addInitScript(oneVoice);
  await grandmother.signIn(await server.invite("member", "Олена", "Zonnebloem"));
  const { page } = grandmother;
  await page.goto(`${server.url}/`);
  await alive(page);
  const title = (await page.locator(".step-card-title").first().innerText()).replaceAll("\u{ad}", "");
  const listen = page.getByRole("button", { name: "Слухати" }).first();
  await listen.click();
  await page.waitForFunction(() => globalThis.said.length > 3);
  const said = await page.evaluate(() => globalThis.said);
  assert.ok(
    said.every(([lang]) => lang === "uk-UA"),
    "read in another voice",
  );
  assert.ok(
    said.some(([, text]) => text.includes(title)),
    "the next step was not read",
  );
  assert.ok(!said.some(([, text]) => text === "Слухати"));
  // A note of the researcher's that nobody has translated yet.
  const dutch = "Ik kom dinsdag langs.";
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await writeNote(laptop.page, dutch);
  await page.goto(`${server.url}/plan/step/${ids.step}`);
  const note = page.locator("article.note", { hasText: dutch });
  await note.getByRole("button", { name: "Слухати" }).click();
  await note.getByText("немає голосу для нідерландської").waitFor();
  assert.equal(await note.getByText("немає голосу для української").isVisible(), false);
  grandmother.assertClean();
  await grandmother.close();
});

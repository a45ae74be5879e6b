// Five families sit down for the first talk. The researcher leads it in Dutch on a laptop; the family takes what it wants
// on its phone, in Ukrainian. What is offered, and in which order, is asserted to the last step.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, waitForOutbox } from "../support/device.mjs";
import { alive, drawn, meant, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";
import { newHousehold, offered, planned, take, talkOf } from "../support/interview.mjs";

const year = new Date().getFullYear();
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const FAMILIES = [
  {
    name: "a mother with a six-year-old with autism",
    alias: "Zonneroosje",
    member: "Оленка",
    async tell(talk) {
      await talk.part("family");
      await talk.born("Оленка", year - 37);
      await talk.person("Данилко", year - 6);
      await talk.person("Соломійка", year - 9);
      await talk.part("home");
      await talk.answer("housing", "Zelf gehuurde woning");
      await talk.part("papers");
      for (const paper of ["passport", "bsn", "residence-proof", "iban", "digid"]) await talk.has(paper);
      await talk.answer("status", "Oekraïense nationaliteit", "Оленка");
      await talk.answer("status", "Oekraïense nationaliteit", "Данилко");
      await talk.answer("status", "Oekraïense nationaliteit", "Соломійка");
      await talk.part("school");
      await talk.answer("school", "Nog nergens", "Данилко");
      await talk.answer("extra-help", "Ja", "Данилко");
      await talk.answer("school", "Nog nergens", "Соломійка");
      await talk.answer("school-way", "Ja", "Соломійка");
      await talk.part("work");
      await talk.answer("income", "Te weinig");
      await talk.part("health");
      await talk.answer("health", "Mentaal zwaar", "Оленка");
      await talk.part("wishes");
      await talk.answer("dutch", "Nog niet", "Оленка");
    },
    offers: [
      "speciaal-onderwijs",
      "school-4-12",
      "noodnummers",
      "leefgeld",
      "rmo-zorg",
      "huisarts",
      "leerlingenvervoer",
      "vaste-contactpersoon",
      "consultatiebureau-vaccinatie",
      "toeslagen",
      "vertalen-legaliseren",
      "taalles",
      "rtb-2027-transitiedocument",
      "openbaar-vervoer",
      "stadspas-minima",
      "mentale-hulp-eigen-taal",
      "sport-jeugdfonds",
      "volwassenen-vrije-tijd",
      "taalmaatje",
      "oekraiense-gemeenschap",
      "buurt-ontmoeten",
      "nederlandse-gewoonten",
    ],
    urgent: ["speciaal-onderwijs", "school-4-12"],
  },
  {
    name: "a couple over sixty with a heart condition and expired passports",
    alias: "Eikenblad",
    member: "Микола",
    async tell(talk) {
      await talk.part("family");
      await talk.born("Микола", year - 67);
      await talk.person("Ганнуся", year - 64);
      await talk.on("arrived", inDays(-2));
      await talk.part("home");
      await talk.answer("housing", "In de opvang");
      await talk.part("papers");
      await talk.answer("status", "Oekraïense nationaliteit", "Микола");
      await talk.answer("status", "Oekraïense nationaliteit", "Ганнуся");
      await talk.answer("passport", "Verlopen", "Микола");
      await talk.part("work");
      await talk.answer("work", "Ik ben met pensioen", "Микола");
      await talk.answer("work", "Ik ben met pensioen", "Ганнуся");
      await talk.part("health");
      await talk.answer("health", "Chronische ziekte", "Микола");
      await talk.answer("care", "Nog geen huisarts", "Микола");
      await talk.answer("care", "Elke dag medicijnen", "Микола");
      await talk.answer("care", "Een tolk bij de dokter", "Микола");
    },
    offers: [
      "brp-inschrijving",
      "oekraiens-paspoort",
      "rmo-zorg",
      "huisarts",
      "apotheek-medicijnen",
      "noodnummers",
      "ind-bewijs-van-verblijf",
      "bankrekening",
      "inkomen-doorgeven",
      "leefgeld",
      "chronisch-ziek-mantelzorg",
      "digid",
      "vaste-contactpersoon",
      "tolk-in-de-zorg",
      "digitale-hulp",
      "rtb-2027-transitiedocument",
      "mentale-hulp-eigen-taal",
      "volwassenen-vrije-tijd",
      "oekraiense-gemeenschap",
      "buurt-ontmoeten",
      "nederlandse-gewoonten",
    ],
    urgent: ["brp-inschrijving", "oekraiens-paspoort", "rmo-zorg", "huisarts", "apotheek-medicijnen"],
  },
  {
    name: "a sixteen-year-old finishing school online",
    alias: "Wilgenroosje",
    member: "Ірина",
    async tell(talk) {
      await talk.part("family");
      await talk.born("Ірина", year - 44);
      await talk.person("Максим", year - 16);
      await talk.part("papers");
      for (const paper of ["passport", "bsn", "residence-proof", "iban", "digid"]) await talk.has(paper);
      await talk.answer("status", "Oekraïense nationaliteit", "Ірина");
      await talk.answer("status", "Oekraïense nationaliteit", "Максим");
      await talk.part("school");
      await talk.answer("school", "Rondt de Oekraïense school online af", "Максим");
      await talk.part("work");
      await talk.answer("work", "Ik wil studeren", "Максим");
      await talk.answer("work", "Ik werk in loondienst", "Ірина");
      await talk.answer("diploma", "Ik wil mijn diploma hier laten erkennen", "Ірина");
      await talk.part("wishes");
      await talk.answer("likes", "Computers");
    },
    offers: [
      "noodnummers",
      "inkomen-doorgeven",
      "rmo-zorg",
      "huisarts",
      "school-12-18-isk",
      "vaste-contactpersoon",
      "oekraiens-online-onderwijs",
      "consultatiebureau-vaccinatie",
      "toeslagen",
      "werk-starten",
      "diplomawaardering",
      "mbo-hbo-wo",
      "kinderbijslag",
      "rtb-2027-transitiedocument",
      "belastingaangifte",
      "openbaar-vervoer",
      "mentale-hulp-eigen-taal",
      "sport-jeugdfonds",
      "volwassenen-vrije-tijd",
      "oekraiense-gemeenschap",
      "buurt-ontmoeten",
      "it-cursus-jongeren",
      "nederlandse-gewoonten",
    ],
    urgent: [],
  },
  {
    name: "a man without a Ukrainian passport",
    alias: "Baobab",
    member: "Самуель",
    async tell(talk) {
      await talk.part("family");
      await talk.born("Самуель", year - 29);
      await talk.part("home");
      await talk.answer("housing", "Geen woonplek");
      await talk.part("papers");
      await talk.answer("status", "Andere nationaliteit, alleen een tijdelijke vergunning", "Самуель");
      await talk.part("work");
      await talk.answer("work", "Ik zoek werk", "Самуель");
      await talk.answer("income", "Geen inkomen");
    },
    offers: [
      "juridische-hulp",
      "derdelanders-opties",
      "dak-zonder-duidelijkheid",
      "noodnummers",
      "brp-inschrijving",
      "bankrekening",
      "huisarts",
      "digid",
      "vaste-contactpersoon",
      "openbaar-vervoer",
      "stadspas-minima",
      "mentale-hulp-eigen-taal",
      "volwassenen-vrije-tijd",
      "oekraiense-gemeenschap",
      "buurt-ontmoeten",
      "nederlandse-gewoonten",
    ],
    urgent: ["juridische-hulp", "derdelanders-opties", "dak-zonder-duidelijkheid"],
  },
  {
    name: "a family whose host stay ends in six weeks",
    alias: "Kamperfoelie",
    member: "Юлія",
    async tell(talk) {
      await talk.part("family");
      await talk.born("Юлія", year - 33);
      await talk.person("Марко", year - 3);
      await talk.part("home");
      await talk.answer("housing", "Bij een gastgezin");
      await talk.on("housing-until", inDays(42));
      await talk.part("papers");
      for (const paper of ["passport", "bsn", "residence-proof", "iban"]) await talk.has(paper);
      await talk.answer("status", "Oekraïense nationaliteit", "Юлія");
      await talk.answer("status", "Oekraïense nationaliteit", "Марко");
    },
    offers: [
      "verhuizen-relocatie",
      "opvang-aanmelden",
      "noodnummers",
      "gastgezin",
      "leefgeld",
      "rmo-zorg",
      "huisarts",
      "digid",
      "vaste-contactpersoon",
      "consultatiebureau-vaccinatie",
      "peuteropvang-vve",
      "rtb-2027-transitiedocument",
      "mentale-hulp-eigen-taal",
      "volwassenen-vrije-tijd",
      "oekraiense-gemeenschap",
      "buurt-ontmoeten",
      "nederlandse-gewoonten",
    ],
    urgent: ["verhuizen-relocatie", "opvang-aanmelden"],
  },
];

let server, browser, coordinator, laptop;

before(async () => {
  server = await startServer();
  browser = await launch();
  coordinator = await newLaptop(browser);
  await coordinator.signIn(server.links.coordinator);
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const family of FAMILIES) {
  describe(family.name, () => {
    let household, base, phone;

    test("the talk, in Dutch", async () => {
      household = await newHousehold(coordinator, server, family);
      base = `${server.url}/staff/household/${household.id}`;
      await family.tell(talkOf(laptop.page, base));
      laptop.assertClean();
    });

    test("what is offered, step by step and in its order", async () => {
      const { page } = laptop;
      await page.goto(`${base}/offers`);
      await alive(page);
      assert.deepEqual(await offered(page), family.offers);
      const urgent = page.locator('section[aria-labelledby="first"] form[data-change^="step-added "]');
      const keys = await urgent.evaluateAll((all) => all.map((it) => it.dataset.change.split(" ")[1]));
      assert.deepEqual(keys.sort(), [...family.urgent].sort());
      // Each says why, in words.
      for (const why of await page.locator(".offer .offer-why").allInnerTexts())
        assert.doesNotMatch(why, /because-|\{/);
    });

    test("the family takes it on its phone, in Ukrainian, and nothing lands unasked", async () => {
      phone = await newPhone(browser);
      await phone.signIn(await server.invite("member", family.member, family.alias));
      const { page } = phone;
      await page.goto(`${server.url}/plan/offers`);
      await alive(page);
      await page.locator(".offer").first().waitFor();
      assert.deepEqual(await offered(page), family.offers);
      assert.deepEqual(await page.locator(".step-card").count(), 0);
      for (const key of family.offers) await take(page, key);
      await page.locator(".empty").waitFor();
      phone.assertClean();
    });

    test("the plan has them in that order, on the researcher's screen too", async () => {
      const { page } = laptop;
      await page.goto(base);
      await page.waitForFunction(
        (count) => document.querySelectorAll('#steps a[href*="/step/"], .steps a[href*="/step/"]').length >= count,
        family.offers.length,
      );
      await page.reload();
      assert.deepEqual(await planned(page), family.offers);
      await phone.close();
    });
  });
}

test("what is put off or refused is answered, and can be taken back", async () => {
  const phone = await newPhone(browser);
  await newHousehold(coordinator, server, { alias: "Sneeuwklokje", member: "Ніна" });
  await phone.signIn(await server.invite("member", "Ніна", "Sneeuwklokje"));
  const { page } = phone;
  await page.goto(`${server.url}/plan/offers`);
  await alive(page);
  await page.locator(".offer").first().waitFor();
  for (const answer of ["digid later", "brp-inschrijving dropped"]) {
    const button = page.locator(`form[data-change="proposal-put-aside ${answer}"] button`);
    await unfold(button);
    await button.click();
  }
  await page.locator('form[data-change="step-added digid"]').waitFor({ state: "detached" });
  await page.locator('form[data-change="step-added brp-inschrijving"]').waitFor({ state: "detached" });
  const fold = page.locator("details", { hasText: "Відкладено: 2 кроки" });
  await fold.locator("summary").first().click();
  await fold.locator("li", { hasText: "DigiD" }).getByRole("button").click();
  await page.locator('form[data-change="step-added digid"]').waitFor();
  phone.assertClean();
  await phone.close();
});

test("all that comes first is taken in one act, and taken back as one", async () => {
  const phone = await newPhone(browser);
  await newHousehold(coordinator, server, { alias: "Vergeet-mij-niet", member: "Лідія" });
  await phone.signIn(await server.invite("member", "Лідія", "Vergeet-mij-niet"));
  const { page } = phone;
  await page.goto(`${server.url}/talk/home`);
  await alive(page);
  const calm = page.locator('section[aria-labelledby="calm-home"]').getByRole("button", { name: "Ні" });
  await calm.click();
  await page.goto(`${server.url}/plan/offers`);
  await alive(page);
  const first = page.locator('section[aria-labelledby="first"] .offer');
  await first.first().waitFor();
  const count = await first.count();
  assert.ok(count > 1, `${count} come first`);
  const all = page.locator('form[data-change="steps-added"] button');
  await all.click();
  const undo = page.locator(".undo");
  await undo.getByText(`У план додано кроків: ${count}`).waitFor();
  await drawn(first, 0);
  await undo.getByRole("button", { name: "Скасувати" }).click();
  await drawn(first, count);
  await all.click();
  await meant(page);
  await drawn(first, 0);
  await waitForOutbox(page, 0);
  await page.goto(`${server.url}/plan/path`);
  await drawn(page.locator(".rail-row"), count);
  phone.assertClean();
  await phone.close();
});

test("the talk goes on without network, and the other side sees it when there is network again", async () => {
  const phone = await newPhone(browser);
  const { id } = await newHousehold(coordinator, server, { alias: "Winterakoniet", member: "Дарина" });
  await phone.signIn(await server.invite("member", "Дарина", "Winterakoniet"));
  const { page } = phone;
  await page.goto(`${server.url}/talk/home`);
  await alive(page);
  await page.locator('section[aria-labelledby="housing"]').waitFor();
  await phone.cut();
  const talk = talkOf(page, server.url);
  await talk.answer("housing", "Живемо в приймальній родині (gastgezin)");
  await talk.answer("moving", "Мусимо переїхати");
  await page.getByRole("link", { name: "Далі" }).click();
  await page.locator('section[aria-labelledby="status"]').waitFor();
  await talk.answer("status", "Громадянство України");
  await page.goto(`${server.url}/plan/offers`).catch(() => {});
  await phone.mend();
  const { page: desk } = laptop;
  await desk.goto(`${server.url}/staff/household/${id}/talk/home`);
  await alive(desk);
  await desk
    .locator('section[aria-labelledby="moving"] button[aria-pressed="true"]', { hasText: "We moeten verhuizen" })
    .waitFor();
  await desk.goto(`${server.url}/staff/household/${id}/offers`);
  await desk.locator('form[data-change="step-added verhuizen-relocatie"]').waitFor();
  await phone.close();
});

describe("when somebody finds work", () => {
  let base, phone, step;

  before(async () => {
    const { id } = await newHousehold(coordinator, server, { alias: "Kattenkruid", member: "Тарас" });
    base = `${server.url}/staff/household/${id}`;
    phone = await newPhone(browser);
    await phone.signIn(await server.invite("member", "Тарас", "Kattenkruid"));
    const { page } = laptop;
    const talk = talkOf(page, base);
    await talk.part("family");
    await talk.born("Тарас", year - 41);
    await talk.part("papers");
    await talk.answer("status", "Oekraïense nationaliteit", "Тарас");
    await talk.part("work");
    await talk.answer("work", "Ik zoek werk", "Тарас");
    await page.goto(`${base}/offers`);
    await alive(page);
    await take(page, "werk-zoeken");
  });

  after(() => phone?.close());

  test("what follows from it is offered, and it is asked whether the search can be closed", async () => {
    const { page } = laptop;
    assert.ok(!(await offered(page)).includes("inkomen-doorgeven"));
    assert.equal(await page.locator('section[aria-labelledby="close"]').count(), 0);
    const talk = talkOf(page, base);
    await talk.part("work");
    await talk.answer("work", "Ik werk in loondienst", "Тарас");
    await talk.takeBack("work", "Ik zoek werk", "Тарас");
    await page.goto(`${base}/offers`);
    await alive(page);
    const keys = await offered(page);
    for (const key of ["inkomen-doorgeven", "werk-starten", "belastingaangifte"]) {
      assert.ok(keys.includes(key), key);
      const offer = page.locator(".offer", { has: page.locator(`form[data-change="step-added ${key}"]`) });
      assert.ok((await offer.locator(".offer-why").innerText()).includes("Тарас"), key);
    }
    const closing = page.locator('section[aria-labelledby="close"] .offer');
    await drawn(closing, 1);
    assert.ok((await closing.locator(".offer-why").innerText()).includes("Тарас"));
    step = (await closing.locator('form[data-change$=" done"]').getAttribute("data-change")).split(" ")[1];
    // Asked is not done: in the plan it is as it was.
    await phone.page.goto(`${server.url}/plan/step/${step}`);
    await alive(phone.page);
    assert.equal(
      await phone.page
        .locator('form[data-change="step-status-changed"] button[value="to-do"]')
        .getAttribute("aria-pressed"),
      "true",
    );
  });

  test("closed as done, it is done on the family's phone as well, and not asked again", async () => {
    const { page } = laptop;
    await page.locator(`form[data-change="close ${step} done"] button`).click();
    await phone.page
      .locator('form[data-change="step-status-changed"] button[value="done"][aria-pressed="true"]')
      .waitFor();
    await page.locator('section[aria-labelledby="close"]').waitFor({ state: "detached" });
    await phone.page.goto(`${server.url}/plan`);
    await alive(phone.page);
    await phone.page
      .locator('section[aria-labelledby="done"]')
      .locator(`a[href$="${step}"]`)
      .waitFor({ state: "attached" });
    laptop.assertClean();
    phone.assertClean();
  });
});

test("two who answer a question without network and without knowing of each other: both answers stand there, and one settles it", async () => {
  const phone = await newPhone(browser);
  const { id } = await newHousehold(coordinator, server, { alias: "Duizendblad", member: "Люба" });
  await phone.signIn(await server.invite("member", "Люба", "Duizendblad"));
  const [ours, theirs] = [talkOf(phone.page, server.url), talkOf(laptop.page, `${server.url}/staff/household/${id}`)];
  await Promise.all([ours.part("home"), theirs.part("home")]);
  const devices = [phone, laptop];
  for (const { page } of devices) await page.locator('section[aria-labelledby="housing"]').waitFor();
  await Promise.all(devices.map((device) => device.cut()));
  await ours.answer("housing", "Живемо в приймальній родині (gastgezin)");
  await theirs.answer("housing", "In de opvang");
  await phone.mend();
  await phone.page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
  await laptop.mend();
  for (const { page } of devices) {
    const rivals = page.locator('section[aria-labelledby="housing"] .rivals');
    await rivals.waitFor({ timeout: 40_000 });
    await drawn(rivals.locator(".rival"), 2);
  }
  // Whose the other answer is stands beside it.
  assert.ok((await phone.page.locator(".rival", { hasText: "Живемо в прихистку" }).innerText()).includes("Санне"));
  assert.ok((await laptop.page.locator(".rival", { hasText: "Bij een gastgezin" }).innerText()).includes("Люба"));
  await phone.page.locator(".rival", { hasText: "Живемо в приймальній родині" }).locator("button").click();
  for (const { page } of devices) await page.locator(".rivals").waitFor({ state: "detached" });
  await laptop.page
    .locator('section[aria-labelledby="housing"] button[aria-pressed="true"]', { hasText: "Bij een gastgezin" })
    .waitFor();
  await laptop.page.reload();
  await alive(laptop.page);
  await laptop.page
    .locator('section[aria-labelledby="housing"] button[aria-pressed="true"]', { hasText: "Bij een gastgezin" })
    .waitFor();
  phone.assertClean({ except: AWAY });
  laptop.assertClean({ except: AWAY });
  await phone.close();
});

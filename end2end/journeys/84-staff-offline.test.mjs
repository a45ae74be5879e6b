// The team without network: a researcher in a living room without reception, a mediator in a train. What they opened
// before is there, what they write arrives, and the caseload says which silence is only a phone that cannot send.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import {
  AWAY,
  keptShell,
  newTab,
  outbox,
  putRecord,
  records,
  until,
  waitForOutbox,
  waits,
  writeNote,
} from "../support/device.mjs";
import { alive, idsOf, staffStep, stepWithTicks, unfold } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

const DAY_MS = 24 * 3_600_000;

let server, browser, phone, researcher, mediator, ids;
// The family's own household, one that is opened, one that never is: paths of the researcher's pages.
let own, other, closed;

before(async () => {
  server = await startServer();
  browser = await launch();
  [phone, researcher, mediator] = [await newPhone(browser), await newLaptop(browser), await newLaptop(browser)];
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await alive(phone.page);
  await researcher.signIn(server.links.researcher);
  await mediator.signIn(server.links.mediator);
  own = `/staff/household/${ids.household}`;
  const links = await researcher.page
    .locator("a.row-name")
    .evaluateAll((all) => all.map((it) => it.getAttribute("href")));
  assert.ok(links.includes(own));
  [other, closed] = links.filter((href) => href !== own);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const idOf = (path) => path.split("/").pop();
const familyStep = () => `${server.url}/plan/step/${ids.step}`;

/** Opens a page of the server's that this device has from now on. */
async function openToKeep(device, path) {
  await device.page.goto(server.url + path);
  await alive(device.page);
}

/** A tab that is opened where there is no network, or as if there were none. */
async function cold(device, path) {
  await newTab(device, server.url + path);
  await alive(device.page);
}

/** Waits until the plans of these households are kept, and noted as opened. */
const keptPlans = (device, ...households) =>
  until("the plans are kept", async () => {
    const opened = (await records(device.page, "plans")).filter((it) => it.opened).map((it) => it.household);
    return households.every((id) => opened.includes(id));
  });

test("without network the caseload and the households that were opened open anew", async () => {
  const { page } = researcher;
  await openToKeep(researcher, "/staff");
  await openToKeep(researcher, other);
  await openToKeep(researcher, staffStep(ids.household, ids.step));
  await keptShell(page, "staff");
  await keptPlans(researcher, ids.household, idOf(other));
  const names = new Map();
  for (const path of [own, other]) {
    await openToKeep(researcher, path);
    names.set(path, await page.locator("h1").innerText());
  }
  await openToKeep(researcher, "/staff");
  const rows = await page.locator("a.row-name").allInnerTexts();

  await researcher.cut();
  await cold(researcher, "/staff");
  assert.deepEqual(await researcher.page.locator("a.row-name").allInnerTexts(), rows);
  await researcher.page.locator(".banner-offline").waitFor();
  for (const path of [own, other]) {
    await cold(researcher, path);
    assert.equal(await researcher.page.locator("h1").innerText(), names.get(path));
    assert.ok((await researcher.page.locator("main a[href*='/step/']").count()) > 0, "a plan without steps");
  }
});

test("a household that was never opened says kindly that it needs the network", async () => {
  await cold(researcher, "/staff");
  await researcher.page.locator(`a.row-name[href="${closed}"]`).click();
  const said = researcher.page.locator("[data-no-plan]");
  await said.waitFor();
  assert.match((await said.innerText()).replaceAll("\u{ad}", ""), /verbinding/);
  assert.equal(await researcher.page.locator("h1").count(), 0, "something is drawn of a plan that is not here");
});

test("a comment, an answer and an edit made without network reach the family", async () => {
  await cold(researcher, staffStep(ids.household, ids.step));
  const { page } = researcher;
  await writeNote(page, "Geschreven zonder bereik");
  await waits(page, "Geschreven zonder bereik");
  const answers = page.locator('form[data-change="step-status-changed"]');
  await answers
    .locator('button[value="doing"], button[value="to-do"]')
    .and(page.locator('[aria-pressed="false"]'))
    .first()
    .click();
  const answer = await answers.locator('[aria-pressed="true"]').getAttribute("value");
  const about = page.locator('form[data-change="step-shape"]');
  await unfold(about);
  await about.locator("textarea").fill("Uitgelegd zonder bereik");
  await about.locator('button[type="submit"]').click();
  await waits(page, "Uitgelegd zonder bereik");
  await waits(page, "step-status-changed");

  await researcher.mend();
  await phone.page.goto(familyStep());
  await phone.page.locator(".note", { hasText: "Geschreven zonder bereik" }).waitFor({ timeout: 40_000 });
  await phone.page.getByText("Uitgelegd zonder bereik").first().waitFor();
  await phone.page
    .locator(`form[data-change="step-status-changed"] button[value="${answer}"][aria-pressed="true"]`)
    .waitFor();
  await waitForOutbox(page, 0);
  await page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
});

test("what was written in one household is sent while another is on the screen", async () => {
  await researcher.cut();
  await writeNote(researcher.page, "Vanuit een ander gezin");
  await waits(researcher.page, "Vanuit een ander gezin");
  await cold(researcher, other);
  // It is said where it waits, one tap away.
  const waiting = researcher.page.locator(`a.banner-unsent[href="${own}/unsent"]`);
  await waiting.waitFor();
  await researcher.mend();
  await phone.page.locator(".note", { hasText: "Vanuit een ander gezin" }).waitFor({ timeout: 40_000 });
  await waiting.waitFor({ state: "detached" });
  await waitForOutbox(researcher.page, 0);
  assert.equal(new URL(researcher.page.url()).pathname, other);
  researcher.assertClean({ except: AWAY });
});

/** The item of the queue that asks for this text in Ukrainian; others show it as what was said before or after. */
const intoUkrainian = (text) =>
  mediator.page
    .locator("details.queue-item")
    .filter({ has: mediator.page.locator(".queue-words", { hasText: text }) })
    .filter({ has: mediator.page.locator('input[name="into"][value="uk"]') });

test("a mediator translates without network, in the queue and at the step", async () => {
  const [inQueue, atStep] = ["Bel morgen de school.", "De huisarts belt terug."];
  const said = { [inQueue]: "Зателефонуйте завтра до школи.", [atStep]: "Сімейний лікар передзвонить." };
  await openToKeep(researcher, staffStep(ids.household, ids.step));
  for (const words of [inQueue, atStep]) {
    await writeNote(researcher.page, words);
    await phone.page.locator(".note", { hasText: words }).waitFor();
  }
  await openToKeep(mediator, staffStep(ids.household, ids.step));
  await keptPlans(mediator, ids.household);
  await openToKeep(mediator, "/staff/queue");
  await keptShell(mediator.page, "staff");

  await mediator.cut();
  const item = intoUkrainian(inQueue);
  await unfold(item.locator("textarea"));
  await item.locator("textarea").fill(said[inQueue]);
  await item.locator("textarea").press("Control+Enter");
  await item.waitFor({ state: "detached" });
  await waits(mediator.page, said[inQueue]);
  await mediator.page.locator(`a.banner-unsent[href="${own}/unsent"]`).waitFor();

  await cold(mediator, staffStep(ids.household, ids.step));
  await mediator.page.locator(".note", { hasText: said[inQueue] }).waitFor();
  const form = mediator.page
    .locator(".note", { hasText: atStep })
    .locator("form")
    .filter({ has: mediator.page.locator('input[name="into"][value="uk"]') });
  await unfold(form);
  await form.locator("textarea").fill(said[atStep]);
  await form.locator('button[type="submit"]').click();
  await waits(mediator.page, said[atStep]);

  await mediator.mend();
  for (const words of Object.values(said)) {
    await phone.page.locator(".note", { hasText: words }).waitFor({ timeout: 40_000 });
  }
  await waitForOutbox(mediator.page, 0);
  await openToKeep(mediator, "/staff/queue");
  for (const words of [inQueue, atStep]) {
    assert.equal(await intoUkrainian(words).count(), 0);
  }
  mediator.assertClean({ except: AWAY });
});

test("the queue keeps the words of a household that is not on this device, and says why", async () => {
  await openToKeep(mediator, "/staff/queue");
  await mediator.cut();
  const foreign = mediator.page
    .locator("details.queue-item")
    .filter({ hasNot: mediator.page.locator(`input[name="household"][value="${ids.household}"]`) })
    .first();
  await unfold(foreign.locator("textarea"));
  await foreign.locator("textarea").fill("Ще не знаю");
  await foreign.locator("textarea").press("Control+Enter");
  // In the mediator's own language, which is Ukrainian.
  await foreign.locator('[role="alert"]', { hasText: "потрібна мережа" }).waitFor();
  assert.equal(await foreign.locator("textarea").inputValue(), "Ще не знаю");
  assert.ok((await outbox(mediator.page)).every(({ pending }) => !pending.includes("Ще не знаю")));
  await mediator.mend();
});

test("the caseload tells what a family's phone could not send, and since when", async () => {
  await openToKeep(researcher, "/staff");
  const row = researcher.page.locator("tr", { has: researcher.page.locator(`a.row-name[href="${own}"]`) });
  const chip = row.locator(".chip-unsent");
  assert.equal(await chip.count(), 0);
  await phone.page.goto(familyStep());
  await alive(phone.page);
  const field = phone.page.locator('form[data-change="note-added"] textarea').first();
  await field.evaluate((it) => it.removeAttribute("maxlength"));
  await writeNote(phone.page, "щ".repeat(8_001));
  await phone.page.locator("[data-refused]").first().waitFor();
  await chip.filter({ hasText: "wacht op een toestel van dit huishouden" }).waitFor({ timeout: 40_000 });
  // What happens before the stream is open again would not reach this page.
  const isStream = (answer) => answer.url().includes("/api/live/v1");
  await Promise.all([researcher.page.waitForResponse(isStream), researcher.page.reload()]);
  await chip.waitFor();

  const refused = phone.page.locator("[data-refused]").first();
  const remove = refused.locator('button[data-do="withdraw"]');
  await unfold(remove);
  await remove.click();
  await chip.waitFor({ state: "detached", timeout: 40_000 });
  await waitForOutbox(phone.page, 0);
  await researcher.page.reload();
  await alive(researcher.page);
  assert.equal(await chip.count(), 0);
  phone.assertClean({ except: AWAY });
});

test("after two weeks a household leaves the device, unless something waits there", async () => {
  await openToKeep(researcher, staffStep(ids.household, ids.step));
  await openToKeep(researcher, other);
  await keptPlans(researcher, ids.household, idOf(other));
  await openToKeep(researcher, staffStep(ids.household, ids.step));
  await researcher.cut();
  await writeNote(researcher.page, "Twee weken oud");
  await waits(researcher.page, "Twee weken oud");
  await keptPlans(researcher, ids.household);

  await cold(researcher, "/staff");
  const plans = await records(researcher.page, "plans");
  const recent = { ...plans[0], household: "0199c82c-c000-7000-8000-00000000cafe", opened: Date.now() - 13 * DAY_MS };
  await putRecord(researcher.page, "plans", recent);
  for (const plan of plans) await putRecord(researcher.page, "plans", { ...plan, opened: Date.now() - 15 * DAY_MS });
  assert.equal(plans.length, 2);
  await cold(researcher, "/staff");
  await until("the old plan is gone", async () => (await records(researcher.page, "plans")).length === 2);
  const left = (await records(researcher.page, "plans")).map(({ household }) => household).sort();
  assert.deepEqual(left, [ids.household, recent.household].sort());
  assert.ok((await outbox(researcher.page)).some(({ pending }) => pending.includes("Twee weken oud")));

  // Sent, it has no reason to stay either.
  await researcher.mend();
  await phone.page.locator(".note", { hasText: "Twee weken oud" }).waitFor({ timeout: 40_000 });
  await waitForOutbox(researcher.page, 0);
  await cold(researcher, "/staff");
  await until("the plan is gone as well", async () => {
    const plans = await records(researcher.page, "plans");
    return plans.every(({ household }) => household === recent.household);
  });
  researcher.assertClean({ except: AWAY });
});

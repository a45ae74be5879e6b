// A family's phone without network: it opens from the home screen, everything on it can be read and edited, and
// nothing that was written is lost, whatever happens to the tab, the browser, the clock or the session.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { AWAY, keptShell, newTab, outbox, waitForOutbox } from "../support/device.mjs";
import { alive, firstOpen, idsOf, pageData, staffStep, stepWithTicks, tick, ticks } from "../support/plan.mjs";
import { startServer } from "../support/server.mjs";

let server, browser, phone, laptop, ids, member;
const step = () => `${server.url}/plan/step/${ids.step}`;

before(async () => {
  server = await startServer();
  browser = await launch();
  phone = await newPhone(browser);
  laptop = await newLaptop(browser);
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  ids = await idsOf(phone.page);
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(server.url + staffStep(ids.household, ids.step));
  await Promise.all([alive(phone.page), alive(laptop.page)]);
  const { me } = await pageData(phone.page);
  member = { name: me.name, household: await laptop.page.locator("h1").innerText() };
  await keptShell(phone.page, "family");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A new tab of the phone, as after a restart, without network. */
async function coldStart(where) {
  await phone.cut();
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await phone.page.goto(server.url + where);
  await alive(phone.page);
}

test("a cold start without network shows the plan, and every screen of it", async () => {
  await coldStart("/");
  await phone.page.locator("h1").waitFor();
  await phone.page.locator(".banner-offline").waitFor();
  for (const where of [
    "/plan",
    "/appointments",
    "/month/2026-12",
    "/near",
    "/more",
    "/more/team",
    "/more/written",
    "/more/unsent",
    "/plan/new",
  ]) {
    await phone.page.goto(server.url + where);
    await alive(phone.page);
    assert.ok((await phone.page.locator("main h1").innerText()).length > 0, where);
  }
});

test("a link into the plan opens without network, with the words of the library", async () => {
  await coldStart(`/plan/step/${ids.step}`);
  assert.ok((await ticks(phone.page, false).count()) > 0);
  const tabs = await phone.page.locator("main").innerText();
  assert.doesNotMatch(tabs, /topic-[a-z]/, "words of the library are missing");
});

test("what only the server has says so kindly", async () => {
  await phone.page.goto(`${step()}?history=1`);
  await alive(phone.page);
  await phone.page.getByText("потрібна мережа").first().waitFor();
  await phone.page.goto(step());
  await alive(phone.page);
});

test("edits without network are on this phone, and survive the tab", async () => {
  const key = await firstOpen(phone.page);
  await tick(phone.page, key).click();
  await phone.page.locator(".sync-here").first().waitFor();
  await phone.page.locator('form[data-change="note-added"] textarea').fill("Написано в тунелі");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await waitForOutbox(phone.page, 2);
  await coldStart(`/plan/step/${ids.step}`);
  await phone.page.getByText("Написано в тунелі").first().waitFor();
  await phone.page.locator(`form[data-change="sub-step-ticked ${key}"] button[aria-pressed="true"]`).waitFor();
});

test("the page «Не надіслано» lists what waits, in words", async () => {
  await phone.page.goto(`${server.url}/more/unsent`);
  await alive(phone.page);
  await phone.page.locator(".unsent").nth(1).waitFor();
  await phone.page.locator("blockquote", { hasText: "Написано в тунелі" }).waitFor();
});

test("a crash of the browser's tab loses nothing", async () => {
  await phone.page.goto(step());
  await alive(phone.page);
  await phone.page.locator('form[data-change="note-added"] textarea').fill("Перед збоєм");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await waitForOutbox(phone.page, 3);
  const protocol = await phone.context.newCDPSession(phone.page);
  const crashed = phone.page.waitForEvent("crash");
  protocol.send("Page.crash").catch(() => {});
  await crashed;
  await coldStart(`/plan/step/${ids.step}`);
  await phone.page.getByText("Перед збоєм").first().waitFor();
});

test("with network again everything arrives once, in order", async () => {
  await phone.mend();
  await laptop.page.getByText("Перед збоєм").first().waitFor({ timeout: 40_000 });
  assert.equal(await laptop.page.locator(".note", { hasText: "Написано в тунелі" }).count(), 1);
  assert.equal(await laptop.page.locator(".note", { hasText: "Перед збоєм" }).count(), 1);
  await waitForOutbox(phone.page, 0);
  await phone.page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
  phone.assertClean({ except: AWAY });
});

test("a network that leads nowhere is no other than none, though the browser believes in it", async () => {
  await phone.cut({ noticed: false });
  await phone.page.locator(".banner-offline").waitFor({ timeout: 40_000 });
  assert.equal(await phone.page.evaluate(() => navigator.onLine), true);
  await phone.page.locator('form[data-change="note-added"] textarea').fill("З мережі без виходу");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await waitForOutbox(phone.page, 1);
  await newTab(phone, step());
  await alive(phone.page);
  await phone.page.locator(".note", { hasText: "З мережі без виходу" }).waitFor();
  // No event tells that it leads somewhere again: the app has to find out.
  await phone.mend();
  await laptop.page.locator(".note", { hasText: "З мережі без виходу" }).waitFor({ timeout: 40_000 });
  await waitForOutbox(phone.page, 0);
  await phone.page.locator(".banner-offline").waitFor({ state: "detached", timeout: 40_000 });
  assert.equal(await laptop.page.locator(".note", { hasText: "З мережі без виходу" }).count(), 1);
  phone.assertClean({ except: AWAY });
});

test("two tabs share one outbox", async () => {
  const second = await phone.context.newPage();
  await second.goto(step());
  await alive(second);
  await phone.cut();
  await phone.page.locator('form[data-change="note-added"] textarea').fill("З першої вкладки");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await second.getByText("З першої вкладки").first().waitFor();
  await second.locator('form[data-change="note-added"] textarea').fill("З другої вкладки");
  await second.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await phone.page.getByText("З другої вкладки").first().waitFor();
  await waitForOutbox(phone.page, 2);
  await phone.mend();
  for (const words of ["З першої вкладки", "З другої вкладки"]) {
    await laptop.page.getByText(words).first().waitFor({ timeout: 40_000 });
    assert.equal(await laptop.page.locator(".note", { hasText: words }).count(), 1);
  }
  await waitForOutbox(phone.page, 0);
  await second.close();
});

test("an expired session keeps the outbox: after signing in again it goes on", async () => {
  await phone.cut();
  await phone.page.locator('form[data-change="note-added"] textarea').fill("Поки нас не було");
  await phone.page.locator('form[data-change="note-added"] button[type="submit"]').first().click();
  await waitForOutbox(phone.page, 1);
  await phone.context.clearCookies();
  await phone.mend();
  await phone.page.waitForURL(/\/enter/, { timeout: 40_000 });
  await phone.page.locator("#waits output", { hasText: "1" }).waitFor();
  await phone.signIn(await server.invite("member", member.name, member.household));
  await laptop.page.getByText("Поки нас не було").first().waitFor({ timeout: 40_000 });
  assert.equal((await outbox(phone.page)).length, 0);
});

// Every screen there is, by who sees it: what a journey that looks at all of them goes through.

import assert from "node:assert/strict";
import { idsOf, stepWithTicks } from "./plan.mjs";

/** The addresses of all screens, by role. `phone` is signed in as the demo's household. */
export async function screensOf(server, phone) {
  const { page } = phone;
  const step = await stepWithTicks(page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const ids = await idsOf(page);
  const household = `/staff/household/${ids.household}`;
  const listed = await (await page.request.get(`${server.url}/appointments`)).text();
  const [appointment] = /\/appointment\/[0-9a-f-]{36}/.exec(listed);
  const month = `/month/${new Date().toISOString().slice(0, 7)}`;
  return {
    household: [
      "/",
      "/plan",
      "/plan?theme=fundament",
      "/plan/new",
      step,
      `${step}?history=1`,
      "/appointments",
      appointment,
      month,
      "/near",
      "/more",
      "/more/team",
      "/more/written",
      "/more/install",
      "/talk",
      "/talk/family",
      "/talk/papers",
      "/talk/school",
      "/talk/wishes",
      "/plan/offers",
      "/plan/path",
      "/plan/print",
      "/documents",
      `${step}/card`,
      "/nowhere",
    ],
    researcher: [
      "/staff",
      "/staff?filter=urgent",
      household,
      `${household}/step/${ids.step}`,
      `${household}/step/${ids.step}?history=1`,
      `${household}/new`,
      `${household}/appointments`,
      household + appointment,
      household + month,
      `${household}/notes`,
      `${household}/unread`,
      `${household}/family`,
      `${household}/talk`,
      `${household}/talk/home`,
      `${household}/talk/work`,
      `${household}/offers`,
      `${household}/path`,
      `${household}/documents`,
      `${household}/print`,
      `${household}/step/${ids.step}/card`,
      "/staff/queue",
      "/staff/glossary",
      "/staff/work",
      "/staff/interpreters",
      "/staff/several",
      "/staff/several?what=message",
      "/staff/more",
    ],
    mediator: [
      "/staff",
      "/staff/queue",
      "/staff/glossary",
      "/staff/interpreters",
      household + appointment,
      `${household}/step/${ids.step}`,
      `${household}/talk/home`,
      `${household}/offers`,
      `${household}/documents`,
      `${household}/path`,
    ],
    coordinator: [
      "/staff/desk",
      "/staff/interpreters",
      "/staff/desk/library",
      "/staff/desk/library/new",
      "/staff/desk/library/topic/leefgeld",
      "/staff/desk/library/amount/own-contribution",
      "/staff/glossary",
      "/staff/more",
    ],
  };
}

/** Chooses a language as a person would: on the page with the settings. */
export async function chooseLanguage(page, server, lang, role) {
  await page.goto(`${server.url}${role === "household" ? "/more" : "/staff/more"}`);
  const now = await page.locator("html").getAttribute("lang");
  if (now === lang) return;
  await Promise.all([
    page.waitForEvent("load"),
    page.locator(`form[action="/prefs"] button[name="lang"][value="${lang}"]`).click(),
  ]);
  assert.equal(await page.locator("html").getAttribute("lang"), lang);
}

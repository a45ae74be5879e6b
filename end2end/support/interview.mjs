// The first talk as a researcher leads it, and what is offered afterwards.

import { meant, pageData } from "./plan.mjs";

/** A household with its first member and a team, as a coordinator makes it; `{id, member}`. */
export async function newHousehold(coordinator, server, { alias, member, researcher = "Sanne", mediator = "Oksana" }) {
  const { page } = coordinator;
  const post = (where, form) =>
    page.request.post(`${server.url}${where}`, { form, headers: { origin: server.url }, maxRedirects: 0 });
  await post("/staff/desk/household", { alias, municipality: "Nijmegen", member, lang: "uk" });
  const desk = async () => {
    await page.goto(`${server.url}/staff/desk`);
    return (await pageData(page)).extra.desk.desk;
  };
  const { households, colleagues } = await desk();
  const made = households.find(({ summary }) => summary.alias === alias);
  const of = (role, name) => colleagues.find((it) => it.role === role && it.account.name.includes(name)).account.person;
  const id = made.summary.household;
  await post("/staff/desk/pair", {
    household: id,
    researcher: of("researcher", researcher),
    mediator: of("mediator", mediator),
  });
  return { id, member: made.members[0].person };
}

/** The talk of a household on somebody's screen. */
export function talkOf(page, base) {
  const card = (question) => page.locator(`section[aria-labelledby="${question}"]`);
  const of = (question, who) => {
    const all = card(question).locator(".interview-one");
    return who ? all.filter({ hasText: who }) : all.first();
  };
  return {
    /** Opens a part of the talk. */
    part: async (chapter) => {
      await page.goto(`${base}/talk/${chapter}`);
      await page.locator("body[data-live]").waitFor();
      await page.locator("main h1, .household-part h1").first().waitFor();
    },
    /** Taps an answer and waits until it shows as given. */
    answer: async (question, words, who) => {
      const button = of(question, who).getByRole("button", { name: words, exact: true });
      await button.click();
      await of(question, who).locator('button[aria-pressed="true"]', { hasText: words }).waitFor();
    },
    /** Taps an answer that was given once more: it is one no longer. */
    takeBack: async (question, words, who) => {
      const button = of(question, who).getByRole("button", { name: words, exact: true });
      await button.and(page.locator('[aria-pressed="true"]')).click();
      await button.and(page.locator('[aria-pressed="false"]')).waitFor();
    },
    /** Fills in a day. */
    on: async (question, day) => {
      await of(question).locator('input[type="date"]').fill(day);
      await of(question).getByRole("button").click();
    },
    has: async (paper) => {
      const row = page.locator(`.interview-one#document-${paper}`);
      await row.locator('button[value="have"]').click();
      await row.locator('button[value="have"][aria-pressed="true"]').waitFor();
    },
    /** Adds somebody to the family. */
    person: async (name, born) => {
      const fold = page.locator('details:has(form[data-change="person-added"])');
      if (!(await fold.evaluate((it) => it.open))) await fold.locator("summary").click();
      await fold.locator('input[name="text"]').fill(name);
      await fold.locator('input[name="born"]').fill(String(born));
      await fold.locator('button[type="submit"]').click();
      await page.locator(".people", { hasText: name }).waitFor();
    },
    /** Tells in which year somebody who is there already was born. */
    born: async (name, year) => {
      const row = page.locator('section[aria-labelledby="people"] li', { hasText: name });
      await row.locator("summary").click();
      await row.locator('input[name="born"]').fill(String(year));
      await row.locator('form[data-change^="person-born-told"] button[type="submit"]').click();
      await row.getByText(String(year)).waitFor();
    },
  };
}

/** The keys of what is offered, in the order of the screen. */
export const offered = (page) =>
  page
    .locator('form[data-change^="step-added "]')
    .evaluateAll((all) => all.map((it) => it.dataset.change.split(" ")[1]));

/** Takes an offer into the plan, and waits until it is one no more. */
export async function take(page, key) {
  const form = page.locator(`form[data-change="step-added ${key}"]`);
  await form.locator("button").click();
  await meant(page);
  await form.waitFor({ state: "detached" });
}

/** The topics of a plan in its order, as the server has it. */
export async function planned(page) {
  const { held } = await pageData(page);
  return [...held.plan.steps].sort((a, b) => a.order.v - b.order.v).map((step) => step.topic);
}

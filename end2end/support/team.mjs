// A family, its researcher and its mediator, each at a device of their own.

import { newLaptop, newPhone } from "./browser.mjs";
import { alive, idsOf, stepWithTicks } from "./plan.mjs";

/** The demo's family at a step with something to tick, and its team, signed in: `{phone, researcher, mediator, ids}`. */
export async function teamAtStep(server, browser) {
  const [phone, researcher, mediator] = [await newPhone(browser), await newLaptop(browser), await newLaptop(browser)];
  await phone.signIn(server.links.household);
  await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const ids = await idsOf(phone.page);
  await researcher.signIn(server.links.researcher);
  await mediator.signIn(server.links.mediator);
  await alive(phone.page);
  return { phone, researcher, mediator, ids };
}

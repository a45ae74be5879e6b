// Takes the pictures that a browser shows when it offers to install the app (frontend/public/manifest.webmanifest names them):
//
//   node end2end/screenshots.mjs        to be run by hand when the screens look otherwise; its results are kept with the sources

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { launch, newLaptop, newPhone } from "./support/browser.mjs";
import { alive, stepWithTicks } from "./support/plan.mjs";
import { withPalette } from "./support/png.mjs";
import { startServer } from "./support/server.mjs";

const folder = path.resolve(import.meta.dirname, "../frontend/public");
const looks = { colorScheme: "light", reducedMotion: "reduce" };
const server = await startServer();
const browser = await launch();
try {
  const painter = await browser.newPage();
  const take = async (page, name) => {
    await alive(page);
    const png = await withPalette(painter, await page.screenshot());
    await writeFile(path.join(folder, name), png);
    console.log(name, png.length);
  };

  const phone = await newPhone(browser, looks);
  await phone.signIn(server.links.household);
  const step = await stepWithTicks(phone.page, `${server.url}/plan`, (href) => href.startsWith("/plan/step/"));
  const screens = { today: "/", plan: "/plan", step, appointments: "/appointments" };
  for (const [name, where] of Object.entries(screens)) {
    await phone.page.goto(server.url + where);
    await take(phone.page, `screenshot-${name}.png`);
  }

  const laptop = await newLaptop(browser, { ...looks, viewport: { width: 1280, height: 800 } });
  await laptop.signIn(server.links.researcher);
  await laptop.page.goto(`${server.url}/staff`);
  await take(laptop.page, "screenshot-wide.png");
} finally {
  await browser.close();
  await server.stop();
}

// Takes pictures of screens, to be looked at before a change is handed in:
//
//   node end2end/shots.mjs /tmp/shots / /plan                            a family's phone, Ukrainian, light and dark
//   node end2end/shots.mjs /tmp/shots / --role researcher --device laptop --lang nl --scheme dark --full

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch, newLaptop, newPhone } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    role: { type: "string", default: "household" },
    lang: { type: "string", default: "uk" },
    scheme: { type: "string", default: "both" },
    device: { type: "string", default: "phone" },
    full: { type: "boolean", default: false },
  },
});
const [folder, ...paths] = positionals;
if (!folder || paths.length === 0) {
  console.error("Usage: node end2end/shots.mjs FOLDER PATH... [--role household|researcher|mediator|coordinator]");
  console.error("       [--lang uk|nl|en] [--scheme light|dark|both] [--device phone|laptop] [--full]");
  process.exit(2);
}

const { role, lang, scheme, device, full } = values;
const schemes = scheme === "both" ? ["light", "dark"] : [scheme];
const newDevice = device === "laptop" ? newLaptop : newPhone;

await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await launch();
try {
  const { page, signIn } = await newDevice(browser, { locale: lang });
  await signIn(server.links[role]);
  for (const where of paths) {
    const answer = await page.goto(server.url + where, { waitUntil: "load" });
    if (!answer.ok()) console.error(`${where} answers ${answer.status()}.`);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const screen = where.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home";
      const name = `${role}-${lang}-${colorScheme}-${device}-${screen}.png`;
      await page.screenshot({ path: path.join(folder, name), fullPage: full });
      console.log(path.join(folder, name));
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

// Builds everything a browser loads, from sources to target/site, in one readable pass:
//
//   Rust → cargo → (split) → wasm-bindgen → wasm-opt ┐
//   JavaScript → esbuild                             ├→ named after their content, compressed once, listed in manifest.json
//   SCSS → sass                                      ┘
//
// The server reads manifest.json once at start and never compresses anything itself.
// `--dev` trades size for speed and writes to target/site-dev, so that it never passes for a release.

import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { openCache } from "./build/cache.mjs";
import { readConstants } from "./build/constants.mjs";
import { bundle, bundleScripts, compileStyle } from "./build/sources.mjs";
import { openSite } from "./build/site.mjs";
import { compileWasm, packProgram } from "./build/wasm.mjs";

// One app per kind of reader: a family's phone never loads a byte of the staff's screens.
const APPS = ["family", "staff"];
// The storage contract, for a journey to run in a real browser; it is no part of the site.
const CONTRACT = "contract";
const STYLES = { "family.css": "family.scss", "staff.css": "staff.scss" };

const root = path.resolve(import.meta.dirname, "..");
const dev = process.argv.includes("--dev");
// For whoever knows that no Rust source changed: what cargo made before is taken as it is.
const samePrograms = process.argv.includes("--same-programs");
const at = (...parts) => path.join(root, ...parts);

async function main() {
  process.chdir(root);
  const cache = openCache(at("target/site-cache", dev ? "dev" : "release"));
  const site = openSite(at("target", dev ? "site-dev" : "site"), { cache, quality: dev ? 4 : 11 });

  // In `make watch` pages listen at this address for the next build.
  const RELOAD = (dev && process.env.PERSPECTIEF_RELOAD) || "";
  const constants = { ...(await readConstants(at("app"))), RELOAD };
  const compiled = await step("cargo: wasm", () => compileWasm([...APPS, CONTRACT], { root, dev, samePrograms }));
  const pack = (name, options) => packProgram(name, compiled[name], { root, cache, ...options });
  await step("split, bindgen, wasm-opt", () =>
    Promise.all(APPS.map(async (app) => site.addProgram(app, await pack(app, { uses: ["start"], small: !dev })))),
  );
  await step("contract", async () => {
    const files = await pack(CONTRACT, { uses: ["check"], small: false });
    for (const name of ["tab.js", "indexed_db.js"]) {
      files.set(name, await bundle(at("frontend/js/device", name), { format: "esm", dev, constants }));
    }
    await mkdir(at("target", CONTRACT), { recursive: true });
    for (const [name, content] of files) await writeFile(at("target", CONTRACT, name), content);
  });
  await step("sass", async () => {
    for (const [name, source] of Object.entries(STYLES)) {
      site.addAsset(name, await compileStyle(at("style", source), { dev, cache }));
    }
  });
  await step("esbuild", async () => {
    for (const { name, code } of await bundleScripts(at("frontend/js"), { dev, constants })) {
      // A service worker's address must never change, or the browser would keep the old one beside the new.
      if (name === "sw.js") site.addPublic(name, code);
      else site.addAsset(name, code);
    }
  });
  await step("names, brotli, manifest", async () => {
    if (existsSync(at("frontend/public"))) await site.addPublicFolder(at("frontend/public"));
    await site.write();
  });
  await cache.prune();
  await report(site.folder);
}

/** Runs one step and says how long it took: a slow build should show where. */
async function step(name, work) {
  const begin = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(26)} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

async function report(folder) {
  const assets = (await readdir(path.join(folder, "assets"), { recursive: true })).filter(
    (name) => path.extname(name) && !name.endsWith(".br"),
  );
  console.log(`  ${path.relative(root, folder)}: ${assets.length} assets${dev ? " (dev)" : ""}`);
}

try {
  await main();
} catch (error) {
  // What a tool said has been printed already; a stack of this script would only bury it.
  console.error(`\nThe site was not built. ${error.remedy ?? error.stack ?? error}`);
  process.exitCode = 1;
}

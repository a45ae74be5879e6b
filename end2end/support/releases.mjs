// Later releases of the built site: the same app, with every file of other content under another name, as an update has
// them. The words and the library are the server's own and stay.

import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const built = path.resolve(import.meta.dirname, "../../target/site");
// As good as any for a test; the best takes seconds.
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The release that is built, and `count` after it: `[{site, asset(name)}, …]`; `remove()` takes the later ones away. */
export async function makeReleases(count) {
  const folder = await mkdtemp(path.join(tmpdir(), "perspectief-site-"));
  const releases = [await describe(built)];
  for (let number = 2; number <= count + 1; number += 1) {
    const site = path.join(folder, `${number}`);
    await cp(built, site, { recursive: true, filter: (file) => !file.endsWith(".br") });
    await changeAll(site, number);
    releases.push(await describe(site));
  }
  return { releases, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function describe(site) {
  const manifest = JSON.parse(await readFile(path.join(site, "manifest.json"), "utf8"));
  /** The address of an asset by its logical name: `asset("boot.js")`. */
  return { site, asset: (name) => `/assets/${manifest[name]}` };
}

async function changeAll(site, number) {
  const manifest = JSON.parse(await readFile(path.join(site, "manifest.json"), "utf8"));
  const hash = createHash("sha256")
    .update(JSON.stringify([number, manifest]))
    .digest("hex")
    .slice(0, 10);
  for (const [name, hashed] of Object.entries(manifest)) {
    const old = path.join(site, "assets", hashed);
    const content = changed(name, await readFile(old), number);
    // Of a program the folder has the hash, of other files the name.
    manifest[name] = hashed.replace(/-[0-9a-f]{10}(?=[./])/, `-${hash}`);
    await rm(old);
    await put(path.join(site, "assets", manifest[name]), content);
  }
  for (const name of await readdir(path.join(site, "public"))) {
    const file = path.join(site, "public", name);
    // The worker keeps its name: that it changed is told by its content alone.
    if (name === "sw.js") await put(file, changed(name, await readFile(file), number));
  }
  await writeFile(path.join(site, "manifest.json"), JSON.stringify(manifest));
}

async function put(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  await writeFile(`${file}.br`, brotliCompressSync(content, QUICK));
}

/** The same to whoever runs it: a comment more, or, in wasm, a section with a name of its own. */
function changed(name, content, number) {
  const words = Buffer.from(`release ${number}`);
  if (!name.endsWith(".wasm")) return Buffer.concat([content, Buffer.from(`\n/* ${words} */\n`)]);
  return Buffer.concat([content, Buffer.from([0, words.length + 1, words.length]), words]);
}

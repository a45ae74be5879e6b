// Where the build's results go: assets under names that tell their content, public files under their own.
//
//   assets/family-1a2b3c4d5e.wasm, .wasm.br   may be cached for ever
//   public/icon.svg, icon.svg.br              must be asked for anew
//   manifest.json                             "family.wasm" → "family-1a2b3c4d5e.wasm"

import { mkdir, readFile, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { hashOf, writeWhole } from "./cache.mjs";

// The rest (pictures, fonts) is compressed already.
const COMPRESSIBLE = new Set([".css", ".html", ".ico", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml"]);

export function openSite(folder, { cache, quality }) {
  const manifest = {};
  const files = new Map();

  return {
    folder,

    /** `name` as the sources call it, e.g. `family.css`. */
    addAsset(name, content) {
      const { name: stem, ext } = path.parse(name);
      const hashed = `${stem}-${hashOf([content], 10)}${ext}`;
      manifest[name] = hashed;
      files.set(path.join("assets", hashed), content);
    },

    addPublic(name, content) {
      files.set(path.join("public", name), content);
    },

    async addPublicFolder(source) {
      for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
        const file = path.join(entry.parentPath, entry.name);
        if (entry.isFile()) this.addPublic(path.relative(source, file), await readFile(file));
      }
    },

    /** Writes what was added, then the manifest, then removes what an earlier build left: the manifest never lies. */
    async write() {
      const compressed = await Promise.all(
        [...files].filter(([name]) => COMPRESSIBLE.has(path.extname(name))).map(async ([name, content]) => [
          `${name}.br`,
          await cache.get("brotli", [content], () => compress(content, quality)),
        ]),
      );
      const all = new Map([...files, ...compressed]);
      for (const [name, content] of all) await writeIfOther(path.join(folder, name), content);
      await writeIfOther(path.join(folder, "manifest.json"), `${JSON.stringify(sorted(manifest), null, 2)}\n`);
      await removeOthers(folder, new Set([...all.keys(), "manifest.json"]));
    },
  };
}

async function compress(content, quality) {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** An unchanged file keeps its time, so that whoever watches the folder sees only changes. */
async function writeIfOther(file, content) {
  const now = await readFile(file).catch(() => undefined);
  if (now?.equals(Buffer.from(content))) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, content);
}

async function removeOthers(folder, keep) {
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!keep.has(name) && (await stat(file)).isFile()) await rm(file);
  }
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

// Where the build's results go: assets under names that tell their content, public files under their own.
//
//   assets/boot-1a2b3c4d5e.js, .js.br           may be cached for ever
//   assets/family-1a2b3c4d5e/family.js, …       the files of one build of a program, which name each other
//   public/icon.svg, icon.svg.br                must be asked for anew
//   manifest.json                               "boot.js" → "boot-1a2b3c4d5e.js", "family.js" → "family-1a2b3c4d5e/family.js"

import { mkdir, readFile, readdir, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { hashOf, writeWhole } from "./cache.mjs";

// The rest (pictures, fonts) is compressed already.
const COMPRESSIBLE = new Set([
  ".css",
  ".html",
  ".ico",
  ".js",
  ".json",
  ".svg",
  ".txt",
  ".wasm",
  ".webmanifest",
  ".xml",
]);

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

    /**
     * A program of several files (name → content), which keep their names in a folder that tells the content of all. In the
     * manifest the glue is `family.js`, the main program `family.wasm`, and a piece that is loaded later `family.far.wasm`.
     */
    addProgram(program, contents) {
      const folder = `${program}-${hashOf([...contents].flat(), 10)}`;
      for (const [name, content] of contents) {
        const piece = name.replace(/^split_/, "");
        manifest[name.startsWith(program) ? name.replace("_bg.", ".") : `${program}.${piece}`] = `${folder}/${name}`;
        files.set(path.join("assets", folder, name), content);
      }
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
        [...files]
          .filter(([name]) => COMPRESSIBLE.has(path.extname(name)))
          .map(async ([name, content]) => [
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
  for (const entry of await readdir(path.join(folder, "assets"), { withFileTypes: true })) {
    // The folder of an earlier build is empty by now, this one's is not and stays.
    if (entry.isDirectory()) await rmdir(path.join(entry.parentPath, entry.name)).catch(() => {});
  }
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

// What is not Rust: scripts and style sheets.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { constantsModule } from "./constants.mjs";
import { BuildError, packageVersion, requirePackage } from "./tools.mjs";

// The oldest that can run the program, by what its wasm needs (`WASM_FEATURES` in wasm.mjs); README.md names them. This is
// about syntax alone: newer functions are kept out by the linter, and by the journey of strange networks.
const BROWSERS = ["chrome96", "firefox91", "safari15"];

/**
 * One script with all it imports, as bytes. With `uses` it exports only these, and what nothing uses is left out;
 * `constants` are those of "app:constants". A warning fails the build: nobody reads those of one that went well.
 */
export async function bundle(file, { format, dev, uses, constants = {} }) {
  const [name, folder] = [path.basename(file), path.dirname(file)];
  const entry = uses
    ? { stdin: { contents: `export { ${uses.join(", ")} } from "./${name}";`, resolveDir: folder } }
    : { entryPoints: [file] };
  const options = { bundle: true, write: false, format, target: BROWSERS, minify: !dev, legalComments: "none" };
  const refused = new BuildError(`esbuild does not accept ${name}.`);
  // wasm-bindgen names the script that fetches pieces once for each of them; all are the same.
  const logOverride = { "duplicate-object-key": uses ? "silent" : "warning" };
  const { outputFiles, warnings } = await requirePackage("esbuild")
    .build({ ...entry, ...options, logOverride, logLevel: "warning", plugins: [constantsModule(constants)] })
    .catch(() => {
      throw refused;
    });
  if (warnings.length > 0) throw refused;
  return Buffer.from(outputFiles[0].contents);
}

/**
 * Each script directly in the folder, with what it imports from below. They come as classic scripts: one in the head
 * can run before the first paint, and none leaves a name in the page's global scope.
 */
export async function bundleScripts(folder, options) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, code: await bundle(path.join(folder, name), { ...options, format: "iife" }) })),
  );
}

/** One style sheet with its partials, as bytes. */
export async function compileStyle(file, { dev, cache }) {
  const sheets = await readSheets(path.dirname(file));
  const inputs = [path.basename(file), dev ? "expanded" : "compressed", packageVersion("sass"), ...sheets];
  return cache.get(path.basename(file), inputs, () => {
    try {
      // Without a mark of the encoding: it stands in the answer's head, and in a page's own style the mark would be read as
      // part of the first selector.
      const options = { style: dev ? "expanded" : "compressed", charset: false };
      return requirePackage("sass").compile(file, options).css;
    } catch (error) {
      console.error(error.message);
      throw new BuildError(`sass does not accept ${path.basename(file)}.`);
    }
  });
}

/** All sheets of a folder: which of them one sheet uses only sass knows, and all of them are quickly read. */
async function readSheets(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".scss")).sort();
  return Promise.all(names.map(async (name) => `${name}\n${await readFile(path.join(folder, name), "utf8")}`));
}

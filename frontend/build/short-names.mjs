// Makes the glue follow wasm-opt, which gives everything that passes between glue and wasm a name of one or two letters.
//
// wasm-bindgen's names end in sixteen random hex digits and are sent twice, in the glue and in the wasm. Randomness
// does not compress: on a phone's first visit those names cost more than some of the code they stand for.
// Afterwards only the glue knows what is what, so nothing else may use the wasm's exports by name.

import { BuildError } from "./tools.mjs";

/** wasm-opt's passes that rename, and print which name became which as JSON. */
export const RENAME = "--minify-imports-and-exports-and-modules";
const MODULE = "a";

/** The glue with the names of `renaming`: `{imports: [[module, name, short]], exports: [[name, short]]}`. */
export function renameInGlue(glue, renaming) {
  const imports = new Map(renaming.imports.map(([, name, short]) => [name, short]));
  const exports = new Map(renaming.exports.map(([name, short]) => [name, short]));

  const modules = new Set(renaming.imports.map(([module]) => module));
  const [module] = modules;
  if (modules.size !== 1 || !glue.includes(`"${module}": import0`)) {
    throw new BuildError(`The wasm imports from ${[...modules].join(", ")}; short names know one module, the glue's.`);
  }

  const missing = new Set(imports.keys());
  const renamed = glue
    .replace(`"${module}": import0`, `"${MODULE}": import0`)
    .replace(/^( +)(\w+)(?=: )/gm, (whole, indent, name) => {
      missing.delete(name);
      return imports.has(name) ? indent + imports.get(name) : whole;
    })
    .replace(/\bwasm\.(\w+)/g, (whole, name) => (exports.has(name) ? `wasm.${exports.get(name)}` : whole));

  if (missing.size > 0) throw new BuildError(`The glue does not define ${[...missing].join(", ")}.`);
  return renamed;
}

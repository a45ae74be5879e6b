// Numbers on which scripts and programs must agree: a script imports them from "app:constants", and they come from the one
// place where they are said, `pub const NAME: u32 = 1;` in the Rust sources of app/.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const CONSTANT = /^ *pub const ([A-Z][A-Z0-9_]*): (?:u8|u16|u32|u64|usize) = ([0-9][0-9_]*);$/gm;

/** Reads all constants of `folder` that are plain numbers: `{ NAME: 1, … }`. */
export async function readConstants(folder) {
  const found = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".rs")) continue;
    const source = await readFile(path.join(entry.parentPath, entry.name), "utf8");
    for (const [, name, number] of source.matchAll(CONSTANT)) {
      const value = Number(number.replaceAll("_", ""));
      // Two of one name would leave open which of them a script means.
      found[name] = name in found && found[name] !== value ? undefined : value;
    }
  }
  return found;
}

/** For esbuild: the module "app:constants" with these values. A name that is not there fails the build. */
export function constantsModule(values) {
  return {
    name: "app:constants",
    setup(build) {
      build.onResolve({ filter: /^app:constants$/ }, () => ({ path: "app:constants", namespace: "constants" }));
      build.onLoad({ filter: /.*/, namespace: "constants" }, () => {
        const known = Object.entries(values).filter(([, value]) => value !== undefined);
        return {
          contents: known.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n"),
        };
      });
    },
  };
}

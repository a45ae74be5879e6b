// Results of slow steps, kept by what went into them: the same input is never worked on twice.
// A file's name is the hash of its input, so there is nothing to invalidate.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The first `length` hex digits of the SHA-256 of all parts, told apart by their lengths. */
export function hashOf(parts, length = 64) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, length);
}

export function openCache(folder) {
  // By name, so that two steps that ask for the same at once (two apps' glue may be equal) share one piece of work.
  const asked = new Map();

  async function readOrMake(name, produce) {
    const file = path.join(folder, name);
    try {
      return await readFile(file);
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    const made = Buffer.from(await produce());
    await mkdir(folder, { recursive: true });
    await writeWhole(file, made);
    return made;
  }

  return {
    /** What `produce` (→ string or bytes) made of `inputs` (strings or bytes), now or in an earlier build. */
    get(label, inputs, produce) {
      const name = `${label}-${hashOf(inputs, 32)}`;
      if (!asked.has(name)) asked.set(name, readOrMake(name, produce));
      return asked.get(name);
    },

    /** Forgets what this build did not ask for: only the previous build is worth remembering. */
    async prune() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.filter((name) => !asked.has(name)).map((name) => rm(path.join(folder, name))));
    },
  };
}

/** Writes beside the target and renames, so that a build that was broken off leaves no half file. */
export async function writeWhole(file, content) {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, content);
  await rename(partial, file);
}

// How the build finds and runs other programs.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const PACKAGES = new URL("../", import.meta.url);
export const requirePackage = createRequire(PACKAGES);

/** A failure whose one sentence tells what to do about it. */
export class BuildError extends Error {
  constructor(remedy) {
    super(remedy);
    this.remedy = remedy;
  }
}

/** Runs a program to its end. What it prints goes to our output, with `quiet` only when it fails. */
export function run(program, args, { env = {}, remedy, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? "pipe" : "inherit";
    const child = spawn(program, args, { stdio: ["ignore", output, output], env: { ...process.env, ...env } });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (printed += text));
    child.on("error", (error) => reject(new BuildError(remedy ?? `${program} did not start: ${error.message}.`)));
    child.on("close", (code, signal) => {
      if (code === 0) return resolve();
      process.stderr.write(printed);
      reject(new BuildError(`'${path.basename(program)} ${args[0]}' ended with ${signal ?? code}.`));
    });
  });
}

/** Where cargo builds. */
export const targetFolder = (root) => path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

/** A program that `make setup` built from a crate, and the crate's version, from cargo's own record of what it installed. */
export async function findTool(root, name, crate) {
  const folder = path.join(root, "target/tools");
  const record = await readFile(path.join(folder, ".crates.toml"), "utf8").catch(() => "");
  const version = new RegExp(`^"${crate} ([^ "]+)`, "m").exec(record)?.[1];
  if (!version) throw new BuildError(`${name} is missing: run 'make setup'.`);
  return { program: path.join(folder, "bin", name), version };
}

/** The installed version: what a package makes of the same input may change with it. */
export function packageVersion(name) {
  const file = new URL(`node_modules/${name}/package.json`, PACKAGES);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

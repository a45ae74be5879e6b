// How the build finds and runs other programs.

import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
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

/** Runs a program to its end. What it prints goes to our output, or comes back as text with `capture`. */
export function run(program, args, { env = {}, remedy, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", capture ? "pipe" : "inherit", "inherit"];
    const child = spawn(program, args, { stdio, env: { ...process.env, ...env } });
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => (printed += text));
    child.on("error", (error) => reject(new BuildError(remedy ?? `${program} did not start: ${error.message}.`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(printed);
      else reject(new BuildError(`'${path.basename(program)} ${args[0]}' ended with ${signal ?? code}.`));
    });
  });
}

/** What a program that may be missing prints, trimmed; nothing when it is missing or fails. */
export function outputOf(program, args) {
  return new Promise((resolve) => execFile(program, args, (error, stdout) => resolve(error ? "" : stdout.trim())));
}

/** The installed version: what a package makes of the same input may change with it. */
export function packageVersion(name) {
  const file = new URL(`node_modules/${name}/package.json`, PACKAGES);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

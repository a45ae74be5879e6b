// `make watch`: builds quickly, serves, and does so again whenever a source changes. A build that fails leaves the
// running server as it was.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { run } from "./build/tools.mjs";

const root = path.resolve(import.meta.dirname, "..");
const SOURCES = ["app", "server", "frontend", "style", "locales", "public"];
// An editor writes a file in several strokes, and a checkout many files.
const QUIET_MS = 200;

let server;
let building = false;
let changedMeanwhile = false;
let timer;

async function buildAndServe() {
  if (building) {
    changedMeanwhile = true;
    return;
  }
  building = true;
  do {
    changedMeanwhile = false;
    try {
      // Cargo and the site's cache know what is to be done; asking them costs half a second.
      await run(process.execPath, ["frontend/build.mjs", "--dev"]);
      await run("cargo", ["build", "-p", "server"]);
      if (!changedMeanwhile) await restart();
    } catch (error) {
      console.error(`${error.message} Waiting for a change.`);
    }
  } while (changedMeanwhile);
  building = false;
}

async function restart() {
  if (server && server.exitCode === null && server.signalCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  server = spawn("target/debug/perspectief", ["serve"], {
    stdio: "inherit",
    env: { ...process.env, PERSPECTIEF_SITE: "target/site-dev" },
  });
  server.on("error", (error) => console.error(`The server did not start: ${error.message}.`));
}

process.chdir(root);
for (const folder of SOURCES.filter((name) => existsSync(name))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(buildAndServe, QUIET_MS);
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server?.kill("SIGTERM");
    process.exit();
  });
}
await buildAndServe();

// `make watch`: builds quickly, serves, and does so again whenever a source changes, but only what the change is about.
// Open pages are loaded again then. A build that fails leaves the running server as it was.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { run, targetFolder } from "./build/tools.mjs";

const root = path.resolve(import.meta.dirname, "..");
const address = process.env.PERSPECTIEF_ADDR ?? "127.0.0.1:3000";
// An editor writes a file in several strokes, and a checkout many files.
const QUIET_MS = 200;

// What has to be made anew after a change below a folder: the browser's programs, the site's other files, the server.
const NEEDS = {
  "frontend/js": ["site"],
  style: ["site"],
  "frontend/public": ["site"],
  frontend: ["programs", "site"],
  app: ["programs", "site", "server"],
  server: ["server"],
  locales: ["server"],
};

const changed = new Set(["programs", "site", "server"]);
let working = false;
let server;
let timer;

/** What of NEEDS a changed file asks for: the longest folder counts. */
function needsOf(file) {
  const folders = Object.keys(NEEDS).filter((folder) => file.startsWith(`${folder}/`));
  return NEEDS[folders.sort((a, b) => b.length - a.length)[0]] ?? [];
}

async function work() {
  if (working) return;
  working = true;
  while (changed.size > 0) {
    const [begin, parts] = [performance.now(), new Set(changed)];
    changed.clear();
    try {
      const quick = parts.has("programs") ? [] : ["--same-programs"];
      if (parts.has("site")) await run(process.execPath, ["frontend/build.mjs", "--dev", ...quick]);
      if (parts.has("server")) await run("cargo", ["build", "-p", "server"]);
      await restart();
      tellPages();
      console.log(`  ${[...parts].join(", ")}: there after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(`${error.message} Waiting for a change.`);
      // What was not made is still to be made, with the next change.
      parts.forEach((part) => changed.add(part));
      break;
    }
  }
  working = false;
}

async function restart() {
  if (server && server.exitCode === null && server.signalCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  server = spawn(path.join(targetFolder(root), "debug/perspectief"), ["serve"], {
    stdio: "inherit",
    env: { ...process.env, PERSPECTIEF_SITE: "target/site-dev" },
  });
  server.on("error", (error) => console.error(`The server did not start: ${error.message}.`));
  const end = Date.now() + 20_000;
  while (Date.now() < end && server.exitCode === null) {
    if (
      await fetch(`http://${address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
}

// Pages listen here for the next build: the server lets them, as PERSPECTIEF_RELOAD tells it to (and the build of boot.js).
const listeners = new Set();
const tellPages = () => listeners.forEach((page) => page.write("data: built\n\n"));
const pages = createServer((request, answer) => {
  answer.writeHead(200, { "content-type": "text/event-stream", "access-control-allow-origin": "*" });
  answer.write("\n");
  listeners.add(answer);
  request.on("close", () => listeners.delete(answer));
});
await once(pages.listen(0, "127.0.0.1"), "listening");
process.env.PERSPECTIEF_RELOAD = `http://127.0.0.1:${pages.address().port}`;

process.chdir(root);
for (const folder of ["app", "server", "frontend", "style", "locales"].filter((name) => existsSync(name))) {
  watch(folder, { recursive: true }, (_, name) => {
    const file = `${folder}/${name}`;
    if (file.includes("node_modules/")) return;
    needsOf(file).forEach((part) => changed.add(part));
    clearTimeout(timer);
    timer = setTimeout(work, QUIET_MS);
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server?.kill("SIGTERM");
    process.exit();
  });
}
await work();

// A real server for one test file: the release program, a port and a data folder of its own, and the demo's people.
//
//   const server = await startServer();
//   await server.get("/healthz");  server.links.household;  await server.invite("member", "Оксана");
//   await server.restart();        // same address, same data: a phone comes back to it
//   await server.restart({ site }); // … and finds another release of the app
//   const copy = await server.copy();  // its database as it is now, with its log; or of `backup()`, while it serves
//   await server.restore(copy);        // that one takes the place of what it has; `restart()` starts it
//   await server.stop();

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
// `make journeys` serves with the program that the Rust tests were built with.
const program = path.resolve(root, process.env.PERSPECTIEF_PROGRAM ?? "target/release/perspectief");

const ROLES = ["household", "researcher", "mediator", "coordinator"];
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** Starts a server and waits until it is ready. Without `demo` its data folder is empty and it has no links. */
export async function startServer({ demo = true, env = {} } = {}) {
  if (!existsSync(program)) throw new Error(`${path.relative(root, program)} is missing: run 'make build'.`);

  const data = await mkdtemp(path.join(tmpdir(), "perspectief-data-"));
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const settings = {
    ...process.env,
    PERSPECTIEF_ADDR: address,
    PERSPECTIEF_DATA: data,
    // Another site, with the program that belongs to it, to measure two releases in one run.
    PERSPECTIEF_SITE: process.env.PERSPECTIEF_SITE ?? path.join(root, "target/site"),
    PERSPECTIEF_DEMO: demo ? "1" : undefined,
    ...env,
  };

  // Folders with copies of the database.
  const copied = [];
  let running = await serve();
  const people = await untilReady(() => (demo ? allLinks(running.printed()) : []));

  async function serve() {
    const child = spawn(program, ["serve"], { cwd: root, env: settings, stdio: ["ignore", "pipe", "pipe"] });
    const exited = once(child, "exit");
    // A test run that is broken off leaves no server behind.
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    child.once("exit", () => process.off("exit", kill));
    let [printed, log] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
    return { child, exited, printed: () => printed, log: () => printed + log };
  }

  /** Polls until the server says it is ready and `also` gives something; a server that died is not waited for. */
  async function untilReady(also = () => true) {
    const end = Date.now() + START_LIMIT_MS;
    while (Date.now() < end) {
      if (running.child.exitCode !== null) break;
      const answer = await fetch(`${url}/readyz`).catch(() => undefined);
      const found = answer?.ok && also();
      if (found) return found;
      await sleep(50);
    }
    const said = running.log();
    await stop();
    throw new Error(`The server did not get ready at ${url}. It said:\n${said.slice(-4000)}`);
  }

  async function end() {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    running.child.kill("SIGTERM");
    const inTime = await Promise.race([running.exited.then(() => true), sleep(STOP_LIMIT_MS, false, { ref: false })]);
    if (!inTime) {
      running.child.kill("SIGKILL");
      await running.exited;
      throw new Error(`The server did not stop within ${STOP_LIMIT_MS} ms of SIGTERM.`);
    }
  }

  async function stop() {
    try {
      await end();
    } finally {
      for (const folder of [data, ...copied]) await rm(folder, { recursive: true, force: true });
    }
  }

  /** A folder for a copy of the database. */
  async function copies() {
    const folder = await mkdtemp(path.join(tmpdir(), "perspectief-copy-"));
    copied.push(folder);
    return folder;
  }

  return {
    url,
    data,
    /** The demo's people, as `{role, name, url}`. */
    people,
    /** One link per role, of the first such person. */
    links: Object.fromEntries(ROLES.map((role) => [role, people.find((person) => person.role === role)?.url])),
    /** What the server wrote so far, for a test that fails. */
    log: () => running.log(),

    get: (where) => fetch(url + where),

    /** Invites somebody (a member with the alias of the household) by the command line, and returns the link. */
    async invite(role, name, household) {
      const where = household ? ["--household", household] : [];
      const asked = ["invite", role, name, ...where];
      const { stdout } = await promisify(execFile)(program, asked, { cwd: root, env: settings });
      const link = /https?:\/\/\S+/.exec(stdout)?.[0];
      if (!link) throw new Error(`'perspectief invite ${role}' printed no link:\n${stdout}`);
      return link;
    },

    /** The server goes away, as for an update. */
    halt: end,
    /** … and comes back: same address, same data. */
    async restart({ site } = {}) {
      await end();
      if (site) settings.PERSPECTIEF_SITE = site;
      running = await serve();
      await untilReady();
    },

    /** A folder with a consistent copy, made while it serves. */
    async backup() {
      const made = await copies();
      await promisify(execFile)(program, ["backup", path.join(made, DATABASE)], { cwd: root, env: settings });
      return made;
    },
    /** A folder with the files of the database, with its log, as they are while it does not serve; then it serves on. */
    async copy() {
      const made = await copies();
      await end();
      await putFiles(data, made);
      running = await serve();
      await untilReady();
      return made;
    },
    /** The server goes away, and its database becomes that of an earlier copy. */
    async restore(copy) {
      await end();
      for (const ending of FILES) await rm(path.join(data, DATABASE + ending), { force: true });
      await putFiles(copy, data);
    },

    stop,
  };
}

const DATABASE = "perspectief.sqlite3";
const FILES = ["", "-wal", "-shm"];

async function putFiles(from, to) {
  for (const ending of FILES) {
    const file = path.join(from, DATABASE + ending);
    if (existsSync(file)) await copyFile(file, path.join(to, DATABASE + ending));
  }
}

/** The lines `role  name  link` that a demo server prints, once there is one for every role. */
function allLinks(printed) {
  const people = printed
    .split("\n")
    .map((line) => line.trim().split(/\t+| {2,}/))
    .filter(([role, , link]) => ROLES.includes(role) && link?.startsWith("http"))
    .map(([role, name, link]) => ({ role, name, url: link }));
  return ROLES.every((role) => people.some((person) => person.role === role)) ? people : undefined;
}

/** A port that was free a moment ago. */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

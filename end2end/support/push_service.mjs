// A push service on loopback: npm's `web-push-testing`, which checks the signature (VAPID) of what it is sent and decrypts
// it. Headless browsers have none of their own: in a page the subscribing is put in the place of the browser's, and what
// arrived is handed to the service worker by the protocol, as a browser would do it.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const STEP_MS = 100;
const LIMIT_MS = 90_000;
const program = path.resolve(import.meta.dirname, "../node_modules/web-push-testing/src/bin/server.js");

/** `{subscribe(key), next(hash), stop()}` */
export async function startPushService() {
  const port = await freePort();
  const child = spawn(process.execPath, [program, `${port}`], { stdio: ["ignore", "ignore", "inherit"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ask = async (what, body = {}) => {
    const answer = await fetch(`http://localhost:${port}/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${text}`);
    return text.startsWith("{") ? JSON.parse(text).data : undefined;
  };
  await until(() => ask("status").then(() => true));
  const given = new Map();
  return {
    /** A subscription of a browser with the server's key (base64url): `{endpoint, keys, clientHash}`. */
    subscribe: (key) => ask("subscribe", { userVisibleOnly: "true", applicationServerKey: key }),
    /** The next message for a subscription, decrypted. */
    async next(clientHash) {
      const before = given.get(clientHash) ?? 0;
      const messages = await until(async () => {
        const { messages } = await ask("get-notifications", { clientHash });
        return messages.length > before && messages;
      });
      given.set(clientHash, before + 1);
      return messages[before];
    },
    stop() {
      process.off("exit", kill);
      kill();
    },
  };
}

/** Asks again and again until something comes. */
async function until(ask) {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await wait(STEP_MS)) {
    const found = await ask().catch(() => undefined);
    if (found) return found;
  }
  throw new Error("nothing came from the push service");
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

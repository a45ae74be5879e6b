// Reminders of this device (the Push API): what the browser can, turning them on and off, and the check at each start. It
// subscribes with the server's key; with another key a subscription would be void.

import { limit } from "./limit.js";

const ADDRESS = "/api/push/v1";
const ANSWER_MS = 30_000;
/** Whoever is signed in here wants to be reminded on this device: it goes when they sign out. */
const WANTED = "push-wanted";

/** What this browser can do; nothing: it can be asked. */
function obstacle() {
  // An iPhone has no Push API in a page of the browser, only in an app on the home screen.
  if (navigator.standalone === false) return "needs-home";
  if (!("serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis)) return "unable";
  return Notification.permission === "denied" ? "denied" : undefined;
}

async function ask(method, told) {
  const answer = await fetch(ADDRESS, {
    method,
    headers: { "content-type": "application/json" },
    body: told && JSON.stringify(told),
    signal: limit(ANSWER_MS),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

const toBytes = (key) =>
  Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

/** Whether a subscription was made with this key. */
function isOf(subscription, key) {
  const made = new Uint8Array(subscription.options?.applicationServerKey ?? []);
  const wanted = toBytes(key);
  return made.length === wanted.length && made.every((byte, place) => byte === wanted[place]);
}

const told = (subscription, asked) => {
  const { endpoint, keys } = subscription.toJSON();
  return { do: "on", endpoint, p256dh: keys.p256dh, auth: keys.auth, ask: asked };
};

async function subscribe(manager, key) {
  const known = await manager.getSubscription();
  if (known && isOf(known, key)) return known;
  await known?.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: toBytes(key) });
}

/**
 * At each start: subscriptions vanish silently, and the server is told that this device is still there. One that somebody
 * before made here is nobody's: who signed out is not reminded, nor is who came after unless they want it.
 */
async function check(database) {
  const found = obstacle();
  if (found) return found;
  const { pushManager } = await navigator.serviceWorker.ready;
  if ((await database.about(WANTED)) !== true) {
    await (await pushManager.getSubscription())?.unsubscribe();
    return "off";
  }
  if (Notification.permission !== "granted") return "off";
  const { key } = await ask("GET");
  return (await ask("POST", told(await subscribe(pushManager, key), false))).state;
}

async function turnOn(database) {
  const found = obstacle();
  if (found) return found;
  const allowed = await Notification.requestPermission();
  if (allowed !== "granted") return allowed === "denied" ? "denied" : "off";
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await ask("GET");
  const { state } = await ask("POST", told(await subscribe(pushManager, key), true));
  await database.note(WANTED, true);
  return state;
}

async function turnOff(database) {
  // First the server: what is sent after that would be lost without anybody knowing.
  const { state } = await ask("POST", { do: "off" });
  await database.note(WANTED, false);
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  return state;
}

const acts = {
  "push-check": check,
  "push-on": turnOn,
  "push-off": turnOff,
  "push-seen": async () => (await ask("POST", { do: "proved" })).state,
};

/** Does it, and gives how it stands with reminders on this device then. */
export const openPush = (database) => (act) => acts[act](database).catch(() => "failed");

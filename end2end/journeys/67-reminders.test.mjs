// A family turns reminders on and says that it saw the test; a reminder arrives in its words and is opened; one that no
// phone shows is on the researcher's call list.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { launch, newLaptop, newPhone } from "../support/browser.mjs";
import { waitForOutbox } from "../support/device.mjs";
import { alive, idsOf } from "../support/plan.mjs";
import { startPushService } from "../support/push_service.mjs";
import { startServer } from "../support/server.mjs";

let service, server, browser, phone, laptop, ids, worker, subscription;

before(async () => {
  service = await startPushService();
  server = await startServer({ env: { PERSPECTIEF_PUSH_LOOPBACK: "1" } });
  browser = await launch();
  phone = await newPhone(browser);
  await phone.context.grantPermissions(["notifications"], { origin: server.url });
  await phone.context.exposeFunction("subscribeAt", async (key) => (subscription = await service.subscribe(key)));
  await phone.context.addInitScript(subscribeElsewhere);
  worker = await watchWorker(phone);
  await phone.signIn(server.links.household);
  await alive(phone.page);
  ids = await idsOf(phone.page);
  laptop = await newLaptop(browser);
  await laptop.signIn(server.links.researcher);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  service?.stop();
});

/** Runs in the page: headless Chromium has no push service, so subscriptions are those of one on loopback. */
function subscribeElsewhere() {
  if (!("PushManager" in globalThis)) return;
  const base64 = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const read = () => JSON.parse(localStorage.getItem("test-subscription") ?? "null");
  const made = (kept) =>
    kept && {
      options: { applicationServerKey: Uint8Array.from(kept.key) },
      toJSON: () => ({ endpoint: kept.endpoint, keys: kept.keys }),
      unsubscribe: async () => localStorage.removeItem("test-subscription"),
    };
  PushManager.prototype.getSubscription = async () => made(read());
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    const { endpoint, keys } = await globalThis.subscribeAt(base64(applicationServerKey));
    const kept = { endpoint, keys, key: [...new Uint8Array(applicationServerKey)] };
    localStorage.setItem("test-subscription", JSON.stringify(kept));
    return made(kept);
  };
}

/** Hands messages to the service worker as the browser's own push service would. */
async function watchWorker({ context, page }) {
  const session = await context.newCDPSession(page);
  let registrationId;
  session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    registrationId = registrations.find((it) => !it.isDeleted)?.registrationId ?? registrationId;
  });
  await session.send("ServiceWorker.enable");
  return {
    deliver: (data) => session.send("ServiceWorker.deliverPushMessage", { origin: server.url, registrationId, data }),
    /** The notification that stands on the phone, when it does: `{title, body, tag}`; any, or that with a tag. */
    shown: (tag) =>
      page.evaluate(async (tag) => {
        const registration = await navigator.serviceWorker.ready;
        for (;;) {
          const [first] = await registration.getNotifications(tag ? { tag } : {});
          if (first) return { title: first.title, body: first.body, tag: first.tag };
          await new Promise((done) => requestAnimationFrame(done));
        }
      }, tag),
    /** A tap on the notification with this tag. */
    async tap(tag) {
      const [running] = context.serviceWorkers();
      await running.evaluate(async (tag) => {
        const [notification] = await self.registration.getNotifications({ tag });
        self.dispatchEvent(new globalThis.NotificationEvent("notificationclick", { notification }));
      }, tag);
    },
  };
}

const reminders = () => phone.page.goto(`${server.url}/more/reminders`);

const two = (number) => `${number}`.padStart(2, "0");

/** A moment as a field wants it, by the clocks in the Netherlands. */
function wall(moment) {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "short",
    timeStyle: "short",
  });
  return format.format(moment).replace(" ", "T");
}

test("reminders count when the test was seen on that phone", async () => {
  const { page } = phone;
  await reminders();
  await alive(page);
  await page.getByRole("button", { name: "Увімкнути нагадування" }).click();
  await page.getByText("Ми надіслали пробне нагадування").waitFor();
  const message = await service.next(subscription.clientHash);
  assert.equal(Buffer.byteLength(message), 1_024, "one size");
  assert.match(JSON.parse(message).notification.title, /Пробне нагадування/);
  await worker.deliver(message);
  const { tag } = await worker.shown();
  await worker.tap(tag);
  await reminders();
  await page.getByText("Нагадування приходять на цей телефон").waitFor();
  await assertAccessible(page);
  phone.assertClean();
});

test("a reminder arrives with what it is about, where its owner wants that, and is opened", async () => {
  const { page } = phone;
  await page.getByRole("button", { name: "Показувати, про що воно" }).click();
  await page.getByText("На заблокованому екрані видно").waitFor();
  const form = page.locator('form[data-change="person-reminders-chosen"]');
  // Half an hour before, at any hour.
  await form.locator('select[name="before"]').selectOption("30");
  await form.locator('input[name="quiet-from"]').fill("00:00");
  await form.locator('input[name="quiet-until"]').fill("00:00");
  await form.getByRole("button", { name: "Зберегти" }).click();
  await waitForOutbox(page, 0);
  // The next full minute, half an hour from then.
  const minute = 60_000;
  const when = wall(Math.ceil((Date.now() + 5_000) / minute) * minute + 30 * minute);
  await laptop.page.goto(`${server.url}/staff/household/${ids.household}/appointments`);
  await alive(laptop.page);
  const add = laptop.page.locator('form[data-change="appointment-added"]');
  await laptop.page.locator('details:has(form[data-change="appointment-added"]) > summary').first().click();
  await add.locator('input[name="what"]').fill("Afspraak met de school");
  const [day, time] = when.split("T");
  await add.locator('input[name="day"]').fill(day);
  await add.locator('input[name="time"]').fill(time);
  await add.locator('button[type="submit"]').last().click();
  await waitForOutbox(laptop.page, 0);
  await page.goto(`${server.url}/appointments`);
  await page.getByText("Afspraak met de school").first().waitFor();
  const message = await service.next(subscription.clientHash);
  assert.doesNotMatch(message, /school/, "what passes through the service says nothing");
  const { id, notification } = JSON.parse(message);
  assert.equal(notification.title, "Нагадування від Перспективи");
  await worker.deliver(message);
  const shown = await worker.shown(id);
  const [hours, minutes] = time.split(":");
  assert.match(shown.title, new RegExp(`${Number(hours)}:${two(minutes)}: Afspraak met de school`));
  await worker.tap(id);
  await reminders();
  await page.getByText("Ви відкрили").first().waitFor();
  phone.assertClean();
  laptop.assertClean();
});

test("nobody is called about what was seen", async () => {
  const { page } = laptop;
  await page.goto(`${server.url}/staff/work`);
  await alive(page);
  await page.getByRole("heading", { name: "Bellen: niet bereikt" }).waitFor();
  assert.equal(await page.locator("#calls").getByText("Afspraak met de school").count(), 0);
  await assertAccessible(page);
  laptop.assertClean();
});

test("turned off, nothing is sent to that phone", async () => {
  const { page } = phone;
  await reminders();
  await alive(page);
  await page.getByRole("button", { name: "Вимкнути на цьому телефоні" }).click();
  await page.getByText("Нагадування на цьому телефоні вимкнено").waitFor();
  await reminders();
  await page.getByText("Нагадування на цьому телефоні вимкнено").waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("test-subscription")), null);
  phone.assertClean();
});

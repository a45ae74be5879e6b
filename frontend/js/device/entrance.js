// Pages without the app: the entrance, and the page that says what went wrong. What waits on this device is not
// forgotten there: either it goes on after signing in, or its words are shown to be copied.

import { dropShells, dropOrphans, orphans, putAsideOrphans } from "./tab.js";

export async function atEntrance(database) {
  // Whoever signs in now, their first page comes from the server.
  await dropShells();
  const left = document.getElementById("left");
  if (!left) return;
  if ("removed" in left.dataset) {
    const waiting = await database.waiting().catch(() => []);
    putAsideOrphans(waiting.map(({ pending }) => pending));
    await database.clear().catch(() => {});
  }
  const orphaned = orphans();
  if (orphaned) showOrphans(left, orphaned);
  // What the server has refused is not sent by signing in; it is shown then.
  const isWaiting = ({ pending }) => !JSON.parse(pending).stage.refused;
  const count = await database.waiting().then(
    (all) => all.filter(isWaiting).length,
    () => 0,
  );
  const waits = document.getElementById("waits");
  if (waits && count > 0) {
    waits.querySelector("output").value = count;
    waits.hidden = false;
  }
}

function showOrphans(left, { texts, count }) {
  const list = left.querySelector("ul");
  for (const text of texts) {
    const item = document.createElement("li");
    const words = document.createElement("blockquote");
    words.className = "said-text";
    words.textContent = text;
    item.append(words);
    list.append(item);
  }
  left.querySelector("output").value = count;
  const [copy, remove] = left.querySelectorAll("button");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(texts.join("\n\n"));
    copy.disabled = true;
  });
  copy.hidden = texts.length === 0;
  for (const lead of left.querySelectorAll("[data-words]")) lead.hidden = (lead.dataset.words === "1") === copy.hidden;
  remove.addEventListener("click", () => {
    dropOrphans();
    left.hidden = true;
  });
  left.hidden = false;
}

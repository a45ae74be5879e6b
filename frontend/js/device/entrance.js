// Pages without the app: the entrance, and the page that says what went wrong. What waits on this device is not
// forgotten there: either it goes on after signing in, or its words are shown to be copied.

import { dropShells, dropOrphans, orphans, putAsideOrphans } from "./tab.js";

/**
 * The token in what stands behind the # of a link, without what a chat has put around it or into it. What holds none is
 * given as it is: the server says what is wrong with it.
 */
export function tokenIn(hash) {
  let text = hash.slice(1);
  try {
    text = decodeURIComponent(text);
  } catch {
    // Not written as an address should be.
  }
  return /^[\w-]{32}/.exec(text.replace(/[^!-~]/g, ""))?.[0] ?? text;
}

export async function atEntrance(database) {
  const left = document.getElementById("left");
  if (!left) return;
  if ("removed" in left.dataset) {
    await dropShells();
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

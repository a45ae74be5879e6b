// Copies what stands in a field. The button for it is there only where scripts are (style/components/_invitation.scss).

const SHOWN_MS = 3_000;

/** Says to screen readers what has happened; nothing of it is seen. */
function say(words) {
  const said = document.createElement("output");
  said.className = "unseen";
  document.body.append(said);
  // A region has to be there before it changes, or nothing is read.
  setTimeout(() => (said.textContent = words), 50);
  setTimeout(() => said.remove(), SHOWN_MS);
}

async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not on a secure page, or not allowed: the old way. Where that fails as well, it is selected for a long press.
    return document.execCommand("copy");
  }
}

/** For every page: such buttons come and go while the app is open. */
export function attendCopying() {
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button || !(await copy(document.getElementById(button.dataset.copy)))) return;
    button.dataset.copied = "";
    say(button.dataset.done);
    setTimeout(() => delete button.dataset.copied, SHOWN_MS);
  });
}

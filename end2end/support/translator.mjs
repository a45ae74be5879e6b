// A page translator, as Chrome has one: it takes each text out of the page and puts two <font> elements in its place, and
// goes on doing so with every text that comes later. To a program it looks as if its texts had gone. What it is read in
// stays the same here, so that a journey can look for words.

const SKIPPED = "script, style, textarea, option, svg, font, .notranslate, [translate=no]";

/** Runs in the page. */
function translate(skipped) {
  const isWanted = (text) => text.data.trim() && text.parentElement && !text.parentElement.closest(skipped);
  const replace = (text) => {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    for (const font of [outer, inner]) font.style.verticalAlign = "inherit";
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const take = (root) => {
    const found = root.nodeType === Node.TEXT_NODE ? [root] : [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) found.push(walk.currentNode);
    for (const text of found) if (isWanted(text)) replace(text);
  };
  document.documentElement.classList.add("translated-ltr");
  take(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) take(node);
  }).observe(document.body, { childList: true, subtree: true });
  return document.querySelectorAll("font font").length;
}

/** Translates what a page shows now, and whatever it shows later; gives how many texts that were. */
export const translatePage = (page) => page.evaluate(translate, SKIPPED);

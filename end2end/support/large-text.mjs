// What large text does to a page: words that are broken, texts that are cut or lie over each other, a bar that went away.
// All of it is measured in the page, from where the browser has put each line.

/**
 * The two ways in which people get large text. The browser's own size is what the first protocol command sets, and unlike a
 * style on the root it is also what media queries in em go by; the app's switch is the attribute that its own page has.
 */
const SIZES = {
  "100 %": { browser: 16, app: "normal" },
  "the app's largest": { browser: 16, app: "huge" },
  "the browser's 200 %": { browser: 32, app: "normal" },
};
const WIDTHS = [320, 360];
const HEIGHT = 740;

/** Everything that is wrong with the page as it stands, at every width and size, as `{state, flaw}`. */
export async function flawsOfLargeText(device) {
  const { page } = device;
  device.protocol ??= await device.context.newCDPSession(page);
  const before = page.viewportSize();
  const size = await page.evaluate(() => document.documentElement.dataset.size);
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const [name, { browser, app }] of Object.entries(SIZES)) {
      await device.protocol.send("Page.setFontSizes", { fontSizes: { standard: browser, fixed: browser } });
      const flaws = await page.evaluate(look, app);
      found.push(...flaws.map((flaw) => ({ state: `${width} px, ${name}`, flaw })));
    }
  }
  await device.protocol.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await page.setViewportSize(before);
  await page.evaluate((size) => void (document.documentElement.dataset.size = size), size);
  return found;
}

/** Opens everything that can be opened: what stands in a fold has to fit as well. */
export const openFolds = (page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });

/** The classes that elements of the page have, and those that its style has a rule for. */
export const classesOf = (page) =>
  page.evaluate(() => {
    const used = [...document.querySelectorAll("[class]")].flatMap((it) => [...it.classList]);
    const texts = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    const styled = texts.join("\n").match(/\.-?[_a-z][\w-]*/gi) ?? [];
    return { used: [...new Set(used)], styled: [...new Set(styled.map((it) => it.slice(1)))] };
  });

/** Runs in the page. */
function look(size) {
  const root = document.documentElement;
  root.dataset.size = size;
  scrollTo(0, 0);
  const flaws = new Set();
  const name = (element) => `${element.localName}${[...element.classList].map((it) => `.${it}`).join("")}`.slice(0, 60);
  const width = root.clientWidth;

  // The bar at the bottom is always there, and nothing ends below it.
  const bar = [...document.querySelectorAll(".bottom, .staff-nav")].find((it) => it.getClientRects().length > 0);
  const isCovered = document.querySelector("#card-show:checked");
  const barBox = bar?.getBoundingClientRect();
  if (bar && !isCovered) {
    if (getComputedStyle(bar).position !== "fixed") flaws.add("the bar does not stay");
    if (Math.abs(barBox.bottom - innerHeight) > 1) flaws.add(`the bar ends at ${barBox.bottom} of ${innerHeight}`);
    if (barBox.height > innerHeight / 5) flaws.add(`the bar takes ${Math.round(barBox.height)} px`);
  }
  if (root.scrollWidth > width) {
    const wide = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > width + 1);
    flaws.add(`wider than the screen: ${wide.slice(0, 3).map(name).join(", ")}`);
  }

  // Each line of each text, but for what is meant to show only how it begins.
  const GLIMPSES = ".queue-start, .attention blockquote";
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  // An address has no syllables: it goes on wherever it has to. So does, as a last resort, a long word that a person
  // wrote: phones know syllables that this browser does not (`hyphens: auto`). Long words of ours bring theirs along.
  const ANYWHERE = ".source, .said-text, blockquote, code";
  const isAddress = (word) => /@|\/\/|\w\.\w/.test(word);
  const isTheirs = (word) => /\p{L}{10}/u.test(word) && !word.includes("\u00ad");
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const text = node.data;
    if (!text.trim()) continue;
    const parent = node.parentElement;
    if (parent.closest(`script, style, textarea, option, select, .unseen, .skip, noscript, ${GLIMPSES}`)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((it) => it.width > 0.5);
    if (rects.length === 0) continue;
    const isFixed = bar?.contains(node) || false;
    for (const rect of rects) lines.push({ node, parent, rect, isFixed });
    if (rects.length > 1 && !parent.closest(ANYWHERE)) {
      for (const { 0: word, index } of text.matchAll(/\S+/g)) {
        if (word.length < 2 || isAddress(word) || isTheirs(word)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (range.getClientRects().length < 2) continue;
        let top;
        for (let at = index; at < index + word.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = [...range.getClientRects()].pop();
          if (!rect || rect.width === 0) continue;
          if (top !== undefined && rect.top > top + rect.height / 2) {
            const before = text[at - 1];
            if (!/[-‐‑–—/\u00ad\u200b·…]/.test(before))
              flaws.add(`broken: ${text.slice(index, at)}|${text.slice(at, index + word.length)} in ${name(parent)}`);
          }
          top = rect.top;
        }
      }
    }
  }

  // A line stands within the screen and within the box that is drawn around it.
  const BOXES =
    "button, .button, .card, .chip, .option, .filter, .notice, .way, .date-tile, .bottom a, .staff-nav a, td, th";
  const around = new Map();
  const surroundings = (parent) => {
    const box = parent.closest(BOXES);
    let cut;
    for (let at = parent; at !== document.body && !cut; at = at.parentElement) {
      const isWider = at.scrollWidth > at.clientWidth + 1 && at.clientWidth > 0;
      if (isWider && /hidden|clip/.test(getComputedStyle(at).overflowX)) cut = at;
    }
    const isDrawn = box && getComputedStyle(box).display !== "inline";
    return { box: isDrawn && box, rect: isDrawn && box.getBoundingClientRect(), cut };
  };
  for (const { node, parent, rect } of lines) {
    if (!around.has(parent)) around.set(parent, surroundings(parent));
    const { box, rect: edge, cut } = around.get(parent);
    const said = node.data.trim().slice(0, 30);
    if (rect.left < -1 || rect.right > width + 1) flaws.add(`beside the screen: ${said} in ${name(parent)}`);
    if (box && (rect.left < edge.left - 1 || rect.right > edge.right + 1))
      flaws.add(`beside its box: ${said} in ${name(box)}`);
    if (box && (rect.top < edge.top - 2 || rect.bottom > edge.bottom + 2))
      flaws.add(`above or below its box: ${said} in ${name(box)}`);
    if (cut) flaws.add(`cut: ${said} in ${name(cut)}`);
  }

  // No line lies over another, no control over another.
  const overlaps = (all, rectOf, say, tolerance) => {
    all.sort((a, b) => rectOf(a).top - rectOf(b).top);
    for (let i = 0; i < all.length; i++) {
      const a = rectOf(all[i]);
      for (let j = i + 1; j < all.length; j++) {
        const b = rectOf(all[j]);
        if (b.top >= a.bottom) break;
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - b.top;
        if (over > 2 && high > tolerance(a, b)) say(all[i], all[j]);
      }
    }
  };
  overlaps(
    lines.filter(({ isFixed, parent }) => !isFixed && !parent.closest('[for="card-show"]')),
    ({ rect }) => rect,
    (a, b) => {
      if (a.node === b.node) return;
      flaws.add(
        `over each other: ${a.node.data.trim().slice(0, 25)} / ${b.node.data.trim().slice(0, 25)} in ${name(b.parent)}`,
      );
    },
    (a, b) => Math.min(a.height, b.height) * 0.3,
  );
  overlaps(
    lines.filter(({ isFixed }) => isFixed),
    ({ rect }) => rect,
    (a, b) => a.node !== b.node && flaws.add(`over each other in the bar: ${a.node.data} / ${b.node.data}`),
    () => 2,
  );
  const controls = [...document.querySelectorAll("button, a, input, select, textarea, summary")].filter(
    (it) =>
      !it.closest(".skip, .unseen, .out-of-sight") &&
      it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !bar?.contains(it) &&
      getComputedStyle(it).display !== "inline",
  );
  overlaps(
    controls.map((element) => ({ element, rect: element.getBoundingClientRect() })),
    ({ rect }) => rect,
    (a, b) => {
      if (a.element.contains(b.element) || b.element.contains(a.element)) return;
      flaws.add(`over each other: ${name(a.element)} / ${name(b.element)}`);
    },
    () => 3,
  );

  // At its end the page shows its last line above the bar.
  if (bar && !isCovered) {
    const last = Math.max(...lines.filter(({ isFixed }) => !isFixed).map(({ rect }) => rect.bottom));
    const end = root.scrollHeight - barBox.height;
    if (last > end + 1) flaws.add(`hidden below the bar: ${Math.round(last - end)} px`);
  }
  return [...flaws];
}

// What a person has in hand on a page: what is typed and not sent, where the caret stands, which folds are open, and
// where on the screen it all is. A change that comes from elsewhere may take none of it.

/**
 * `{focus, caret, fields, open, top}`, in words that do not depend on which elements the page is made of: a field is known
 * by its form and name, a fold by the form or the heading in it.
 */
export const inHand = (page) =>
  page.evaluate(() => {
    const nameOf = (field) =>
      `${field.form?.dataset.change ?? ""} ${field.name || field.type} ${/radio|checkbox/.test(field.type) ? field.value : ""}`.trim();
    const isTyped = (field) => {
      if (field.type === "hidden" || !field.name) return false;
      if (field.localName === "select")
        return [...field.options].some((it) => it.selected !== it.defaultSelected) && field.selectedIndex > 0;
      if (/radio|checkbox/.test(field.type)) return field.checked !== field.defaultChecked;
      return field.value !== field.defaultValue;
    };
    const at = document.activeElement;
    const hasCaret = at.localName === "textarea" || (at.localName === "input" && at.type === "text");
    const fields = [...document.querySelectorAll("input, textarea, select")].filter(isTyped);
    const open = [...document.querySelectorAll("details[open]")].map(
      (fold) =>
        fold.querySelector("form")?.dataset.change ?? fold.querySelector("summary").innerText.replace(/\s*\d+$/, ""),
    );
    return {
      focus: at === document.body ? null : (at.form && nameOf(at)) || at.getAttribute("href") || at.localName,
      caret: hasCaret ? [at.selectionStart, at.selectionEnd] : null,
      fields: Object.fromEntries(
        fields.map((field) => [nameOf(field), /radio|checkbox/.test(field.type) ? field.checked : field.value]),
      ),
      open: open.sort(),
    };
  });

/** How far below the upper edge of the screen something stands. */
export const heightOf = (page, css) =>
  page.evaluate((css) => Math.round(document.querySelector(css).getBoundingClientRect().top), css);

/**
 * Types with a composition that is not over, as keyboards of phones do with each word: the last word stays in hand until
 * `commit()`. A field that is made anew meanwhile, or moved, loses it.
 */
export async function typeHalf(device, field, words, lastWord) {
  await field.focus();
  const keyboard = await device.context.newCDPSession(device.page);
  await keyboard.send("Input.insertText", { text: words });
  await keyboard.send("Input.imeSetComposition", {
    text: lastWord,
    selectionStart: lastWord.length,
    selectionEnd: lastWord.length,
  });
  return { commit: (text) => keyboard.send("Input.insertText", { text }) };
}

/** The fields behind folds that are not to be seen when their fold is opened: none. All folds are open afterwards. */
export const fieldsNotDrawn = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("main details :is(input, textarea, select)")];
    const shown = fields.filter((field) => field.type !== "hidden" && !field.matches(".out-of-sight"));
    for (const field of shown)
      for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    const isDrawn = (field) => field.getBoundingClientRect().height > 0;
    return shown
      .filter((field) => !isDrawn(field))
      .map((field) => `${field.form?.dataset.change ?? ""} ${field.name} ${field.type}`);
  });

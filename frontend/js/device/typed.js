// What somebody has typed, chosen and opened in an element: kept while the screen in it is drawn anew.

import { caretOf } from "./focus.js";

const FIELDS = "input:not([type=hidden]), textarea, select";

/** Tells a field or fold again on a screen that was drawn anew: the form it belongs to, its name, and which of those. */
function names(container, selector) {
  const seen = new Map();
  return [...container.querySelectorAll(selector)].map((element) => {
    const form = element.closest("form")?.dataset.change ?? "";
    const own = element.id || element.name || element.querySelector("summary")?.textContent || "";
    const name = `${form}|${own}|${element.value && element.type === "radio" ? element.value : ""}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return [`${name}|${seen.get(name)}`, element];
  });
}

const isTicked = ({ type }) => type === "checkbox" || type === "radio";

/** What differs from how the screen came; calling the result puts it back. */
export function typed(container) {
  const fields = names(container, FIELDS).map(([name, field]) => [
    name,
    { value: field.value, checked: field.checked, caret: isTicked(field) ? null : caretOf(field) },
  ]);
  const folds = names(container, "details").map(([name, fold]) => [name, fold.open]);
  const focused = names(container, FIELDS).find(([, field]) => field === document.activeElement)?.[0];
  const { scrollX, scrollY } = globalThis;
  return () => {
    const [were, opened] = [new Map(fields), new Map(folds)];
    for (const [name, fold] of names(container, "details")) fold.open = opened.get(name) ?? fold.open;
    for (const [name, field] of names(container, FIELDS)) {
      const was = were.get(name);
      if (!was) continue;
      if (isTicked(field)) field.checked = was.checked;
      else if (field.value !== was.value) field.value = was.value;
      if (name === focused) {
        field.focus({ preventScroll: true });
        if (was.caret) field.setSelectionRange(...was.caret);
      }
    }
    scrollTo(scrollX, scrollY);
  };
}

// Drafts: what somebody typed and did not send yet, kept on this device at each pause in typing and put back where its form
// is opened again, on this page or a later one. A draft goes when its form is sent, when the person discards it, and with
// everything else on signing out. It is never sent by itself.
//
// A form also keeps the version it was opened with (its hidden field `base`): what others change meanwhile is not taken
// back by a form that shows older words, it becomes the other of two answers.

const FORMS = "form[data-change]:not([data-auto]), form[method=post][action^='/staff/']";
const FIELDS = "input:not([type=hidden]), textarea, select";
const PAUSE_MS = 400;
/** What a hidden field says of the form, and not of what it is about. */
const OF_FORM = new Set(["kind", "form", "back", "base", "settles"]);

const isTick = ({ type }) => type === "checkbox" || type === "radio";
const fieldsOf = (form) => [...form.querySelectorAll(FIELDS)].filter(({ name }) => name);
const baseOf = (form) => form.querySelector("input[type=hidden][name=base]");

function isTouched(field) {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].filter(({ defaultSelected }) => defaultSelected);
    return field.value !== (chosen.at(-1) ?? field.options[0])?.value;
  }
  return field.value !== field.defaultValue;
}

/** What a form is about, the same on every page that shows it. */
function nameOf(form) {
  const hidden = [...form.querySelectorAll("input[type=hidden]")].filter(({ name }) => !OF_FORM.has(name));
  const about = hidden.map(({ name, value }) => `${name}=${value}`).sort();
  const place = "change" in form.dataset ? location.pathname : "";
  return [place, form.dataset.change ?? form.getAttribute("action"), ...about].join(" ");
}

/** Tells a field of a form again: a name may stand several times in it. */
function named(form) {
  const seen = new Map();
  return fieldsOf(form).map((field) => {
    const name = isTick(field) ? `${field.name}=${field.value}` : field.name;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return [`${name} ${seen.get(name)}`, field];
  });
}

/**
 * Attends to the forms of a page. `person` signs the drafts: another one on the same device does not see them. What it
 * gives is called when the screen is the one that stays: from then on drafts are put back.
 */
export function attendDrafts(database) {
  const template = document.getElementById("draft");
  /** The forms that somebody has typed in: what they were about, and the version they were opened with. */
  const opened = new WeakMap();
  const timers = new Map();
  let person;
  let drafts = new Map();

  function keep(form, name) {
    timers.delete(name);
    const fields = named(form).filter(([, field]) => isTouched(field));
    if (fields.length === 0) return drop(form, name);
    const draft = {
      person,
      fields: fields.map(([field, { value, checked }]) => [field, value, checked]),
      base: opened.get(form)?.base,
      at: Date.now(),
    };
    drafts.set(name, draft);
    database.keepDraft(person, name, draft).catch(() => {});
  }

  function drop(form, name) {
    clearTimeout(timers.get(name));
    timers.delete(name);
    form?.querySelector(".draft")?.remove();
    mark(form, false);
    if (!drafts.delete(name)) return;
    database.dropDraft(person, name).catch(() => {});
  }

  /** The folds that a form stands in say so while they are closed. */
  function mark(form, is) {
    for (let fold = form?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      const words = [...fold.querySelectorAll(":scope > summary > span")].at(-1);
      if (!words) continue;
      if (is) words.dataset.draft = template.dataset.word;
      else delete words.dataset.draft;
    }
  }

  function note(event) {
    const form = event.target.closest?.(FORMS);
    if (!form || !event.target.matches(FIELDS)) return;
    const name = nameOf(form);
    if (opened.get(form)?.name !== name) opened.set(form, { name, base: baseOf(form)?.value ?? "" });
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => person && keep(form, name), PAUSE_MS),
    );
  }
  addEventListener("input", note);
  addEventListener("change", note);
  // The tab may be gone at any moment after this.
  const keepNow = () => {
    if (!person) return;
    for (const form of document.querySelectorAll(FORMS)) if (timers.has(nameOf(form))) keep(form, nameOf(form));
  };
  document.addEventListener("visibilitychange", () => document.hidden && keepNow());
  addEventListener("pagehide", keepNow);

  addEventListener(
    "submit",
    ({ target: form }) => {
      const was = opened.get(form);
      if (!was || was.name !== nameOf(form)) return;
      const base = baseOf(form);
      if (!base) return;
      if (was.base) base.value = was.base;
      else base.disabled = true;
    },
    { capture: true },
  );
  // After the program has read the form, or when there is none.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.(FORMS)) return;
    const name = nameOf(form);
    const base = baseOf(form);
    if (base) base.disabled = false;
    if (!event.defaultPrevented) {
      // The next page tells whether it was taken.
      const draft = drafts.get(name);
      if (draft) database.keepDraft(person, name, { ...draft, sent: true }).catch(() => {});
    } else if ("recorded" in form.dataset) {
      delete form.dataset.recorded;
      opened.delete(form);
      drop(form, name);
    }
  });

  function putBack(form, name, draft) {
    const fields = new Map(named(form));
    opened.set(form, { name, base: draft.base ?? "" });
    for (const [at, value, checked] of draft.fields) {
      const field = fields.get(at);
      if (!field) continue;
      if (isTick(field)) field.checked = checked;
      else field.value = value;
    }
    mark(form, true);
    if (form.querySelector(".draft")) return;
    const line = template.content.firstElementChild.cloneNode(true);
    line.querySelector("button").addEventListener("click", () => {
      for (const field of fields.values()) {
        if (isTick(field)) field.checked = field.defaultChecked;
        else if (field instanceof HTMLSelectElement)
          for (const option of field.options) option.selected = option.defaultSelected;
        else field.value = field.defaultValue;
      }
      opened.delete(form);
      drop(form, name);
      fields.values().next().value?.focus();
    });
    form.append(line);
  }

  /** Puts drafts back into forms that came since; what somebody types at this moment is theirs. */
  function offer() {
    if (drafts.size === 0) return;
    for (const form of document.querySelectorAll(FORMS)) {
      const name = nameOf(form);
      const draft = drafts.get(name);
      if (draft && opened.get(form)?.name !== name) putBack(form, name, draft);
    }
  }

  return async (who, container) => {
    drafts = new Map(await database.drafts(who));
    person = who;
    for (const [name, draft] of drafts) {
      if (!draft.sent) continue;
      const forms = [...document.querySelectorAll(FORMS)].filter((form) => nameOf(form) === name);
      // It came back with a reason, or it is in the plan.
      if (forms.some((form) => form.querySelector(".notice-bad"))) draft.sent = false;
      else drop(forms[0], name);
    }
    offer();
    let waits = false;
    new MutationObserver(() => {
      if (waits || drafts.size === 0) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        offer();
      });
    }).observe(container, { childList: true, subtree: true });
  };
}

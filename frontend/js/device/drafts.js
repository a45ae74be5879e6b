// Drafts: what somebody typed and did not send yet, kept on this device at each pause in typing and put back where its form
// is opened again, on this page or a later one. A draft goes when its form is sent, when the person discards it, after a
// season, and with everything else on signing out. It is never sent by itself.
//
// A form also keeps the versions it was opened with (its hidden fields `base…`): what others change meanwhile is not taken
// back by a form that shows older words, it becomes the other of two answers.

const FORMS = "form[data-change]:not([data-auto]), form[method=post][action^='/staff/']";
const FIELDS = "input:not([type=hidden]), textarea, select";
const PAUSE_MS = 400;
/** Longer than a form is on its way. */
const SENDING_MS = 120_000;
const cameByEntrance = location.href.endsWith("#");
const LONGEST_MS = 90 * 86_400_000;
/** What a hidden field says of the form, and not of what it is about. */
const OF_FORM = /^(kind|form|back|base.*|was-.*|settles|office|.*lang)$/;

const isTick = ({ type }) => type === "checkbox" || type === "radio";
/** What only leads to something else (a search, a choice of households) is no draft. */
const isPassing = (field) => field.closest("[data-passing]");
const fieldsOf = (form) => [...form.querySelectorAll(FIELDS)].filter((it) => it.name && !isPassing(it));
const hidden = (form, name) => form.querySelector(`input[type=hidden][name=${name}]`);
const basesOf = (form) => [...form.querySelectorAll("input[type=hidden][name^=base]")];
const versionsOf = (form) => Object.fromEntries(basesOf(form).map(({ name, value }) => [name, value]));

function isTouched(field) {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].filter(({ defaultSelected }) => defaultSelected);
    return field.value !== (chosen.pop() ?? field.options[0])?.value;
  }
  return field.value !== field.defaultValue;
}

/** What a form is about, the same on every page that shows it, also on the one that answers it. */
function nameOf(form) {
  const said = [...form.querySelectorAll("input[type=hidden]")].filter(({ name }) => !OF_FORM.test(name));
  const about = said.map(({ name, value }) => `${name}=${value}`).sort();
  const place = "change" in form.dataset ? new URL(hidden(form, "back")?.value ?? "", location).pathname : "";
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
 * A form that was refused without the program comes back with what was typed in it. That is how its fields stand, not how
 * they began: it is gone once the form was sent.
 */
function takeTyped() {
  const touched = [...document.querySelectorAll("[data-was]")];
  // A list is one field: what is said of its first choice in it must not choose for it.
  const lists = new Set(
    touched.filter((field) => field instanceof HTMLOptionElement).map((it) => it.closest("select")),
  );
  for (const list of lists) {
    const typed = list.value;
    for (const option of list.options)
      if ("was" in option.dataset) option.defaultSelected = Boolean(option.dataset.was);
    list.value = typed;
  }
  for (const field of touched) {
    if (field instanceof HTMLOptionElement) continue;
    const [now, first] = isTick(field) ? ["checked", "defaultChecked"] : ["value", "defaultValue"];
    const typed = field[now];
    field[first] = now === "value" ? field.dataset.was : Boolean(field.dataset.was);
    field[now] = typed;
  }
}

/** Attends to the forms of a page. What it gives is called when the screen is the one that stays: drafts are put back then. */
export function attendDrafts(database) {
  takeTyped();
  const template = document.querySelector("template#draft");
  /** The forms that somebody has typed in: what they were about, and the versions they were opened with, by field. */
  const opened = new WeakMap();
  /** By the name of its form: what will be kept in a moment. */
  const pauses = new Map();
  let person;
  let drafts = new Map();

  const calm = (name) => {
    clearTimeout(pauses.get(name)?.timer);
    pauses.delete(name);
  };

  function keep(form, name, sent = false) {
    calm(name);
    const fields = named(form).filter(([, field]) => isTouched(field));
    if (fields.length === 0) return drop(form, name);
    const draft = {
      fields: fields.map(([field, { value, checked }]) => [field, value, checked]),
      bases: opened.get(form)?.bases,
      at: Date.now(),
      sent,
    };
    drafts.set(name, draft);
    database.keepDraft(person, name, draft).catch(() => {});
  }

  function drop(form, name) {
    calm(name);
    form?.querySelector(".draft")?.remove();
    mark(form, false);
    if (!drafts.delete(name)) return;
    database.dropDraft(person, name).catch(() => {});
  }

  /** The folds that a form stands in say so while they are closed. */
  function mark(form, is) {
    for (let fold = form?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
      const words = [...fold.querySelectorAll(":scope > summary > span")].pop();
      if (!words) continue;
      if (is) words.dataset.draft = template.dataset.word;
      else delete words.dataset.draft;
    }
  }

  function note({ target }) {
    const form = target.closest?.(FORMS);
    if (!form || !target.matches(FIELDS)) return;
    const name = nameOf(form);
    if (opened.get(form)?.name !== name) opened.set(form, { name, bases: versionsOf(form) });
    calm(name);
    pauses.set(name, { form, timer: setTimeout(() => person && keep(form, name), PAUSE_MS) });
  }
  addEventListener("input", note);
  addEventListener("change", note);
  // The tab may be gone at any moment after this.
  const keepNow = () => {
    if (person) for (const [name, { form }] of [...pauses]) keep(form, name);
  };
  document.addEventListener("visibilitychange", () => document.hidden && keepNow());
  addEventListener("pagehide", keepNow);

  /** The versions that the form is sent against; calling the result puts back what stood there. */
  function sendWith(form) {
    const was = opened.get(form);
    if (was?.name !== nameOf(form)) return () => {};
    const now = basesOf(form).map((base) => [base, base.value]);
    for (const [base] of now) {
      if (was.bases[base.name]) base.value = was.bases[base.name];
      else base.disabled = true;
    }
    return () => now.forEach(([base, value]) => Object.assign(base, { value, disabled: false }));
  }
  let putBase = () => {};
  addEventListener("submit", ({ target }) => (putBase = sendWith(target)), { capture: true });
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.(FORMS)) return;
    if (event.defaultPrevented) putBase();
    // The next page tells whether it was taken.
    else if (person) keep(form, opened.get(form)?.name ?? nameOf(form), true);
    // A last look at what another form was filled in with.
    if (form.dataset.draft && event.submitter?.value === "give") drop(undefined, form.dataset.draft);
  });
  // Said by the program at a form, before anything on the screen follows from it.
  addEventListener(
    "recorded",
    ({ target: form }) => {
      const name = opened.get(form)?.name ?? nameOf(form);
      opened.delete(form);
      drop(form, name);
      // A form that stays as it was sent is a clean one: from now on it shows what others change.
      if ("keep" in form.dataset) requestAnimationFrame(() => opened.has(form) || form.reset());
    },
    { capture: true },
  );

  function putBack(form, name, draft) {
    const fields = new Map(named(form));
    for (const [at, value, checked] of draft.fields) {
      const field = fields.get(at);
      if (!field) continue;
      if (isTick(field)) field.checked = checked;
      else field.value = value;
    }
    // What stands in the plan already is no draft.
    if (![...fields.values()].some(isTouched)) return drop(form, name);
    // Before there were forms with several, a draft told one.
    opened.set(form, { name, bases: draft.bases ?? { base: draft.base } });
    mark(form, true);
    if (form.querySelector(".draft")) return;
    const line = template.content.firstElementChild.cloneNode(true);
    line.querySelector("button").addEventListener("click", () => {
      form.reset();
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

  /** What became of forms that were sent without the program: taken, when the server has led here from them. */
  function settle() {
    const [entry] = performance.getEntriesByType("navigation");
    // The entrance leads on as well, by an address that ends in a bare #, and knows nothing of a form.
    const isLed = entry?.type === "navigate" && entry.redirectCount > 0 && !cameByEntrance;
    const isTaken = ({ at }) => isLed && at > Date.now() - SENDING_MS;
    for (const [name, draft] of drafts) {
      const form = [...document.querySelectorAll(FORMS)].find((form) => nameOf(form) === name);
      if (draft.at < Date.now() - LONGEST_MS || (draft.sent && isTaken(draft))) drop(form, name);
      else if (draft.sent) {
        draft.sent = false;
        // It came back with a reason, and shows what it is about as it is now.
        if (form && document.querySelector(".notice-bad, .library-wrong")) draft.bases = versionsOf(form);
      }
    }
  }

  return async (who, container) => {
    drafts = new Map(await database.drafts(who));
    person = who;
    settle();
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

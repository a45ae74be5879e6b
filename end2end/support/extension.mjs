// What extensions of browsers (password managers, grammar checkers, blockers) do to a page: elements of their own at the
// begin and the end of the body, attributes on it and on fields, and a panel beside the field that is typed in.

/** Runs in the page; `when` tells its elements from those of another time. */
function intrude(when) {
  const own = (tag, place) => {
    const element = document.createElement(tag);
    element.className = `an-extension ${when} ${place}`;
    element.attachShadow({ mode: "open" }).innerHTML = "<button>extension</button>";
    return element;
  };
  document.documentElement.setAttribute("data-an-extension", when);
  document.body.setAttribute(`data-an-extension-${when}`, "1");
  document.body.prepend(own("div", "first"), document.createComment(`an extension, ${when}`));
  document.body.append(document.createTextNode(" "), own("extension-panel", "last"));
  for (const field of document.querySelectorAll("textarea, input:not([type=hidden])"))
    field.setAttribute("data-an-extension", when);
}

export const intrudeIn = (page, when) => page.evaluate(intrude, when);

/** Puts elements in front of all others that are called as ours are: what is looked for by its name alone is theirs. */
export const takeNames = (page) =>
  page.evaluate(() => {
    for (const id of ["app", "page", "boot", "draft"]) {
      const element = document.createElement("div");
      element.id = id;
      element.textContent = `an extension's ${id}`;
      document.body.prepend(element);
    }
  });

/** Puts elements into what is ours: at its very beginning, and in front of the first element of its content. */
export const intrudeWithin = (page) =>
  page.evaluate(() => {
    for (const place of [document.querySelector("div#app[data-app]"), document.querySelector("#main")]) {
      const element = document.createElement("extension-panel");
      element.textContent = "extension";
      place.prepend(element);
    }
  });

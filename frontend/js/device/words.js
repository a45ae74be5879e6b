// What a person wrote in a change, without knowing all kinds of changes: whatever stands under these names is text of
// theirs, not an id, a key or a number. `t` is that of `app::domain::text::Written`, which most texts are.
const TEXTS = new Set([
  "t",
  "text",
  "alias",
  "name",
  "municipality",
  "office",
  "with",
  "latin",
  "cyrillic",
  "phone",
  "whom",
  "number",
]);

/** The texts in a kept change (JSON of `app::replica::Pending`). */
export function wordsOf(pending) {
  const found = [];
  const look = (value, name) => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "string") {
        // The place of an appointment is written by hand; elsewhere it is the key of one in the directory.
        const isText = TEXTS.has(key) || (key === "place" && name === "details");
        if (isText && inner.trim()) found.push(inner);
      } else if (inner && typeof inner === "object") look(inner, key);
    }
  };
  look(JSON.parse(pending).change.body);
  return found;
}

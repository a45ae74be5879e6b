// What a person wrote in a change, without knowing all kinds of changes: whatever stands under these names is text of
// theirs, not an id, a key or a number.
const TEXTS = new Set(['text', 'alias', 'name', 'municipality']);

/** The texts in a kept change (JSON of `app::replica::Pending`). */
export function wordsOf(pending) {
  const found = [];
  const look = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') {
        if (TEXTS.has(key) && inner.trim()) found.push(inner);
      } else if (inner && typeof inner === 'object') look(inner);
    }
  };
  look(JSON.parse(pending).change.body);
  return found;
}

// Web Locks: one at a time on this device, be it a tab or the service worker. A lock is never waited for without end:
// whoever holds it may be a tab that the browser has put to sleep in the middle of its work.

/** Longer than any request may take. */
const LONGEST_MS = 40_000;

/**
 * Does `work` while nobody else on this device has the lock; after a while it is taken from whoever does not let go. A
 * browser without locks does without. `ending`: from then on it is not wanted any more.
 */
export async function alone(name, work, ending) {
  const { locks } = navigator;
  if (!locks) return work();
  const waits = new AbortController();
  const late = setTimeout(() => waits.abort(), LONGEST_MS);
  ending?.addEventListener("abort", () => waits.abort());
  let began = false;
  const begin = () => {
    clearTimeout(late);
    began = true;
    return work();
  };
  try {
    return await locks.request(name, { signal: waits.signal }, begin);
  } catch (error) {
    // Taken from us while we worked, or the work's own error.
    if (began || ending?.aborted) throw error;
    return locks.request(name, { steal: true }, begin).catch((error) => {
      if (began) throw error;
      return begin();
    });
  }
}

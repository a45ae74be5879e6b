// How long something may take. `AbortSignal.timeout` would say the same, but iPhones have it since iOS 16 only.

/** Aborts after so many milliseconds: a request that is never answered must not hold up what comes after it. */
export function limit(millis) {
  const ending = new AbortController();
  setTimeout(() => ending.abort(), millis);
  return ending.signal;
}

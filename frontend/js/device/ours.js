// What is ours of what comes over the network. A captive portal, a filter or the page of a proxy whose server is away
// answers with 200 and a page of its own, whatever was asked for: such an answer is no answer, and is never kept.

const KINDS = { js: "javascript", css: "css", wasm: "wasm", json: "json", ftl: "text/plain", svg: "svg" };

/** Whether an answer is of the kind that its address tells: a page in the place of a file is somebody else's. */
export function isOfKind({ headers }, url) {
  const [, ending] = /\.(\w+)(?:\?|$)/.exec(url) ?? [];
  return (headers.get("content-type") ?? "").includes(KINDS[ending]);
}

/** The first eight bytes of the SHA-256 of some bytes, as the server names it; where the page's address is no https, nothing. */
export async function sumOf(bytes) {
  const hash = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  return hash && [...new Uint8Array(hash, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether our server is there: a network that leads elsewhere answers too, but not with this. */
export const isServerThere = (signal) =>
  fetch("/readyz", { cache: "no-store", signal }).then(
    async (answer) => answer.ok && (await answer.text()) === "ready",
    () => false,
  );

// The sections of a .wasm: what the linker left for the splitter is of no use to a program that is not split, and large.

const MAGIC_AND_VERSION = 8;
const CUSTOM = 0;
const RELOCATIONS = /^(linking|reloc\..*)$/;

/** The program without its relocations. */
export function withoutRelocations(wasm) {
  const kept = [wasm.subarray(0, MAGIC_AND_VERSION)];
  for (const { name, bytes } of sectionsOf(wasm)) if (!RELOCATIONS.test(name)) kept.push(bytes);
  return Buffer.concat(kept);
}

/** `{name, bytes}` of each section; only custom ones have a name. */
function* sectionsOf(wasm) {
  let at = MAGIC_AND_VERSION;
  /** An unsigned number in LEB128, seven bits a byte. */
  const number = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = wasm[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const begin = at;
    const kind = wasm[at++];
    const length = number();
    const end = at + length;
    let name = "";
    if (kind === CUSTOM) {
      const size = number();
      name = wasm.toString("utf8", at, at + size);
    }
    at = end;
    yield { name, bytes: wasm.subarray(begin, end) };
  }
}

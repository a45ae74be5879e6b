// Rust to what a browser wants of one program: JavaScript glue that starts it, a small main .wasm, and, where the program
// has split points (`#[wasm_split(name, …)]`), a .wasm for each piece that is fetched only when it is first called.
//
// Glue and pieces name each other by the names that the tools gave them, so all of one build stay together in one folder
// and nothing here edits or renames what was generated.

import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { withoutRelocations } from "./sections.mjs";
import { bundle } from "./sources.mjs";
import { findTool, packageVersion, requirePackage, run, targetFolder } from "./tools.mjs";

const TARGET = "wasm32-unknown-unknown";

// The splitter moves functions from one file to another and needs to know who refers to them: the linker's relocations.
// What .cargo/config.toml says of flags is said again, because RUSTFLAGS replaces it.
const FLAGS = "--cfg erase_components -Clink-arg=--emit-relocs";

// The standard library as it is shipped carries panic texts and formatting code that no phone will ever show.
// Building it anew for size takes 14-22 % off what is sent. The flags are unstable, hence RUSTC_BOOTSTRAP.
const SMALL_STD = {
  args: ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
  env: {
    RUSTC_BOOTSTRAP: "1",
    RUSTFLAGS: `${FLAGS} -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none`,
  },
};

// Link-time optimisation is most of the waiting; without it a small edit is rebuilt in seconds.
const QUICK = {
  args: ["lto=false", "codegen-units=16", "opt-level=1", "incremental=true"].flatMap((setting) => [
    "--config",
    `profile.wasm.${setting}`,
  ]),
  env: { RUSTFLAGS: FLAGS },
};

/** Compiles all programs (or none, when they are the same as before) and returns the bytes of each, by name. */
export async function compileWasm(programs, { root, dev, samePrograms }) {
  // A folder of its own: sharing one with the server's build would make each throw away the other's work.
  const folder = path.join(targetFolder(root), dev ? "wasm-dev" : "wasm");
  const args = ["build", "-p", "frontend", "--bins", "--target", TARGET, "--profile", "wasm", "--target-dir", folder];
  const way = dev ? QUICK : SMALL_STD;
  if (!samePrograms) {
    const remedy = "cargo is missing: install Rust with rustup.";
    await run("cargo", [...args, ...way.args], { env: way.env, remedy });
  }
  const wasm = {};
  for (const name of programs) wasm[name] = await readFile(path.join(folder, TARGET, "wasm", `${name}.wasm`));
  return wasm;
}

/**
 * Turns what cargo made of one program into its files: `Map { "family.js", "family_bg.wasm", "split_far.wasm" … → bytes }`.
 * `uses` are the functions of the program that pages call; `small`: it is shrunk, which takes a while.
 */
export async function packProgram(name, compiled, { root, cache, uses, small }) {
  const bindgen = await findTool(root, "wasm-bindgen", "wasm-bindgen-cli");
  const splitter = isSplit(compiled) ? await findTool(root, "wasm-split-cli", "wasm_split_cli_support") : undefined;
  const versions = [bindgen.version, splitter?.version ?? "", packageVersion("binaryen"), packageVersion("esbuild")];
  const inputs = [compiled, ...versions, uses.join(), `${small}`, await ownSource()];

  // One entry for all: they agree on the names they use between them.
  const packed = await cache.get(name, inputs, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), `perspectief-${name}-`));
    try {
      const files = await makeFiles(name, compiled, { folder, bindgen, splitter, small, uses });
      return JSON.stringify(files.map(([file, content]) => [file, content.toString("base64")]));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  return new Map(JSON.parse(packed).map(([file, content]) => [file, Buffer.from(content, "base64")]));
}

/** Whether any function of the program was marked to be loaded later. */
function isSplit(compiled) {
  return WebAssembly.Module.imports(new WebAssembly.Module(compiled)).some(({ name }) =>
    name.startsWith("__wasm_split"),
  );
}

/** The steps below are an input too: change one, and nothing made by the old one is used. */
async function ownSource() {
  const files = ["wasm.mjs", "sections.mjs", "sources.mjs"];
  return (await Promise.all(files.map((file) => readFile(path.join(import.meta.dirname, file), "utf8")))).join();
}

async function makeFiles(name, compiled, { folder, bindgen, splitter, small, uses }) {
  const [input, out] = [path.join(folder, "input.wasm"), path.join(folder, "out")];
  await mkdir(out);
  await writeFile(input, splitter ? compiled : withoutRelocations(compiled));

  // The pieces and the script that fetches them come first: wasm-bindgen then sees a main program that imports from it.
  let main = input;
  if (splitter) {
    await run(splitter.program, [input, out, "--out-name", name]);
    main = path.join(folder, `${name}.wasm`);
    await rename(path.join(out, `${name}.wasm`), main);
  }
  const kept = splitter ? ["--keep-lld-exports", "--no-demangle"] : [];
  // A program that stopped is taken out of service by resetting it: the closures that it gave away end then.
  const form = [
    "--target",
    "web",
    "--no-typescript",
    "--omit-default-module-path",
    "--experimental-reset-state-function",
  ];
  await run(bindgen.program, [...form, ...kept, "--out-dir", out, "--out-name", name, main]);

  const pieces = (await readdir(out)).filter((file) => file.endsWith(".wasm")).sort();
  if (small) for (const piece of pieces) await shrink(path.join(out, piece));

  // One script: imported once more under another query it is another program, with pieces of its own.
  const glue = await bundle(path.join(out, `${name}.js`), {
    format: "esm",
    dev: !small,
    uses: ["default", "__wbg_reset_state", ...uses],
  });
  const wasm = await Promise.all(pieces.map(async (piece) => [piece, await readFile(path.join(out, piece))]));
  return [[`${name}.js`, glue], ...wasm];
}

// What rustc's wasm target uses by default. Reference types came last: Chrome 96 and Safari 15, at the end of 2021.
const WASM_FEATURES = [
  ...["bulk-memory", "mutable-globals", "nontrapping-float-to-int"],
  ...["reference-types", "sign-ext", "multivalue"],
].map((feature) => `--enable-${feature}`);

// Once: again and again until nothing shrinks any more takes more than twice as long and saves half a kilobyte. (Assuming
// that traps never happen would save 1 KB more, but what would be a stop of the program today would then be a plan gone
// wrong.)
const SHRINK = ["-Oz", "--strip-debug", "--strip-producers"];

/** Shrinks a .wasm in place. */
async function shrink(file) {
  const program = requirePackage.resolve("binaryen/bin/wasm-opt");
  // What it warns of are names that it drops.
  await run(process.execPath, [program, file, ...SHRINK, ...WASM_FEATURES, "-o", file], { quiet: true });
}

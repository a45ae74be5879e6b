// Rust to the two files a browser wants: a small .wasm and the JavaScript glue that starts it.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { RENAME, renameInGlue } from "./short-names.mjs";
import { bundle } from "./sources.mjs";
import { BuildError, outputOf, packageVersion, requirePackage, run } from "./tools.mjs";

const TARGET = "wasm32-unknown-unknown";

// The standard library as it is shipped carries panic texts and formatting code that no phone will ever show.
// Building it anew for size takes 14-22 % off what is sent. The flags are unstable, hence RUSTC_BOOTSTRAP.
const SMALL_STD = {
  args: ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
  env: {
    RUSTC_BOOTSTRAP: "1",
    RUSTFLAGS: "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
  },
};

// Link-time optimisation is most of the waiting; without it a small edit is rebuilt in seconds.
const QUICK = ["lto=false", "codegen-units=16", "opt-level=1", "incremental=true"].flatMap((setting) => [
  "--config",
  `profile.wasm.${setting}`,
]);

/** Compiles all apps and returns the bytes of each, by name. */
export async function compileWasm(apps, { root, dev }) {
  // A folder of its own: sharing one with the server's build would make each throw away the other's work.
  const folder = path.join(root, dev ? "target/wasm-dev" : "target/wasm");
  const args = ["build", "-p", "frontend", "--bins", "--target", TARGET, "--profile", "wasm", "--target-dir", folder];
  await run("cargo", [...args, ...(dev ? QUICK : SMALL_STD.args)], {
    env: dev ? {} : SMALL_STD.env,
    remedy: "cargo is missing: install Rust with rustup.",
  });
  const wasm = {};
  for (const app of apps) wasm[app] = await readFile(path.join(folder, TARGET, "wasm", `${app}.wasm`));
  return wasm;
}

/** Turns what cargo made of one app into `{ glue, wasm }`. */
export async function shrinkWasm(app, compiled, { root, dev, cache }) {
  const { program: bindgen, version } = await findBindgen(root);
  const inputs = [compiled, version, packageVersion("binaryen"), packageVersion("esbuild"), await ownSource()];

  // One entry for both: glue and wasm agree on the names they use between them.
  const both = await cache.get(app, inputs, async () => {
    const { glue, wasm } = await bindAndOptimise(app, compiled, { bindgen, dev });
    return JSON.stringify({ glue: glue.toString(), wasm: wasm.toString("base64") });
  });
  const { glue, wasm } = JSON.parse(both);
  return { glue: Buffer.from(glue), wasm: Buffer.from(wasm, "base64") };
}

/** The steps below are an input too: change one, and nothing made by the old one is used. */
async function ownSource() {
  const files = ["wasm.mjs", "short-names.mjs", "sources.mjs"];
  return (await Promise.all(files.map((file) => readFile(path.join(import.meta.dirname, file), "utf8")))).join();
}

async function bindAndOptimise(app, compiled, { bindgen, dev }) {
  const folder = await mkdtemp(path.join(tmpdir(), `perspectief-${app}-`));
  const [input, glueFile, wasmFile] = [`${app}.wasm`, `${app}.js`, `${app}_bg.wasm`].map((n) => path.join(folder, n));
  try {
    await writeFile(input, compiled);
    await run(bindgen, ["--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", app, input]);
    let glue = withoutUnused(await readFile(glueFile, "utf8"));
    if (!dev) glue = renameInGlue(glue, await optimise(wasmFile));
    await writeFile(glueFile, glue);
    return { glue: await bundle(glueFile, { format: "esm", dev }), wasm: await readFile(wasmFile) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// What rustc's wasm target uses by default, and every browser since 2022 understands.
const WASM_FEATURES = [
  ...["bulk-memory", "mutable-globals", "nontrapping-float-to-int"],
  ...["reference-types", "sign-ext", "multivalue"],
].map((feature) => `--enable-${feature}`);

// Again and again until nothing shrinks any more. (Assuming that traps never happen would save 1 KB more, but what would be
// a stop of the program today would then be a plan gone wrong.)
const SHRINK = ["-Oz", "--converge"];

/** Shrinks a .wasm in place and returns how its imports and exports were renamed. */
async function optimise(file) {
  const program = requirePackage.resolve("binaryen/bin/wasm-opt");
  // Names last and once: a pass that is repeated until nothing shrinks any more would tell them each time.
  await run(process.execPath, [program, file, ...SHRINK, ...WASM_FEATURES, "-o", file], { capture: true });
  const args = [program, file, "--strip-producers", RENAME, ...WASM_FEATURES, "-o", file];
  return JSON.parse(await run(process.execPath, args, { capture: true }));
}

const GLUE_EDITS = [
  {
    // Asked without an address, the glue would look for a file of the name that it had before hashing.
    what: "the fallback address",
    pattern: /if \(module_or_path === undefined\) \{\s*module_or_path = new URL\([^\n]*import\.meta\.url\);\s*\}/,
    by: "",
  },
  {
    // Not exported it is not used, and esbuild leaves it out.
    what: "the synchronous start",
    pattern: /export \{ initSync, /,
    by: "export { ",
  },
];

function withoutUnused(glue) {
  for (const { what, pattern, by } of GLUE_EDITS) {
    if (!pattern.test(glue)) {
      throw new BuildError(`wasm-bindgen's glue no longer has ${what} where frontend/build/wasm.mjs looks for it.`);
    }
    glue = glue.replace(pattern, by);
  }
  return glue;
}

/** The wasm-bindgen program of exactly the version that the crates were built against: they share a private format. */
async function findBindgen(root) {
  const program = path.join(root, "target/tools/bin/wasm-bindgen");
  const lock = await readFile(path.join(root, "Cargo.lock"), "utf8");
  const wanted = /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(lock)?.[1];
  const found = await outputOf(program, ["--version"]);
  if (found !== `wasm-bindgen ${wanted}`) {
    throw new BuildError(`wasm-bindgen ${wanted} is needed and ${found || "none"} is there: run 'make setup'.`);
  }
  return { program, version: wanted };
}

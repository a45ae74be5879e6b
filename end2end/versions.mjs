// Says which browsers the journeys run in, and which they were tried with. Browsers are renewed under us: when a journey
// fails on a new machine this is the first thing to know. It never stops a run: only a check that fails does that.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { EXECUTABLE } from "./support/browser.mjs";
import { FIREFOX } from "./support/others.mjs";

// The major versions with which all journeys passed last; write a newer one here when they have passed with it.
const TRIED = [
  { name: "Chromium", program: EXECUTABLE, major: 156 },
  { name: "Firefox", program: FIREFOX, major: 153 },
];

for (const { name, program, major } of TRIED) {
  const said = await promisify(execFile)(program, ["--version"]).then(
    ({ stdout }) => stdout,
    () => "",
  );
  const version = /\d+(\.\d+)*/.exec(said)?.[0];
  console.log(
    version ? `${name} ${version}, ${compared(parseInt(version), major)}` : `${name}: ${program} says no version`,
  );
}

function compared(found, tried) {
  if (found === tried) return "with which the journeys were tried";
  return `${found > tried ? "newer" : "older"} than the ${tried} with which the journeys were tried: they run all the same`;
}

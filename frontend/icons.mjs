// Draws the pictures that stand for the app on a home screen, all from frontend/public/icon.svg, into frontend/public/:
//
//   node frontend/icons.mjs        to be run by hand when the mark has changed; its results are kept with the sources

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { launch } from "../end2end/support/browser.mjs";
import { withPalette } from "../end2end/support/png.mjs";

const root = path.resolve(import.meta.dirname, "..");
const mark = await readFile(path.join(root, "frontend/public/icon.svg"), "utf8");
const outlines = await readFile(path.join(root, "app/src/components/icon.rs"), "utf8");

// Devices cut an edge of their own: of the mark only its tile goes. Sun and bend lie in the circle that all of them keep.
const maskable = mark.replace(/ clip-path="[^"]*"/, "");

const pictures = {
  "icon-192.png": [192, mark],
  "icon-512.png": [512, mark],
  "icon-maskable-192.png": [192, maskable],
  "icon-maskable-512.png": [512, maskable],
  "icon-monochrome-512.png": [512, monochrome()],
  "apple-touch-icon.png": [180, maskable],
  "favicon-48.png": [48, mark],
  "shortcut-plan.png": [96, shortcut("plan")],
  "shortcut-appointments.png": [96, shortcut("calendar")],
  "shortcut-unsent.png": [96, shortcut("sending")],
};

const browser = await launch();
try {
  const page = await browser.newPage();
  for (const [name, [size, picture]] of Object.entries(pictures)) {
    const png = await withPalette(page, await draw(page, size, picture));
    await writeFile(path.join(root, "frontend/public", name), png);
    console.log(name, png.length);
  }
} finally {
  await browser.close();
}

async function draw(page, size, picture) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0">${picture.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** The mark in one colour, for devices that tint their icons: the way is cut out of the hill, and a gap parts hill and sun. */
function monochrome() {
  const [, hill, way] = [...mark.matchAll(/ d="([^"]+)"/g)].map(([, outline]) => outline);
  const sun = /<circle[^>]+/.exec(mark)[0].replace(/ fill="[^"]*"/, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
    <mask id="sun"><path fill="#fff" d="M0 0h96v96H0z"/><path stroke="#000" stroke-width="6" d="${hill}"/></mask>
    <mask id="hill"><path fill="#fff" d="M0 0h96v96H0z"/><path d="${way}"/></mask>
    <g fill="#fff">${sun} mask="url(#sun)"/><path mask="url(#hill)" d="${hill}"/></g>
  </svg>`;
}

/** An icon of the app on a disc, as home screens show what a long press offers. */
function shortcut(name) {
  const outline = new RegExp(`"${name}" =>\\s*\\{?\\s*"([^"]+)"`).exec(outlines)[1];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -9 42 42">
    <circle cx="12" cy="12" r="19.5" fill="#dcedeb"/>
    <path fill="none" stroke="#0f5356" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" d="${outline}"/>
  </svg>`;
}

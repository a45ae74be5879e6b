// Small PNG files: 256 colours are enough for flat pictures and for screens of the app, at a third of the bytes.

import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** The same picture with at most 256 colours. `page` is any page of a browser: it reads the pixels. */
export async function withPalette(page, png) {
  const { width, height, palette, pixels } = await page.evaluate(
    reduce,
    `data:image/png;base64,${png.toString("base64")}`,
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by number.
  header.set([8, 3, 0, 0, 0], 8);
  const indices = Buffer.from(pixels, "base64");
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(([red, green, blue]) => [red, green, blue]))),
    ...(palette.some((colour) => colour[3] < 255)
      ? [chunk("tRNS", Buffer.from(palette.map((colour) => colour[3])))]
      : []),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** In the browser: colours that look alike share the most frequent one among them; the rare ones take the nearest. */
async function reduce(url) {
  const image = Object.assign(new Image(), { src: url });
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  context.drawImage(image, 0, 0);
  const bytes = context.getImageData(0, 0, width, height).data;
  const colours = new Uint32Array(bytes.buffer);
  const split = (colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255, colour >>> 24];

  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  // What differs in the last three bits of a channel only looks alike.
  const alike = new Map();
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const kind = colour & 0xf8f8f8f8;
    const group = alike.get(kind) ?? { colour, count: 0 };
    group.count += count;
    alike.set(kind, group);
  }
  const exact = counts.size <= 256;
  const kept = exact
    ? [...counts.keys()]
    : [...alike.values()]
        .sort((a, b) => b.count - a.count)
        .slice(0, 256)
        .map((group) => group.colour);
  const palette = kept.map(split);
  const nearest = (colour) => {
    const wanted = split(colour);
    let [best, least] = [0, Infinity];
    palette.forEach((candidate, at) => {
      const off = candidate.reduce((sum, value, channel) => sum + (value - wanted[channel]) ** 2, 0);
      if (off < least) [best, least] = [at, off];
    });
    return best;
  };
  const places = new Map();
  for (const colour of counts.keys()) places.set(colour, nearest(colour));
  let text = "";
  for (const colour of colours) text += String.fromCharCode(places.get(colour));
  return { width, height, palette, pixels: btoa(text) };
}

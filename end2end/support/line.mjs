// The line between one device and the world. All that its browser asks for goes over it, whoever asks: a page, another
// tab, the service worker that was just started anew. So a cut is a cut, and for this device alone. What browsers call
// offline is emulated page by page and misses workers; it says nothing about what an app does without network.
//
//   const line = await openLine();
//   browser.newContext({ proxy: { server: line.url } });      // addresses and origins stay the server's own
//   line.cut();  line.mend();                                  // nothing goes through; everything does
//   line.only((path) => !path.startsWith("/api/"));            // only such requests go through, until mend()
//
// It speaks as much of SOCKS 5 (RFC 1928) as browsers do, and only passes bytes on.

import { once } from "node:events";
import { connect, createServer } from "node:net";

const [VERSION, NO_PASSWORD, CONNECT, IPV4, NAME, IPV6] = [5, 0, 1, 1, 3, 4];
const CONNECTED = Buffer.from([VERSION, 0, 0, IPV4, 0, 0, 0, 0, 0, 0]);

export async function openLine() {
  const sockets = new Set();
  let isCut = false;
  let count = 0;
  let passes = () => true;

  const listener = createServer((device) => {
    const nr = ++count;
    const log = (...w) => process.env.LINE && console.error(Date.now() % 1e6, listener.address()?.port, nr, ...w);
    if (isCut) {
      log("refused");
      return device.destroy();
    }
    log("open");
    device.on("close", () => log("closed"));
    device.log = log;
    hold(device);
    serve(device).catch(() => device.destroy());
  });
  await once(listener.listen(0, "127.0.0.1"), "listening");
  // A test that fails is not held up by what it left open.
  listener.unref();

  function hold(socket) {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  }

  async function serve(device) {
    const server = connect(await greeted(device));
    hold(server);
    device.on("close", () => server.destroy());
    // Whoever ends in good order has said all, and what is on its way still arrives; an error is passed on at once.
    server.on("close", (broken) => broken && device.destroy());
    await once(server, "connect");
    device.write(CONNECTED);
    device.log("connected");
    server.on("data", (c) => device.log("<", c.length, c.toString("latin1", 0, 60).split("\r")[0]));
    server.on("end", () => device.log("server end"));
    server.pipe(device);
    device.on(
      "data",
      (chunk) => (
        device.log(">", chunk.toString("latin1", 0, 70).split("\r")[0]),
        isLetThrough(chunk) ? server.write(chunk) : device.destroy()
      ),
    );
  }

  /** Browsers wait for an answer before they ask again on a connection: a request begins where bytes do. */
  function isLetThrough(chunk) {
    const path = /^[A-Z]+ (\S+) HTTP\/1\.1\r\n/.exec(chunk.toString("latin1", 0, 4_096))?.[1];
    return path === undefined || passes(path);
  }

  return {
    url: `socks5://127.0.0.1:${listener.address().port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      [isCut, passes] = [false, () => true];
    },
    only(pattern) {
      [isCut, passes] = [false, pattern];
      // Nor does anything go on that began before.
      for (const socket of sockets) socket.destroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}

/** The two greetings of SOCKS: the device says how it would sign in, and then where it wants to go. */
async function greeted(device) {
  const read = reader(device);
  const [, methods] = await read(2);
  await read(methods);
  device.write(Buffer.from([VERSION, NO_PASSWORD]));
  const [version, command, , kind] = await read(4);
  if (version !== VERSION || command !== CONNECT) throw new Error("not a connection by SOCKS 5");
  const host = await hostOf(kind, read);
  const port = (await read(2)).readUInt16BE();
  return { host, port };
}

async function hostOf(kind, read) {
  if (kind === IPV4) return [...(await read(4))].join(".");
  if (kind === NAME) return (await read((await read(1))[0])).toString("latin1");
  if (kind === IPV6) return [...(await read(16)).toString("hex").matchAll(/.{4}/g)].join(":");
  throw new Error(`unknown kind of address: ${kind}`);
}

/** Gives so many bytes of a socket when they are there; what comes after them stays for whoever reads on. */
const reader = (socket) => async (count) => {
  for (;;) {
    const found = socket.read(count);
    if (found) return found;
    if (socket.readableEnded || socket.destroyed) throw new Error("the device hung up");
    await Promise.race([once(socket, "readable"), once(socket, "close")]);
  }
};

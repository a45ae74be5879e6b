// Stands between a browser and the server and counts every byte that goes to the device, whoever asked for it: the page,
// the service worker, or the browser itself. It changes nothing.
//
//   const meter = await openMeter();
//   const server = await startServer({ env: { PERSPECTIEF_ORIGIN: meter.url } });
//   meter.to(server.url);

import { once } from "node:events";
import { connect, createServer } from "node:net";

export async function openMeter() {
  let target;
  let [bytes, answers, requests] = [0, 0, []];
  const sockets = new Set();
  const meter = createServer((device) => {
    const server = connect(target);
    for (const [one, other] of [
      [device, server],
      [server, device],
    ]) {
      sockets.add(one);
      one.on("close", () => (sockets.delete(one), other.destroy())).on("error", () => other.destroy());
    }
    device.on("data", (chunk) => {
      for (const [, method, path] of `${chunk}`.matchAll(/^(GET|POST) (\S+) HTTP\/1\.1\r$/gm))
        requests.push(`${method} ${path}`);
      server.write(chunk);
    });
    server.on("data", (chunk) => {
      bytes += chunk.length;
      answers += [...chunk.toString("latin1").matchAll(/^HTTP\/1\.1 \d{3}/gm)].length;
      device.write(chunk);
    });
  });
  await once(meter.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${meter.address().port}`,
    to(url) {
      const { hostname, port } = new URL(url);
      target = { host: hostname, port: Number(port), noDelay: true };
    },
    /** Forgets what was counted. */
    reset: () => ([bytes, answers, requests] = [0, 0, []]),
    /** Bytes on the wire to the device, heads included. */
    bytes: () => bytes,
    requests: () => requests,
    /** Whether all of these were asked for, and everything asked for is being answered. */
    saw: (...paths) => paths.every((path) => requests.some((it) => it.includes(path))) && answers >= requests.length,
    close() {
      for (const socket of sockets) socket.destroy();
      meter.close();
    },
  };
}

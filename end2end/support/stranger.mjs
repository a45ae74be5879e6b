// Stands between a browser and the server, as the network of a hotel, a filter or a tired proxy does: it passes everything
// on, and for some requests does what those do.
//
//   const way = await openWay();
//   const server = await startServer({ env: { PERSPECTIEF_ORIGIN: way.url } });
//   way.to(server.url);
//   way.change(({ url }) => url.startsWith("/api/") && "hang");     // until the next change()
//
// "portal": 200 and a page of its own · "password": 401 and a page · "away": 502 and a page · "hang": nothing, for ever ·
// "mute": the head of the answer, and nothing of what comes then.

import { once } from "node:events";
import { createServer, request as ask } from "node:http";

const PAGES = { portal: 200, password: 401, away: 502 };
const PAGE = "<!DOCTYPE html><title>WiFi</title><h1>Free WiFi</h1>";

export async function openWay() {
  const open = new Set();
  let target;
  let mood = () => undefined;
  let seen = [];
  const server = createServer((request, response) => {
    const way = mood(request) || "";
    seen.push(`${way} ${request.method} ${request.url}`.trim());
    if (way in PAGES) return response.writeHead(PAGES[way], { "content-type": "text/html" }).end(PAGE);
    if (way === "hang") return request.resume();
    const { hostname, port } = new URL(target);
    const { method, url: path, headers } = request;
    const onward = ask({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      response.flushHeaders();
      // A stream that is open already falls silent too.
      answer.on("data", (part) => mood(request) === "mute" || response.write(part));
      answer.on("end", () => mood(request) === "mute" || response.end());
    });
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    to: (url) => (target = url),
    /** From now on this tells what becomes of a request; without it everything is passed on. */
    change(next = () => undefined) {
      [mood, seen] = [next, []];
    },
    /** What was asked for since the last change, each with what became of it. */
    seen: () => seen,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

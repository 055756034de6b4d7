import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { devPage } from "../scripts/server/page.js";
import { ask, asked, server, start } from "./support/served.js";

describe("serving", () => {
  test("the pages come from memory, with the client and a policy that lets it work", async () => {
    await start();
    const deck = await ask("/all.en.html?print-pdf");
    expect(deck.status).toBe(200);
    expect(deck.body).toContain("# One");
    expect(deck.body).toContain("script-src 'self' 'unsafe-inline'; connect-src 'self'");
    expect(deck.body).toMatch(
      /<script src="\/_dev\/client.js" data-build="[0-9a-f]{16}" data-token="[\w-]{32}" defer><\/script>\n<\/body>/,
    );
    expect((await ask("/")).body).toContain("index");
    expect((await ask("/_dev/client.js")).body).toBe("/* the client */");
    expect(deck.headers["cache-control"]).toBe("no-store");
    expect(deck.headers["x-frame-options"]).toBe("SAMEORIGIN");
  });

  test("a deck that is not there is a 404 that names those that are", async () => {
    await start();
    const { status, body } = await ask("/nobody.en.html");
    expect(status).toBe(404);
    // The page that leads to them, with the reason above it.
    expect(body).toMatch(/<strong>There is no such deck<\/strong>.*<\/div>index/);
  });

  test("a program that is no browser is answered, as the README says", async () => {
    await start();
    expect((await ask("/all.en.html", { "user-agent": "curl/8" })).status).toBe(200);
    const readme = readFileSync(path.join(import.meta.dirname, "../README.md"), "utf8");
    expect(readme).toContain(
      "programs and other users of the machine can read the decks and save;",
    );
  });

  test("an outline names its build", async () => {
    await start();
    const { body, headers } = await ask("/_dev/outline?page=/all.en.html");
    expect(body).toContain("outline of ");
    expect(headers["x-chronodeck-version"]).toMatch(/^[0-9a-f]{16}$/);
  });

  test("HEAD has no body; other methods are refused", async () => {
    await start();
    expect(await ask("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect((await ask("/_dev/events", {}, "HEAD")).status).toBe(200);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
      const { status, headers } = await ask("/", {}, method);
      expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD"]);
    }
  });

  test("a page is given out as it was built, save the client and the policy", () => {
    const built = "<html><body><script>'</body>'</script></body></html>";
    expect(devPage(built, { version: "b", token: "t" })).toBe(
      `<html><body><script>'</body>'</script><script src="/_dev/client.js" data-build="b" data-token="t" defer></script>\n</body></html>`,
    );
  });
});

describe("keeping others out", () => {
  test.each([
    ["another host name", { host: "evil.example" }],
    ["another port", { host: "127.0.0.1:1" }],
    ["no port", { host: "127.0.0.1" }],
    ["a name that begins like ours", { host: "127.0.0.1.evil.example" }],
  ])("%s in Host is refused", async (_, headers) => {
    await start();
    const { status, body } = await ask("/all.en.html", headers);
    expect(status).toBe(403);
    expect(body).toBe(
      `Open http://127.0.0.1:${server.port}/ instead: no other host name is served.\n`,
    );
  });

  test("localhost with our port is served", async () => {
    await start();
    expect((await ask("/", { host: `localhost:${server.port}` })).status).toBe(200);
  });

  test("foreign origins are refused, ours is served", async () => {
    await start();
    for (const origin of [
      "https://evil.example",
      "null",
      `https://127.0.0.1:${server.port}`,
      "http://127.0.0.1",
    ]) {
      expect([origin, (await ask("/_dev/events", { origin })).status]).toEqual([origin, 403]);
    }
    const own = `http://127.0.0.1:${server.port}`;
    expect((await ask("/", { origin: own })).status).toBe(200);
  });

  test("pages elsewhere may link here and not embed", async () => {
    await start();
    for (const site of ["cross-site", "same-site"]) {
      const dest = (name: string) => ({ "sec-fetch-site": site, "sec-fetch-dest": name });
      expect((await ask("/", dest("iframe"))).status).toBe(403);
      expect((await ask("/_dev/client.js", dest("script"))).status).toBe(403);
      expect((await ask("/", dest("document"))).status).toBe(200);
    }
  });

  test.each([
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/slides/en/a.md",
    "//etc/passwd",
    "/%2e%2e/package.json",
    "/__proto__",
    "/all.en.html%00.png",
  ])("%s leads to no file", async (target) => {
    await start();
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).not.toContain("root:");
    expect(body).not.toContain("# One");
  });

  test("an address that cannot be decoded is a 400", async () => {
    await start();
    expect(await ask("/%E0%A4%A")).toMatchObject({
      status: 400,
      body: "That address cannot be read.\n",
    });
  });

  test("it listens on 127.0.0.1 alone, and takes the next port where one is in use", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => {
        const address = taken.address();
        resolve(address && typeof address === "object" ? address.port : 0);
      });
    });
    await start(port);
    expect(server.port).toBeGreaterThan(port);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe("saving", () => {
  const BODY = JSON.stringify({ address: "/all.en.html" });

  /** What a page of this server sends, with some of it changed. */
  async function headers(changed: Record<string, string | undefined> = {}) {
    const token = /data-token="([^"]+)"/.exec((await ask("/all.en.html")).body)?.[1] ?? "";
    const all = {
      origin: `http://127.0.0.1:${server.port}`,
      "content-type": "application/json",
      "x-chronodeck-token": token,
      "sec-fetch-site": "same-origin",
      ...changed,
    };
    return Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
  }
  const save = async (
    changed?: Record<string, string | undefined>,
    body = BODY,
    to = "/_dev/save",
  ) => ask(to, await headers(changed), "POST", body);

  test("is done for a page of this server", async () => {
    await start();
    const { status, body } = await save();
    expect([status, JSON.parse(body).kind]).toEqual([200, "saved"]);
    expect((await save({ "content-type": "application/json; charset=utf-8" })).status).toBe(200);
    expect(asked).toEqual(["/all.en.html", "/all.en.html"]);
  });

  test.each([
    ["no origin", { origin: undefined }, 403],
    ["another origin", { origin: "https://evil.example" }, 403],
    ["an origin of another port", { origin: "http://127.0.0.1:1" }, 403],
    ["an origin of another of our names", { origin: "http://localhost" }, 403],
    ["an opaque origin", { origin: "null" }, 403],
    ["another site's frame", { "sec-fetch-site": "cross-site" }, 403],
    ["another site's form", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" }, 403],
    ["another host name", { host: "evil.example" }, 403],
    ["no token", { "x-chronodeck-token": undefined }, 403],
    ["a wrong token", { "x-chronodeck-token": "x".repeat(32) }, 403],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text, which a form can send", { "content-type": "text/plain" }, 415],
    ["no type", { "content-type": undefined }, 415],
    ["more than is taken", { "content-length": "64001" }, 413],
  ] as const)("is refused with %s", async (_, changed, status) => {
    await start();
    const answer = await save(changed);
    expect(answer.status).toBe(status);
    expect(asked).toEqual([]);
  });

  test.each([
    ["{", "That cannot be saved.\n"],
    ["null", "That cannot be saved.\n"],
    ['{"address":1}', "That cannot be saved.\n"],
    ['{"address":"/","as":{"name":"a","title":{},"replace":false}}', "That cannot be saved.\n"],
    [
      '{"address":"/","as":{"name":"a","title":{"en":" "},"replace":false}}',
      "That cannot be saved.\n",
    ],
    [
      '{"address":"/","as":{"name":"a","title":{"__proto__x":"t"},"replace":1}}',
      "That cannot be saved.\n",
    ],
  ])("of %s is a 400", async (body, words) => {
    await start();
    expect(await save({}, body)).toMatchObject({ status: 400, body: words });
    expect(asked).toEqual([]);
  });

  test("has one address, and no other method", async () => {
    await start();
    for (const to of [
      "/",
      "/all.en.html",
      "/_dev/plan",
      "/_dev/events",
      "/_dev/save/",
      "/%5fdev/Save",
    ])
      expect([to, (await save({}, BODY, to)).status]).toEqual([to, 405]);
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await ask("/_dev/save", await headers(), method)).status).toBe(405);
    expect((await ask("/_dev/save", await headers())).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe("rough handling", () => {
  /** Bytes as they are; resolves to what came back once the line is closed. */
  const raw = (bytes: string, hangUp = false) =>
    new Promise<string>((resolve) => {
      let back = "";
      const line = connect(server.port, "127.0.0.1", () => {
        line.write(bytes);
        if (hangUp) setTimeout(() => line.destroy(), 20);
      });
      line.setEncoding("utf8").on("data", (text) => {
        back += text;
      });
      line.on("error", () => {});
      line.on("close", () => resolve(back));
    });
  const HOST = () => `host: 127.0.0.1:${server.port}\r\n`;

  test("does not end it", async () => {
    await start();
    expect(await raw(`GET / HTTP/1.1\r\n${HOST()}x: ${"y".repeat(40_000)}\r\n\r\n`)).toContain(
      "HTTP/1.1 4",
    );
    expect(await raw("what is this\r\n\r\n")).toContain("HTTP/1.1 400 Bad Request");
    // Chunks without end; somebody who goes in the middle of a body, of a page, of a line of events.
    const post = `POST /_dev/save HTTP/1.1\r\n${HOST()}origin: http://127.0.0.1:${server.port}\r\ncontent-type: application/json\r\n`;
    await raw(`${post}content-length: 50\r\n\r\n{`, true);
    await raw(`GET /all.en.html HTTP/1.1\r\n${HOST()}\r\n`, true);
    await raw(`GET /_dev/events?page=/all.en.html HTTP/1.1\r\n${HOST()}\r\n`, true);
    await raw(`GET /_dev/events?page=%E0%A4%A HTTP/1.1\r\n${HOST()}\r\n`, true);
    expect((await ask("/all.en.html")).status).toBe(200);
  });

  test("more than is taken, in pieces, is cut off", async () => {
    await start();
    const page = (await ask("/all.en.html")).body;
    const token = /data-token="([^"]+)"/.exec(page)?.[1];
    const own = `http://127.0.0.1:${server.port}`;
    const head = `POST /_dev/save HTTP/1.1\r\n${HOST()}origin: ${own}\r\ncontent-type: application/json\r\nx-chronodeck-token: ${token}\r\ntransfer-encoding: chunked\r\n\r\n`;
    const piece = `4000\r\n${"a".repeat(0x4000)}\r\n`;
    expect(await raw(head + piece.repeat(5))).toContain("413");
    expect(asked).toEqual([]);
  });
});

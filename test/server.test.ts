import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DevState } from "../scripts/model/dev-state.js";
import { type Built, type DevServer, startDevServer } from "../scripts/server/dev-server.js";
import { excerptOf } from "../scripts/server/excerpt.js";
import { devPage } from "../scripts/server/page.js";

const PAGE = (body: string) => `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; connect-src 'none'">
</head><body>${body}</body></html>`;

/** One slide file is the whole lecture; a line with `wrong` in it is an error there. */
function build(root: string): Built {
  const text = readFileSync(path.join(root, "slides/en/a.md"), "utf8");
  if (text.includes("crash")) throw new Error("a bug");
  const line = text.split("\n").findIndex((one) => one.includes("wrong")) + 1;
  if (line === 0)
    return {
      files: new Map([
        ["index.html", PAGE("index")],
        ["all.en.html", PAGE(text)],
      ]),
      diagnostics: [],
    };
  const location = { file: "slides/en/a.md", line, column: 3 };
  return {
    files: new Map(),
    diagnostics: [
      {
        id: "wrong-word",
        level: "error",
        message: "not this word",
        location,
        hint: "take another",
      },
    ],
  };
}

let root: string;
let server: DevServer;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "chronodeck-server-"));
  mkdirSync(path.join(root, "slides/en"), { recursive: true });
  save("# One");
});
afterEach(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const save = (text: string) => writeFileSync(path.join(root, "slides/en/a.md"), text);

async function start(port = 0): Promise<DevServer> {
  const started = await startDevServer({
    root,
    port,
    build,
    client: "/* the client */",
    effects: {
      read: (file) => readFileSync(file),
      size: (file) => readFileSync(file).length,
    },
  });
  if ("problem" in started) throw new Error(started.problem);
  server = started;
  return started;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

/** Bare HTTP: fetch would not send these headers, and would mend the path. */
function ask(
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: server.port, path: target, method, headers, agent: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** The states that a page hears, one at each call. */
async function listen(): Promise<() => Promise<DevState>> {
  const { body } = await fetch(`${server.url}_dev/events`);
  const reader = (body ?? new ReadableStream<Uint8Array>()).getReader();
  let text = "";
  return async () => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(message)?.[1];
        if (data !== undefined) return JSON.parse(data);
      } else {
        const { value, done } = await reader.read();
        if (done) throw new Error("the line ended");
        text += new TextDecoder().decode(value);
      }
    }
  };
}

describe("serving", () => {
  test("the pages come from memory, with the client and a policy that lets it work", async () => {
    await start();
    const deck = await ask("/all.en.html?print-pdf");
    expect(deck.status).toBe(200);
    expect(deck.body).toContain("# One");
    expect(deck.body).toContain("script-src 'self' 'unsafe-inline'; connect-src 'self'");
    expect(deck.body).toMatch(
      /<script src="\/_dev\/client.js" data-build="[0-9a-f]{16}" defer><\/script>\n<\/body>/,
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
    expect(body).toContain('<a href="/all.en.html">all.en.html</a>');
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
    expect(devPage(built, "b")).toBe(
      `<html><body><script>'</body>'</script><script src="/_dev/client.js" data-build="b" defer></script>\n</body></html>`,
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

describe("writing", () => {
  test("a save builds again and names another build", async () => {
    await start();
    const next = await listen();
    const first = await next();
    save("# Two");
    const second = await next();
    expect(second.problems).toEqual([]);
    expect(second.build).not.toBe(first.build);
    expect((await ask("/all.en.html")).body).toContain("# Two");
  });

  test("a break shows its place and lines and keeps the last good pages; mending clears it", async () => {
    await start();
    const next = await listen();
    const first = await next();
    save("# One\n\n  wrong <b>\nlast");
    const broken = await next();
    expect(broken).toEqual({
      build: first.build,
      problems: [
        {
          id: "wrong-word",
          level: "error",
          message: "not this word",
          hint: "take another",
          place: "slides/en/a.md:3:3",
          excerpt: [
            { number: 1, text: "# One" },
            { number: 2, text: "" },
            { number: 3, text: "  wrong <b>", mark: 2 },
            { number: 4, text: "last" },
          ],
        },
      ],
    });
    expect((await ask("/all.en.html")).body).toContain("# One");
    save("# One");
    expect(await next()).toEqual(first);
  });

  test("a bug in the build is shown and does not end the server", async () => {
    await start();
    const next = await listen();
    await next();
    save("crash");
    const { problems } = await next();
    expect(problems.map(({ id, excerpt }) => [id, excerpt])).toEqual([["build-crashed", []]]);
    expect(problems[0]?.message).toContain("Error: a bug");
    save("# Three");
    expect((await next()).problems).toEqual([]);
  });

  test("a lecture that is broken from the start is served as soon as it is mended", async () => {
    save("wrong");
    await start();
    const page = await ask("/all.en.html");
    expect(page.status).toBe(503);
    expect(page.body).toContain("Nothing is built yet");
    expect(page.body).toContain('data-build="none"');
    const next = await listen();
    expect((await next()).problems).toHaveLength(1);
    save("# Four");
    expect((await next()).build).toMatch(/^[0-9a-f]{16}$/);
    expect((await ask("/all.en.html")).body).toContain("# Four");
  });

  test("a templates folder made later is seen; editors' scratch files and the output are not", async () => {
    await start();
    const next = await listen();
    const first = await next();
    mkdirSync(path.join(root, "out"));
    writeFileSync(path.join(root, "out/all.en.html"), "x");
    writeFileSync(path.join(root, "slides/en/.a.md.swp"), "x");
    writeFileSync(path.join(root, "slides/en/a.md~"), "x");
    const heard = next();
    const quiet = new Promise((resolve) => setTimeout(resolve, 400, "quiet"));
    expect(await Promise.race([heard, quiet])).toBe("quiet");
    mkdirSync(path.join(root, "templates/layouts"), { recursive: true });
    writeFileSync(path.join(root, "templates/layouts/event.hbs"), "x");
    expect(await heard).toEqual(first);
  });
});

describe("an excerpt", () => {
  test("stays within the text", () => {
    expect(excerptOf("one\r\ntwo", 1, 1)).toEqual([
      { number: 1, text: "one", mark: 0 },
      { number: 2, text: "two" },
    ]);
    expect(excerptOf("one", 9, 9)).toEqual([{ number: 1, text: "one", mark: 3 }]);
    expect(excerptOf("", 1, 1)).toEqual([{ number: 1, text: "", mark: 0 }]);
  });

  test("cuts a long line around the place", () => {
    const [line] = excerptOf(`${"a".repeat(5000)}b${"a".repeat(5000)}`, 1, 5001);
    expect(line?.text).toHaveLength(160);
    expect(line?.text[line.mark ?? 0]).toBe("b");
  });
});

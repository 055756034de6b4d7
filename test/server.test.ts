import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { devPage } from "../scripts/server/page.js";
import { ask, server, start } from "./support/served.js";

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

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { excerptOf } from "../scripts/server/excerpt.js";
import { ask, listen, root, save, start } from "./support/served.js";

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
      warnings: [],
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
    expect(problems[0]?.message).toBe("a bug");
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

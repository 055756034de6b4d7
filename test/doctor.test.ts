import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chronodeck, copyOf, temporaryFolder } from "./support/cli.js";

/** A machine without browsers, but the one that tests bring along. */
const BARE = { PATH: "", CHROME_PATH: undefined };

describe("chronodeck doctor", () => {
  test("says on one screen what works here", () => {
    const root = copyOf("minimal");
    const { code, out, err } = chronodeck(["doctor", "--root", root], { env: BARE });
    expect(err).toBe("");
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.map((line) => line.split(/ +/).slice(0, 2).join(" "))).toEqual([
      ...["✓ chronodeck", "✓ node", "✓ languages", "✓ fonts", "✓ png", "✓ lecture"],
      ...["✓ writing", "✓ browser", "Everything is"],
    ]);
    expect(out).toContain("✓ lecture     The smallest lecture  (en)\n");
    expect(out).toMatch(/✓ browser {5}(Headless)?Chrome\/\d+\.\S+ at \S+\n/);
  });

  test("says how to get what is missing, and fails where what was asked for is not there", () => {
    const root = temporaryFolder();
    const { code, out } = chronodeck(["doctor", "--root", root, "--browser", "/nowhere/chrome"]);
    expect(code).toBe(1);
    expect(out).toContain(
      `– lecture     none in ${root}\n              → make one with chronodeck init DIR, or name its folder with --root\n`,
    );
    expect(out).toContain(
      "✗ browser     --browser: expected a browser's program, got /nowhere/chrome;",
    );
    expect(out).toContain("\nMend first: browser.\n");
  });

  test("starts the browser, since one that is there need not run", () => {
    const broken = path.join(temporaryFolder(), "chrome");
    writeFileSync(broken, "#!/bin/sh\necho no display >&2\nexit 1\n");
    chmodSync(broken, 0o755);
    const { code, out } = chronodeck(["doctor", "--json", "--browser", broken]);
    expect(code).toBe(1);
    const { checks } = JSON.parse(out);
    expect(checks.at(-1)).toMatchObject({ id: "browser", state: "failed" });
    expect(checks.at(-1).message).toContain(`expected ${broken} to start, got: `);
  });

  test("names a lecture that cannot be read, and a folder that nobody may write to", () => {
    const root = copyOf("minimal");
    writeFileSync(path.join(root, "slides/deck.yaml"), "title: [\n");
    const file = path.join(root, "out");
    writeFileSync(file, "");
    const { code, out } = chronodeck(["doctor", "--root", root]);
    expect(code).toBe(1);
    expect(out).toContain(
      "✗ lecture     slides/deck.yaml cannot be read\n              → chronodeck check says what is wrong with it\n",
    );
    expect(out).toContain(`✗ writing     no file can be written to ${file}\n`);
    expect(out).toContain("\nMend first: lecture, writing.\n");
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chronodeck, FIXTURES } from "./support/cli.js";
import { withoutProvenance } from "./support/without-provenance.js";

/*
 * Eight sets of events that are hard to draw, as figures. `UPDATE_GOLDENS=1`
 * writes them anew: look at each before you commit it (docs/hard-sets.md).
 */

const ROOT = path.join(FIXTURES, "hard-sets");
const GOLDEN = path.join(ROOT, "golden");
/** Each set's name, and how many events it has. */
const SETS = [
  ["one-event", 1],
  ["one-day", 14],
  ["busy-year", 200],
  ["far-apart", 2],
  ["deep-time", 9],
  ["long-titles", 8],
  ["scripts", 11],
  ["markup", 9],
] as const;

describe("hard sets", () => {
  const pictures = new Map<string, string>();
  beforeAll(() => {
    const out = mkdtempSync(path.join(tmpdir(), "chronodeck-hard-"));
    const run = chronodeck(["export", "svg", "--root", ROOT, "--out", out]);
    // Two hundred names find no room, and that is said.
    expect(run.err).toMatch(
      /^busy-year\.en\.timeline\.svg: without names of events, for lack of room: in-1848-.*\n$/,
    );
    for (const [name] of SETS) {
      const file = path.join(out, `${name}.en.timeline.svg`);
      const svg = withoutProvenance(readFileSync(file, "utf8"));
      pictures.set(name, svg);
    }
    rmSync(out, { recursive: true });
  });

  it.each(SETS)("%s is drawn as it was looked at", (name) => {
    const file = path.join(GOLDEN, `${name}.svg`);
    const picture = pictures.get(name) ?? "";
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, picture);
    }
    expect(existsSync(file), `${file} is missing`).toBe(true);
    const same = readFileSync(file, "utf8") === picture;
    expect(same, `${name} is drawn differently: look at it, then UPDATE_GOLDENS=1`).toBe(true);
  });

  it.each(SETS)("%s draws or counts each of its %i events once", (name, count) => {
    const svg = pictures.get(name) ?? "";
    const own = [...svg.matchAll(/data-event="([^"]+)"/g)].map(([, id]) => id);
    const gathered = [...svg.matchAll(/data-members="([^"]+)"/g)].flatMap(([, ids = ""]) =>
      ids.split(" "),
    );
    expect(new Set(own).size).toBe(own.length);
    expect([...own, ...gathered]).toHaveLength(count);
  });

  it("lets no markup of a title through", () => {
    const svg = pictures.get("markup") ?? "";
    expect(svg).not.toMatch(/<script|<img|<b>|<!--|<!\[CDATA/);
    expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(svg).toContain("{{title}} and {event}");
  });
});

import { spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { closeBrowser, openDeck } from "./support/browser.js";
import { ROOT, temporaryFolder } from "./support/cli.js";
import { localRegistry, packed } from "./support/registry.js";

/** Milliseconds: npm installs twice, and other tests run beside. */
const LONG = 240_000;
/** Bytes that an installed package may take, all that it needs included. */
const MOST_BYTES = 150e6;

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => lstatSync(path.join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** A shell of somebody who has Node.js and nothing of ours. */
function shellIn(folder: string, registry: string) {
  const home = path.join(folder, "home");
  mkdirSync(home, { recursive: true });
  const env = {
    ...{ PATH: process.env.PATH, HOME: home, USERPROFILE: home, NO_COLOR: "1" },
    ...{ npm_config_registry: registry, npm_config_cache: path.join(home, "npm") },
    ...{ npm_config_audit: "false", npm_config_fund: "false", npm_config_update_notifier: "false" },
  };
  // Not in one go: the registry answers from this very process.
  return async (cwd: string, command: string, ...args: readonly string[]) => {
    const child = spawn(command, args, { cwd, env, shell: process.platform === "win32" });
    const [out, err, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once("close", resolve)),
    ]);
    return { code, out, err };
  };
}

afterAll(closeBrowser);

describe("half an hour with another paper", () => {
  test(
    "pack, install into an empty folder, begin from a spreadsheet, build, export, open",
    async () => {
      const folder = temporaryFolder();
      const registry = await localRegistry(folder);
      const run = shellIn(folder, registry);
      writeFileSync(path.join(folder, "chronodeck.tgz"), packed(ROOT, folder));
      const desk = path.join(folder, "desk");
      mkdirSync(desk);

      expect((await run(desk, "npm", "install", "../chronodeck.tgz")).code).toBe(0);
      expect(readdirSync(path.join(desk, "node_modules")).sort()).toEqual([
        ...[".bin", ".package-lock.json", "@resvg", "chronodeck"],
      ]);
      expect(bytesBelow(path.join(desk, "node_modules"))).toBeLessThan(MOST_BYTES);

      const sheet = path.join(ROOT, "docs/examples/crispr.xlsx");
      const about = ["--title", "CRISPR, from a riddle to a cure", "--author", "A. Biologist"];
      const made = await run(
        desk,
        "npx",
        "chronodeck",
        "init",
        "crispr",
        "--from",
        sheet,
        ...about,
      );
      expect(made.err).toBe("");
      expect(made.code).toBe(0);

      const lecture = path.join(desk, "crispr");
      const built = await run(lecture, "npx", "chronodeck", "build", "--json");
      expect(built.err).toBe("");
      expect(JSON.parse(built.out).diagnostics).toEqual([]);
      const drawn = await run(lecture, "npx", "chronodeck", "export", "svg", "--audience", "class");
      expect(drawn.code).toBe(0);
      expect(readFileSync(path.join(lecture, "out/class.en.timeline.svg"), "utf8")).toContain(
        'data-event="twins-are-announced"',
      );

      const deck = await openDeck(path.join(lecture, "out/class.en.html"));
      expect(await deck.page.locator("h1").first().textContent()).toBe(
        "CRISPR, from a riddle to a cure",
      );
      await deck.page.keyboard.press("ArrowRight");
      const mark = deck.page.locator('[data-timeline] [data-event="twins-are-announced"]');
      await mark.filter({ visible: true }).first().waitFor();
      expect(deck.requests).toEqual([]);
      expect(deck.problems).toEqual([]);
      await deck.close();
    },
    LONG,
  );

  test(
    "without installing: npx runs the archive itself",
    async () => {
      const folder = temporaryFolder();
      const run = shellIn(folder, await localRegistry(folder));
      const archive = path.join(folder, "chronodeck.tgz");
      writeFileSync(archive, packed(ROOT, folder));
      const made = await run(
        folder,
        "npx",
        "--yes",
        "--package",
        archive,
        "chronodeck",
        "init",
        "lecture",
        "--title",
        "A",
        "--author",
        "B",
      );
      expect(made.code).toBe(0);
      expect(existsSync(path.join(folder, "lecture/slides/deck.yaml"))).toBe(true);
    },
    LONG,
  );
});

import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { watchLecture } from "../scripts/server/watch.js";
import { temporaryFolder } from "./support/cli.js";

const fs = vi.hoisted(() => ({ watch: undefined as undefined | (() => never), looks: 0 }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const watch = (...given: Parameters<typeof real.watch>) =>
    fs.watch ? fs.watch() : real.watch(...given);
  const readdirSync = (...given: Parameters<typeof real.readdirSync>) => {
    fs.looks += 1;
    return real.readdirSync(...given);
  };
  return { ...real, watch, readdirSync };
});
afterEach(() => {
  fs.watch = undefined;
});

/** A watched folder; `next` gives the files of the next burst, with forward slashes. */
function watched(prepare: (root: string) => void = () => {}) {
  const root = temporaryFolder();
  mkdirSync(path.join(root, "slides/en"), { recursive: true });
  writeFileSync(path.join(root, "slides/en/a.md"), "a");
  prepare(root);
  const bursts: string[][] = [];
  const failures: unknown[] = [];
  let tell = () => {};
  const watching = watchLecture(root, [], {
    changed: (files) => {
      bursts.push(files.map((file) => path.relative(root, file).split(path.sep).join("/")).sort());
      tell();
    },
    failed: (error) => failures.push(error),
  });
  onTestFinished(() => watching.close());
  const next = async () => {
    while (bursts.length === 0)
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    return bursts.shift();
  };
  /** Bursts until all of these have been named. */
  const until = async (...files: string[]) => {
    const seen = new Set<string>();
    while (!files.every((file) => seen.has(file)))
      for (const file of (await next()) ?? []) seen.add(file);
    return [...seen].sort();
  };
  const at = (file: string) => path.join(root, file);
  return {
    at,
    next,
    until,
    failures,
    bursts,
    write: (file: string, text: string) => writeFileSync(at(file), text),
  };
}

test("a save in place, and one by a file that is renamed over it", async () => {
  const { at, next, write } = watched();
  write("slides/en/a.md", "b");
  expect(await next()).toEqual(["slides/en/a.md"]);
  // As vim and JetBrains do; and of the same length.
  write("slides/en/.a.md.swp", "c");
  renameSync(at("slides/en/.a.md.swp"), at("slides/en/a.md"));
  expect(await next()).toEqual(["slides/en/a.md"]);
  renameSync(at("slides/en/a.md"), at("slides/en/a.md~"));
  write("slides/en/a.md", "d");
  expect(await next()).toContain("slides/en/a.md");
});

test("a burst is told once, new and removed files with it", async () => {
  const { at, until, write, bursts } = watched((root) =>
    writeFileSync(path.join(root, "slides/en/z.md"), "z"),
  );
  for (let n = 0; n < 40; n += 1) write(`slides/en/${n}.md`, "x");
  rmSync(at("slides/en/z.md"));
  const all = [...Array.from({ length: 40 }, (_, n) => `slides/en/${n}.md`), "slides/en/z.md"];
  expect(await until(...all)).toEqual(all.sort());
  expect(bursts.length).toBeLessThan(5);
});

test("folders that come, go and come again", async () => {
  const { at, until, write } = watched();
  mkdirSync(at("templates/themes"), { recursive: true });
  write("templates/themes/mine.css", "x");
  await until("templates/themes/mine.css");
  write("templates/themes/mine.css", "xy");
  await until("templates/themes/mine.css");
  rmSync(at("slides"), { recursive: true });
  await until("slides/en/a.md");
  mkdirSync(at("slides/en"), { recursive: true });
  write("slides/en/a.md", "back");
  await until("slides/en/a.md");
  // Another folder under the same name, as version control leaves it.
  mkdirSync(at("slides/new"));
  write("slides/new/a.md", "other");
  renameSync(at("slides/en"), at("slides/.old"));
  renameSync(at("slides/new"), at("slides/en"));
  await until("slides/en/a.md");
  write("slides/en/a.md", "last");
  await until("slides/en/a.md");
});

test("a file that is being written is not read while it is empty", async () => {
  const { next, write } = watched();
  write("slides/en/a.md", "");
  setTimeout(() => write("slides/en/a.md", "whole"), 40);
  expect(await next()).toEqual(["slides/en/a.md"]);
  const quiet = new Promise((resolve) => setTimeout(resolve, 200, "quiet"));
  expect(await Promise.race([next(), quiet])).toBe("quiet");
});

test("a program that writes all the time holds no save up", async () => {
  const { until, write } = watched();
  let count = 0;
  const timer = setInterval(() => write("slides/en/b.md", String(count++)), 3);
  onTestFinished(() => clearInterval(timer));
  write("slides/en/a.md", "saved");
  const late = new Promise((resolve) => setTimeout(resolve, 1000, "late"));
  expect(await Promise.race([until("slides/en/a.md"), late])).toContain("slides/en/a.md");
});

test("editors' scratch files are no reason to look", async () => {
  const { next, write } = watched();
  const before = fs.looks;
  for (const file of [".a.md.swp", "a.md~", "4913"]) write(`slides/en/${file}`, "x");
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(fs.looks).toBe(before);
  write("slides/en/a.md", "saved");
  expect(await next()).toEqual(["slides/en/a.md"]);
  expect(fs.looks).toBeGreaterThan(before);
});

test("what cannot be read, or leads in a circle, is no reason to end", async () => {
  const { at, until } = watched((root) => symlinkSync(root, path.join(root, "slides/round")));
  symlinkSync(at("nowhere"), at("slides/en/b.md"));
  await until("slides/en/b.md");
  mkdirSync(at("slides/en/c.md"));
  chmodSync(at("slides/en/a.md"), 0);
  await until("slides/en/a.md");
});

test("where the system has no watchers to give, files are looked at, and it is said once", async () => {
  fs.watch = () => {
    throw Object.assign(new Error("no more"), { code: "ENOSPC" });
  };
  const { next, until, write, failures } = watched();
  write("slides/en/a.md", "b");
  expect(await next()).toEqual(["slides/en/a.md"]);
  write("slides/en/new.md", "b");
  await until("slides/en/new.md");
  expect(failures).toHaveLength(1);
});

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { unknownNames } from "../scripts/commands/unknown-names.js";
import { diskEffects } from "../scripts/host/effects.js";
import { chronodeck, copyOf, ROOT, temporaryFolder } from "./support/cli.js";
import { audience, lecture } from "./support/lecture.js";

const AUDIENCE = "slides/audiences/all.yaml";

function build(root: string, ...args: readonly string[]) {
  return chronodeck(["build", "--root", root, ...args]);
}

describe("the disk", () => {
  test("a folder is of no size, and no file", () => {
    const folder = temporaryFolder();
    expect(diskEffects.kind(folder)).toBe("folder");
    expect(diskEffects.size(folder)).toBeUndefined();
    expect(diskEffects.kind("/dev/null")).toBe("device");
    expect(diskEffects.size("/dev/null")).toBeUndefined();
    expect(diskEffects.kind(path.join(folder, "nothing"))).toBeUndefined();
  });

  test("links to files are listed; those to folders, to nothing and in a circle are not", () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    writeFileSync(path.join(elsewhere, "a.md"), "a");
    symlinkSync(path.join(elsewhere, "a.md"), path.join(folder, "link.md"));
    symlinkSync(elsewhere, path.join(folder, "folder.md"));
    symlinkSync(folder, path.join(folder, "itself"));
    symlinkSync("nowhere", path.join(folder, "broken.md"));
    symlinkSync("circle.md", path.join(folder, "circle.md"));
    expect(diskEffects.list(folder)).toEqual(["link.md"]);
    expect(diskEffects.size(path.join(folder, "circle.md"))).toBeUndefined();
    expect(diskEffects.read(path.join(folder, "circle.md"))).toBeUndefined();
  });

  test("a slide file may be a link", () => {
    const root = copyOf("minimal");
    const [name = ""] = readdirSync(path.join(root, "slides/en"));
    const file = path.join(root, "slides/en", name);
    renameSync(file, path.join(root, "elsewhere.md"));
    symlinkSync("../../elsewhere.md", file);
    expect(build(root)).toMatchObject({ code: 0, err: "" });
  });
});

describe("a disk with too little room", () => {
  test("every file stays as it was, and nothing half is left", () => {
    const root = copyOf("comet");
    expect(build(root).code).toBe(0);
    const out = path.join(root, "out");
    const before = readdirSync(out).map((name) => readFileSync(path.join(out, name), "utf8"));
    const deck = path.join(root, "slides/deck.yaml");
    writeFileSync(
      deck,
      readFileSync(deck, "utf8").replace("title: { en: ", "title: { en: Another "),
    );
    // Files beyond 200 KB are refused, as by a full disk: the page is smaller, the decks are not.
    const limited = 'trap "" XFSZ; ulimit -f 200; exec "$0" "$@"';
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", limited, process.execPath, path.join(ROOT, "dist/cli.js"), "build", "--root", root],
      { encoding: "utf8" },
    );
    expect(stderr).toMatch(
      /\/(school|observatory)\.en\.html: the file is larger than this disk or account allows; nothing was replaced\n$/,
    );
    expect(status).toBe(1);
    expect(readdirSync(out).map((name) => readFileSync(path.join(out, name), "utf8"))).toEqual(
      before,
    );
  });
});

describe.each(["build", "check"])("%s", (verb) => {
  test("fails where slides/deck.yaml is a folder", () => {
    const root = copyOf("minimal");
    rmSync(path.join(root, "slides/deck.yaml"));
    mkdirSync(path.join(root, "slides/deck.yaml"));
    const { code, err } = chronodeck([verb, "--root", root]);
    expect(code).toBe(1);
    expect(err).toContain("slides/deck.yaml:1:1  error  not-a-file  expected a file, got a folder");
  });

  test("fails where an audience has no slide", () => {
    const root = copyOf("minimal");
    writeFileSync(
      path.join(root, AUDIENCE),
      "title: { en: All }\nminutes: 5\nslides: { in: [] }\n",
    );
    const { code, err } = chronodeck([verb, "--root", root]);
    expect(code).toBe(1);
    expect(err).toContain(`${AUDIENCE}:1:1  error  no-slides-for-audience`);
    expect(existsSync(path.join(root, "out"))).toBe(false);
  });
});

describe("a wrong option", () => {
  test.each([
    [["--audience", "all", "--lang", "zz"], "the lecture has no language zz (known: en)"],
    [["--audience", "zz", "--lang", "en"], "the lecture has no audience zz (known: all)"],
    [
      ["--audience", "y", "--lang", "zz"],
      "the lecture has no audience y (known: all), no language zz (known: en)",
    ],
    [
      ["--audience", "", "--lang", "en"],
      "the lecture has no audience with an empty name (known: all)",
    ],
    [["--out", ""], "--out: expected a folder, got an empty text"],
  ])("%j is named alone", (args, words) => {
    const root = copyOf("minimal");
    expect(build(root, ...args)).toEqual({ code: 2, out: "", err: `${words}\n` });
    expect(existsSync(path.join(root, "out"))).toBe(false);
  });

  test("an audience that does not speak the language asked for is named with it", () => {
    const audiences = [audience(), audience({ id: "public", languages: ["en", "es"] })];
    const two = lecture({ languages: ["en", "es", "fr"], audiences });
    const names = (who: readonly string[], lang: readonly string[]) =>
      unknownNames(two, { audience: who, lang });
    expect(names([], ["es"])).toBeUndefined();
    expect(names(["public"], ["es"])).toBeUndefined();
    expect(names(["students"], ["es"])).toBe("the audience students has no deck in es");
    expect(names([], ["fr"])).toBe("no audience has a deck in fr");
  });

  test("an empty --paper is one too", () => {
    const run = chronodeck(["check", "--root", copyOf("comet"), "--paper", ""]);
    expect(run).toEqual({ code: 2, out: "", err: "--paper: expected a file, got an empty text\n" });
  });
});

describe("what the system refuses", () => {
  test("a file where a folder is needed", () => {
    const root = copyOf("minimal");
    const file = path.join(root, "notes.txt");
    writeFileSync(file, "");
    for (const out of [file, path.join(file, "deep/er")]) {
      const run = build(root, "--out", out);
      expect(run).toMatchObject({ code: 1, err: `${file}: expected a folder, got a file\n` });
    }
  });

  test("a folder where a file is to be written", () => {
    const root = copyOf("minimal");
    const page = path.join(root, "out/all.en.html");
    mkdirSync(page, { recursive: true });
    expect(build(root)).toMatchObject({
      code: 1,
      err: `${page}: expected a file, got a folder\n`,
    });
    expect(readdirSync(path.join(root, "out"))).toEqual(["all.en.html"]);
  });

  test.skipIf(!existsSync("/proc/self"))("a folder that nobody can make", () => {
    const run = build(copyOf("minimal"), "--out", "/proc/nowhere");
    expect(run.code).toBe(1);
    expect(run.err).toBe("/proc/nowhere: no such file or directory\n");
  });

  test("a name too long for a file, without our name for it", () => {
    const root = copyOf("minimal");
    const name = "a".repeat(245);
    renameSync(path.join(root, AUDIENCE), path.join(root, `slides/audiences/${name}.yaml`));
    const { code, err } = build(root);
    expect(code).toBe(1);
    expect(err).toBe(`${path.join(root, `out/${name}.en.html`)}: name too long\n`);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const SCRIPTS = path.join(ROOT, "scripts");

/** Room → the rooms it may import from. A file at the top of scripts/ is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ["model"],
  select: ["model"],
  layout: ["model"],
  render: ["model", "layout"],
  exporters: ["model", "layout", "render"],
  importers: ["model", "parse"],
  prepare: ["model", "parse", "select", "layout", "render"],
  carry: ["model", "parse", "prepare", "render"],
  build: ["model", "prepare", "carry", "select", "layout", "render"],
  export: ["model", "prepare", "select", "layout", "render", "exporters"],
  publish: ["model", "prepare", "layout", "render", "exporters", "build", "export"],
  explain: ["model", "prepare", "select"],
  verify: ["model", "parse", "prepare", "select", "render", "exporters"],
  compare: ["model", "select"],
  diff: ["model", "parse", "prepare", "render", "compare"],
  schemas: ["model", "parse", "render"],
  init: ["model", "parse", "importers", "render", "schemas"],
  host: ["model", "layout", "render"],
  browser: ["model", "select", "layout", "render/svg", "render/scene-css", "exporters"],
  server: ["model", "build", "host", "render"],
  commands: [
    ...["model", "parse", "layout", "render", "exporters", "importers"],
    ...[
      "prepare",
      "build",
      "export",
      "publish",
      "explain",
      "verify",
      "diff",
      "compare",
      "schemas",
      "init",
      "server",
      "host",
    ],
  ],
  cli: ["commands"],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => path.join(folder, name))
    .sort();
}

function roomOf(file: string): string {
  const [first = ""] = path.relative(SCRIPTS, file).split(path.sep);
  return first.replace(/\.ts$/, "");
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target = ""]) =>
    path.resolve(path.dirname(file), target.replace(/\.js$/, ".ts")),
  );
}

/** "a.ts imports b.ts" for each import that runs the wrong way. */
function wrongImports(
  files: readonly string[],
  imports: (file: string) => readonly string[],
): string[] {
  return files.flatMap((file) =>
    imports(file)
      .filter((target) => {
        const from = roomOf(file);
        const to = roomOf(target);
        const module = path.relative(SCRIPTS, target).replace(/\.ts$/, "");
        return (
          from !== to &&
          !(MAY_IMPORT[from] ?? []).some((allowed) => allowed === to || allowed === module)
        );
      })
      .map((target) => `${path.relative(SCRIPTS, file)} imports ${path.relative(SCRIPTS, target)}`),
  );
}

describe("the tree", () => {
  const files = sources(SCRIPTS);

  test("imports run one way", () => {
    expect(wrongImports(files, importsOf)).toEqual([]);
  });

  test("an import that runs the wrong way is found", () => {
    const backwards = () => [path.join(SCRIPTS, "render/deck.ts")];
    expect(wrongImports([path.join(SCRIPTS, "model/date.ts")], backwards)).toEqual([
      "model/date.ts imports render/deck.ts",
    ]);
  });

  test("every import leads to a file", () => {
    const known = new Set(files);
    const lost = files.flatMap((file) => importsOf(file).filter((target) => !known.has(target)));
    expect(lost).toEqual([]);
  });

  test("only the browser imports reveal.js and vis-timeline", () => {
    const users = files.filter((file) =>
      /from "(reveal\.js|vis-timeline|vis-data)/.test(readFileSync(file, "utf8")),
    );
    expect([...new Set(users.map(roomOf))]).toEqual(["browser"]);
  });

  test("files are short: none over 300 lines, the median under 100", () => {
    const lengths = files
      .map((file) => readFileSync(file, "utf8").split("\n").length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(300);
    expect(lengths[lengths.length >> 1]).toBeLessThan(100);
  });

  test("any stays in parse", () => {
    const code = (file: string) =>
      readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const loose = files.filter(
      (file) => roomOf(file) !== "parse" && /(: any\b|as any\b|<any>)/.test(code(file)),
    );
    expect(loose).toEqual([]);
  });

  test("docs/architecture.md names every room, and no room that is not there", () => {
    const page = readFileSync(path.join(ROOT, "docs/architecture.md"), "utf8");
    const tree = /```tree\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const named = [...tree.matchAll(/^ {2}([a-z-]+(?:\/|\.ts))/gm)].map(([, name]) => name);
    const there = readdirSync(SCRIPTS, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    expect(named.sort()).toEqual(there.sort());
  });
});

test("the machinery knows nothing of the lecture", () => {
  const words = new RegExp(["naf", "ta|mex", "ico"].join(""), "i");
  const machinery = ["scripts", "templates"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  expect(machinery.filter((file) => words.test(readFileSync(file, "utf8")))).toEqual([]);
});

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chronodeck, copyOf, ROOT, temporaryFolder } from "./support/cli.js";
import { withoutLecture } from "./support/without-lecture.js";

describe("the shipped lecture", () => {
  test("builds eight decks, each within its minutes, and the page that leads to them", () => {
    const out = temporaryFolder();
    const run = chronodeck(["build", "--json", "--out", out]);
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
    const { decks, diagnostics } = JSON.parse(run.out);
    expect(diagnostics).toEqual([]);
    const names: readonly string[] = decks.map(
      (deck: { audience: string; lang: string }) => `${deck.audience}.${deck.lang}`,
    );
    expect(names).toEqual(
      ["policymakers", "public", "seminar", "students"].flatMap((audience) => [
        `${audience}.en`,
        `${audience}.es`,
      ]),
    );
    for (const deck of decks) expect(deck.minutes, deck.audience).toBeLessThanOrEqual(deck.budget);
    expect(readdirSync(out).sort()).toEqual(
      [...names.map((name) => `${name}.html`), "index.html"].sort(),
    );
    const index = readFileSync(path.join(out, "index.html"), "utf8");
    for (const name of names) expect(index).toContain(`href="${name}.html"`);
  });

  test("a deck is at most 900 KB and 270 KB gzipped, pictures and its lecture aside", () => {
    const out = temporaryFolder();
    expect(chronodeck(["build", "--out", out]).code).toBe(0);
    const decks = readdirSync(out).filter((file) => file !== "index.html");
    expect(decks).toHaveLength(8);
    for (const name of decks) {
      // The lecture has a limit of its own: carried-lecture.test.ts.
      const page = withoutLecture(readFileSync(path.join(out, name), "utf8"));
      const html = page.replaceAll(/data:image\/[^"]+/g, "");
      expect(html.length, name).toBeLessThanOrEqual(900_000);
      expect(gzipSync(html, { level: 9 }).length, name).toBeLessThanOrEqual(270_000);
    }
  });

  test("two builds are byte-identical, in any time zone and language", () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    chronodeck(["build", "--out", first], { env: { TZ: "Asia/Almaty", LANG: "es_MX.UTF-8" } });
    chronodeck(["build", "--out", second], { env: { TZ: "America/Mexico_City", LANG: "C" } });
    expect(readdirSync(first)).toHaveLength(9);
    expect(readdirSync(second)).toEqual(readdirSync(first));
    for (const name of readdirSync(first)) {
      expect(
        readFileSync(path.join(first, name)).equals(readFileSync(path.join(second, name))),
        name,
      ).toBe(true);
    }
  });
});

describe("another lecture, of another field", () => {
  test("builds with the same code, and shows dates before our era", () => {
    const out = temporaryFolder();
    const run = chronodeck([
      "build",
      "--root",
      path.join(ROOT, "test/fixtures/comet"),
      "--out",
      out,
    ]);
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
    const pages = readdirSync(out).map((name) => readFileSync(path.join(out, name), "utf8"));
    expect(pages.some((page) => page.includes("240 BC"))).toBe(true);
  });
});

describe("one file each", () => {
  test("a new layout with a field of its own", () => {
    const root = copyOf("minimal");
    mkdirSync(path.join(root, "templates/layouts"), { recursive: true });
    writeFileSync(
      path.join(root, "templates/layouts/portrait.hbs"),
      '{{!-- fields: title, sitter, body? --}}\n<h2 class="slide-title">{{{title}}}</h2><p class="sitter">{{{fields.sitter}}}</p>\n',
    );
    const slide =
      "\n---\nid: a-portrait\nlayout: portrait\nsitter: The *astronomer*\nrequired: true\n---\n# Somebody looked up\n\nNote:\nWho was it?\n";
    appendFileSync(firstSlideFile(root), slide);
    const { code, err } = chronodeck(["build", "--root", root]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(deckOf(root).includes('<p class="sitter">The <em>astronomer</em></p>')).toBe(true);
  });

  test("a new audience", () => {
    const root = copyOf("minimal");
    writeFileSync(
      path.join(root, "slides/audiences/children.yaml"),
      "title: { en: Children }\nminutes: 10\ntheme: hall\n",
    );
    expect(chronodeck(["build", "--root", root]).err).toBe("");
    expect(
      readFileSync(path.join(root, "out/children.en.html"), "utf8").includes('data-theme="hall"'),
    ).toBe(true);
    expect(readFileSync(path.join(root, "out/index.html"), "utf8")).toContain("children.en.html");
  });

  test("a new event", () => {
    const root = copyOf("minimal");
    const lane = /id: ([a-z-]+)/.exec(
      readFileSync(path.join(root, "slides/deck.yaml"), "utf8").split("lanes:")[1] ?? "",
    )?.[1];
    const event = `\n- id: added-event\n  title: { en: Something else happens }\n  date: 1999-08\n  lane: ${lane}\n  summary: { standard: { en: It happened. } }\n`;
    appendFileSync(path.join(root, "timeline-data/events.yaml"), event);
    expect(chronodeck(["build", "--root", root]).err).toBe("");
    // On its card, and at its place on the timeline.
    expect(deckOf(root).includes("Something else happens</h3>")).toBe(true);
    expect(deckOf(root).includes('"words":"August 1999"')).toBe(true);
  });
});

describe("a failed run", () => {
  test("writes nothing and keeps the earlier output", () => {
    const root = copyOf("minimal");
    chronodeck(["build", "--root", root]);
    const page = path.join(root, "out/index.html");
    const before = statSync(page).mtimeMs;
    appendFileSync(path.join(root, "slides/deck.yaml"), "colour: red\n");
    const { code, err } = chronodeck(["build", "--root", root]);
    expect(code).toBe(1);
    expect(err).toContain("unknown-key");
    expect(statSync(page).mtimeMs).toBe(before);
  });

  test("a name that a template misspells is named with its place", () => {
    const root = copyOf("minimal");
    mkdirSync(path.join(root, "templates/layouts"), { recursive: true });
    writeFileSync(
      path.join(root, "templates/layouts/title.hbs"),
      "{{!-- fields: title, body?, image? --}}\n<h1>\n  {{titel}}</h1>\n",
    );
    const { code, err } = chronodeck(["build", "--root", root]);
    expect(code).toBe(1);
    expect(err).toContain(
      "templates/layouts/title.hbs:3:5  error  template  expected a name that the slide has, got titel",
    );
    expect(existsSync(path.join(root, "out"))).toBe(false);
  });

  test("a helper and a partial that do not exist are named with their places", () => {
    const root = copyOf("minimal");
    mkdirSync(path.join(root, "templates/partials"), { recursive: true });
    writeFileSync(
      path.join(root, "templates/partials/about.hbs"),
      "<p>\n{{shout deck.title}}</p>\n",
    );
    expect(chronodeck(["build", "--root", root]).err).toContain(
      "templates/partials/about.hbs:2:1  error  template",
    );
    writeFileSync(path.join(root, "templates/partials/about.hbs"), "<p>\n {{> nowhere}}</p>\n");
    expect(chronodeck(["build", "--root", root]).err).toContain(
      "templates/partials/about.hbs:2:2  error  template",
    );
  });
});

describe("the command line", () => {
  test.each([
    [["bild"], "unknown command"],
    [["build", "--colour"], "unknown option"],
    [["build", "--audience", "martians"], "the lecture has no audience martians (known: all)"],
    [["build", "--lang", "tlh"], "the lecture has no language tlh (known: en)"],
    [["dev", "--port", "many"], "expected a whole number from 0 to 65535"],
  ])("%j is a usage error", (args, words) => {
    const { code, err } = chronodeck(args, { cwd: copyOf("minimal") });
    expect(err).toContain(words);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });

  test("--help and --version succeed", () => {
    expect(chronodeck(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(chronodeck(["--version"])).toMatchObject({ code: 0, out: "0.1.0\n" });
  });

  test("an empty folder gets one clear message", () => {
    const { code, err } = chronodeck(["build"], { cwd: temporaryFolder() });
    expect(code).toBe(1);
    expect(err).toBe(
      "slides/deck.yaml:1:1  error  no-lecture  expected slides/deck.yaml, got no such file\n" +
        "    → run this in a lecture's folder, or name one with --root\n1 error, 0 warnings\n",
    );
  });
});

function firstSlideFile(root: string): string {
  const [name = ""] = readdirSync(path.join(root, "slides/en"));
  return path.join(root, "slides/en", name);
}

function deckOf(root: string): string {
  const [name = ""] = readdirSync(path.join(root, "out")).filter((file) => file !== "index.html");
  return readFileSync(path.join(root, "out", name), "utf8");
}

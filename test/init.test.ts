import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { ask } from "../scripts/commands/ask.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";

const ABOUT = ["--title", "Dates that moved", "--author", "A. Lecturer"];

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

describe("chronodeck init", () => {
  test("makes a lecture in two languages that builds at once, without a word of complaint", () => {
    const root = path.join(temporaryFolder(), "moved");
    const made = chronodeck(["init", root, ...ABOUT, "--languages", "en,es"]);
    expect(made.err).toBe("");
    expect(made.out).toBe(`23 files in ${root}

  cd ${root}
  chronodeck dev --open     shows the decks, and follows as you write
  chronodeck build          makes them: out/*.html

README.md says what is what.
`);
    expect(files(root)).toContain(".gitignore");
    const built = chronodeck(["build", "--root", root, "--json"]);
    expect(built.err).toBe("");
    const { decks, diagnostics } = JSON.parse(built.out);
    expect(diagnostics).toEqual([]);
    expect(decks.map(({ file }: { file: string }) => path.basename(file))).toEqual([
      "class.en.html",
      "class.es.html",
      "evening.en.html",
      "evening.es.html",
    ]);
    expect(readFileSync(path.join(root, "out/class.es.html"), "utf8")).toContain(
      "Nadie vivió el 10 de octubre de 1582 en Roma",
    );
    expect(chronodeck(["check", "--root", root, "--strict"]).code).toBe(0);
  });

  test("asks nothing where there is no terminal, and names the lecture for its folder", () => {
    const root = path.join(temporaryFolder(), "peloponnesian-war");
    expect(chronodeck(["init", root]).code).toBe(0);
    const deck = readFileSync(path.join(root, "slides/deck.yaml"), "utf8");
    expect(deck).toContain("\ntitle: Peloponnesian war\nlecturer: Your name\n");
    expect(deck).toContain("\nlanguages: [en] ");
    expect(readdirSync(path.join(root, "slides"))).toEqual(["audiences", "deck.yaml", "en"]);
    expect(chronodeck(["check", "--root", root, "--strict"])).toMatchObject({ code: 0, err: "" });
  });

  test("asks a person, who may leave", async () => {
    const questions = [
      { text: "Title", otherwise: "N" },
      { text: "Languages", otherwise: "en" },
    ];
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.write("The war\n\n");
    expect(await ask(questions, { input, output })).toEqual(["The war", "en"]);
    expect(String(output.read())).toBe("Title (N): Languages (en): ");
    const gone = new PassThrough();
    gone.end("The war\n");
    expect(await ask(questions, { input: gone, output })).toBeUndefined();
    expect(await ask(questions, undefined)).toEqual(["N", "en"]);
  });

  test("takes titles that YAML and Markdown would read otherwise", () => {
    const root = path.join(temporaryFolder(), "odd");
    const title = '# 1. *Stars*: "{{x}}" & <b> — [1994]';
    expect(chronodeck(["init", root, "--title", title, "--author", "O'Neil: yes"]).code).toBe(0);
    expect(chronodeck(["build", "--root", root]).err).toBe("");
    const deck = readFileSync(path.join(root, "out/class.en.html"), "utf8");
    expect(deck).toMatch(
      /<h1[^>]*># 1\. \*Stars\*: (&quot;|")\{\{x\}\}(&quot;|") &amp; &lt;b&gt; — \[1994\]<\/h1>/,
    );
    expect(deck).toContain("O&#x27;Neil: yes");
  });

  test("makes a message file for a language that it does not speak", () => {
    const root = path.join(temporaryFolder(), "lecon");
    expect(chronodeck(["init", root, ...ABOUT, "--languages", "fr"]).code).toBe(0);
    expect(readFileSync(path.join(root, "templates/messages/fr.yaml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.schemas\/messages\.json\n# The words of the decks\./,
    );
    expect(chronodeck(["build", "--root", root])).toMatchObject({ code: 0, err: "" });
  });

  test("leaves a folder alone that is not empty, and what belongs to a package", () => {
    const root = temporaryFolder();
    writeFileSync(path.join(root, "thesis.docx"), "x");
    expect(chronodeck(["init", root, ...ABOUT])).toEqual({
      code: 1,
      out: "",
      err: `${root}: expected an empty folder, got thesis.docx\n    → choose another folder, or empty this one\nnothing is written\n`,
    });
    expect(readdirSync(root)).toEqual(["thesis.docx"]);
    const ready = temporaryFolder();
    mkdirSync(path.join(ready, "node_modules"));
    writeFileSync(path.join(ready, "package.json"), "{}");
    expect(chronodeck(["init", ".", ...ABOUT, "--quiet"], { cwd: ready }).code).toBe(0);
    expect(readFileSync(path.join(ready, "package.json"), "utf8")).toBe("{}");
  });

  test.each([
    [
      ["x", "--languages", "english"],
      "--languages: expected a language tag such as en, es or pt-BR, got english\n",
    ],
    [["x", "--languages", "en,en"], "--languages: expected each once, got en again\n"],
    [["x", "--title", " "], "--title: expected a title, got an empty text\n"],
    [[""], "init: expected a folder, got an empty text\n"],
    [["x", "--from", ""], "--from: expected a file, got an empty text\n"],
  ])("refuses %j", (args, err) => {
    const cwd = temporaryFolder();
    expect(chronodeck(["init", ...args], { cwd })).toEqual({ code: 2, out: "", err });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

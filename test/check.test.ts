import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chronodeck, copyOf, temporaryFolder } from "./support/cli.js";

/** Replaces the first `from` in a file of a lecture; returns the place where it stood. */
function change(root: string, file: string, from: string, to: string): string {
  const full = path.join(root, file);
  const text = readFileSync(full, "utf8");
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} has no ${from}`);
  writeFileSync(full, text.replace(from, to));
  const before = text.slice(0, at).split("\n");
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const EVENTS = "timeline-data/events.yaml";

describe("check --paper", () => {
  test("finds every quote and writes the lock that is there", () => {
    const root = copyOf("comet");
    const lock = path.join(root, "timeline-data/evidence.lock.yaml");
    const before = readFileSync(lock, "utf8");
    const run = chronodeck(["check", "--root", root, "--paper", path.join(root, "paper.txt")]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(
      /^15 events checked, 22 quotes found in the paper, no error; evidence\.lock\.yaml is written\n$/,
    );
    expect(readFileSync(lock, "utf8")).toBe(before);
  });

  test("a paper that is not there is one clear message", () => {
    const root = copyOf("comet");
    const run = chronodeck(["check", "--root", root, "--paper", path.join(root, "nowhere.txt")]);
    expect(run.code).toBe(1);
    expect(run.err).toContain("nowhere.txt");
    expect(run.err).not.toContain("    at ");
  });

  test("a lecture that names no paper is told to, and gets no lock", () => {
    const root = copyOf("minimal");
    const paper = path.join(root, "paper.txt");
    writeFileSync(paper, "Some words.\n");
    const run = chronodeck(["check", "--root", root, "--paper", paper]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain(
      "slides/deck.yaml:1:1  error  no-paper  expected a lecture that names its paper, got one without paper:\n    → add paper: { author: …, title: …, language: … }\n1 error",
    );
    expect(existsSync(path.join(root, "timeline-data/evidence.lock.yaml"))).toBe(false);
  });

  test.each([
    ["a folder", () => temporaryFolder(), "not-a-file  expected a file, got a folder"],
    ["a device", () => "/dev/zero", "not-a-file  expected a file, got a device"],
    [
      "a binary file",
      () => {
        const file = path.join(temporaryFolder(), "paper.pdf");
        writeFileSync(file, "%PDF-1.7");
        return file;
      },
      "binary  expected text, got a PDF",
    ],
    [
      "51 MB",
      () => {
        const file = path.join(temporaryFolder(), "paper.txt");
        writeFileSync(file, Buffer.alloc(51_000_000, "a"));
        return file;
      },
      "too-large  expected a text file of at most 50 MB, got 51 MB",
    ],
  ])("%s in the place of the paper is one clear message", (_, paper, words) => {
    const run = chronodeck(["check", "--root", copyOf("comet"), "--paper", paper()]);
    expect(run.err).toContain(words);
    expect(run.err).toContain("1 error, 0 warnings");
    expect(run.err).not.toContain("    at ");
    expect(run.code).toBe(1);
  });

  test("a paper of more than 5 MB is read", () => {
    const root = copyOf("comet");
    const paper = path.join(root, "paper.txt");
    appendFileSync(paper, "\n\nMore of the same.".repeat(320_000));
    expect(chronodeck(["check", "--root", root, "--paper", paper])).toMatchObject({ code: 0 });
  });
});

describe.each([
  [
    "with the paper",
    (root: string) => ["check", "--root", root, "--paper", path.join(root, "paper.txt")],
  ],
  ["without it", (root: string) => ["check", "--root", root]],
  ["in a build", (root: string) => ["build", "--root", root]],
])("a change of the evidence, %s", (_, args) => {
  test("one digit of a date", () => {
    const root = copyOf("comet");
    const [, date = ""] =
      /^ {2}date: (1\d{3})\b/m.exec(readFileSync(path.join(root, EVENTS), "utf8")) ?? [];
    const place = change(root, EVENTS, `date: ${date}`, `date: ${Number(date) + 1}`).replace(
      /\d+$/,
      (column) => String(Number(column) + 6),
    );
    const run = chronodeck(args(root));
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${place}  error`);
  });

  test("one word of a quote", () => {
    const root = copyOf("comet");
    const quote = /quote: (")?(\w+)/.exec(readFileSync(path.join(root, EVENTS), "utf8"));
    const place = change(
      root,
      EVENTS,
      quote?.[0] ?? "",
      `quote: ${quote?.[1] ?? ""}Otherwise`,
    ).replace(/\d+$/, (column) => String(Number(column) + 7));
    const run = chronodeck(args(root));
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${place}  error`);
  });
});

test("build --draft still builds, and says so on the slide and its card", () => {
  const root = copyOf("comet");
  const events = readFileSync(path.join(root, EVENTS), "utf8");
  const [, quote = ""] = /id: first-record[\s\S]*?quote: (.*?),/.exec(events) ?? [];
  change(root, EVENTS, quote, "words that nobody wrote in 240 BC");
  const run = chronodeck(["build", "--root", root, "--draft"]);
  expect(run.code).toBe(0);
  expect(run.err).toContain("warning  quote-changed");
  const page = readFileSync(path.join(root, "out/school.en.html"), "utf8");
  const slide =
    page
      .split("<section ")
      .find((section) => section.includes('class="event-date" data-event="first-record"')) ?? "";
  const card =
    page.split("<template ").find((template) => template.startsWith('data-card="first-record"')) ??
    "";
  expect(slide.includes("draft · unverified")).toBe(true);
  expect(card.includes("draft · unverified")).toBe(true);
});

test("--json lists the same problems by place", () => {
  const root = copyOf("comet");
  change(root, EVENTS, "  lane: ", "  lanes: ");
  const run = chronodeck(["check", "--root", root, "--json"]);
  const [first] = JSON.parse(run.out).diagnostics;
  expect(first).toMatchObject({
    level: "error",
    file: EVENTS,
    hint: expect.any(String),
    line: expect.any(Number),
    column: 3,
  });
});

test("--strict makes unverified evidence an error", () => {
  const root = copyOf("comet");
  writeFileSync(path.join(root, "timeline-data/evidence.lock.yaml"), "");
  expect(chronodeck(["check", "--root", root, "--strict"]).code).toBe(1);
});

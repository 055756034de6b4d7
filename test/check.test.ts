import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chronodeck, copyOf } from "./support/cli.js";

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

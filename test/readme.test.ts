import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";

const README = readFileSync(path.join(ROOT, "README.md"), "utf8");

/** The first block of this kind in the section about audiences. */
function block(opening: string): string {
  const section = README.slice(README.indexOf("## A deck for your audience"));
  const [, after = ""] = section.split(`\n${opening}\n`);
  return after.slice(0, after.indexOf("\n```"));
}

test("the README's audience builds within its minutes, and is explained as the README shows", () => {
  const root = temporaryFolder();
  for (const folder of ["slides", "timeline-data"])
    cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, "slides/audiences/evening-class.yaml"), block("```yaml"));

  const built = chronodeck(["build", "--root", root, "--audience", "evening-class", "--json"]);
  expect(built.err).toBe("");
  const { decks } = JSON.parse(built.out);
  expect(decks.map(({ lang }: { lang: string }) => lang)).toEqual(["en", "es"]);
  for (const { minutes, budget } of decks) expect(minutes).toBeLessThanOrEqual(budget);

  const explained = chronodeck(["explain", "--root", root, "evening-class"]).out.split("\n");
  const shown = block("```\nEvening class (evening-class.en): 24.8 of 25 min, 21 slides");
  const lines = shown.split("\n").filter((line) => line.trim() !== "…");
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) expect(explained).toContain(line);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect } from "vitest";
import { chronodeck } from "./cli.js";

/** Builds decks of the lecture that ships, each once for a file of tests and when first asked for. Takes a name such as `students.en`; gives its file. */
export function shippedDecks(): (name: string) => string {
  const out = mkdtempSync(path.join(tmpdir(), "chronodeck-shipped-"));
  const built = new Set<string>();
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  return (name) => {
    const [audience = "", lang = ""] = name.split(".");
    if (!built.has(name)) {
      const args = ["build", "--audience", audience, "--lang", lang, "--out", out];
      expect(chronodeck(args)).toMatchObject({ code: 0, err: "" });
    }
    built.add(name);
    return path.join(out, `${name}.html`);
  };
}

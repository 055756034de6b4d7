import { readFileSync } from "node:fs";
import path from "node:path";
import type { Imported, ImportWishes } from "../../scripts/importers/importer.js";
import { NO_WISHES } from "../../scripts/importers/importer.js";
import { openImport } from "../../scripts/importers/open-import.js";
import type { Diagnostic } from "../../scripts/model/diagnostic.js";
import { collector } from "../../scripts/parse/report.js";
import { memoryEffects } from "./memory-effects.js";

export const FIXTURES = path.join(import.meta.dirname, "../fixtures/import");

/** A lecture in memory, in the lanes and languages that it is given. */
export const DECK = (languages: string, lanes: readonly (readonly [string, string])[]) =>
  `title: Going to the Moon
lecturer: Somebody
date: 2026-01-01
languages: [${languages}]
lanes:
${lanes.map(([id, title], at) => `  - { id: ${id}, title: ${JSON.stringify(title)}, tone: ${["square", "circle", "diamond"][at]} }`).join("\n")}
`;

export const MOON = DECK("en", [
  ["politics", "Politics & money"],
  ["flights", "Flights"],
]);

/** Imports files one after another into a lecture that is only in memory. */
export function lectureInMemory(
  files: Readonly<Record<string, string>> = { "slides/deck.yaml": MOON },
) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const all = new Map<string, Uint8Array>(
    Object.entries(files).map(([name, text]) => [`/lecture/${name}`, bytes(text)]),
  );
  const effects = memoryEffects(all);
  return {
    read: (name: string) => {
      const content = all.get(`/lecture/${name}`);
      return content && new TextDecoder().decode(content);
    },
    write: (name: string, text: string) => all.set(`/lecture/${name}`, bytes(text)),
    async import(
      name: string,
      content: string | Uint8Array = readFileSync(path.join(FIXTURES, name)),
      wishes: Partial<ImportWishes> = {},
    ): Promise<Imported> {
      const { report, diagnostics } = collector();
      all.set(`/files/${name}`, typeof content === "string" ? bytes(content) : content);
      const asked = { ...NO_WISHES, ...wishes };
      const opened = await openImport(`/files/${name}`, "/lecture", asked, effects, report);
      const nothing = { files: new Map(), changes: [], already: 0, notes: [], next: [] };
      if (!opened) return { ...nothing, diagnostics };
      const imported = opened.importer.read(opened.input);
      for (const [file, text] of imported.files) all.set(`/lecture/${file}`, bytes(text));
      return { ...imported, diagnostics: [...diagnostics, ...imported.diagnostics] };
    },
  };
}

/** A finding on one line, as the command line prints it, without the file. */
export function inWords({ location, level, id, message, hint }: Diagnostic): string {
  const { file, line, column } = location;
  const place = file.startsWith("/files/") ? `${line}:${column}` : `${file}:${line}:${column}`;
  return `${place}  ${level}  ${id}  ${message}${hint === undefined ? "" : `\n    → ${hint}`}`;
}

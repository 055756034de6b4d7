import type { Imported, ImportWishes } from "../../scripts/importers/importer.js";
import { NO_WISHES } from "../../scripts/importers/importer.js";
import { openImport } from "../../scripts/importers/open-import.js";
import type { Diagnostic } from "../../scripts/model/diagnostic.js";
import { collector } from "../../scripts/parse/report.js";
import { memoryEffects } from "./memory-effects.js";

const DECK = `title: What happened
lecturer: Somebody
date: 2026-01-01
languages: [en]
lanes:
  - { id: law, title: Law, tone: square }
  - { id: art, title: Fine art, tone: circle }
`;

/** A lecture in memory that files are imported into, as the command line does. */
export function lectureInMemory(events?: string, deck = DECK) {
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([["/lecture/slides/deck.yaml", encode(deck)]]);
  const put = (name: string, content: string | Uint8Array) =>
    files.set(name, typeof content === "string" ? encode(content) : content);
  if (events !== undefined) put("/lecture/timeline-data/events.yaml", events);
  const effects = memoryEffects(files);
  const read = (name: string) => {
    const bytes = files.get(`/lecture/timeline-data/${name}`);
    return bytes && new TextDecoder().decode(bytes);
  };
  return {
    put,
    events: () => read("events.yaml"),
    lock: () => read("import.lock.yaml"),
    /** Imports a file of this content, and writes what comes of it. */
    import(
      name: string,
      content: string | Uint8Array,
      wishes: Partial<ImportWishes> = {},
    ): Imported & { readonly problems: readonly string[] } {
      put(`/in/${name}`, content);
      const { report, diagnostics } = collector();
      const all = { ...NO_WISHES, ...wishes };
      const opened = openImport(`/in/${name}`, "/lecture", all, effects, report);
      const nothing = { files: new Map(), changes: [], already: 0, notes: [], next: [] };
      const imported = opened?.importer.read(opened.input) ?? { ...nothing, diagnostics: [] };
      for (const [file, text] of imported.files) put(`/lecture/${file}`, text);
      const found = [...diagnostics, ...imported.diagnostics];
      return { ...imported, diagnostics: found, problems: found.map(inWords) };
    },
  };
}

function inWords({ location, level, id, message, hint }: Diagnostic): string {
  const { file, line, column } = location;
  return `${file.replace("/in/", "")}:${line}:${column}  ${level}  ${id}  ${message}\n    → ${hint}`;
}

import type { Imported, ImportWishes } from "../../scripts/importers/importer.js";
import { NO_WISHES } from "../../scripts/importers/importer.js";
import { findImport, type OpenedImport } from "../../scripts/importers/open-import.js";
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
    /** Any file of the lecture. */
    file: (name: string) => {
      const bytes = files.get(`/lecture/${name}`);
      return bytes && new TextDecoder().decode(bytes);
    },
    /** Imports a file of this content, and writes what comes of it. */
    import(name: string, content: string | Uint8Array, wishes: Partial<ImportWishes> = {}): Run {
      const { found, diagnostics } = find(name, content, wishes);
      const { importer, input } = found ?? {};
      if (importer && "load" in importer) throw new Error(`${importer.name} is loaded late`);
      return run(importer && input && { importer, input }, diagnostics);
    },
    /** The same, of formats too that are loaded late. */
    async importLate(
      name: string,
      content: string | Uint8Array,
      wishes: Partial<ImportWishes> = {},
    ): Promise<Run> {
      const { found, diagnostics } = find(name, content, wishes);
      const { importer, input } = found ?? {};
      const loaded = importer && "load" in importer ? await importer.load() : importer;
      return run(loaded && input && { importer: loaded, input }, diagnostics);
    },
  };

  function find(name: string, content: string | Uint8Array, wishes: Partial<ImportWishes>) {
    put(`/in/${name}`, content);
    const { report, diagnostics } = collector();
    const all = { ...NO_WISHES, ...wishes };
    return { found: findImport(`/in/${name}`, "/lecture", all, effects, report), diagnostics };
  }

  function run(opened: OpenedImport | undefined, diagnostics: readonly Diagnostic[]): Run {
    const nothing = { files: new Map(), changes: [], already: 0, notes: [], next: [] };
    const imported = opened?.importer.read(opened.input) ?? { ...nothing, diagnostics: [] };
    for (const [file, text] of imported.files) put(`/lecture/${file}`, text);
    const found = [...diagnostics, ...imported.diagnostics];
    return { ...imported, diagnostics: found, problems: found.map(inWords) };
  }
}

type Run = Imported & { readonly problems: readonly string[] };

function inWords({ location, level, id, message, hint }: Diagnostic): string {
  const { file, line, column } = location;
  return `${file.replace("/in/", "")}:${line}:${column}  ${level}  ${id}  ${message}\n    → ${hint}`;
}

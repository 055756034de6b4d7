import path from "node:path";
import { diskEffects } from "../host/effects.js";
import type { ImportChange, Imported } from "../importers/importer.js";
import { importers } from "../importers/index.js";
import { hasErrors } from "../model/diagnostic.js";
import { collector } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import { inFolder } from "./in-folder.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";

export interface ImportOptions {
  readonly root: string;
  /** Says what would be changed, and changes nothing. */
  readonly dryRun?: boolean;
}

/** Takes a file into the lecture, whole or not at all. Returns the exit code. */
export function importCommand(file: string, options: ImportOptions, terminal: Terminal): number {
  if (file === "") {
    terminal.err("import: expected a file, got an empty text\n");
    return 2;
  }
  const root = path.resolve(options.root);
  const imported = read(file, root);
  const failed = hasErrors(imported.diagnostics);
  if (!failed && !options.dryRun) diskEffects.write(inFolder(root, imported.files));
  if (terminal.json) terminal.out(`${JSON.stringify(asJson(imported), null, 2)}\n`);
  else {
    report(imported.diagnostics, terminal);
    if (failed) terminal.err("nothing is changed\n");
    else if (!terminal.quiet) terminal.out(inWords(imported, options.dryRun ?? false));
  }
  return failed ? 1 : 0;
}

function read(file: string, root: string): Imported {
  const { report, diagnostics } = collector();
  const place = { file, line: 1, column: 1 };
  const [folder, name] = [path.dirname(path.resolve(file)), path.basename(file)];
  const failed = (): Imported => ({
    ...{ files: new Map(), changes: [], already: 0, next: [] },
    diagnostics: diagnostics.map((one) => ({ ...one, location: { ...one.location, file } })),
  });
  if (diskEffects.kind(path.join(folder, name)) === undefined) {
    report("no-file", "expected a file, got no such file", place, "is its name right?");
    return failed();
  }
  const source = readSource(folder, name, diskEffects, report);
  if (source === undefined) return failed();
  const importer = importers.find(({ takes }) => takes(source));
  if (importer) return importer.read({ file, source, root, effects: diskEffects });
  const known = importers.map(({ what }) => what).join("; ");
  const came = source.trim() === "" ? "an empty file" : "something else";
  report("unknown-format", `expected ${known}, got ${came}`, place, "save it from the deck again");
  return failed();
}

function inWords({ changes, already, next }: Imported, isDry: boolean): string {
  const before = already > 0 ? ` (${count(already, "correction")} already applied)` : "";
  if (changes.length === 0) return `already applied: ${count(already, "correction")}\n`;
  const done = isDry ? "would be changed; nothing is written" : "changed";
  return `${[
    ...changes.map(line),
    `${count(changes.length, "text")} ${done}${before}`,
    ...(isDry ? [] : next),
  ].join("\n")}\n`;
}

function line({ id, field, language, was, now, location }: ImportChange): string {
  const place = `${location.file}:${location.line}:${location.column}`;
  const what = language === undefined ? field : `${field} (${language})`;
  return `${place}  ${id}  ${what}\n  - ${shortened(was)}\n  + ${shortened(now)}`;
}

/** As much as two lines of a terminal hold. */
function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > 160 ? `${one.slice(0, 159)}…` : one;
}

function asJson({ changes, already, diagnostics }: Imported) {
  return {
    changes: changes.map(({ id, field, language, was, now, location }) => ({
      ...{ id, field, language: language ?? null, was, now, ...location },
    })),
    already,
    diagnostics: diagnosticsAsJson(diagnostics),
  };
}

import path from "node:path";
import { diskEffects } from "../host/effects.js";
import {
  type ImportChange,
  type Imported,
  type ImportWishes,
  NO_WISHES,
} from "../importers/importer.js";
import { openImport } from "../importers/open-import.js";
import { hasErrors } from "../model/diagnostic.js";
import { collector } from "../parse/report.js";
import { inFolder } from "./in-folder.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";

export interface ImportOptions {
  readonly root: string;
  /** Says what would be changed, and changes nothing. */
  readonly dryRun?: boolean;
  /** Where the events go; absent: the lecture's own file. */
  readonly out?: string;
}

/** Takes a file into the lecture. What cannot be taken is named, and makes the exit code 1. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  if (file === "") {
    terminal.err("import: expected a file, got an empty text\n");
    return 2;
  }
  if (options.out === "") {
    terminal.err("--out: expected a file, got an empty text\n");
    return 2;
  }
  const root = path.resolve(options.root);
  const { imported, unit } = await read(file, root, NO_WISHES);
  const failed = hasErrors(imported.diagnostics);
  if (options.out !== undefined && imported.files.size > 1) {
    const names = [...imported.files.keys()].join(", ");
    terminal.err(`--out: expected changes of one file, got those of ${names}\n`);
    return 2;
  }
  if (!options.dryRun) diskEffects.write(placed(imported.files, root, options.out));
  if (terminal.json) terminal.out(`${JSON.stringify(asJson(imported), null, 2)}\n`);
  else {
    report(imported.diagnostics, terminal);
    if (failed && imported.files.size === 0) terminal.err("nothing is changed\n");
    else if (!terminal.quiet) terminal.out(inWords(imported, unit, options.dryRun ?? false));
  }
  return failed ? 1 : 0;
}

/** Files by where they are to stand: in the lecture, or the one elsewhere. */
function placed(
  files: ReadonlyMap<string, string>,
  root: string,
  out: string | undefined,
): ReadonlyMap<string, string> {
  if (out === undefined) return inFolder(root, files);
  return new Map([...files.values()].map((text) => [path.resolve(out), text]));
}

/** What the file makes of the lecture, and what it counts. */
async function read(
  file: string,
  root: string,
  wishes: ImportWishes,
): Promise<{ readonly imported: Imported; readonly unit: string }> {
  const { report, diagnostics } = collector();
  const opened = await openImport(file, root, wishes, diskEffects, report);
  if (!opened) {
    const nothing = { files: new Map(), changes: [], already: 0, notes: [], next: [] };
    return { unit: "change", imported: { ...nothing, diagnostics } };
  }
  const { importer, input } = opened;
  const imported = importer.read(input);
  return {
    unit: importer.unit,
    imported: { ...imported, diagnostics: [...diagnostics, ...imported.diagnostics] },
  };
}

function inWords(
  { changes, already, next, notes }: Imported,
  unit: string,
  isDry: boolean,
): string {
  const before = already > 0 ? ` (${count(already, unit)} already applied)` : "";
  if (changes.length === 0) return `already applied: ${count(already, unit)}\n`;
  const added = ["event", "period", "reference"].map((kind) => ({
    kind,
    number: changes.filter(({ field }) => field === kind).length,
  }));
  const changed = added.reduce((rest, { number }) => rest - number, changes.length);
  const would = isDry ? "would be " : "";
  const done = [
    ...(changed > 0 ? [`${count(changed, "text")} ${would}changed`] : []),
    ...added.flatMap(({ kind, number }) =>
      number > 0 ? [`${count(number, kind)} ${would}added`] : [],
    ),
  ].join(", ");
  return `${[
    ...notes,
    ...changes.map(line),
    `${done}${isDry ? "; nothing is written" : ""}${before}`,
    ...(isDry ? [] : next),
  ].join("\n")}\n`;
}

function line({ id, field, language, was, now, location }: ImportChange): string {
  const place = `${location.file}:${location.line}:${location.column}`;
  const what = language === undefined ? field : `${field} (${language})`;
  const old = was === "" ? "" : `\n  - ${shortened(was)}`;
  return `${place}  ${id}  ${what}${old}\n  + ${shortened(now)}`;
}

/** As much as two lines of a terminal hold. */
function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > 160 ? `${one.slice(0, 159)}…` : one;
}

function asJson({ changes, already, notes, diagnostics }: Imported) {
  return {
    changes: changes.map(({ id, field, language, was, now, location }) => ({
      ...{ id, field, language: language ?? null, was, now, ...location },
    })),
    already,
    notes,
    diagnostics: diagnosticsAsJson(diagnostics),
  };
}

import path from "node:path";
import { diskEffects } from "../host/effects.js";
import { IMPORT_LOCK } from "../importers/import-lock.js";
import type { Imported, ImportWishes } from "../importers/importer.js";
import { withNewLanes } from "../importers/new-lanes.js";
import { openImport } from "../importers/open-import.js";
import { withImported } from "../importers/with-files.js";
import { hasErrors } from "../model/diagnostic.js";
import { DECK_FILE } from "../parse/deck-file.js";
import { collector } from "../parse/report.js";
import { type ImportFlags, readImportFlags } from "./import-flags.js";
import { importInWords } from "./import-words.js";
import { inFolder } from "./in-folder.js";
import { diagnosticsAsJson, report, type Terminal } from "./terminal.js";

export interface ImportOptions extends ImportFlags {
  readonly root: string;
  /** Says what would be changed, and changes nothing. */
  readonly dryRun?: boolean;
  /** Where the events go; absent: the lecture's own file. */
  readonly out?: string;
  /** Makes lanes of groups that the lecture does not have. */
  readonly addLanes?: boolean;
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
  const asked = readImportFlags(options);
  if ("refused" in asked) {
    terminal.err(`${asked.refused}\n`);
    return 2;
  }
  const root = path.resolve(options.root);
  const { imported, unit } = await read(file, root, asked.wishes, options.addLanes ?? false);
  const failed = hasErrors(imported.diagnostics);
  const files = options.out === undefined ? imported.files : withoutLock(imported.files);
  if (options.out !== undefined && files.size > 1) {
    const names = [...files.keys()].join(", ");
    terminal.err(`--out: expected changes of one file, got those of ${names}\n`);
    return 2;
  }
  if (!options.dryRun) diskEffects.write(placed(files, root, options.out));
  if (terminal.json) terminal.out(`${JSON.stringify(asJson(imported), null, 2)}\n`);
  else {
    report(imported.diagnostics, terminal);
    if (failed && imported.files.size === 0) {
      if (!terminal.quiet) for (const note of imported.notes) terminal.err(`${note}\n`);
      terminal.err("nothing is changed\n");
    } else if (!terminal.quiet)
      terminal.out(importInWords(imported, unit, options.dryRun ?? false));
  }
  return failed ? 1 : 0;
}

/** What the file said last counts for the lecture's own events alone. */
function withoutLock(files: Imported["files"]): Imported["files"] {
  return new Map([...files].filter(([name]) => name !== IMPORT_LOCK));
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
  addsLanes: boolean,
): Promise<{ readonly imported: Imported; readonly unit: string }> {
  const { report, diagnostics } = collector();
  const opened = await openImport(file, root, wishes, diskEffects, report);
  if (!opened) {
    const nothing = { files: new Map(), changes: [], already: 0, notes: [], next: [] };
    return { unit: "change", imported: { ...nothing, diagnostics } };
  }
  const { importer, input } = opened;
  const lanes = addsLanes
    ? withNewLanes(importer.specs?.(input, () => {})?.specs ?? [], input)
    : undefined;
  const deck = new Map(lanes && [[DECK_FILE, lanes.text]]);
  const effects = withImported(input.effects, root, deck);
  const imported = importer.read({ ...input, effects });
  const isTaken = imported.files.size > 0;
  return {
    unit: importer.unit,
    imported: {
      ...imported,
      files: isTaken ? new Map([...deck, ...imported.files]) : imported.files,
      notes: [
        ...(lanes && isTaken
          ? [`lanes added to ${DECK_FILE}: ${lanes.titles.join(", ")}; move them where they belong`]
          : []),
        ...imported.notes,
      ],
      diagnostics: [...diagnostics, ...imported.diagnostics],
    },
  };
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

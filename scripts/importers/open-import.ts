import path from "node:path";
import type { Effects } from "../model/effects.js";
import type { Report } from "../parse/report.js";
import { decodeText } from "./decode-text.js";
import type { Importer, ImportInput, ImportWishes, LateImporter } from "./importer.js";
import { importers, lateImporters } from "./index.js";

/** A table of half a million rows; more is a database. */
const MOST_BYTES = 200_000_000;

/** Letters that no keyboard types, and that no file of a lecture may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What is packed or binary and has a format of its own, so that it is no text to be decoded: zip (XLSX), OLE (XLS). */
const BINARY = /^(?:PK[^\x20-\x7f]|\xd0\xcf)/;

/** How files begin that people put in the place of data. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, "a PNG picture"],
  [/^\xff\xd8\xff/, "a JPEG picture"],
  [/^%PDF-/, "a PDF"],
];

const KNOWN =
  "what can be imported: a table (.csv, .xlsx), TimelineJS (.json), a calendar (.ics), markwhen (.mw), works (.bib, CSL-JSON), and what chronodeck exports or saves";

export interface OpenedImport {
  readonly importer: Importer;
  readonly input: ImportInput;
}

/** The file and who takes it, loaded; undefined after reporting why it cannot be imported. */
export async function openImport(
  ...asked: Parameters<typeof findImport>
): Promise<OpenedImport | undefined> {
  const found = findImport(...asked);
  if (!found) return undefined;
  const { importer, input } = found;
  return { importer: "load" in importer ? await importer.load() : importer, input };
}

/** The file and who takes it; undefined after reporting why it cannot be imported. */
export function findImport(
  file: string,
  root: string,
  wishes: ImportWishes,
  effects: Effects,
  report: Report,
): (Pick<OpenedImport, "input"> & { readonly importer: Importer | LateImporter }) | undefined {
  const place = { file, line: 1, column: 1 };
  const absolute = path.resolve(file);
  const kind = effects.kind(absolute);
  const isIt = "is this the right file?";
  if (kind === undefined) {
    report("no-file", "expected a file, got no such file", place, "is its name right?");
    return undefined;
  }
  if (kind !== "file") {
    report("not-a-file", `expected a file, got a ${kind}`, place, "name the file to import");
    return undefined;
  }
  const size = effects.size(absolute) ?? 0;
  if (size > MOST_BYTES) {
    const message = `expected a file of at most ${MOST_BYTES / 1e6} MB, got ${Math.round(size / 1e6)} MB`;
    report("too-large", message, place, isIt);
    return undefined;
  }
  const bytes = effects.read(absolute);
  if (!bytes) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const other = OTHERS.find(([begins]) => begins.test(head))?.[1];
  if (other !== undefined) {
    report("binary", `expected data, got ${other}`, place, isIt);
    return undefined;
  }
  const decoded = BINARY.test(head)
    ? { text: "", notes: [] }
    : decodeText(bytes, file, wishes.encoding, report);
  if (!decoded) return undefined;
  const { text: source, notes } = decoded;
  const control = CONTROL.exec(source);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const before = source.slice(0, control.index).split("\n");
    const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    report(
      "control-character",
      `expected text, got the control character U+${code}`,
      at,
      "remove it",
    );
    return undefined;
  }
  const importer = [...lateImporters, ...importers].find(({ takes }) => takes(source, file, bytes));
  if (importer) return { importer, input: { file, bytes, source, wishes, root, effects, notes } };
  if (bytes.length === 0 || (source.trim() === "" && !BINARY.test(head)))
    report("empty-file", "the file is empty", place, "save or export it again");
  else
    report(
      "unknown-format",
      "expected a file of events or works, got something else",
      place,
      KNOWN,
    );
  return undefined;
}

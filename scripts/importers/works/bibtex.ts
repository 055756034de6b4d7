import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Location } from "../../model/diagnostic.js";
import { isRecord } from "../../model/is-record.js";
import type { Report } from "../../parse/report.js";
import { placesIn } from "../../parse/yaml-node.js";
import type { ImportInput } from "../importer.js";
import type { CslWork } from "./csl-work.js";
import { type BibtexPiece, splitBibtex } from "./split-bibtex.js";

interface RawEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** Fields that CSL has no name for. */
const UNSEEN: ReadonlySet<string> = new Set(
  "file annote annotation timestamp owner groups local-url bdsk-url-1 bdsk-file-1 mendeley-tags eprint eprinttype archiveprefix primaryclass".split(
    " ",
  ),
);

/** The works of a BibTeX or BibLaTeX file. What cannot be read is reported with its line. */
export function bibtexWorks({ source, file }: ImportInput, report: Report): readonly CslWork[] {
  const place = placesIn(source, file, 0);
  const pieces = splitBibtex(source);
  const strings: string[] = [];
  const raw = new Map<string, { readonly entry: RawEntry; readonly at: Location }>();
  const works: { readonly entry: RawEntry; readonly at: Location }[] = [];
  for (const piece of pieces) {
    const at = place(piece.at);
    if (piece.type === "comment" || piece.type === "preamble") continue;
    const wrong = (message: string, location = at) =>
      report("bibtex", message, location, "mend the entry; the others are taken");
    const entry = piece.isWhole ? entryOf(piece, named(piece, strings)) : "its braces do not close";
    if (typeof entry === "string") {
      wrong(`${nameOf(piece)}: ${problem(entry)}`, lineOf(entry, piece, at, named(piece, strings)));
      continue;
    }
    if (piece.type === "string") strings.push(piece.text);
    if (!entry) continue;
    works.push({ entry, at });
    if (!raw.has(entry.label)) raw.set(entry.label, { entry, at });
  }
  return works.flatMap(({ entry, at }) => cslOf(entry, at, raw, report) ?? []);
}

/** Of the strings so far those that a piece names, and those that these name. */
function named({ text }: BibtexPiece, strings: readonly string[]): readonly string[] {
  let words = text.toLowerCase();
  const found: string[] = [];
  for (const string of [...strings].reverse()) {
    const name = /[{(]\s*([^\s=]+)/.exec(string)?.[1]?.toLowerCase() ?? "";
    if (name === "" || !words.includes(name)) continue;
    found.unshift(string);
    words += string.toLowerCase();
  }
  return found;
}

/** An entry with its strings filled in; undefined of a @string; a text says what is wrong. */
function entryOf(piece: BibtexPiece, strings: readonly string[]): RawEntry | string | undefined {
  try {
    const [entry]: readonly RawEntry[] = plugins.input.data(
      `${strings.join("\n")}\n${piece.text}`,
      "@bibtex/text",
    );
    return entry;
  } catch (error) {
    return error instanceof Error ? error.message : "it cannot be read";
  }
}

/** In CSL's terms; what its `crossref` and `xdata` name is read with it. Undefined after reporting why not. */
function cslOf(
  entry: RawEntry,
  at: Location,
  all: ReadonlyMap<string, { readonly entry: RawEntry }>,
  report: Report,
): CslWork | undefined {
  const { crossref, date, year } = entry.properties;
  const parent = crossref === undefined ? undefined : all.get(String(crossref))?.entry;
  if (crossref !== undefined && !parent)
    report(
      "bibtex",
      `${entry.label}: expected an entry ${crossref}, which its crossref names, got none`,
      at,
      "add that entry, or write its fields here",
      "warning",
    );
  try {
    const [csl]: readonly unknown[] = plugins.input.chain(parent ? [entry, parent] : [entry], {
      forceType: "@biblatex/entries+list",
      generateGraph: false,
    });
    const inherited = parent?.properties.date ?? parent?.properties.year;
    const words = date ?? year ?? inherited;
    if (!isRecord(csl)) return undefined;
    const more = Object.keys(entry.properties).filter((name) => UNSEEN.has(name));
    return { csl, ...(words !== undefined && { dateWords: String(words) }), more, at };
  } catch (error) {
    const message = error instanceof Error ? error.message : "it cannot be read";
    report(
      "bibtex",
      `${entry.label}: ${problem(message)}`,
      at,
      "mend the entry; the others are taken",
    );
    return undefined;
  }
}

function nameOf({ type, text }: BibtexPiece): string {
  const label = /^@\s*[\w-]+\s*[{(]\s*([^\s,={}]+)\s*,/.exec(text)?.[1];
  return label ?? `@${type}`;
}

/** The first line of what the parser says, without where in its own text. */
function problem(message: string): string {
  const [first = ""] = message.split("\n");
  const words = first.replace(/ at line \d+ col \d+:?/, "").trim();
  if (words.startsWith("its "))
    return `expected an entry, got one of which ${words.replace("its", "the")}`;
  return `expected name = {value} and a comma between, got something else (${words.replace(/[.:]$/, "")})`;
}

/** Where in the file the parser stopped. */
function lineOf(
  message: string,
  { text }: BibtexPiece,
  at: Location,
  strings: readonly string[],
): Location {
  const told = Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const before = strings.join("\n").split("\n").length;
  const line = told - before - 1;
  return line > 0 && line < text.split("\n").length
    ? { ...at, line: at.line + line, column: 1 }
    : at;
}

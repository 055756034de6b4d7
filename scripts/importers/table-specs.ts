import { slugOf } from "../model/slug-of.js";
import type { Report } from "../parse/report.js";
import type { Columns, Field } from "./column-names.js";
import { orderOf } from "./date-order.js";
import type { EventSpec } from "./event-spec.js";
import type { Value } from "./flow-text.js";
import type { DateOrder, ImportInput, ToldEvents } from "./importer.js";
import { mapColumns, mappingInWords } from "./map-columns.js";
import { askedOnce } from "./minus-year.js";
import { plainWords } from "./plain-words.js";
import { seenRows } from "./seen-rows.js";
import { someOf } from "./some-of.js";
import type { Table, TableRow } from "./table.js";
import { rowDate } from "./table-date.js";

/** The events of a table of anybody's, read as they are asked for; undefined after reporting that its columns are not known. */
export function tableSpecs(
  table: Table,
  { wishes }: ImportInput,
  report: Report,
): ToldEvents | undefined {
  const columns = mapColumns(table, wishes.map, report);
  if (!columns) return undefined;
  const { notes } = table;
  notes.push(mappingInWords(table, columns));
  const order = wishes.dates ?? (table.hasNumbers ? orderOf(dateTexts(table, columns)) : undefined);
  function* specs(table: Table, columns: Columns): Generator<EventSpec> {
    const file = { report, notes, asked: askedOnce(), seen: seenRows(report), timed: [] };
    let last: TableRow | undefined;
    for (const row of table.rows()) {
      last = row;
      const spec = rowSpec(row, columns, order, file);
      if (spec) yield spec;
    }
    file.seen.end(last);
    notes.push(...file.asked.note());
    if (file.timed.length > 0) notes.push(`left out: times of day (${someOf(file.timed)})`);
    if (last) return;
    const hint = "write a line for each event below the names of the columns";
    report("empty", "expected events, got a line of names alone", table.headAt(), hint);
  }
  return { specs: specs(table, columns), notes };
}

function* dateTexts(table: Table, columns: Columns): Generator<string> {
  const [date = -1, end = -1] = [columns.get("date"), columns.get("end")];
  for (const { cells } of table.rows()) yield* [cells[date] ?? "", cells[end] ?? ""];
}

/** A time of day; spreadsheets write midnight behind days. */
const TIME = /\d[T ](?!0?0:00(?::00(?:\.0+)?)?\b)\d{1,2}:\d\d/;

/** What holds for all rows of a file. */
interface TableFile {
  readonly report: Report;
  readonly notes: string[];
  readonly asked: ReturnType<typeof askedOnce>;
  readonly seen: ReturnType<typeof seenRows>;
  /** Titles of events that had a time of day. */
  readonly timed: string[];
}

/** Undefined where the row is no event, or after reporting why it cannot be taken. */
function rowSpec(
  row: TableRow,
  columns: Columns,
  order: DateOrder | undefined,
  { report, notes, asked, seen, timed }: TableFile,
): EventSpec | undefined {
  const cell = (field: Field) => {
    const column = columns.get(field);
    return column === undefined ? "" : (row.cells[column]?.trim() ?? "");
  };
  // What is wrong in a column that is left out does no harm.
  const [fault] = [-1, ...columns.values()].filter((column) => row.faults?.has(column));
  if (fault !== undefined) {
    const [message = "", hint] = row.faults?.get(fault) ?? [];
    const at = Math.max(fault, 0);
    report("cell", fault < 0 ? message : named(message, row.nameOf(at)), row.at(at), hint);
    return undefined;
  }
  const words = (field: Field) => plainWords(cell(field));
  const kind = cell("kind").toLowerCase();
  if (kind === "title") {
    notes.push(`line ${row.at().line} is the title of the timeline, no event: “${words("title")}”`);
    return undefined;
  }
  if (words("title") === "") {
    const column = columns.get("title") ?? 0;
    const message = named("title: expected a title; there is none", row.nameOf(column));
    report("missing", message, row.at(column), "write it, or remove the row");
    return undefined;
  }
  const date = rowDate(cell, columns, order);
  if ("problem" in date) {
    const message = `date: expected a date; ${date.problem}`;
    report("date", named(message, row.nameOf(date.column)), row.at(date.column), date.hint);
    return undefined;
  }
  if (kind === "era") {
    const title = words("title");
    const message = `expected an event, got the era “${title}”; left out`;
    const entry = `- { id: ${slugOf(title) || "era"}, title: ${JSON.stringify(title)}, date: ${date.edtf} }`;
    report(
      "era",
      message,
      row.at(),
      `write it into timeline-data/periods.yaml: ${entry}`,
      "warning",
    );
    return undefined;
  }
  const id = slugOf(cell("id"));
  const shown = cell("date") || cell("year");
  if (seen.has(row, id, words("title"), date.edtf, shown)) return undefined;
  if (TIME.test(cell("date")) || TIME.test(cell("end"))) timed.push(words("title"));
  const importance = cell("importance");
  const text = (field: Field) => (cell(field) === "" ? undefined : { "": words(field) });
  const doubts = [...asked.of(date.doubts), ...(row.doubts?.values() ?? [])];
  const column = (path: readonly PropertyKey[]) =>
    columns.get(path[0] as Field) ?? (path[0] === "date" ? columns.get("year") : undefined);
  return {
    id,
    fields: present({
      id: id || undefined,
      title: text("title"),
      short: text("short"),
      date: date.edtf,
      lane: cell("lane") || undefined,
      importance: /^\d+(\.0+)?$/.test(importance) ? Number(importance) : importance || undefined,
      place: text("place"),
      tags: some(split(cell("tags"))),
      cites: some(split(cell("cites"))),
    }),
    ...(cell("summary") !== "" && { summary: { "": words("summary") } }),
    ...{ depth: "standard", languages: [] },
    ...(doubts.length > 0 && { doubts }),
    at: (path) => row.at(column(path)),
  };
}

/** What a message is about, where cells have names. */
function named(message: string, cell: string): string {
  return cell === "" ? message : `${cell}: ${message}`;
}

/** Several in one cell, however they are parted; each once. */
function split(cell: string): readonly string[] {
  const sign = ["|", ";", "\n"].find((one) => cell.includes(one)) ?? ",";
  const items = cell.split(sign).map((item) => item.replace(/\s+/g, " ").trim());
  return [...new Set(items.filter(Boolean))];
}

function some(items: readonly string[]): readonly string[] | undefined {
  return items.length > 0 ? items : undefined;
}

function present(fields: Readonly<Record<string, Value | undefined>>): EventSpec["fields"] {
  const said: Record<string, Value> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) said[key] = value;
  return said;
}

import { readAmountItem } from "../model/csv-amount.js";
import { splitList } from "../model/csv-list.js";
import { readRecordItem } from "../model/csv-record.js";
import type { Location } from "../model/diagnostic.js";
import { DEPTHS } from "../model/text.js";
import type { Report } from "../parse/report.js";
import type { EventSpec } from "./event-spec.js";
import type { Fields, Value } from "./flow-text.js";

/** One event of a table. */
export interface CsvRow {
  /** By the name of the column. */
  readonly cells: ReadonlyMap<string, string>;
  readonly at: Location;
}

const COLUMN =
  /^(id|date_edtf|kind|lane_id|lane|origin|importance|quotes|supports|inferred|record|differs|cites|amounts|actors|place|tags|links|language|depth|(title|short|summary)(_[a-z]{2,8}(-[a-z0-9]+)*)?)$/;
/** What an export says in other words once more. */
export const DERIVED: ReadonlySet<string> = new Set(
  "date_in_words first_day last_day precision sources unverified".split(" "),
);

export function isColumn(name: string): boolean {
  return COLUMN.test(name);
}

/** What a row tells of its event; empty cells tell nothing. Undefined after reporting what cannot be read. */
export function csvSpec({ cells, at }: CsvRow, report: Report): EventSpec | undefined {
  const cell = (name: string) => (cells.get(name)?.trim() === "" ? undefined : cells.get(name));
  const list = (name: string) => splitList(cell(name) ?? "");
  const language = cell("language")?.trim();
  const own = language ?? "";
  const text: InLanguage = (words) => ({ [own]: words });
  const texts = (name: string) => textsOf(name, own, [...cells.keys()], cell);
  const importance = cell("importance");
  const differs = cell("differs");
  const place = cell("place");
  const summary = texts("summary");
  const parts = [
    evidenceOf(list("quotes"), list("supports"), list("inferred"), text),
    read(list("record"), (item) => recordOf(item, text)),
    read(list("links"), linkOf),
    read(list("amounts"), (item) => amountOf(item, text)),
  ] as const;
  const problems = parts.flatMap(({ problems }) => problems);
  for (const [message, hint] of problems) report("cell", message, at, hint);
  if (problems.length > 0) return undefined;
  const [evidence, record, links, amounts] = parts.map(({ items }) => some(items));
  const named = Object.keys({ ...texts("title"), ...texts("short"), ...summary });
  return {
    id: cell("id")?.trim() ?? "",
    fields: present({
      id: cell("id")?.trim(),
      title: texts("title"),
      short: texts("short"),
      date: cell("date_edtf")?.trim(),
      kind: cell("kind")?.trim(),
      lane: cell("lane_id")?.trim() ?? cell("lane"),
      origin: cell("origin")?.trim(),
      importance: importance === undefined ? undefined : numberOf(importance),
      ...{ evidence, record, amounts, links },
      differs: differs === undefined ? undefined : text(differs),
      cites: some(list("cites")),
      actors: some(list("actors").map(text)),
      place: place === undefined ? undefined : text(place),
      tags: some(list("tags")),
    }),
    ...(summary && { summary }),
    depth: DEPTHS.find((depth) => depth === cell("depth")?.trim()) ?? "standard",
    languages: [...new Set([...named, ...(language === undefined ? [] : [language])])],
    at: () => at,
  };
}

/** Words as text in the language of the row. */
type InLanguage = (words: string) => Fields;
/** What is wrong with a cell, and the remedy. */
type Problem = readonly [message: string, hint: string];
interface Part {
  readonly items: readonly Fields[];
  readonly problems: readonly Problem[];
}

/** `title`, or `title_en` and `title_es`. */
function textsOf(
  name: string,
  own: string,
  columns: readonly string[],
  cell: (name: string) => string | undefined,
): Fields | undefined {
  const all = columns.flatMap((column): [string, string][] => {
    const isOne = column === name || column.startsWith(`${name}_`);
    const words = isOne ? cell(column) : undefined;
    const tag = column === name ? own : column.slice(name.length + 1);
    return words === undefined ? [] : [[tag, words]];
  });
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

/** The items of a cell, and what is wrong with those that cannot be read. */
function read(
  cell: readonly string[],
  item: (text: string) => { readonly fields: Fields } | { readonly problem: Problem },
): Part {
  const all = cell.map(item);
  return {
    items: all.flatMap((one) => ("fields" in one ? [one.fields] : [])),
    problems: all.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

function recordOf(item: string, text: InLanguage) {
  const entry = readRecordItem(item);
  if (!entry)
    return wrong(
      `record: expected type: date [reference], got ${item.slice(0, 80)}`,
      "such as signed: 1992-12-17 [treaty], a value in “ ”, several parted by |",
    );
  const { value, ...rest } = entry;
  return { fields: present({ ...rest, value: value === undefined ? undefined : text(value) }) };
}

function amountOf(item: string, text: InLanguage) {
  const amount = readAmountItem(item);
  if (!amount)
    return wrong(
      `amounts: expected label: number [unit], got ${item.slice(0, 80)}`,
      "such as Trade in 2013: 507 [{n} bn], with ~ behind the number where it is approximate",
    );
  return { fields: { ...amount, label: text(amount.label), unit: text(amount.unit) } };
}

function linkOf(item: string) {
  const [, relation, to] = /^\s*(\S+) (\S+)\s*$/.exec(item) ?? [];
  if (relation !== undefined && to !== undefined) return { fields: { to, relation } };
  return wrong(
    `links: expected relation event, got ${item.slice(0, 80)}`,
    "such as leads-to second-treaty",
  );
}

function wrong(message: string, hint: string): { readonly problem: Problem } {
  return { problem: [message, hint] };
}

/** The nth of each belong together; a column that is empty throughout has none. */
function evidenceOf(
  quotes: readonly string[],
  supports: readonly string[],
  reasons: readonly string[],
  text: InLanguage,
): Part {
  const count = Math.max(quotes.length, supports.length, reasons.length);
  if ([quotes, supports, reasons].some(({ length }) => length > 0 && length !== count)) {
    const message = "expected as many quotes, supports and inferred, got different numbers";
    return { items: [], problems: [[message, "part them with | in the same order"]] };
  }
  const items = Array.from({ length: count }, (_, index) =>
    present({
      quote: quotes[index] || undefined,
      supports: (supports[index] ?? "")
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
      inferred: reasons[index] ? text(reasons[index]) : undefined,
    }),
  );
  return { items, problems: [] };
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function numberOf(text: string): string | number {
  return /^\s*\d+(\.0+)?\s*$/.test(text) ? Number(text) : text;
}

function present(fields: Readonly<Record<string, Value | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, Value][] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

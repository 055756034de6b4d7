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
  const text = (words: string | undefined) => (words === undefined ? undefined : { [own]: words });
  /** `title`, or `title_en` and `title_es`. */
  const texts = (name: string): Fields | undefined => {
    const all = [...cells.keys()].flatMap((column): [string, string][] => {
      const tag =
        column === name
          ? own
          : column.startsWith(`${name}_`)
            ? column.slice(name.length + 1)
            : undefined;
      const words = cell(column);
      return tag === undefined || words === undefined ? [] : [[tag, words]];
    });
    return all.length > 0 ? Object.fromEntries(all) : undefined;
  };
  let isSound = true;
  const wrong = (message: string, hint: string): undefined => {
    isSound = false;
    report("cell", message, at, hint);
    return undefined;
  };
  const evidence = evidenceOf(list("quotes"), list("supports"), list("inferred"), text);
  if (evidence === undefined)
    wrong(
      "expected as many quotes, supports and inferred, got different numbers",
      "part them with | in the same order",
    );
  const record = list("record").map((item) => {
    const entry = readRecordItem(item);
    if (entry) {
      const { value, ...rest } = entry;
      return present({ ...rest, value: text(value) });
    }
    return wrong(
      `record: expected type: date [reference], got ${item.slice(0, 80)}`,
      "such as signed: 1992-12-17 [treaty], a value in “ ”, several parted by |",
    );
  });
  const links = list("links").map((item) => {
    const [, relation, to] = /^\s*(\S+) (\S+)\s*$/.exec(item) ?? [];
    if (relation !== undefined && to !== undefined) return { to, relation };
    return wrong(
      `links: expected relation event, got ${item.slice(0, 80)}`,
      "such as leads-to second-treaty",
    );
  });
  const amounts = list("amounts").map((item) => {
    const amount = readAmountItem(item);
    if (amount) return { ...amount, label: { [own]: amount.label }, unit: { [own]: amount.unit } };
    return wrong(
      `amounts: expected label: number [unit], got ${item.slice(0, 80)}`,
      "such as Trade in 2013: 507 [{n} bn], with ~ behind the number where it is approximate",
    );
  });
  const importance = cell("importance");
  const named = Object.keys({ ...texts("title"), ...texts("short"), ...texts("summary") });
  const summary = texts("summary");
  if (!isSound) return undefined;
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
      evidence: some(evidence ?? []),
      record: some(record.filter((entry) => entry !== undefined)),
      differs: text(cell("differs")),
      cites: some(list("cites")),
      amounts: some(amounts.filter((amount) => amount !== undefined)),
      actors: some(list("actors").map((actor) => ({ [own]: actor }))),
      place: text(cell("place")),
      tags: some(list("tags")),
      links: some(links.filter((link) => link !== undefined)),
    }),
    ...(summary && { summary }),
    depth: DEPTHS.find((depth) => depth === cell("depth")?.trim()) ?? "standard",
    languages: [...new Set([...named, ...(language === undefined ? [] : [language])])],
    at: () => at,
  };
}

/** The nth of each belong together; a column that is empty throughout has none. */
function evidenceOf(
  quotes: readonly string[],
  supports: readonly string[],
  reasons: readonly string[],
  text: (words: string) => Value | undefined,
): readonly Fields[] | undefined {
  const count = Math.max(quotes.length, supports.length, reasons.length);
  if ([quotes, supports, reasons].some(({ length }) => length > 0 && length !== count))
    return undefined;
  return Array.from({ length: count }, (_, index) =>
    present({
      quote: quotes[index] || undefined,
      supports: (supports[index] ?? "")
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
      inferred: reasons[index] ? text(reasons[index]) : undefined,
    }),
  );
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

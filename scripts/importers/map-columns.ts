import { nearest } from "../parse/nearest.js";
import type { Report } from "../parse/report.js";
import { type Columns, FIELDS, type Field, guessColumns, plainName } from "./column-names.js";
import type { Table } from "./table.js";

/** Which column has which field: as the user said, and else by its name. Undefined after reporting why that is not known. */
export function mapColumns(
  { head, headAt }: Table,
  map: ReadonlyMap<string, string>,
  report: Report,
): Columns | undefined {
  const columns = new Map(guessColumns(head));
  let isSound = true;
  const wrong = (message: string, hint: string) => {
    isSound = false;
    report("columns", message, headAt(), hint);
  };
  const there = head.filter((name) => name.trim() !== "");
  for (const [wanted, name] of map) {
    const field = FIELDS.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (!field) {
      const near = nearest(wanted, FIELDS);
      const hint = `${near ? `did you mean ${near}? ` : ""}fields: ${FIELDS.join(", ")}`;
      wrong(`--map: expected a field of an event, got ${wanted}`, hint);
      continue;
    }
    if (name === "") {
      columns.delete(field);
      continue;
    }
    const column = columnOf(name, head);
    if (column < 0) {
      const near = nearest(name, there);
      const hint = `${near ? `did you mean ${near}? ` : ""}columns: ${there.slice(0, 30).join(", ")}`;
      wrong(`--map ${field}: expected a column of the file, got ${name}`, hint);
      continue;
    }
    for (const [other, at] of columns) if (at === column && !map.has(other)) columns.delete(other);
    columns.set(field, column);
    if (field === "date") for (const part of DATE_PARTS) if (!map.has(part)) columns.delete(part);
    if (field === "year" && !map.has("date")) columns.delete("date");
  }
  if (!isSound) return undefined;
  if (columns.has("title") && (columns.has("date") || columns.has("year"))) return columns;
  const missing = columns.has("title") ? "date" : "title";
  const names = there.slice(0, 12).join(", ") || "none";
  wrong(
    `expected a column for the ${missing}, got ${names}${there.length > 12 ? ", …" : ""}`,
    `name the columns in the first line, or say which it is: --map ${missing}=COLUMN; fields that a column can have: ${FIELDS.slice(0, -1).join(", ")}`,
  );
  return undefined;
}

const DATE_PARTS: readonly Field[] = ["year", "month", "day", "endYear", "endMonth", "endDay"];

/** By its name, in any case and without marks; or by its letter in a spreadsheet where no name is so. */
function columnOf(name: string, head: readonly string[]): number {
  const exact = head.findIndex((one) => one.trim() === name.trim());
  return exact >= 0
    ? exact
    : head.findIndex((one) => one !== "" && plainName(one) === plainName(name));
}

/** What was taken for what, in a sentence. */
export function mappingInWords({ head }: Table, columns: Columns): string {
  const name = (field: Field) => {
    const column = columns.get(field);
    return column === undefined ? undefined : head[column]?.trim();
  };
  const joined = (fields: readonly Field[]) =>
    fields.flatMap((field) => name(field) ?? []).join("/");
  const taken = FIELDS.flatMap((field): string[] => {
    if (!columns.has(field) || ["month", "day", "endMonth", "endDay"].includes(field)) return [];
    if (field === "year") return [`date ← ${joined(["year", "month", "day"])}`];
    if (field === "endYear") return [`end ← ${joined(["endYear", "endMonth", "endDay"])}`];
    return [`${field === "kind" ? "kind of row" : field} ← ${name(field)}`];
  });
  const used = new Set(columns.values());
  const left = head.filter((one, column) => one.trim() !== "" && !used.has(column));
  const out = left.length > 0 ? `; left out: ${left.map((one) => one.trim()).join(", ")}` : "";
  return `columns: ${taken.join(", ")}${out} (--map field=Column changes it)`;
}

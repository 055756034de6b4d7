import { daysInMonth } from "../model/calendar.js";
import { readEdtf } from "../model/edtf-reader.js";
import { parseDate } from "../parse/edtf.js";
import type { Columns, Field } from "./column-names.js";
import { monthName, monthOf } from "./date-names.js";
import { backwards, type ForeignDate, foreignDate } from "./foreign-date.js";
import type { DateOrder } from "./importer.js";
import { ymdText } from "./ymd-text.js";

/** What a row says of its date, and in which column. */
export type RowDate =
  | { readonly edtf: string; readonly doubts: readonly string[] }
  | { readonly column: number; readonly problem: string; readonly hint: string };

/** The date of a row: of one column, of one for the beginning and one for the end, or of year, month and day apart. */
export function rowDate(
  cell: (field: Field) => string,
  columns: Columns,
  order: DateOrder | undefined,
): RowDate {
  const isApart = columns.has("year") && cell("year") !== "";
  const start = isApart
    ? { field: "year" as const, read: ofParts(cell("year"), cell("month"), cell("day"), order) }
    : { field: "date" as const, read: foreignDate(cell("date"), order) };
  const column = (field: Field) =>
    columns.get(field) ?? columns.get("date") ?? columns.get("year") ?? 0;
  if ("problem" in start.read) return { column: column(start.field), ...start.read };
  const doubts = start.read.doubt === undefined ? [] : [start.read.doubt];
  const end = endOf(cell, order);
  if (!end || start.read.edtf.includes("/")) return told(start.read.edtf, doubts, cell, order);
  if ("problem" in end.read) return { column: column(end.field), ...end.read };
  if (end.read.doubt !== undefined) doubts.push(end.read.doubt);
  if (end.read.edtf === start.read.edtf) return told(start.read.edtf, doubts, cell, order);
  const edtf = `${start.read.edtf}/${end.read.edtf}`;
  const found = parseDate(edtf);
  if ("extent" in found) return told(edtf, doubts, cell, order);
  return { column: column(end.field), ...(backwards(edtf) ?? found) };
}

function endOf(cell: (field: Field) => string, order: DateOrder | undefined) {
  const year = cell("endYear");
  if (year !== "")
    return {
      field: "endYear" as const,
      read: ofParts(year, cell("endMonth"), cell("endDay"), order),
    };
  const end = cell("end");
  if (end === "") return undefined;
  return { field: "end" as const, read: foreignDate(end, order) };
}

/** `Display Date` may say what year, month and day cannot: that the date is not so exact. */
function told(
  edtf: string,
  doubts: readonly string[],
  cell: (field: Field) => string,
  order: DateOrder | undefined,
): RowDate {
  const shown = cell("displayDate");
  const read = shown === "" ? undefined : foreignDate(shown, order ?? "dmy");
  if (!read || "problem" in read || read.edtf === edtf) return { edtf, doubts };
  return { edtf, doubts: [...doubts, `it is shown as “${shown}”; taken as ${edtf}`] };
}

const HINT =
  "write year, month and day as numbers, such as 1994, 5 and 3; leave empty what is not known";

function ofParts(
  yearCell: string,
  monthCell: string,
  dayCell: string,
  order: DateOrder | undefined,
): ForeignDate {
  const whole = (text: string) => text.replace(/\.0+$/, "");
  const [year, month, day] = [whole(yearCell), whole(monthCell), whole(dayCell)];
  if (month === "" && day !== "") return { problem: `a day, ${day}, without a month`, hint: HINT };
  // In a column of years, 79 is the year 79.
  const exact = /^\d{1,4}$/.test(year) ? ymdText(Number(year)) : undefined;
  if (month === "") return exact === undefined ? foreignDate(year, order) : { edtf: exact };
  const before = exact === undefined ? foreignDate(year, order) : { edtf: exact };
  if ("problem" in before) return before;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthOf(month);
  if (number === undefined) return { problem: `“${month.slice(0, 40)}” is no month`, hint: HINT };
  if (day !== "" && !/^\d{1,2}$/.test(day))
    return { problem: `“${day.slice(0, 40)}” is no day of a month`, hint: HINT };
  if (number < 1 || number > 12)
    return { problem: `“${month}” is no month, which is 1 to 12`, hint: HINT };
  const last = /^-?\d{4}$/.test(before.edtf) ? daysInMonth(Number(before.edtf), number) : 31;
  if (day !== "" && (Number(day) < 1 || Number(day) > last))
    return {
      problem: `“${day}” is no day of ${monthName(number)} ${year}, which is 1 to ${last}`,
      hint: HINT,
    };
  const two = (part: number | string) => String(part).padStart(2, "0");
  const edtf = `${before.edtf}-${two(number)}${day === "" ? "" : `-${two(day)}`}`;
  if (!("kind" in readEdtf(edtf)))
    return { edtf, ...(before.doubt !== undefined && { doubt: before.doubt }) };
  const found = parseDate(edtf);
  return "extent" in found ? { edtf } : { problem: found.problem, hint: found.hint ?? HINT };
}

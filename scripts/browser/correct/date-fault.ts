import { daysInMonth } from "../../model/calendar.js";
import { type DateFault, readEdtf } from "../../model/edtf-reader.js";
import type { Say } from "../say.js";

/** How people write dates, whatever their language, and the EDTF of it. */
const HABITS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/,
    (d, m, y) => (Number(d) > 12 ? iso(y, m, d) : Number(m) > 12 ? iso(y, d, m) : ""),
  ],
  [/^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/, (y, m, d) => iso(y, m, d)],
  [/^(\d{1,2})[./-](\d{4})$/, (m, y) => iso(y, m)],
  [/^(\d{4})\s*(?:[–—-]|\.\.)\s*(\d{4})$/, (from, to) => `${from}/${to}`],
  [/^(\d{4})\/(\d\d)$/, (from = "", to) => `${from}/${from.slice(0, 2)}${to}`],
  [/^(\d{4})\s*(?:[–—-]|\.\.)$/, (from) => `${from}/..`],
  [/^(?:[–—-]|\.\.)\s*(\d{4})$/, (to) => `../${to}`],
  [/^(?:c|ca|circa|~|≈)\.?\s*(\d{4})$/i, (year) => `${year}~`],
  [/^(\d{3})(?:0s|x)$/i, (decade) => `${decade}X`],
  [/^(\d\d)xx$/i, (century) => `${century}XX`],
  [/^(-?)(\d{1,3})$/, (sign, year = "") => `${sign}${year.padStart(4, "0")}`],
  [/^(-?)(\d{5,})$/, (sign, year) => `Y${sign}${year}`],
  [/^(.*)\/(.*)$/, (from, to) => `${to}/${from}`],
];

/** What is wrong with a date, and what may be meant. */
export function dateFault(text: string, fault: DateFault, say: Say): string {
  if (fault.kind === "empty") return say("correct.date.empty");
  if (fault.kind === "no-day") {
    const [year = 0, month = 1] = fault.date;
    const head = fault.side.replace(/T.*|[?~%]$/g, "").slice(0, -3);
    return say("correct.date.noDay", {
      text: fault.side,
      month: head,
      count: daysInMonth(year, month),
    });
  }
  if (fault.kind === "no-side") return say("correct.date.noSide");
  const meant = meantBy(text);
  if (fault.kind === "reversed") return say("correct.date.reversed", { date: meant });
  if (meant) return say("correct.date.meant", { text: shortened(text), date: meant });
  return say("correct.date.none", { text: shortened(text) });
}

/** The first habit that makes a date of it. */
function meantBy(text: string): string {
  const meanings = HABITS.map(([habit, make]) => {
    const groups = habit.exec(text)?.slice(1);
    return groups ? make(...groups.map((group) => group ?? "")) : "";
  });
  return meanings.find((date) => date !== "" && !("kind" in readEdtf(date))) ?? "";
}

function iso(year = "", month = "", day = ""): string {
  return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])]
    .filter(Boolean)
    .join("-");
}

/** As much as a line holds. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

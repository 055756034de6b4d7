import type { ImportChange, Imported } from "../importers/importer.js";
import { count } from "./terminal.js";

/** As many as a person reads; --json has all. */
const MOST = 60;

/** In the place of a field where a whole entry is new. */
const WHOLE: readonly string[] = ["event", "period", "reference"];

/** What an import changed, or would change, for people. */
export function importInWords(imported: Imported, unit: string, isDry: boolean): string {
  const { changes, already, notes, next, beside } = imported;
  const others = beside?.already ?? 0;
  const had = [
    ...(already > others || others === 0 ? [count(already - others, unit)] : []),
    ...(beside && others > 0 ? [count(others, beside.unit)] : []),
  ].join(", ");
  const before = already > 0 ? ` (${had} already applied)` : "";
  if (changes.length === 0) return `${[...notes, `already applied: ${had}`].join("\n")}\n`;
  const fresh = changes.filter(({ field }) => WHOLE.includes(field));
  const kinds = [...new Set(fresh.map(({ field }) => field))];
  const changed = changes.length - fresh.length;
  const would = isDry ? "would be " : "";
  const done = [
    ...(changed > 0 ? [`${count(changed, "text")} ${would}changed`] : []),
    ...kinds.map(
      (kind) => `${count(fresh.filter(({ field }) => field === kind).length, kind)} ${would}added`,
    ),
  ].join(", ");
  const more = changes.length - MOST;
  return `${[
    ...notes,
    ...changes.slice(0, MOST).map(line),
    ...(more > 0 ? [`… and ${more} more (--json names them all)`] : []),
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

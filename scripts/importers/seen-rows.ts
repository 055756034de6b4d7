import type { Report } from "../parse/report.js";
import type { TableRow } from "./table.js";

/** So many are told one by one. */
const MOST = 20;

/** Finds rows of a table that tell an event again. What it keeps of a row are three numbers: a table may have half a million. */
export function seenRows(report: Report) {
  const seen = new Map<number, readonly [line: number, whole: number]>();
  let more = 0;
  const tell = (row: TableRow, message: string, hint: string) => {
    if (more < MOST) report("same-row", message, row.at(), hint, "warning");
    more += 1;
  };
  return {
    /** Whether the whole row stood above already, which is reported; so are others of the same title and date that have no id. `shown`: the date as the row has it. */
    has(row: TableRow, id: string, title: string, date: string, shown: string): boolean {
      const key = numberOf([id, title, date]);
      const whole = numberOf(row.cells);
      const [line, before] = seen.get(key) ?? [];
      if (line === undefined) {
        seen.set(key, [row.at().line, whole]);
        return false;
      }
      if (before === whole) {
        const hint = "remove it, or write into it what tells the two apart";
        tell(row, `expected each row once, got line ${line} again; left out`, hint);
        return true;
      }
      if (id !== "") return false;
      const message = `expected each event once, got “${title.slice(0, 60)}” of ${shown} again, as on line ${line}; both are taken`;
      tell(
        row,
        message,
        "if they are one event, remove a row; else say in the title which is which",
      );
      return false;
    },
    end(row: TableRow | undefined): void {
      if (more <= MOST || !row) return;
      const message = `${more - MOST} more rows tell an event again`;
      report("same-row", message, row.at(), "look at these first", "warning");
    },
  };
}

/** 53 bits of a row's cells, those that are empty at its end apart (cyrb53 of bryc, public domain): the same for the same. */
function numberOf(cells: readonly string[]): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  let empty = 0;
  const add = (code: number) => {
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  };
  for (const cell of cells) {
    const words = cell.trim();
    empty += 1;
    if (words === "") continue;
    for (; empty > 0; empty -= 1) add(0);
    for (let at = 0; at < words.length; at += 1) add(words.charCodeAt(at));
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

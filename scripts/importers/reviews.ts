import type { Location } from "../model/diagnostic.js";
import type { Report } from "../parse/report.js";
import { reviewLine } from "./new-entries.js";
import type { Edit } from "./yaml-patch.js";

/** So many are told one by one; `check` tells them all. */
const MOST = 20;
const HINT = "look at it, then delete the comment";

/** What a person must look at, reported where its comment stands. */
export function reviews(report: Report) {
  let more = 0;
  let told = 0;
  const ahead: { readonly id: string; readonly doubt: string; readonly line: number }[] = [];
  const isRoom = () => {
    if (told === MOST) more += 1;
    else told += 1;
    return more === 0;
  };
  const tell = (id: string, doubt: string, at: Location) =>
    report("review", `${id}: ${doubt}`, at, HINT, "warning");
  return {
    /** Of a new entry: where it stands is known when all are written. */
    add(id: string, doubt: string, line: number): void {
      if (isRoom()) ahead.push({ id, doubt, line });
    },
    report(id: string, doubt: string, at: Location): void {
      if (isRoom()) tell(id, doubt, at);
    },
    end(at: (line: number) => Location): void {
      for (const { id, doubt, line } of ahead) tell(id, doubt, at(line));
      if (more === 0) return;
      const words = `${more} more entries are marked # review:`;
      report("review", words, at(0), "chronodeck check names them", "warning");
    },
  };
}

/** The comment above a date that is changed, where that has a line of its own; `from` is where the date stands. */
export function reviewEdit(text: string, from: number, doubt: string): Edit | undefined {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const margin = /^( *)date: *["']?$/.exec(text.slice(start, from))?.[1];
  if (margin === undefined) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const comment = `${margin}${reviewLine(doubt)}${eol}`;
  return { from: start, to: start, text: comment, path: ["review"], was: "", now: doubt };
}

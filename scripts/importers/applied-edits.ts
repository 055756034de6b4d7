import type { Seam } from "./events-seam.js";
import type { Edit } from "./yaml-patch.js";

type Put = Pick<Edit, "from" | "to" | "text">;

/** A text with these edits, and with what is new at its seam; of several at one place the first comes first. */
export function applied(text: string, edits: readonly Edit[], seam: Seam, fresh: string): string {
  return edited(text, fresh === "" ? edits : [...edits, { ...seam, text: fresh }]);
}

/** A text with these edits, none of which meets another; of several at one place the first comes first. */
export function edited(text: string, edits: readonly Put[]): string {
  const order = edits.map((edit, index) => ({ edit, index }));
  order.sort((a, b) => a.edit.from - b.edit.from || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of order) {
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  parts.push(text.slice(at));
  // One that is all of it is not copied: it may be fifty megabytes.
  const said = parts.filter((part) => part !== "");
  return said.length === 1 ? (said[0] ?? "") : said.join("");
}

/** How many lines a text has more after edits: each takes the place of one line's part. */
export function addedLines(edits: readonly Edit[]): number {
  return edits.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
}

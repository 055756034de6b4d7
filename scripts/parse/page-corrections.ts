import * as z from "zod/mini";
import type { Corrections } from "../model/correction.js";

const START = '<script type="application/json" id="corrections">';
const text = z.string();
const change = z.optional(z.object({ was: text, now: text }));
const changes = z.object({ title: change, short: change, date: change, summary: change });
const shape = z.object({
  ...{ lecture: text, deck: text, data: text },
  events: z.array(z.object({ id: text, language: text, changes })),
});

/** What was corrected in a deck that a browser has saved; undefined where nothing was, or where it cannot be read. */
export function readPageCorrections(page: string): Corrections | undefined {
  const at = page.lastIndexOf(START);
  if (at < 0) return undefined;
  const start = at + START.length;
  try {
    const read = shape.safeParse(JSON.parse(page.slice(start, page.indexOf("</script>", start))));
    return read.success && read.data.events.length > 0 ? (read.data as Corrections) : undefined;
  } catch {
    return undefined;
  }
}

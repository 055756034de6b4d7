import * as z from "zod/mini";
import type { EventRow } from "../model/event-row.js";
import type { Provenance } from "../model/provenance.js";
import { PROVENANCE_MARK } from "../model/provenance.js";

/** What a file of ours says of itself. */
export interface ReadProvenance {
  readonly provenance: Provenance;
  /** Everything that it says of each event, where it does. */
  readonly rows?: ReadonlyMap<string, Partial<EventRow>>;
}

const text = z.string();
const texts = z.array(text);
const shape = z.object({
  generator: z.literal("chronodeck"),
  version: text,
  lecture: text,
  format: text,
  audience: text,
  // Stands in commands that we print.
  language: text.check(z.regex(/^[A-Za-z0-9-]+$/)),
  sources: z.object({ data: text, slides: text, templates: text }),
  asked: z.object({
    minutes: z.optional(z.number()),
    lanes: z.optional(texts),
    events: z.optional(texts),
    from: z.optional(z.number()),
    to: z.optional(z.number()),
  }),
  events: z.array(z.object({ id: text, title: text, date: text, digest: text })),
  losses: z.array(z.unknown()),
});
const rows = z.array(z.looseObject({ id: text }));

/**
 * Reads it from a file's text: a JSON block of a page, a field of JSON, or the marked word of any other format.
 * Undefined where the file is not ours, or has been damaged.
 */
export function readProvenance(source: string): ReadProvenance | undefined {
  const page = block(source, "provenance");
  if (page !== undefined) return checked(json(page), { events: rowsOfPage(source) });
  // Lines of a calendar are folded after 75 bytes.
  const marked = new RegExp(`${PROVENANCE_MARK}([A-Za-z0-9+/=]+)`).exec(
    source.replace(/\r?\n[ \t]/g, ""),
  );
  if (marked) return checked(json(Buffer.from(marked[1] ?? "", "base64").toString("utf8")));
  const whole = json(source);
  return checked((whole as { provenance?: unknown } | undefined)?.provenance, whole);
}

function block(source: string, id: string): string | undefined {
  const start = `<script type="application/json" id="${id}">`;
  const at = source.indexOf(start);
  if (at < 0) return undefined;
  return source.slice(at + start.length, source.indexOf("</script>", at));
}

/** Each event's row stands beside its card. */
function rowsOfPage(page: string): readonly unknown[] {
  const ROW = /<script type="application\/json" data-row="[^"]*">(.*?)<\/script>/gs;
  return [...page.matchAll(ROW)].map(([, row = ""]) => json(row));
}

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function checked(value: unknown, holder?: unknown): ReadProvenance | undefined {
  const result = shape.safeParse(value);
  if (!result.success) return undefined;
  const found = rows.safeParse((holder as { events?: unknown } | undefined)?.events);
  return {
    provenance: result.data as Provenance,
    ...(found.success && {
      rows: new Map(found.data.map((row) => [row.id, row as Partial<EventRow>])),
    }),
  };
}

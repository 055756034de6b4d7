import type { Diagnostic } from "./model/diagnostic.js";
import type { EventRow } from "./model/event-row.js";
import type { Provenance, SourcePrints } from "./model/provenance.js";
import type { ReadProvenance } from "./parse/provenance.js";
import { mustHave, pairs, prepare, type World } from "./prepare.js";
import { eventRows } from "./render/event-rows.js";
import { sourcePrints } from "./render/fingerprint.js";
import { eventDigest } from "./render/provenance.js";
import { narrow } from "./select/narrow.js";
import { select } from "./select/select.js";

/** How an event in a file differs from the lecture's today. */
export interface EventChange {
  readonly id: string;
  /** `gone`: the audience is not told of it any more; `new`: the file does not have it. */
  readonly state: "gone" | "new" | "changed";
  /** What the file says and what the lecture does, as far as the file says it. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** What beside its events a file was made from, and that is another now. */
export type Part = keyof SourcePrints | "version" | "audience";

export type Verdict =
  | { readonly state: "fresh" }
  | {
      readonly state: "stale";
      readonly parts: readonly Part[];
      readonly events: readonly EventChange[];
    };

/** Formats that show slides; the others hold events and no word of a slide. */
const OF_SLIDES: ReadonlySet<string> = new Set(["deck", "pptx", "slides-pdf", "handout"]);
/** Formats that no template takes part in. */
const OF_DATA: ReadonlySet<string> = new Set(["json", "ics"]);

/** Whether a file is what the lecture would make today; what stops the lecture where nobody can tell. */
export function verify(
  { provenance, rows }: ReadProvenance,
  folders: { readonly root: string; readonly builtIn: string },
  world: World,
): Verdict | { readonly diagnostics: readonly Diagnostic[] } {
  const { asked, audience, language, version, format } = provenance;
  const { minutes, ...wanted } = asked;
  const request = {
    // What has changed is to be told, also where the evidence or a translation has not followed yet.
    ...{ ...folders, draft: true, audiences: [audience], languages: [language] },
    ...(minutes !== undefined && { minutes }),
  };
  const { prepared, diagnostics } = prepare(request, world);
  if (!prepared) return { diagnostics };
  const [pair] = pairs(prepared, request);
  if (!pair) return { state: "stale", parts: ["audience"], events: [] };
  const { deck } = select(prepared.lecture, pair.audience, pair.language, {
    unverified: prepared.unverified,
    draft: true,
  });
  const messages = mustHave(prepared.words.get(language));
  const today = narrow(deck, wanted);
  const events = eventChanges(provenance, rows, eventRows(today, messages), (row) =>
    eventDigest(row, today.references),
  );
  const sources = sourcePrints(folders.root, folders.builtIn, world.effects);
  const parts: Part[] = (["data", "slides", "templates"] as const).filter(
    (part) => counts(part, format) && sources[part] !== provenance.sources[part],
  );
  if (version !== world.assets.version) parts.push("version");
  return events.length + parts.length === 0
    ? { state: "fresh" }
    : { state: "stale", parts, events };
}

function counts(part: keyof SourcePrints, format: string): boolean {
  if (part === "slides") return OF_SLIDES.has(format);
  return part === "data" || !OF_DATA.has(format);
}

function eventChanges(
  { events }: Provenance,
  rows: ReadProvenance["rows"],
  today: readonly EventRow[],
  digestOf: (row: EventRow) => string,
): readonly EventChange[] {
  const now = new Map(today.map((row) => [row.id, row]));
  const then = new Set(events.map(({ id }) => id));
  const old = events.flatMap((mark): readonly EventChange[] => {
    const row = now.get(mark.id);
    if (!row) return [{ id: mark.id, state: "gone", fields: [] }];
    if (digestOf(row) === mark.digest) return [];
    const was = { ...rows?.get(mark.id), title: mark.title, date: mark.date };
    return [{ id: mark.id, state: "changed", fields: fieldChanges(was, row) }];
  });
  const added = today.filter(({ id }) => !then.has(id));
  return [...old, ...added.map(({ id }) => ({ id, state: "new", fields: [] }) as const)];
}

/** The fields that both have, where they differ. */
function fieldChanges(was: Partial<EventRow>, now: EventRow): readonly FieldChange[] {
  return (Object.keys(now) as (keyof EventRow)[]).flatMap((field) => {
    const [before, after] = [was[field], now[field]].map(inWords);
    return before === undefined || after === undefined || before === after
      ? []
      : [{ field, was: before, now: after }];
  });
}

function inWords(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

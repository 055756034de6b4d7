import { EXPORTERS } from "./exporters/index.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { EventRow } from "./model/event-row.js";
import type { Asked, Provenance, SourcePrints } from "./model/provenance.js";
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
  /** Of a lecture of this title, which has none of its events. */
  | { readonly state: "other-lecture"; readonly lecture: string }
  | {
      readonly state: "stale";
      readonly parts: readonly Part[];
      readonly events: readonly EventChange[];
    };

/** Whether the source of files is still as they say it was; what stops the lecture where nobody can tell. The lecture is read once. */
export function openVerifier(
  folders: { readonly root: string; readonly builtIn: string },
  world: World,
): (found: ReadProvenance) => Verdict | { readonly diagnostics: readonly Diagnostic[] } {
  const read = new Map<string, ReturnType<typeof prepare>>();
  let sources: SourcePrints | undefined;
  const lectureFor = ({ minutes }: Asked, audience: string) => {
    // What has changed is to be told, also where the evidence or a translation has not followed yet.
    const request = { ...folders, draft: true };
    const key = minutes === undefined ? "" : `${audience} ${minutes}`;
    const one =
      read.get(key) ??
      prepare(
        minutes === undefined ? request : { ...request, minutes, audiences: [audience] },
        world,
      );
    read.set(key, one);
    return one;
  };
  return ({ provenance, rows }) => {
    const { asked, audience, language, version, format } = provenance;
    const { prepared, diagnostics } = lectureFor(asked, audience);
    if (!prepared) return { diagnostics };
    const known = new Set(prepared.lecture.events.map(({ id }) => id));
    const held = provenance.events;
    if (held.length > 0 && !held.some(({ id }) => known.has(id)))
      return { state: "other-lecture", lecture: provenance.lecture };
    const [pair] = pairs(prepared, { audiences: [audience], languages: [language] });
    if (!pair) return { state: "stale", parts: ["audience"], events: [] };
    const { deck } = select(prepared.lecture, pair.audience, pair.language, {
      unverified: prepared.unverified,
      draft: true,
    });
    const today = narrow(deck, asked);
    sources ??= sourcePrints(prepared.files(), folders.builtIn, world.effects);
    const prints = sources;
    const now = eventRows(today, mustHave(prepared.words.get(language)));
    const events = eventChanges(provenance, rows, now, (row) => eventDigest(row, today.references));
    const parts: Part[] = (["data", "slides", "templates"] as const).filter(
      (part) => counts(part, format) && prints[part] !== provenance.sources[part],
    );
    if (version !== world.assets.version) parts.push("version");
    return events.length + parts.length === 0
      ? { state: "fresh" }
      : { state: "stale", parts, events };
  };
}

/** Slides concern what shows them, and templates what is drawn. What `build` writes is a format without an exporter. */
function counts(part: keyof SourcePrints, format: string): boolean {
  const exporter = EXPORTERS.find((one) => one.format === format);
  if (part === "slides") return exporter?.of === "slides" || format === "deck";
  return part === "data" || exporter?.group !== "data";
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
  const old = new Map<string, unknown>(Object.entries(was));
  return Object.entries(now).flatMap(([field, value]) => {
    const [before, after] = [old.get(field), value].map(inWords);
    return before === undefined || after === undefined || before === after
      ? []
      : [{ field, was: before, now: after }];
  });
}

function inWords(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

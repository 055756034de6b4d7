import { cleanText } from "../model/clean-text.js";
import type { Event } from "../model/event.js";
import type { Lane } from "../model/lecture.js";
import { slugOf } from "../model/slug-of.js";
import { checkNames } from "../parse/check-names.js";
import { checkValues } from "../parse/check-values.js";
import { eventsFile } from "../parse/events-file.js";
import { collector, type Report } from "../parse/report.js";
import { shape } from "../parse/shape.js";
import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";
import { type Fields, isList, type Value } from "./flow-text.js";
import { plainlySound } from "./plainly-sound.js";
import { rowDocument } from "./row-document.js";

/** What a lecture has that events name. */
export interface Known {
  readonly languages: readonly string[];
  readonly lanes: readonly Lane[];
  readonly references: readonly string[];
}

/**
 * What an entry of events.yaml should say after a row of a file; undefined after reporting why the row cannot be
 * taken. `old`: what the entry says now; it bears what the row does not say.
 */
export function eventTarget(
  spec: EventSpec,
  old: Readonly<Record<string, unknown>> | undefined,
  known: Known,
  report: Report,
): Fields | undefined {
  const [first = ""] = known.languages;
  const languages = spec.languages.filter(Boolean);
  const stranger = languages.find((language) => !known.languages.includes(language));
  if (stranger !== undefined) {
    const hint = `add it to languages: in slides/deck.yaml, or take the words in ${known.languages.join(" or ")}`;
    report(
      "language",
      `expected a language of the lecture, got ${stranger}`,
      spec.at(["language"]),
      hint,
    );
    return undefined;
  }
  const fields = withLane(asMap(inLanguage(spec.fields, first)), known.lanes);
  const oldSummary = old?.summary;
  const depth =
    typeof oldSummary === "object" && oldSummary !== null && spec.depth in oldSummary
      ? spec.depth
      : "standard";
  const target: Fields = {
    ...fields,
    ...(spec.summary && { summary: { [depth]: inLanguage(spec.summary, first) } }),
  };
  const whole = {
    ...old,
    ...target,
    ...(spec.summary && { summary: { ...asMap(oldSummary), ...asMap(target.summary) } }),
  };
  const isKnown = known.lanes.some(({ id }) => id === asMap(whole).lane);
  if (isKnown && plainlySound(asMap(whole))) return inOrder(target);
  const findings = collector();
  shape(eventsFile.schema, whole, rowDocument(whole, spec), [], findings);
  checkValues(findings, [], false);
  checkNames(findings, {
    lane: known.lanes.map(({ id }) => id),
    reference: known.references,
    // Whether links lead somewhere is known when all rows are judged.
    event: linkedBy(whole),
  });
  // What the row does not say is the lecture's affair.
  const own = findings.diagnostics;
  for (const { id, message, location, hint } of own) report(id, message, location, hint);
  return own.length > 0 ? undefined : inOrder(target);
}

/** Texts of which a file does not say the language are in the lecture's first; none has what no file of it may hold. */
export function inLanguage(value: Value, first: string): Value {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => inLanguage(item, first));
  const fields: Record<string, Value> = {};
  for (const key of Object.keys(value)) fields[key || first] = inLanguage(value[key] ?? "", first);
  return fields;
}

function linkedBy({ links }: Readonly<Record<string, unknown>>): readonly string[] {
  return (Array.isArray(links) ? links : []).flatMap((link: unknown) => {
    const { to } = asMap(link);
    return typeof to === "string" ? [to] : [];
  });
}

/** A lane by its id, or else by its title in any language. */
function withLane(fields: Fields, lanes: readonly Lane[]): Fields {
  const { lane } = fields;
  const id = typeof lane === "string" ? laneOf(lane, lanes) : undefined;
  return id === undefined || id === lane ? fields : { ...fields, lane: id };
}

/** The id of the lane that is named so or has this title in any language; undefined where none has, or several. */
export function laneOf(name: string, lanes: readonly Lane[]): string | undefined {
  if (lanes.some(({ id }) => id === name)) return name;
  const wanted = name.trim().toLowerCase();
  const named = lanes.filter(({ title }) =>
    Object.values(title).some((text) => text.toLowerCase() === wanted),
  );
  const [one, more] = named;
  if (one) return more ? undefined : one.id;
  const slug = slugOf(name);
  return lanes.find(({ id }) => id === slug)?.id;
}

const ORDER: readonly (keyof Event)[] = [
  ...(["id", "title", "short", "date", "kind", "lane", "origin", "importance", "summary"] as const),
  ...(["evidence", "cites", "record", "differs", "amounts", "actors", "place"] as const),
  ...(["links", "tags", "image"] as const),
];

const PLACES: ReadonlyMap<string, number> = new Map(ORDER.map((key, place) => [key, place]));

function inOrder(fields: Fields): Fields {
  const ordered: Record<string, Value> = {};
  const keys = Object.keys(fields).filter((key) => PLACES.has(key));
  keys.sort((a, b) => (PLACES.get(a) ?? 0) - (PLACES.get(b) ?? 0));
  for (const key of keys) {
    const value = fields[key];
    if (value !== undefined) ordered[key] = value;
  }
  return ordered;
}

import { byPlace, type Diagnostic, hasErrors, type Location } from "../model/diagnostic.js";
import { isRecord } from "../model/is-record.js";
import { DECK_FILE, readDeckFile } from "../parse/deck-file.js";
import { readList } from "../parse/list-file.js";
import { referencesFile } from "../parse/references-file.js";
import { collector, type Findings, type Report } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn } from "../parse/yaml-node.js";
import { withIds } from "./event-ids.js";
import type { EventSpec } from "./event-spec.js";
import { eventTarget, type Known } from "./event-target.js";
import { type EventsText, eventsText } from "./events-text.js";
import { type Fields, isList, type Value } from "./flow-text.js";
import type { ImportChange, Imported, ImportInput, ToldEvents } from "./importer.js";
import { withoutLostLinks } from "./lost-links.js";
import { DEFAULTS, type Edit, patchNode } from "./yaml-patch.js";

const EVENTS = "timeline-data/events.yaml";
const NEXT =
  "Run chronodeck check: it names quotes that do not carry their date, translations that are stale or missing, and evidence that is still to come.";

export interface MergeOptions {
  /** Not made by our own export: ids and lanes may be missing, and what a person has edited since is kept. */
  readonly isForeign: boolean;
}

/**
 * Takes events into events.yaml: one that is there by its id gets what the file says of it and keeps all else; a new
 * one is added at the end. Each is judged by itself, and those that cannot be taken are named. `found`: what was
 * wrong with the file already.
 */
export function mergeEvents(
  { specs, notes }: ToldEvents,
  input: ImportInput,
  found: readonly Diagnostic[],
  { isForeign }: MergeOptions,
): Imported {
  const findings = collector();
  const lecture = readLecture(input, findings);
  const rows = collector();
  const result = (rest: Omit<Imported, "diagnostics" | "notes">): Imported => ({
    ...rest,
    notes: [...input.notes, ...notes],
    diagnostics: [...found, ...findings.diagnostics, ...rows.diagnostics].sort(byPlace),
  });
  const nothing = { files: new Map(), changes: [], already: 0, next: [] };
  if (!lecture || hasErrors(findings.diagnostics)) return result(nothing);
  const { events, values, languages } = lecture;
  const place = placesIn(events.text, EVENTS, 0);
  const judged = judge(isForeign ? withIds(specs, lecture.lanes) : specs, lecture, rows.report);
  const ids = new Set([...values.keys(), ...judged.map(({ spec }) => spec.id)]);
  const edits: Edit[] = [];
  const entries: Fields[] = [];
  const taken: Fields[] = [];
  const changes: ImportChange[] = [];
  let already = 0;
  for (const { spec, target: wanted } of judged) {
    const { id } = spec;
    const target = withoutLostLinks(wanted, spec, ids, rows.report);
    const node = events.entry(id);
    if (!node) {
      const entry = Object.entries(target).filter(([key, value]) => DEFAULTS[key] !== value);
      entries.push(
        Object.fromEntries(entry.map(([key, value]) => [key, asWritten(value, languages)])),
      );
      taken.push(target);
      const title = Object.values(spec.fields.title ?? {})[0];
      const at = { ...place(events.text.length), column: 1 };
      changes.push({ id, field: "event", was: "", now: String(title ?? id), location: at });
      continue;
    }
    const patch = patchNode(node, target, { ...events, languages });
    const [shared] = patch.shared;
    if (shared) {
      rows.report(
        "shared-text",
        `expected ${shared.path[0] ?? "words"} of ${id} alone, got what other places share (&${shared.anchor})`,
        place(shared.at),
        "write it out where it is shared, then import again",
      );
      continue;
    }
    if (patch.edits.length === 0) already += 1;
    edits.push(...patch.edits);
    taken.push(target);
    changes.push(...patch.edits.map((edit) => changeOf(id, edit, languages, place)));
  }
  if (changes.length === 0) return result({ ...nothing, already });
  const text = events.write(edits, entries);
  if (!says(text, taken, languages)) {
    const hint = "write them into it by hand, and report this";
    rows.report("unwritten", "expected the events in the file, got others", place(0), hint);
    return result(nothing);
  }
  return result({ files: new Map([[EVENTS, text]]), changes, already, next: [NEXT] });
}

/** What each event is to become; those that cannot be taken are reported. */
function judge(
  specs: Iterable<EventSpec>,
  lecture: LectureFiles,
  report: Report,
): readonly { readonly spec: EventSpec; readonly target: Fields }[] {
  const seen = new Set<string>();
  return [...specs].flatMap((spec) => {
    const { id } = spec;
    if (id !== "" && seen.has(id)) {
      const hint = "keep the row that counts";
      report("duplicate", `expected each event once, got ${id} again`, spec.at(["id"]), hint);
      return [];
    }
    seen.add(id);
    const target = eventTarget(spec, lecture.values.get(id), lecture, report);
    return target ? [{ spec, target }] : [];
  });
}

interface LectureFiles extends Known {
  readonly events: EventsText;
  /** Entries of events.yaml by their ids, as they are. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** What of a lecture an import has to know; undefined after reporting what is wrong with it. */
function readLecture({ root, effects }: ImportInput, findings: Findings): LectureFiles | undefined {
  const { report } = findings;
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    const hint = "run this in a lecture's folder, or name one with --root";
    const place = { file: DECK_FILE, line: 1, column: 1 };
    report("no-lecture", `expected ${DECK_FILE}, got no such file`, place, hint);
    return undefined;
  }
  const { facts, languages } = readDeckFile(root, effects, findings);
  const references = readList(
    referencesFile(languages[0] ?? "en"),
    ...([root, effects, languages, findings] as const),
  );
  const isThere = effects.kind(`${root}/${EVENTS}`) !== undefined;
  const source = isThere ? readSource(root, EVENTS, effects, report) : "";
  const value = source === undefined ? undefined : parseYaml(source, EVENTS, report)?.value;
  if (!facts || source === undefined || value === undefined) return undefined;
  if (value !== null && !Array.isArray(value)) {
    const place = { file: EVENTS, line: 1, column: 1 };
    report("wrong-type", "expected a list of events, got something else", place, "mend it first");
    return undefined;
  }
  // As it is, with its own ends of lines.
  const bytes = isThere ? effects.read(`${root}/${EVENTS}`) : undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const entries: readonly unknown[] = value ?? [];
  const values = new Map<string, Readonly<Record<string, unknown>>>();
  for (const entry of entries) {
    const id = isRecord(entry) ? String(entry.id ?? "") : "";
    if (isRecord(entry) && id !== "" && !values.has(id)) values.set(id, entry);
  }
  return {
    ...{ languages, lanes: facts.lanes, references: references.map(({ id }) => id) },
    ...{ events: eventsText(text), values },
  };
}

function changeOf(
  id: string,
  { path, was, now, from }: Edit,
  languages: readonly string[],
  place: (at: number) => Location,
): ImportChange {
  const language = path.find((key) => languages.includes(key));
  const field = path[0] ?? "";
  return { id, field, ...(language && { language }), was, now, location: place(from) };
}

/** Whether the text, read again, says what was to be taken. */
function says(text: string, taken: readonly Fields[], languages: readonly string[]): boolean {
  const events = eventsText(text);
  return (
    events.document.errors.length === 0 &&
    taken.every((target) => {
      const { edits, shared } = patchNode(events.entry(String(target.id)), target, {
        ...events,
        languages,
      });
      return edits.length === 0 && shared.length === 0;
    })
  );
}

/** As a person would write it: without what goes without saying, and texts plain where there is one language. */
function asWritten(value: Value, languages: readonly string[]): Value {
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => asWritten(item, languages));
  const pairs = Object.entries(value).filter(([key, one]) => DEFAULTS[key] !== one);
  const [[key, only] = []] = pairs;
  if (pairs.length === 1 && languages.length === 1 && key === languages[0] && only !== undefined)
    return only;
  return Object.fromEntries(pairs.map(([name, one]) => [name, asWritten(one, languages)]));
}

import path from "node:path";
import { byPlace, type Diagnostic, hasErrors, type Location } from "../model/diagnostic.js";
import { collector, type Report } from "../parse/report.js";
import { MOST_BYTES } from "../parse/source.js";
import { placesIn } from "../parse/yaml-node.js";
import { addedLines, applied } from "./applied-edits.js";
import type { EventSpec } from "./event-spec.js";
import { eventTarget, laneOf } from "./event-target.js";
import { seamOf } from "./events-seam.js";
import { type EventEntry, type EventsText, readEvents } from "./events-text.js";
import type { Fields } from "./flow-text.js";
import { completed } from "./foreign-defaults.js";
import { fileInLock, IMPORT_LOCK } from "./import-lock.js";
import type { ImportChange, Imported, ImportInput, ToldEvents } from "./importer.js";
import { type KeptEdits, saidNow, saidOf, withoutEdited } from "./kept-edits.js";
import { knownCites } from "./known-cites.js";
import { EVENTS, type LectureFiles, readLectureFiles } from "./lecture-files.js";
import { withoutLostLinks } from "./lost-links.js";
import { mergeNotes } from "./merge-notes.js";
import { newEntries } from "./new-entries.js";
import { reportShared } from "./report-shared.js";
import { reviewEdit, reviews } from "./reviews.js";
import { unknownLanes } from "./unknown-lanes.js";
import { withIds } from "./with-ids.js";
import type { Edit } from "./yaml-patch.js";

const NEXT =
  "Run chronodeck check: it names quotes that do not carry their date, translations that are stale or missing, and evidence that is still to come.";

export interface MergeOptions {
  /** Not made by our own export: ids, lanes and summaries may be missing, and what a person has edited since is kept. */
  readonly isForeign: boolean;
}

/**
 * Takes events into events.yaml: one that is there by its id gets what the file says of it and keeps all else; a new
 * one is added at the end. Each is judged by itself as it is read, and those that cannot be taken are named.
 * `found`: what was wrong with the file already, or is on the way.
 */
export function mergeEvents(
  given: ToldEvents,
  input: ImportInput,
  found: readonly Diagnostic[],
  options: MergeOptions,
): Imported {
  const told = input.adapt?.(given) ?? given;
  const findings = collector();
  const lecture = readLectureFiles(input, findings);
  const rows = collector();
  const own: string[] = [];
  const result = (rest: Omit<Imported, "diagnostics" | "notes">): Imported => ({
    ...rest,
    notes: [...input.notes, ...told.notes, ...own],
    diagnostics: [...found, ...findings.diagnostics, ...rows.diagnostics].sort(byPlace),
  });
  const nothing = { files: new Map(), changes: [], already: 0, next: [] };
  if (!lecture || hasErrors(findings.diagnostics)) return result(nothing);
  const merge = merging(lecture, input, options, rows.report);
  const { specs } = told;
  const named = options.isForeign ? withIds(specs, lecture, fileInLock(input)) : specs;
  for (const spec of named) merge.take(spec);
  const { text, changes, already, lock, notes, isRead } = merge.end(hasErrors(found));
  own.push(...notes);
  if (!isRead) {
    const hint = "write them into it by hand, and report this";
    const place = { file: EVENTS, line: 1, column: 1 };
    rows.report("unwritten", "expected the events in the file, got others", place, hint);
    return result(nothing);
  }
  if (text !== undefined && text.length > MOST_BYTES) {
    const message = `expected at most ${MOST_BYTES / 1e6} MB of events, which is what build and check read; got ${Math.ceil(text.length / 1e6)} MB`;
    const hint = "take in what will be told: filter the table, and import it into a fresh lecture";
    rows.report("too-large", message, { file: EVENTS, line: 1, column: 1 }, hint, "warning");
  }
  const files = new Map([
    ...(text === undefined ? [] : [[EVENTS, text] as const]),
    ...(lock === undefined ? [] : [[IMPORT_LOCK, lock] as const]),
  ]);
  return result({ files, changes, already, next: changes.length > 0 ? [NEXT] : [] });
}

/** An event that was judged, and what it is to become. */
interface Judged {
  readonly spec: EventSpec;
  readonly target: Fields;
}

/** Takes events one by one; what it keeps of each is its text and a line of the lock. */
function merging(
  lecture: LectureFiles,
  input: ImportInput,
  { isForeign }: MergeOptions,
  report: Report,
) {
  const { events, languages, lanes, lock } = lecture;
  const file = path.basename(input.file);
  const seam = seamOf(events.text, events.last);
  const entries = newEntries(seam, languages);
  const place = placesIn(events.text, EVENTS, 0);
  const strangers = unknownLanes(lanes, languages);
  const sources = knownCites(lecture.references);
  const marks = reviews(report);
  const ids = new Set(events.ids);
  const seen = new Set<string>();
  const waiting: Judged[] = [];
  const edits: Edit[] = [];
  const changed = new Map<string, Fields>();
  const changes: ImportChange[] = [];
  const added: { readonly id: string; readonly title: string; readonly line: number }[] = [];
  const key = fileInLock(input);
  const noting = lock.noting(key);
  const listed = new Map<string, KeptEdits>();
  const kept: [string, string][] = [];
  const removed: string[] = [];
  let [already, untold] = [0, 0];
  let isRead = true;

  function judge(spec: EventSpec, entry: EventEntry | undefined): Fields | undefined {
    const { lane } = spec.fields;
    if (isForeign && typeof lane === "string" && laneOf(lane, lanes) === undefined) {
      strangers.add(lane, spec.at(["lane"]));
      return undefined;
    }
    if (entry || !isForeign) return eventTarget(spec, entry?.value, lecture, report);
    const whole = completed(spec, lanes);
    const target = eventTarget(whole, undefined, lecture, report);
    if (target && whole.summary !== spec.summary) untold += 1;
    return target;
  }

  function add({ spec, target }: Judged): void {
    const { id, doubts = [] } = spec;
    const entry = entries.add(target, doubts);
    if (!entry) {
      isRead = false;
      return;
    }
    if (isForeign) noting.note(id, saidOf(target, languages));
    for (const doubt of doubts) marks.add(id, doubt, entry.reviewLine);
    added.push({
      id,
      line: entry.line,
      title: String(Object.values(spec.fields.title ?? {})[0] ?? id),
    });
  }

  function change({ spec, target: wanted }: Judged, entry: EventEntry): void {
    const { id } = spec;
    const last = isForeign ? lock.lastOf(id) : undefined;
    const edited = isForeign ? withoutEdited(wanted, entry, last, languages) : undefined;
    const settle = () => {
      if (!edited) return;
      noting.note(id, edited.said, last);
      for (const { field, says } of edited.kept)
        kept.push([`${fieldInWords(field, languages)} of ${id}`, says]);
    };
    const target = edited?.target ?? wanted;
    if (entry.says(target)) {
      already += 1;
      settle();
      return;
    }
    const patch = entry.patch(target);
    const [shared] = patch.shared;
    if (shared) {
      reportShared(shared, id, place, report);
      return;
    }
    settle();
    if (patch.edits.length === 0) {
      already += 1;
      return;
    }
    if (edited && edited.lists.length > 0) listed.set(id, edited);
    for (const edit of patch.edits) edits.push(edit);
    changed.set(id, target);
    for (const edit of patch.edits) changes.push(changeOf(id, edit, languages, place));
    const date = patch.edits.find((edit) => edit.path[0] === "date");
    for (const doubt of date ? (spec.doubts ?? []) : []) {
      const comment = reviewEdit(events.text, date?.from ?? 0, doubt);
      if (comment) edits.push(comment);
      marks.report(id, doubt, place(date?.from ?? 0));
    }
  }

  function put(judged: Judged): void {
    const { spec } = judged;
    const entry = events.entry(spec.id);
    const target = withoutLostLinks(judged.target, spec, ids, report);
    if (entry) change({ spec, target }, entry);
    else add({ spec, target });
  }

  return {
    take(spec: EventSpec): void {
      const { id } = spec;
      if (id !== "" && seen.has(id)) {
        const hint = "keep the row that counts";
        report("duplicate", `expected each event once, got ${id} again`, spec.at(["id"]), hint);
        return;
      }
      seen.add(id);
      const entry = events.entry(id);
      const own = isForeign ? sources.of(spec) : spec;
      if (!entry && isForeign && lock.has(id)) {
        removed.push(id);
        return;
      }
      const target = judge(own, entry);
      if (!target) return;
      ids.add(id);
      // Whether a link leads somewhere is known when all have been judged; their order stays.
      if (waiting.length > 0 || target.links !== undefined) waiting.push({ spec: own, target });
      else put({ spec: own, target });
    },
    /** `isPartial`: not every event of the file could be read. */
    end(isPartial: boolean) {
      for (const judged of waiting) put(judged);
      strangers.report(report);
      const fresh = entries.text();
      const base = place(seam.from).line + addedLines(edits) + seam.before.split("\n").length - 1;
      const at = (line: number): Location => ({ file: EVENTS, line: base + line, column: 1 });
      marks.end(at);
      for (const { id, title, line } of added)
        changes.push({ id, field: "event", was: "", now: title, location: at(line) });
      const isGone = (id: string) => !seen.has(id) && ids.has(id);
      const gone = isForeign && !isPartial ? lock.idsOf(key).filter(isGone) : [];
      const text = changes.length > 0 ? applied(events.text, edits, seam, fresh) : undefined;
      const again =
        text === undefined || changed.size === 0
          ? undefined
          : readEvents(text, EVENTS, languages, () => {});
      for (const [id, { said, lists }] of listed) {
        const entry = again?.entry(id);
        const now = entry ? saidNow(entry, lists, languages) : [];
        noting.note(id, [...said, ...now], lock.lastOf(id));
      }
      const locked = noting.text();
      return {
        ...{ text, changes, already },
        lock: locked === lock.text ? undefined : locked,
        notes: [...sources.notes(), ...mergeNotes({ file, kept, removed, gone, untold })],
        isRead: isRead && says(again, changed),
      };
    },
  };
}

/** `title.en` in a lecture of one language is its title. */
function fieldInWords(field: string, languages: readonly string[]): string {
  const [name = "", ...keys] = field.split(".");
  const language = languages.length > 1 ? keys.at(-1) : undefined;
  return language === undefined ? name : `${name} (${language})`;
}

function changeOf(
  id: string,
  { path: keys, was, now, from }: Edit,
  languages: readonly string[],
  place: (at: number) => Location,
): ImportChange {
  const language = keys.find((key) => languages.includes(key));
  const field = keys[0] ?? "";
  return { id, field, ...(language && { language }), was, now, location: place(from) };
}

/** Whether the file, read again, says what was to be changed; new entries have been read already. */
function says(events: EventsText | undefined, changed: ReadonlyMap<string, Fields>): boolean {
  return [...changed].every(([id, target]) => {
    const entry = events?.entry(id);
    if (!entry) return false;
    const { edits, shared } = entry.says(target) ? { edits: [], shared: [] } : entry.patch(target);
    return edits.length === 0 && shared.length === 0;
  });
}

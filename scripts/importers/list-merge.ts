import { byPlace, type Diagnostic, hasErrors } from "../model/diagnostic.js";
import { isRecord } from "../model/is-record.js";
import { checkValues } from "../parse/check-values.js";
import { periodsFile } from "../parse/events-file.js";
import type { ListFile } from "../parse/list-file.js";
import { referencesFile } from "../parse/references-file.js";
import { collector, type Report } from "../parse/report.js";
import { shape } from "../parse/shape.js";
import { readSource } from "../parse/source.js";
import { placesIn } from "../parse/yaml-node.js";
import { addedLines, applied } from "./applied-edits.js";
import type { EventSpec } from "./event-spec.js";
import { inLanguage } from "./event-target.js";
import type { MergeOptions } from "./events-merge.js";
import { seamOf } from "./events-seam.js";
import { readEvents } from "./events-text.js";
import { type Fields, isList } from "./flow-text.js";
import { fileInLock, IMPORT_LOCK } from "./import-lock.js";
import type { ImportChange, Imported, ImportInput } from "./importer.js";
import { type KeptEdits, saidNow, saidOf, withoutEdited } from "./kept-edits.js";
import { readLectureFiles } from "./lecture-files.js";
import { mergeNotes } from "./merge-notes.js";
import { newEntries } from "./new-entries.js";
import { reportShared } from "./report-shared.js";
import { rowDocument } from "./row-document.js";
import type { Edit } from "./yaml-patch.js";

/** An entry of a list other than that of the events: a work or an era. */
export interface ListSpec {
  readonly id: string;
  readonly fields: Fields;
  readonly at: EventSpec["at"];
}

export function mergePeriods(
  specs: readonly ListSpec[],
  input: ImportInput,
  found: readonly Diagnostic[],
  options: MergeOptions,
): Imported {
  return mergeList(periodsFile, "period", specs, input, found, options);
}

export function mergeReferences(
  specs: readonly ListSpec[],
  input: ImportInput,
  found: readonly Diagnostic[],
): Imported {
  return mergeList(referencesFile("en"), "reference", specs, input, found, { isForeign: true });
}

/**
 * Takes entries into a file of the lecture that is a list: one that is there by its id gets what is said of it and
 * keeps all else, a person's edits too; a new one is added at the end. Each is judged by itself.
 */
function mergeList<Spec, Item>(
  { file, schema }: ListFile<Spec, Item>,
  kind: "period" | "reference",
  specs: readonly ListSpec[],
  input: ImportInput,
  found: readonly Diagnostic[],
  { isForeign }: MergeOptions,
): Imported {
  const findings = collector();
  const { report } = findings;
  const notes: string[] = [];
  const done = (rest: Pick<Imported, "files" | "changes" | "already">): Imported => ({
    ...rest,
    ...{ notes: [...input.notes, ...notes], next: [] },
    diagnostics: [...found, ...findings.diagnostics].sort(byPlace),
  });
  const nothing = { files: new Map<string, string>(), changes: [], already: 0 };
  const opened = collector();
  const lecture = readLectureFiles(input, opened);
  // An empty file, or one of comments alone, is what is to be filled.
  const isToFill = ({ id, location }: Diagnostic) => id === "empty" && location.file === file;
  findings.diagnostics.push(...opened.diagnostics.filter((one) => !isToFill(one)));
  const text = lecture && textOf(file, input, report);
  const list =
    text === undefined ? undefined : readEvents(text, file, lecture?.languages ?? [], report);
  if (!lecture || !list || hasErrors(findings.diagnostics)) return done(nothing);
  const { languages, lock } = lecture;
  const place = placesIn(list.text, file, 0);
  const seam = seamOf(list.text, list.last);
  const entries = newEntries(seam, languages);
  const edits: Edit[] = [];
  const changed = new Map<string, Fields>();
  const changes: ImportChange[] = [];
  const added: { readonly id: string; readonly title: string; readonly line: number }[] = [];
  const noting = isForeign ? lock.noting(fileInLock(input)) : undefined;
  const listed = new Map<string, KeptEdits>();
  const kept: [string, string][] = [];
  const removed: string[] = [];
  let already = 0;
  let isRead = true;
  const [own, withNotes] = languages.length > 1 ? withoutNotes(specs) : [specs, 0];
  if (withNotes > 0)
    notes.push(
      `left out: notes, which a lecture has in each of its languages (${withNotes === 1 ? "1 work" : `${withNotes} works`})`,
    );
  for (const { id, fields } of judged(own, schema, languages, report)) {
    // An id of an event has no two hyphens together.
    const locked = `${kind}--${id}`;
    const entry = list.entry(id);
    const last = lock.lastOf(locked);
    if (!entry && isForeign && last) {
      removed.push(id);
      continue;
    }
    if (!entry) {
      const fresh = entries.add(fields, []);
      noting?.note(locked, saidOf(fields, languages));
      isRead &&= fresh !== undefined;
      added.push({ id, title: wordsOf(fields.title) || id, line: fresh?.line ?? 0 });
      continue;
    }
    const edited = isForeign ? withoutEdited(fields, entry, last, languages) : undefined;
    const target = edited?.target ?? fields;
    const patch = entry.says(target) ? undefined : entry.patch(target);
    const [shared] = patch?.shared ?? [];
    if (shared) {
      reportShared(shared, id, place, report);
      continue;
    }
    if (edited) noting?.note(locked, edited.said, last);
    for (const { field, says } of edited?.kept ?? []) kept.push([`${field} of ${id}`, says]);
    if (!patch || patch.edits.length === 0) {
      already += 1;
      continue;
    }
    if (edited && edited.lists.length > 0) listed.set(id, edited);
    edits.push(...patch.edits);
    changed.set(id, target);
    for (const { path: keys, was, now, from } of patch.edits)
      changes.push({ id, field: keys[0] ?? "", was, now, location: place(from) });
  }
  const base = place(seam.from).line + addedLines(edits) + seam.before.split("\n").length - 1;
  for (const { id, title, line } of added)
    changes.push({
      id,
      field: kind,
      was: "",
      now: title,
      location: { file, line: base + line, column: 1 },
    });
  notes.push(...mergeNotes({ file: "", kind, kept, removed, gone: [], untold: 0 }));
  const written = changes.length > 0 ? applied(list.text, edits, seam, entries.text()) : undefined;
  const again = written === undefined ? undefined : readEvents(written, file, languages, () => {});
  const says = [...changed].every(
    ([id, target]) => again?.entry(id)?.patch(target).edits.length === 0,
  );
  if (!isRead || (written !== undefined && (!again || !says))) {
    const hint = "write them into it by hand, and report this";
    report("unwritten", `expected the ${kind}s in the file, got others`, place(0), hint);
    return done(nothing);
  }
  for (const [id, { said, lists }] of listed) {
    const entry = again?.entry(id);
    const now = entry ? saidNow(entry, lists, languages) : [];
    noting?.note(`${kind}--${id}`, [...said, ...now], lock.lastOf(`${kind}--${id}`));
  }
  const locks = noting?.text() ?? lock.text;
  const files = new Map([
    ...(written === undefined ? [] : [[file, written] as const]),
    ...(locks === lock.text ? [] : [[IMPORT_LOCK, locks] as const]),
  ]);
  return done({ files, changes, already });
}

/** A note must be translated; that of an entry of a list of works is not worth it. Second: how many had one. */
function withoutNotes(specs: readonly ListSpec[]): readonly [readonly ListSpec[], number] {
  const noted = specs.filter(({ fields }) => "note" in fields);
  const without = specs.map((spec) => {
    const { note: _, ...fields } = spec.fields;
    return { ...spec, fields };
  });
  return [without, noted.length];
}

/** Those in shape, their texts by language; the others are reported. */
function judged<Spec>(
  specs: readonly ListSpec[],
  schema: ListFile<Spec, unknown>["schema"],
  [first = ""]: readonly string[],
  report: Report,
): readonly ListSpec[] {
  const seen = new Set<string>();
  return specs.flatMap((spec): readonly ListSpec[] => {
    if (seen.has(spec.id)) {
      const hint = "keep the one that counts";
      report("duplicate", `expected each id once, got ${spec.id} again`, spec.at(["id"]), hint);
      return [];
    }
    seen.add(spec.id);
    const fields = inLanguage(spec.fields, first);
    if (typeof fields !== "object" || isList(fields)) return [];
    const own = collector();
    shape(schema, fields, rowDocument({ ...fields }, spec), [], own);
    checkValues(own, [], false);
    for (const { id, message, location, hint } of own.diagnostics)
      report(id, `${spec.id}: ${message}`, location, hint);
    return own.diagnostics.length > 0 ? [] : [{ ...spec, fields }];
  });
}

/** Of the file of the lecture, with its own ends of lines; "" where there is none; undefined after reporting why. */
function textOf(file: string, { root, effects }: ImportInput, report: Report): string | undefined {
  const place = `${root}/${file}`;
  if (effects.kind(place) === undefined) return "";
  if (readSource(root, file, effects, report) === undefined) return undefined;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(effects.read(place));
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : isRecord(value) ? String(Object.values(value)[0]) : "";
}

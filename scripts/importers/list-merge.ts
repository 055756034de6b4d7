import { byPlace, type Diagnostic } from "../model/diagnostic.js";
import { isRecord } from "../model/is-record.js";
import { checkValues } from "../parse/check-values.js";
import { DECK_FILE, readDeckFile } from "../parse/deck-file.js";
import { periodsFile } from "../parse/events-file.js";
import type { ListFile } from "../parse/list-file.js";
import { referencesFile } from "../parse/references-file.js";
import { collector, type Report } from "../parse/report.js";
import { shape } from "../parse/shape.js";
import { readSource } from "../parse/source.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn } from "../parse/yaml-node.js";
import type { EventSpec } from "./event-spec.js";
import { inLanguage } from "./event-target.js";
import { eventsText } from "./events-text.js";
import type { Fields } from "./flow-text.js";
import type { ImportChange, Imported, ImportInput } from "./importer.js";
import { rowDocument } from "./row-document.js";
import { patchNode } from "./yaml-patch.js";

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
): Imported {
  return mergeList(periodsFile, "period", specs, input, found);
}

export function mergeReferences(
  specs: readonly ListSpec[],
  input: ImportInput,
  found: readonly Diagnostic[],
): Imported {
  return mergeList(referencesFile("en"), "reference", specs, input, found);
}

/**
 * Takes entries into a file of the lecture that is a list: one that is there by its id gets what is said of it and
 * keeps all else, a new one is added at the end. Each is judged by itself.
 */
function mergeList<Spec, Item>(
  { file, schema }: ListFile<Spec, Item>,
  kind: "period" | "reference",
  specs: readonly ListSpec[],
  input: ImportInput,
  found: readonly Diagnostic[],
): Imported {
  const findings = collector();
  const { report } = findings;
  const done = (rest: Pick<Imported, "files" | "changes" | "already">): Imported => ({
    ...rest,
    ...{ notes: input.notes, next: [] },
    diagnostics: [...found, ...findings.diagnostics].sort(byPlace),
  });
  const nothing = { files: new Map<string, string>(), changes: [], already: 0 };
  const text = textOf(file, input, report);
  const languages = languagesOf(input, report);
  if (text === undefined || languages === undefined) return done(nothing);
  const list = eventsText(text);
  const place = placesIn(text, file, 0);
  const target = { document: list.document, text, languages };
  const entries: Fields[] = [];
  const taken: Fields[] = [];
  const edits: Parameters<typeof list.write>[0][number][] = [];
  const changes: ImportChange[] = [];
  let already = 0;
  for (const spec of judged(specs, schema, languages, report)) {
    const { id, fields } = spec;
    const node = list.entry(id);
    taken.push(fields);
    if (!node) {
      entries.push(plainIn(fields, languages));
      const at = { ...place(text.length), column: 1 };
      const title = plainIn(fields, languages).title;
      changes.push({ id, field: kind, was: "", now: wordsOf(title) || id, location: at });
      continue;
    }
    const patch = patchNode(node, fields, target);
    const [shared] = patch.shared;
    if (shared) {
      report(
        "shared-text",
        `expected ${shared.path[0] ?? "words"} of ${id} alone, got what other places share (&${shared.anchor})`,
        place(shared.at),
        "write it out where it is shared, then import again",
      );
      taken.pop();
      continue;
    }
    if (patch.edits.length === 0) already += 1;
    edits.push(...patch.edits);
    for (const { path, was, now, from } of patch.edits)
      changes.push({ id, field: path[0] ?? "", was, now, location: place(from) });
  }
  if (changes.length === 0) return done({ ...nothing, already });
  const written = list.write(edits, entries);
  const again = eventsText(written);
  const isSaid = taken.every((fields) => {
    const left = patchNode(again.entry(String(fields.id)), fields, { ...again, languages });
    return left.edits.length === 0 && left.shared.length === 0;
  });
  if (again.document.errors.length > 0 || !isSaid) {
    const hint = "write them into it by hand, and report this";
    report("unwritten", `expected the ${kind}s in the file, got others`, place(0), hint);
    return done(nothing);
  }
  return done({ files: new Map([[file, written]]), changes, already });
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
    if (typeof fields !== "object" || Array.isArray(fields)) return [];
    const own = collector();
    shape(schema, fields, rowDocument({ ...fields }, spec), [], own);
    checkValues(own, [], false);
    for (const { id, message, location, hint } of own.diagnostics)
      report(id, `${spec.id}: ${message}`, location, hint);
    return own.diagnostics.length > 0 ? [] : [{ ...spec, fields: fields as Fields }];
  });
}

/** Of the file of the lecture, with its own ends of lines; undefined after reporting what is wrong with it. */
function textOf(file: string, { root, effects }: ImportInput, report: Report): string | undefined {
  const place = `${root}/${file}`;
  if (effects.kind(place) === undefined) return "";
  const source = readSource(root, file, effects, report);
  const document = source === undefined ? undefined : parseYaml(source, file, report);
  if (!document) return undefined;
  if (document.value !== null && !Array.isArray(document.value)) {
    const start = { file, line: 1, column: 1 };
    report("wrong-type", "expected a list, got something else", start, "mend it first");
    return undefined;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(effects.read(place));
}

function languagesOf({ root, effects }: ImportInput, report: Report) {
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    const hint = "run this in a lecture's folder, or name one with --root";
    report(
      "no-lecture",
      `expected ${DECK_FILE}, got no such file`,
      { file: DECK_FILE, line: 1, column: 1 },
      hint,
    );
    return undefined;
  }
  return readDeckFile(root, effects, collector()).languages;
}

/** A text in one language plain, where the lecture speaks one. */
function plainIn(fields: Fields, languages: readonly string[]): Fields {
  const [first = ""] = languages;
  if (languages.length > 1) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      isRecord(value) && Object.keys(value).join() === first
        ? ((value as Fields)[first] ?? "")
        : value,
    ]),
  );
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : isRecord(value) ? String(Object.values(value)[0]) : "";
}

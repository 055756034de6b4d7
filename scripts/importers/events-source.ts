import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { CorrectedField } from "../model/correction.js";
import type { Location } from "../model/diagnostic.js";
import { quotedText } from "../model/quoted-text.js";
import type { Report } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn } from "../parse/yaml-node.js";
import type { ImportInput } from "./importer.js";

/** A scalar in events.yaml. */
export interface TextPlace {
  readonly value: string;
  readonly location: Location;
  /** Offsets in the file: of the scalar alone. */
  readonly from: number;
  readonly to: number;
  /** How it is written. */
  readonly style: Scalar.Type | undefined;
  /** Its anchor, where other places take its text. */
  readonly shared?: string;
}

interface Wanted {
  readonly id: string;
  readonly language: string;
  readonly field: CorrectedField;
}

/** What the file of events says, and where. */
interface EventsText {
  readonly ids: readonly string[];
  /** Where a field stands; of a summary each depth. */
  find(wanted: Wanted): readonly TextPlace[];
}

/** One text that another is to take the place of. */
export interface Rewrite extends Wanted {
  readonly place: TextPlace;
  readonly now: string;
}

export interface EventsSource extends EventsText {
  /** The file as it is but for these; undefined where it would not be read so. */
  write(rewrites: readonly Rewrite[]): string | undefined;
}

export function openEvents(
  { root, effects }: ImportInput,
  file: string,
  report: Report,
): EventsSource | undefined {
  const bytes = effects.read(`${root}/${file}`);
  if (!bytes) {
    const hint = "is this the lecture's folder? name it with --root";
    report("no-file", `expected ${file}, got no such file`, { file, line: 1, column: 1 }, hint);
    return undefined;
  }
  let isSound = true;
  const note: Report = (...problem) => {
    isSound = false;
    report(...problem);
  };
  const source = readSource(root, file, effects, note);
  if (source === undefined || !parseYaml(source, file, note) || !isSound) return undefined;
  // As it is, with its own ends of lines.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return {
    ...eventsIn(text, file),
    write(rewrites) {
      const sorted = [...rewrites].sort((a, b) => b.place.from - a.place.from);
      const written = sorted.reduce((whole, { place: { from, to, style }, now }) => {
        // A block of text ends with its line.
        const end = /\r?\n$/.exec(whole.slice(from, to))?.[0] ?? "";
        return whole.slice(0, from) + scalarText(now, style) + end + whole.slice(to);
      }, text);
      const again = eventsIn(written, file);
      const isRight = rewrites.every((one) =>
        again.find(one).some(({ value }) => value === one.now),
      );
      return isRight && again.ids.join(" ") === eventsIn(text, file).ids.join(" ")
        ? written
        : undefined;
    },
  };
}

function eventsIn(text: string, file: string): EventsText {
  const document = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
  const list = document.contents;
  const events = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const place = placesIn(text, file, 0);
  const idOf = (event: YAMLMap) => String(event.get("id") ?? "");

  function placeOf(node: unknown): readonly TextPlace[] {
    if (!(isScalar(node) || isAlias(node)) || !node.range) return [];
    const scalar = isAlias(node) ? node.resolve(document) : node;
    if (!isScalar(scalar)) return [];
    const [from, to] = node.range;
    const value = typeof scalar.value === "string" ? scalar.value : (scalar.source ?? "");
    const shared = isAlias(node) ? undefined : scalar.anchor;
    return [
      {
        ...{ value, from, to, location: place(from), style: scalar.type },
        ...(shared !== undefined && { shared }),
      },
    ];
  }

  /** A text that stands once is in the lecture's first language. */
  const inLanguage = (node: unknown, language: string) =>
    isMap(node) ? node.get(language, true) : node;

  return {
    ids: events.map(idOf),
    find({ id, language, field }) {
      const node = events.find((one) => idOf(one) === id)?.get(field, true);
      if (field === "date") return placeOf(node);
      return field === "summary" && isMap(node)
        ? node.items.flatMap(({ value }) => placeOf(inLanguage(value, language)))
        : placeOf(inLanguage(node, language));
    },
  };
}

/** As it was written, where it may be: plain, or in its own quotation marks; else in double ones. */
function scalarText(value: string, style: Scalar.Type | undefined): string {
  if (style === "PLAIN" && isPlain(value)) return value;
  if (style === "QUOTE_SINGLE" && !/[\n\r\t]|[^\S ]/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return quotedText(value);
}

/** Whether it may stand without quotation marks, between braces too. */
function isPlain(value: string): boolean {
  if (/[\n\r\t]|[^\S ]|^\s|\s$/.test(value) || quotedText(value).includes("\\u")) return false;
  const document = parseDocument(`{ k: ${value} }`, { schema: "failsafe" });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const [pair, more] = isMap(document.contents) ? document.contents.items : [];
  const read = more === undefined && isScalar(pair?.value) ? pair.value : undefined;
  return read?.value === value && !read.comment && !read.anchor && !read.tag;
}

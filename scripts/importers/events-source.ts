import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { CorrectedField } from "../model/correction.js";
import type { Location } from "../model/diagnostic.js";
import type { Report } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn } from "../parse/yaml-node.js";
import type { ImportInput } from "./importer.js";
import { scalarText } from "./scalar-text.js";

/** A scalar in events.yaml. */
export interface TextPlace {
  readonly value: string;
  readonly location: Location;
  /** Offsets in the file: of the scalar alone. */
  readonly from: number;
  readonly to: number;
  /** How it is written. */
  readonly style: Scalar.Type | undefined;
  /** The anchor by which other places take it, or a map round it. */
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
      const written = sorted.reduce((whole, { place: { from, to, style }, now, field }) => {
        // A block of text ends with its line.
        const end = /\r?\n$/.exec(whole.slice(from, to))?.[0] ?? "";
        return (
          whole.slice(0, from) + scalarText(now, style, field === "date") + end + whole.slice(to)
        );
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

/** A node on the way to a text. */
interface Reached {
  readonly node: unknown;
  /** The anchor by which other places take it, or a map round it. */
  readonly shared: string | undefined;
  /** Offset of the alias that leads to it, where it stands elsewhere. */
  readonly at: number | undefined;
}

function eventsIn(text: string, file: string): EventsText {
  const document = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
  const list = document.contents;
  const events = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const place = placesIn(text, file, 0);
  const idOf = (event: YAMLMap) => String(event.get("id") ?? "");

  const aliases = new Set<string>();
  visit(document, { Alias: (_, { source }) => void aliases.add(source) });
  const sharedBy = ({ anchor }: Scalar | YAMLMap) =>
    anchor !== undefined && aliases.has(anchor) ? anchor : undefined;

  function placeOf({ node, shared, at }: Reached): readonly TextPlace[] {
    if (!(isScalar(node) || isAlias(node)) || !node.range) return [];
    const scalar = isAlias(node) ? node.resolve(document) : node;
    if (!isScalar(scalar)) return [];
    const [from, to] = node.range;
    const value = typeof scalar.value === "string" ? scalar.value : (scalar.source ?? "");
    // In the place of an alias to a text another may be written: that changes this place alone.
    const anchor = shared ?? (isAlias(node) ? undefined : sharedBy(scalar));
    return [
      {
        ...{ value, from, to, location: place(at ?? from), style: scalar.type },
        ...(anchor !== undefined && { shared: anchor }),
      },
    ];
  }

  /** The values in a map, its own or one that it takes by an alias; none where it is no map. */
  function valuesOf({ node, shared, at }: Reached, key?: string): readonly Reached[] | undefined {
    const map = isAlias(node) ? node.resolve(document) : node;
    if (!isMap(map)) return undefined;
    const anchor = isAlias(node) ? node.source : sharedBy(map);
    const held = {
      shared: shared ?? anchor,
      at: at ?? (isAlias(node) ? node.range?.[0] : undefined),
    };
    const nodes = key === undefined ? map.items.map(({ value }) => value) : [map.get(key, true)];
    return nodes.map((value) => ({ node: value, ...held }));
  }

  /** A text that stands once is in the lecture's first language. */
  const textsOf = (reached: Reached, language: string) =>
    (valuesOf(reached, language) ?? [reached]).flatMap(placeOf);

  return {
    ids: events.map(idOf),
    find({ id, language, field }) {
      const node = events.find((one) => idOf(one) === id);
      const fields = valuesOf({ node, shared: undefined, at: undefined }, field) ?? [];
      if (field === "date") return fields.flatMap(placeOf);
      const texts = field === "summary" ? fields.flatMap((one) => valuesOf(one) ?? [one]) : fields;
      return texts.flatMap((one) => textsOf(one, language));
    },
  };
}

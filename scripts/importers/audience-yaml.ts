import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { edited } from "./applied-edits.js";
import type { Fields } from "./flow-text.js";
import { outOfBrackets, type Range, type Removal } from "./out-of-brackets.js";
import { patchNode } from "./yaml-patch.js";

/** What a file of an audience is to say. Of the lists, all their items. */
export interface AudienceFields {
  readonly title?: Readonly<Record<string, string>>;
  readonly minutes?: number;
  readonly theme?: string;
  readonly lead: readonly string[];
  readonly keep: readonly string[];
  readonly slides: { readonly out: readonly string[] };
}

/**
 * The text of an audience's file after which it says this: comments, order and style stay where they can. Undefined where the
 * text is no map, or an alias is in the way.
 */
export function audienceYaml(
  text: string,
  fields: AudienceFields,
  languages: readonly string[],
): string | undefined {
  const { lead, keep, slides, ...single } = fields;
  const lists: readonly [readonly string[], readonly string[]][] = [
    [["lead"], lead],
    [["keep"], keep],
    [["slides", "out"], slides.out],
  ];
  // One list at a time: to take the last item out takes its key out too.
  const shorter = lists.reduce<string>((now, [path, items]) => without(now, path, items), text);
  const document = parse(shorter);
  if (!isMap(document.contents)) return undefined;
  const next: Fields = {
    ...(single as Fields),
    ...(lead.length > 0 && { lead }),
    ...(keep.length > 0 && { keep }),
    ...(slides.out.length > 0 && { slides: { out: slides.out } }),
  };
  const target = { document, text: shorter, languages };
  const { edits, shared } = patchNode(document.contents, next, target);
  return shared.length > 0 ? undefined : edited(shorter, edits);
}

function parse(text: string): Document {
  return parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
}

/** The text without those items of a list that are not among `items`. */
function without(text: string, path: readonly string[], items: readonly string[]): string {
  const { contents } = parse(text);
  const maps: YAMLMap[] = [];
  let node: unknown = contents;
  for (const key of path) {
    if (!isMap(node)) return text;
    maps.push(node);
    node = node.get(key, true);
  }
  if (!isSeq(node)) return text;
  const nameOf = (item: unknown) => (isScalar(item) ? String(item.value) : "");
  const gone = node.items.filter((item) => !items.includes(nameOf(item)));
  if (gone.length === 0) return text;
  if (gone.length === node.items.length) return edited(text, pairOut(text, maps, path));
  if (!node.flow)
    return edited(
      text,
      gone.map((item) => linesOf(text, rangeOf(item))),
    );
  const isGone = (at: number) => gone.includes(node.items[at]);
  return edited(text, outOfBrackets(text, node.items.map(rangeOf), isGone));
}

/** Takes the last key of a path out of its map; and the map out of its own where nothing is left in it. */
function pairOut(
  text: string,
  maps: readonly YAMLMap[],
  path: readonly string[],
): readonly Removal[] {
  const map = maps.at(-1);
  const key = path.at(-1);
  const pair = map?.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!map || !pair) return [];
  if (map.items.length === 1 && maps.length > 1)
    return pairOut(text, maps.slice(0, -1), path.slice(0, -1));
  if (!map.flow) return [linesOf(text, pairRange(pair))];
  return outOfBrackets(text, map.items.map(pairRange), (at) => map.items[at] === pair);
}

function pairRange({ key, value }: Pair): Range {
  return [rangeOf(key)[0], rangeOf(value ?? key)[1]];
}

/** From the beginning of the line that a place begins in to the end of the line that it ends in, its comment included. */
function linesOf(text: string, [start, end]: Range): Removal {
  const content = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf("\n", content);
  return {
    from: text.lastIndexOf("\n", start - 1) + 1,
    to: newline < 0 ? text.length : newline + 1,
    text: "",
  };
}

function rangeOf(node: unknown): Range {
  const { range } = node as { readonly range?: readonly [number, number, number] | null };
  return range ? [range[0], range[1]] : [0, 0];
}

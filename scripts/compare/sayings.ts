import type { DayNumber, TemporalExtent } from "../model/date.js";
import type { Said, SaidItem, Sayings } from "./said.js";

/** How dates are said, and which keys are languages. */
export interface Speech {
  readonly date: (extent: TemporalExtent) => string;
  readonly day: (day: DayNumber) => string;
  readonly languages: readonly string[];
}

/** Places in files, and what needs no name of its own. */
const LEFT_OUT = ["location", "dateLocation", "at", "id", "edtf"];
/** Keys that say no more than what stands under them. */
const WITHOUT_NAME = ["looks"];

/** Everything that a thing of the model says, by name. Any field that the model gets is in it. */
export function sayings(thing: object, speech: Speech, path: readonly string[] = []): Sayings {
  const all = new Map<string, Said>();
  const isText = isLocalized(thing, speech);
  for (const [key, value] of Object.entries(thing)) {
    if ((LEFT_OUT.includes(key) && !isText) || value === undefined || value === null) continue;
    const here = WITHOUT_NAME.includes(key) ? path : [...path, isText ? `(${key})` : key];
    const name = nameOf(here);
    if (isExtent(value))
      all.set(name, { kind: "text", text: speech.date(value), exact: value.edtf });
    else if (Array.isArray(value)) {
      if (value.length > 0) all.set(name, { kind: "list", items: itemsOf(value, speech) });
    } else if (typeof value === "object")
      for (const [inner, said] of sayings(value, speech, here)) all.set(inner, said);
    else all.set(name, { kind: "text", text: String(value), exact: String(value) });
  }
  return all;
}

/** A text by language, and nothing else. */
function isLocalized(thing: object, { languages }: Speech): boolean {
  const keys = Object.keys(thing);
  return keys.length > 0 && keys.every((key) => languages.includes(key));
}

/** `lead-with`, `summary standard (en)`. */
function nameOf(path: readonly string[]): string {
  return path
    .map((key) =>
      key.startsWith("(")
        ? key
        : key.replace(/[a-z][A-Z]/g, ([a = "", b = ""]) => `${a}-${b.toLowerCase()}`),
    )
    .join(" ");
}

/** What tells an entry of a list from its neighbours. */
const KEYS = [
  ["id"],
  ["to", "relation"],
  ["type", "source"],
  ["quote"],
  ["inferred"],
  ["label"],
  ["name"],
  ["family", "given", "literal"],
] as const;

function itemsOf(list: readonly unknown[], speech: Speech): readonly SaidItem[] {
  const seen = new Map<string, number>();
  return list.map((item) => {
    if (typeof item !== "object" || item === null)
      return { key: String(item), line: String(item), fields: new Map() };
    const fields = sayings(item, speech);
    if (isLocalized(item, speech)) {
      const [words] = [...fields.values()].map(asText);
      return { key: words ?? "", line: words ?? "", fields };
    }
    const said = (name: string) =>
      fields.get(name) ?? [...fields].find(([other]) => other.startsWith(`${name} (`))?.[1];
    const names: readonly string[] = KEYS.find(([first]) => said(first)) ?? ["given", "literal"];
    const given = "id" in item ? [String(item.id)] : names.map((name) => asText(said(name)));
    const key = given.filter((text) => text !== "").join(" ");
    const again = (seen.get(key) ?? 0) + 1;
    seen.set(key, again);
    const isName = ([name]: readonly [string, Said]) => names.some((one) => name.startsWith(one));
    const ordered = [...[...fields].filter(isName), ...[...fields].filter((one) => !isName(one))];
    const line = ordered.map(([name, value]) => `${name} ${asText(value)}`).join(", ");
    return { key: again > 1 ? `${key} ${again}` : key, line, fields };
  });
}

function asText(said: Said | undefined): string {
  if (!said) return "";
  if (said.kind === "text") return said.text;
  return said.kind === "lines"
    ? said.lines.join(" ")
    : said.items.map(({ line }) => line).join("; ");
}

function isExtent(value: unknown): value is TemporalExtent {
  return typeof value === "object" && value !== null && "edtf" in value;
}

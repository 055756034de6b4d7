import type { FieldRule } from "./layout-fields.js";
import type { Report } from "./report.js";
import type { LayoutChoice } from "./slide-file.js";
import type { PlacedWords } from "./slide-markdown.js";
import type { YamlDocument } from "./yaml-node.js";

/** Fields that stand once, in the front matter of the default language. */
const IN_FRONT_MATTER = ["events", "figures", "steps", "image", "map", "window", "count", "seed"];

/** What a field is called in a message, one and many of it, and how a slide comes to have it. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  body: ["a body", "bodies", "write it under the title"],
  sections: ["section", "sections", "begin each section with a line ## Heading"],
  answers: ["answer", "answers", "begin each answer with a line ## Heading"],
  events: ["event", "events", "name them in events: [ … ]"],
  figures: ["figure", "figures", "name them in figures: [ … ]"],
  steps: ["step", "steps", "name events and periods in steps: [ … ]"],
  image: ["an image", "images", "add image: { src: media/…, alt: …, credit: …, licence: … }"],
  map: ["a map", "maps", "add map: { countries: [ … ] }"],
  window: ["a window", "windows", "add window: …"],
  count: ["a count", "counts", "add count: …"],
  seed: ["a seed", "seeds", "add seed: …"],
};

/** Holds a slide against what its layout asks for and what it can show. */
export function enforce(
  document: YamlDocument,
  { words, bodyAt, sectionsAt }: PlacedWords,
  own: Readonly<Record<string, string>>,
  layout: LayoutChoice,
  report: Report,
  translation = false,
): void {
  const values = (document.value ?? {}) as Readonly<Record<string, unknown>>;
  const { rules } = layout.fields;
  const check = (name: string, count: number, where = document.locateKey([name])): void => {
    const rule = rules.get(name);
    if (!rule) {
      if (count === 0) return;
      const message = `expected no ${name}, which the layout ${layout.name} does not show`;
      report("unused-field", message, where, `remove it, or choose a layout that has ${name}`);
    } else if (count < rule.least || count > rule.most) {
      const message = `expected ${wanted(name, rule)} for the layout ${layout.name}, got ${count === 0 ? "none" : count}`;
      const remedy =
        count < rule.least
          ? (WORDS[name]?.[2] ?? `add ${name}: …`)
          : `leave out ${count - rule.most}`;
      report("layout-field", message, where, `${remedy}, or choose another layout`);
    }
  };
  check("body", words.body ? 1 : 0, bodyAt);
  for (const parts of ["sections", "answers"] as const)
    check(parts, words[parts].length, sectionsAt);
  for (const name of Object.keys(own)) check(name, own[name] || notText(values[name]) ? 1 : 0);
  if (translation) return;
  for (const name of IN_FRONT_MATTER) check(name, countOf(values[name]));
  if (!rules.has("sections")) check("sides", countOf(values.sides));
  else if (Array.isArray(values.sides))
    checkSides(values.sides, words.sections.length, document, report);
}

/** Whose word each section is: each section somebody's, and nobody's twice. */
function checkSides(
  sides: readonly unknown[],
  sections: number,
  document: YamlDocument,
  report: Report,
): void {
  const again = sides.findIndex((side, at) => sides.indexOf(side) < at);
  if (again >= 0) {
    report(
      "duplicate-name",
      `sides: expected each side once, got ${String(sides[again])} again`,
      document.locate(["sides", again]),
      "name paper and record, in the order of the sections",
    );
  } else if (sides.length !== sections) {
    report(
      "layout-field",
      `sides: expected one for each section, of which there are ${sections}, got ${sides.length}`,
      document.locateKey(["sides"]),
      "name paper and record, in the order of the sections",
    );
  }
}

/** "exactly 2 sections", "1 to 3 events", "a body". */
function wanted(name: string, { least, most }: FieldRule): string {
  const [one = name, many = name] = WORDS[name] ?? [];
  if (/^an? /.test(one) || !WORDS[name]) return one;
  if (least === most) return `exactly ${least} ${least === 1 ? one : many}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${least} ${least === 1 ? one : many}`;
  return `${least} to ${most} ${many}`;
}

/** Out of shape, and reported as such already. */
function notText(value: unknown): boolean {
  return value !== undefined && typeof value !== "string";
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === undefined ? 0 : 1;
}

import type { Report } from "./report.js";
import { structureKeys } from "./slide-spec.js";

export interface LayoutFile {
  readonly path: string;
  readonly source: string;
}

/** How many of a field a layout takes. */
export interface FieldRule {
  readonly least: number;
  readonly most: number;
}

/** Answers are what the room does not know yet: copies for others go without them. */
export type PartsField = "sections" | "answers";

export interface LayoutFields {
  readonly rules: ReadonlyMap<string, FieldRule>;
  /** Fields that only this layout knows; text in the slide's front matter. */
  readonly own: readonly string[];
  /** What the parts under `##` of its slides are. */
  readonly parts: PartsField;
}

const COMMON = [
  "title",
  "body",
  "sections",
  "answers",
  "events",
  "figures",
  "steps",
  "image",
  "map",
  "window",
  "count",
  "seed",
];
const HEAD = /^\{\{!--\s*fields:(.*?)--\}\}/s;
const FIELD = /^([a-z][A-Za-z0-9]*)(\?)?(?: (\d+)(?:\.\.(\d+))?)?$/;

/**
 * Reads the field list at the head of a layout: `{{!-- fields: title, events 1, body? --}}`.
 * `name` must be there, `name?` may, `name 2` exactly so often, `name 1..3` between.
 */
export function readLayoutFields(
  { path, source }: LayoutFile,
  report: Report,
): LayoutFields | undefined {
  const start = { file: path, line: 1, column: 1 };
  const head = HEAD.exec(source);
  if (!head) {
    report(
      "layout-fields",
      "expected the layout's field list on its first line",
      start,
      "begin with {{!-- fields: title, body? --}}",
    );
    return undefined;
  }
  const rules = new Map<string, FieldRule>();
  for (const item of (head[1] ?? "").split(",")) {
    const match = FIELD.exec(item.trim());
    if (!match) {
      report(
        "layout-fields",
        `expected a field such as body?, events 1 or events 1..3, got ${item.trim()}`,
        { ...start, column: columnOf(source, item) },
        `known: ${COMMON.join(", ")}, or a name of the layout's own`,
      );
      return undefined;
    }
    const [, name = "", optional, least, most] = match;
    const fewest = least === undefined ? (optional ? 0 : 1) : Number(least);
    const greatest =
      most !== undefined
        ? Number(most)
        : least !== undefined
          ? Number(least)
          : Number.POSITIVE_INFINITY;
    if (isTaken(name)) {
      report(
        "layout-fields",
        `expected a field such as body?, or a name of the layout's own, got ${name}, which has a meaning already`,
        { ...start, column: columnOf(source, item) },
        "give the field another name",
      );
      return undefined;
    }
    rules.set(name, { least: optional ? 0 : fewest, most: greatest });
  }
  if (rules.has("sections") && rules.has("answers")) {
    report(
      "layout-fields",
      "expected sections or answers, got both",
      { ...start, column: source.indexOf("answers") + 1 },
      "the parts of a slide under ## are one or the other: remove one of the two",
    );
    return undefined;
  }
  return {
    rules,
    own: [...rules.keys()].filter((name) => !COMMON.includes(name)),
    parts: rules.has("answers") ? "answers" : "sections",
  };
}

/** Of every slide's front matter, or of every JavaScript object. */
function isTaken(name: string): boolean {
  if (COMMON.includes(name)) return false;
  return name === "id" || structureKeys.includes(name) || name in Object.prototype;
}

function columnOf(source: string, item: string): number {
  return source.indexOf(item) + 1 + (item.length - item.trimStart().length);
}

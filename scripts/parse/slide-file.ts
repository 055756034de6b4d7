import { type Ask, type MapSpec, QUESTIONS, type Slide, type SlideText } from "../model/slide.js";
import { type Language, SHARE_OF_MINUTES } from "../model/text.js";
import type { Listener } from "./condition.js";
import { enforce } from "./enforce-layout.js";
import type { LayoutFields } from "./layout-fields.js";
import { present, readDate } from "./reading.js";
import type { Findings } from "./report.js";
import { shape } from "./shape.js";
import type { SlideBlock } from "./slide-blocks.js";
import { inlineHtml, type PlacedWords, readWords } from "./slide-markdown.js";
import { type MapField, type SlideSpec, slideSchema } from "./slide-spec.js";
import { inLanguages, mapTold, readVariants } from "./variants.js";
import type { YamlDocument } from "./yaml-node.js";

/** A layout by its name, with the list of its fields. */
export interface LayoutChoice {
  readonly name: string;
  readonly fields: LayoutFields;
}

/** One slide in the default language, checked against its layout's field list; undefined where it is out of shape. */
export function readSlide(
  block: SlideBlock,
  document: YamlDocument,
  language: Language,
  layout: LayoutChoice | undefined,
  listeners: readonly Listener[],
  findings: Findings,
): Slide | undefined {
  const own = layout?.fields.own ?? [];
  // Without a known layout its own fields are unknown too; the layout alone is the fault then.
  const value = layout ? document.value : withoutUnknown(document.value);
  const spec = shape(slideSchema(own), value, document, [], findings);
  const fields = ownFields(own, document, findings);
  const told = readVariants(block, listeners, findings.report, (lines, report) => {
    const placed = readWords(block, lines, stepsIn(document), report, layout?.fields.parts);
    if (layout) enforce(document, placed, fields, layout, report);
    return placed;
  });
  if (!spec) return undefined;
  if (spec.required && spec.backup) {
    findings.report(
      "required-backup",
      `expected a required slide to be in the talk, got ${spec.id}, which is a backup slide`,
      document.locateKey(["required"]),
      "remove required, or backup",
    );
  }
  const window =
    spec.window === undefined
      ? undefined
      : readDate(["window"], { document, languages: [language] });
  const shown = present({ image: spec.image, map: spec.map && mapOf(spec.map) });
  const location = document.locate(["id"]);
  const textOf = ({ words }: PlacedWords): SlideText => ({ ...words, ...shown, fields, location });
  return {
    ...present({
      window: window && { start: window.start, end: window.end },
      minutes: minutesOf(spec.minutes),
      sides: spec.sides,
      ask: askOf(spec, document, findings),
    }),
    id: spec.id,
    layout: spec.layout,
    events: spec.events ?? [],
    figures: spec.figures ?? [],
    steps: spec.steps ?? [],
    priority: spec.priority ?? 3,
    required: spec.required ?? false,
    requires: spec.requires ?? [],
    backup: spec.backup ?? false,
    ...inLanguages([[language, mapTold(told, textOf)]]),
    location,
  };
}

/** The steps that the front matter names, in shape or not: the notes are held against them. */
export function stepsIn({ value }: YamlDocument): readonly string[] {
  const { steps } = (value ?? {}) as { readonly steps?: unknown };
  return Array.isArray(steps) ? steps.map(String) : [];
}

/** The fields of a layout's own, as inline HTML. */
export function ownFields(
  own: readonly string[],
  document: YamlDocument,
  { report }: Findings,
): Readonly<Record<string, string>> {
  const values = (document.value ?? {}) as Readonly<Record<string, unknown>>;
  // No prototype: a layout that asks for another field must find nothing.
  const fields: Record<string, string> = Object.create(null);
  for (const name of own) {
    const value = values[name];
    fields[name] =
      typeof value === "string" ? inlineHtml(value, document.locate([name]), report) : "";
  }
  return fields;
}

/** Cards that have room side by side, large. */
const MOST_SIDE_BY_SIDE = 3;

/** A question is its slide's, unless it has a seed of its own. */
function askOf(
  { id, layout, count, seed, events }: SlideSpec,
  document: YamlDocument,
  { report }: Findings,
): Ask | undefined {
  const kind = QUESTIONS.find((name) => name === layout);
  if (!kind) return undefined;
  if (kind === "first" && count !== undefined && count > MOST_SIDE_BY_SIDE)
    report(
      "wrong-type",
      `count: expected 2 or 3 events for the layout first, got ${count}`,
      document.locate(["count"]),
      "ask for fewer, or choose the layout order",
    );
  const location = events ? document.locateKey(["events"]) : document.locate(["id"]);
  return { ...present({ count }), kind, seed: String(seed ?? id), location };
}

function mapOf({ bounds, countries, arrows }: MapField): MapSpec {
  return {
    ...present({ bounds }),
    countries: countries.map(present),
    arrows: (arrows ?? []).map(present),
  };
}

function minutesOf(minutes: SlideSpec["minutes"]): Slide["minutes"] {
  if (minutes === undefined) return undefined;
  const given = typeof minutes === "object" ? minutes : { standard: minutes };
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return {
    brief: given.brief ?? tenths(given.standard * SHARE_OF_MINUTES.brief),
    standard: given.standard,
    scholarly: given.scholarly ?? tenths(given.standard * SHARE_OF_MINUTES.scholarly),
  };
}

function withoutUnknown(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = Object.keys(slideSchema([]).def.shape);
  return Object.fromEntries(Object.entries(value).filter(([key]) => known.includes(key)));
}

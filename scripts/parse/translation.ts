import type { MapSpec, Slide, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import type { Listener } from "./condition.js";
import { enforce } from "./enforce-layout.js";
import { present } from "./reading.js";
import type { Findings, Report } from "./report.js";
import { shape } from "./shape.js";
import type { SlideBlock } from "./slide-blocks.js";
import { type LayoutChoice, ownFields } from "./slide-file.js";
import { readWords } from "./slide-markdown.js";
import { structureKeys, type TranslationSpec, translationSchema } from "./slide-spec.js";
import { joinTold, mapTold, readVariants, type Told, toldIn } from "./variants.js";
import type { YamlDocument } from "./yaml-node.js";

/** The slide that is translated, and its layout; absent where it could not be made out. */
export interface Original {
  readonly slide?: Slide;
  readonly steps: readonly string[];
  readonly layout?: LayoutChoice;
}

/** A slide's words in another language; what the eye reads in its picture and map is taken from the original and put into words. */
export function readTranslation(
  block: SlideBlock,
  document: YamlDocument,
  [first, language]: readonly [Language, Language],
  { slide, steps, layout }: Original,
  listeners: readonly Listener[],
  findings: Findings,
): Told<SlideText> | undefined {
  const { report } = findings;
  const own = layout?.fields.own ?? [];
  const rest = withoutStructure(document, report);
  const spec = shape(translationSchema(own), rest, document, [], findings);
  const fields = ownFields(own, document, findings);
  const told = readVariants(block, listeners, report, (lines, report) => {
    const placed = readWords(block, lines, steps, report, layout?.fields.parts);
    if (slide && layout) enforce(document, placed, fields, layout, report, true);
    return placed.words;
  });
  const original = slide && toldIn(slide, first);
  if (!original) return undefined;
  const location = document.locate(["id"]);
  const reported = new Set<string>();
  const missing = (what: string, hint: string): void => {
    if (!reported.has(what))
      report(
        "missing-translation",
        `expected ${what} in ${language}, got nothing`,
        location,
        hint,
        undefined,
        language,
      );
    reported.add(what);
  };
  const { image, map } = original.first;
  const hasNoAlt = image !== undefined && !spec?.image;
  const hasNoLabels = (map?.countries.some(({ label }) => label) ?? false) && !spec?.map?.countries;
  // What is missing is taken from the original, and says so where a build bears with it.
  const spoken = joinTold(original, told, (from, to) => {
    const hasNoNotes = from.notes !== "" && to.notes === "";
    const untold = steps.filter((step) => from.stepNotes[step] && !to.stepNotes[step]);
    if (hasNoNotes) missing("speaker notes", "add a line Note: and the notes under it");
    for (const step of untold)
      missing(
        `the notes of the step ${step}`,
        `add a line ## ${step} under Note: and the notes under it`,
      );
    if (from.answers.length > to.answers.length)
      missing("the answer", "add a line ## Heading and the answer under it");
    const lent = untold.map((step) => [step, inFirst(from.stepNotes[step] ?? "", first)]);
    return {
      ...to,
      notes: hasNoNotes ? inFirst(from.notes, first) : to.notes,
      stepNotes: { ...to.stepNotes, ...Object.fromEntries(lent) },
    };
  });
  if (hasNoAlt) missing("alt", "add image: { alt: … }; file, credit and licence stay as they are");
  if (hasNoLabels)
    missing("the labels of the map", "add map: { countries: [{ name: …, label: … }] }");
  if (!spec) return undefined;
  const shown = present({
    image: image && {
      ...image,
      ...present(spec.image ?? {}),
      ...(hasNoAlt && { language: first }),
      // Names and licences may stay as they are.
      ...(!(spec.image?.credit || spec.image?.licence) && { creditLanguage: first }),
    },
    map: map && { ...mapIn(map, spec.map ?? {}), ...(hasNoLabels && { language: first }) },
  });
  return mapTold(spoken, (words): SlideText => ({ ...words, ...shown, fields, location }));
}

/** What stands once, in the default language, is reported and left aside. */
function withoutStructure(document: YamlDocument, report: Report): unknown {
  const { value } = document;
  if (!isMap(value)) return value;
  const structural = Object.keys(value).filter((key) => structureKeys.includes(key));
  for (const key of structural) {
    report(
      "translated-structure",
      `expected id and words only in a translation, got ${key}`,
      document.locateKey([key]),
      "remove it: it stands once, in the default language",
    );
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !structural.includes(key)));
}

function inFirst(html: string, first: Language): string {
  return `<div lang="${first}">${html}</div>`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Countries are matched by name, arrows by their order. */
function mapIn(map: MapSpec, { countries, arrows }: NonNullable<TranslationSpec["map"]>): MapSpec {
  return {
    ...map,
    countries: map.countries.map((country) => {
      const words = countries?.find(({ name }) => name === country.name);
      return words ? { ...country, ...present(words) } : country;
    }),
    arrows: map.arrows.map((arrow, index) => ({ ...arrow, ...present(arrows?.[index] ?? {}) })),
  };
}

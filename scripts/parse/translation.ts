import type { MapSpec, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import { enforce } from "./enforce-layout.js";
import { present } from "./reading.js";
import type { Findings } from "./report.js";
import { shape } from "./shape.js";
import type { SlideBlock } from "./slide-blocks.js";
import { type LayoutChoice, ownFields } from "./slide-file.js";
import { readWords } from "./slide-markdown.js";
import { structureKeys, type TranslationSpec, translationSchema } from "./slide-spec.js";
import type { YamlDocument } from "./yaml-node.js";

/** A slide's words in another language; what the eye reads in its picture and map is taken from the original and put into words. */
export function readTranslation(
  block: SlideBlock,
  document: YamlDocument,
  { first, language }: { readonly first: Language; readonly language: Language },
  original: SlideText | undefined,
  steps: readonly string[],
  layout: LayoutChoice | undefined,
  findings: Findings,
): SlideText | undefined {
  const { report } = findings;
  const value = document.value;
  const structural = isMap(value)
    ? Object.keys(value).filter((key) => structureKeys.includes(key))
    : [];
  for (const key of structural) {
    report(
      "translated-structure",
      `expected id and words only in a translation, got ${key}`,
      document.locateKey([key]),
      "remove it: it stands once, in the default language",
    );
  }
  const rest = isMap(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !structural.includes(key)))
    : value;
  const own = layout?.fields.own ?? [];
  const spec = shape(translationSchema(own), rest, document, [], findings);
  const placed = readWords(block, steps, report);
  const fields = ownFields(own, document, findings);
  if (!original) return undefined;
  if (layout) enforce(document, placed, fields, layout, report, true);
  const missing = (what: string, hint: string) =>
    report(
      "missing-translation",
      `expected ${what} in ${language}, got nothing`,
      document.locate(["id"]),
      hint,
    );
  const { words } = placed;
  const untold = steps.filter((step) => original.stepNotes[step] && !words.stepNotes[step]);
  const hasNoNotes = original.notes !== "" && words.notes === "";
  const hasNoAlt = original.image !== undefined && !spec?.image;
  const hasNoLabels =
    (original.map?.countries.some(({ label }) => label) ?? false) && !spec?.map?.countries;
  if (hasNoNotes) missing("speaker notes", "add a line Note: and the notes under it");
  for (const step of untold)
    missing(
      `the notes of the step ${step}`,
      `add a line ## ${step} under Note: and the notes under it`,
    );
  if (hasNoAlt) missing("alt", "add image: { alt: … }; file, credit and licence stay as they are");
  if (hasNoLabels)
    missing("the labels of the map", "add map: { countries: [{ name: …, label: … }] }");
  if (!spec) return undefined;
  return {
    ...words,
    // What is missing is taken from the original, and says so where a build bears with it.
    notes: hasNoNotes ? inFirst(original.notes, first) : words.notes,
    stepNotes: {
      ...words.stepNotes,
      ...Object.fromEntries(
        untold.map((step) => [step, inFirst(original.stepNotes[step] ?? "", first)]),
      ),
    },
    ...present({
      image: original.image && {
        ...original.image,
        ...present(spec.image ?? {}),
        ...(hasNoAlt && { language: first }),
        // Names and licences may stay as they are.
        ...(!(spec.image?.credit || spec.image?.licence) && { creditLanguage: first }),
      },
      map: original.map && {
        ...mapIn(original.map, spec.map ?? {}),
        ...(hasNoLabels && { language: first }),
      },
    }),
    fields,
    location: document.locate(["id"]),
  };
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

import type { TemporalExtent } from "../model/date.js";
import type { Evidence } from "../model/event.js";
import type { Language, Localized } from "../model/text.js";
import { parseDate } from "./edtf.js";
import type { Path, YamlDocument } from "./yaml-node.js";

/*
 * From values in shape to the model. Nothing is reported here: check-values.ts
 * judges texts, dates and evidence, in entries out of shape too.
 */

/** A document being turned into the model: where its values stand, and what the lecture speaks. */
export interface Reading {
  readonly document: YamlDocument;
  readonly languages: readonly Language[];
}

/** A text given once is in the lecture's first language. */
export function readText(spec: string | Localized, { languages }: Reading): Localized {
  return typeof spec === "string" ? { [languages[0] ?? "en"]: spec } : spec;
}

/** A name given once is the same in every language. */
export function readName(spec: string | Localized, { languages }: Reading): Localized {
  return typeof spec === "string"
    ? Object.fromEntries(languages.map((language) => [language, spec]))
    : spec;
}

/** The date as written, or undefined where it is none. */
export function readDate(path: Path, { document }: Reading): TemporalExtent | undefined {
  const parsed = parseDate(document.written(path) ?? "");
  return "extent" in parsed ? parsed.extent : undefined;
}

interface EvidenceSpec {
  readonly quote?: string | undefined;
  readonly supports: Evidence["supports"];
  readonly inferred?: string | Localized | undefined;
}

export function readEvidence(
  specs: readonly EvidenceSpec[],
  path: Path,
  reading: Reading,
): readonly Evidence<Localized>[] {
  const { document } = reading;
  return specs.map(({ quote, inferred, supports }, index) => {
    const at = [...path, index];
    return {
      ...present({
        quote,
        inferred: inferred === undefined ? undefined : readText(inferred, reading),
      }),
      supports,
      location: document.locate(quote === undefined ? at : [...at, "quote"]),
    };
  });
}

/** Leaves out what is undefined: the model's optional fields are absent, not empty. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

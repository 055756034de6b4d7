import type { TemporalExtent } from "../model/date.js";
import type { Location } from "../model/diagnostic.js";
import type { Evidence } from "../model/event.js";
import type { Language, Localized } from "../model/text.js";
import { parseDate } from "./edtf.js";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";
import type { Path, YamlDocument } from "./yaml-document.js";

/** A document being turned into the model: where its values stand, and what the lecture speaks. */
export interface Reading {
  readonly document: YamlDocument;
  readonly languages: readonly Language[];
  readonly report: Report;
}

type TextSpec = string | Readonly<Record<string, string>>;

/** A text in every language of the lecture; each one that is missing, and each that nobody asked for, is reported. */
export function readText(spec: TextSpec, path: Path, { document, languages, report }: Reading): Localized {
  const [first = "en"] = languages;
  const texts = typeof spec === "string" ? { [first]: spec } : spec;
  for (const language of languages) {
    if (texts[language] === undefined) {
      report("missing-translation", `expected ${String(path.at(-1))} in ${language}, got nothing`, document.locate(path), `add ${language}: …`);
    }
  }
  for (const language of Object.keys(texts)) {
    if (!languages.includes(language)) {
      report(
        "unknown-language",
        `expected a language of the lecture, got ${language}`,
        document.locateKey([...path, language]),
        `${didYouMean(language, languages, "language")} (deck.yaml lists the languages)`,
      );
    }
  }
  return texts;
}

/** The date as written, or undefined after reporting why it is none. */
export function readDate(path: Path, { document, report }: Reading): TemporalExtent | undefined {
  const parsed = parseDate(document.written(path) ?? "");
  if ("extent" in parsed) return parsed.extent;
  report("date", `expected an EDTF date; ${parsed.problem}`, document.locate(path), parsed.hint);
  return undefined;
}

/** The text most papers would call a short quotation; also what the paper's author is owed. */
const MOST_WORDS = 12;

interface EvidenceSpec {
  readonly quote?: string | undefined;
  readonly supports: Evidence["supports"];
  readonly inferred?: string | undefined;
}

export function readEvidence(specs: readonly EvidenceSpec[], path: Path, reading: Reading): readonly Evidence[] {
  const { document, report } = reading;
  return specs.map(({ quote, inferred, supports }, index) => {
    const at = [...path, index];
    const location = document.locate(quote === undefined ? at : [...at, "quote"]);
    const words = quote?.trim().split(/\s+/).length ?? 0;
    if (words > MOST_WORDS) {
      report("long-quote", `expected a quote of at most ${MOST_WORDS} words, got ${words}`, location, "keep the words that carry the date or amount");
    }
    if (quote === undefined && inferred === undefined) {
      report("missing", "expected quote or inferred, got neither", location, "quote the paper's words, or say why the claim follows");
    }
    return { supports, location, ...(quote !== undefined && { quote }), ...(inferred !== undefined && { inferred }) };
  });
}

/** Reports the second and later uses of an id. */
export function reportDuplicates(items: readonly { readonly id: string; readonly location: Location }[], kind: string, report: Report): void {
  const first = new Map<string, Location>();
  for (const { id, location } of items) {
    const earlier = first.get(id);
    if (earlier) {
      report("duplicate-id", `expected a new ${kind} id, got ${id} again`, location, `it is taken at ${earlier.file}:${earlier.line}`);
    } else first.set(id, location);
  }
}

/** Leaves out what is undefined: the model's optional fields are absent, not empty. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

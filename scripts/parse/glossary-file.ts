import type * as z from "zod/mini";
import type { Term } from "../model/lecture.js";
import * as f from "./fields.js";
import type { ListFile } from "./list-file.js";
import { readText } from "./reading.js";
import type { Report } from "./report.js";
import { fields } from "./shape.js";

/** Of a definition: what fills the line that a slide has for it. */
const MOST_LETTERS = 120;

const schema = fields({
  id: f.idOf("term"),
  term: f.text,
  definition: f.textUpTo(MOST_LETTERS),
});

/** Terms that an audience with `glossary: true` finds explained where a slide first uses them. */
export const glossaryFile: ListFile<z.infer<typeof schema>, Term> = {
  kind: "term",
  file: "timeline-data/glossary.yaml",
  schema,
  toItem: (spec, index, reading) => ({
    id: spec.id,
    term: readText(spec.term, reading),
    definition: readText(spec.definition, reading),
    location: reading.document.locate([index, "id"]),
  }),
};

/** A term is a word with a letter or a digit in it, and explained once in each language. */
export function checkTerms(terms: readonly Term[], report: Report): void {
  const first = new Map<string, Term>();
  for (const term of terms) {
    for (const [language, text] of Object.entries(term.term)) {
      const words = text.trim();
      if (!/[\p{L}\p{N}]/u.test(words)) {
        const message = `expected a term with a letter in it in ${language}, got ${words}`;
        report("term", message, term.location, "write the word as it stands on the slides");
        continue;
      }
      const key = `${language} ${words.replace(/\s+/g, " ")}`;
      const { id, location } = first.get(key) ?? {};
      if (id !== undefined && location) {
        const message = `expected each term once, got ${words} in ${language} again`;
        const hint = `it is explained at ${location.file}:${location.line} (${id}); put the two together`;
        report("duplicate-term", message, term.location, hint);
      } else first.set(key, term);
    }
  }
}

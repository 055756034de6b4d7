import * as z from "zod/mini";
import type { Reference } from "../model/reference.js";
import type { Language } from "../model/text.js";
import * as f from "./fields.js";
import { isLanguageTag, TAG } from "./language-tag.js";
import type { ListFile } from "./list-file.js";
import { withRole } from "./mentions.js";
import { present, readDate, readText } from "./reading.js";
import { fields } from "./shape.js";

const name = fields({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  literal: z.optional(z.string()),
});
const webAddress = z
  .string()
  .check(
    z.regex(/^https?:\/\/\S+$/, { error: "a web address without spaces, beginning with http" }),
  );
const printed = z.union([z.string(), z.number()], { error: "text" });
const DOI = { error: "a DOI such as 10.1000/182, without an address before it" };
/** Of fields that a work may have and that are printed as they are. */
const PRINTED = [
  ...(["container-title", "collection-title", "event-title", "edition", "volume"] as const),
  ...(["issue", "page", "publisher-place", "publisher", "genre", "number", "ISBN"] as const),
] as const;
const asPrinted = Object.fromEntries(PRINTED.map((key) => [key, z.optional(printed)])) as Record<
  (typeof PRINTED)[number],
  z.ZodMiniOptional<typeof printed>
>;

/** CSL-JSON's field names (citationstyles.org, schema 1.0.2), in YAML. */
const schema = fields({
  id: f.idOf("reference"),
  type: z.string(),
  title: z.string(),
  author: z.optional(z.array(name)),
  editor: z.optional(z.array(name)),
  translator: z.optional(z.array(name)),
  ...asPrinted,
  issued: z.optional(f.date),
  DOI: z.optional(z.string(DOI).check(z.regex(/^10\.\d{4,9}\/\S+$/, DOI))),
  URL: z.optional(webAddress),
  accessed: z.optional(f.date),
  note: z.optional(f.text),
  language: z.optional(z.string(TAG).check(z.refine(isLanguageTag, TAG))),
  "citation-number": z.optional(
    withRole({ declares: "citation-number" }, z.int().check(z.minimum(1))),
  ),
});

export const REFERENCES_FILE = "timeline-data/references.yaml";

/** `language`: of works that do not say theirs. */
export const referencesFile = (
  language: Language,
): ListFile<z.infer<typeof schema>, Reference> => ({
  kind: "reference",
  file: REFERENCES_FILE,
  schema,
  toItem: (spec, index, reading) => ({
    ...printedOf(spec),
    ...present({
      editor: spec.editor?.map(present),
      translator: spec.translator?.map(present),
      issued: spec.issued === undefined ? undefined : readDate([index, "issued"], reading),
      DOI: spec.DOI,
      URL: spec.URL,
      accessed: spec.accessed === undefined ? undefined : readDate([index, "accessed"], reading),
      note: spec.note === undefined ? undefined : readText(spec.note, reading),
      "citation-number": spec["citation-number"],
    }),
    id: spec.id,
    type: spec.type,
    title: spec.title,
    author: (spec.author ?? []).map(present),
    language: spec.language ?? language,
    location: reading.document.locate([index, "id"]),
  }),
});

/** YAML reads some of them as numbers. */
function printedOf(
  spec: z.infer<typeof schema>,
): Partial<Record<(typeof PRINTED)[number], string>> {
  return Object.fromEntries(
    PRINTED.flatMap((key) => {
      const value = spec[key];
      return value === undefined ? [] : [[key, String(value)]];
    }),
  );
}

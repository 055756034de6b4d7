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

/** CSL-JSON's field names (citationstyles.org, schema 1.0.2), in YAML. */
const schema = fields({
  id: f.idOf("reference"),
  type: z.string(),
  title: z.string(),
  author: z.optional(z.array(name)),
  "container-title": z.optional(z.string()),
  publisher: z.optional(z.string()),
  number: z.optional(printed),
  issued: z.optional(f.date),
  URL: z.optional(webAddress),
  note: z.optional(f.text),
  language: z.optional(z.string(TAG).check(z.refine(isLanguageTag, TAG))),
  "citation-number": z.optional(
    withRole({ declares: "citation-number" }, z.int().check(z.minimum(1))),
  ),
});

/** `language`: of works that do not say theirs. */
export const referencesFile = (
  language: Language,
): ListFile<z.infer<typeof schema>, Reference> => ({
  kind: "reference",
  file: "timeline-data/references.yaml",
  schema,
  toItem: (spec, index, reading) => ({
    ...present({
      "container-title": spec["container-title"],
      publisher: spec.publisher,
      number: spec.number === undefined ? undefined : String(spec.number),
      issued: spec.issued === undefined ? undefined : readDate([index, "issued"], reading),
      URL: spec.URL,
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

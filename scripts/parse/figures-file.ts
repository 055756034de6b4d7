import * as z from "zod/mini";
import type { Figure } from "../model/figure.js";
import * as f from "./fields.js";
import type { ListFile } from "./list-file.js";
import { present, readDate, readEvidence, readText } from "./reading.js";
import { fields } from "./shape.js";

const schema = fields({
  id: f.idOf("figure"),
  title: f.text,
  unit: f.text,
  values: z
    .array(
      fields({
        label: f.text,
        value: z.number(),
        approximate: z.optional(z.boolean()),
        date: z.optional(f.date),
        lane: z.optional(f.nameOf("lane")),
        derived: z.optional(f.text),
        note: z.optional(f.text),
        evidence: z.optional(f.evidence),
        cites: z.optional(f.namesOf("reference")),
      }),
    )
    .check(z.minLength(1)),
});

export const figuresFile: ListFile<z.infer<typeof schema>, Figure> = {
  kind: "figure",
  file: "timeline-data/figures.yaml",
  schema,
  toItem: (spec, index, reading) => ({
    id: spec.id,
    title: readText(spec.title, reading),
    unit: readText(spec.unit, reading),
    values: spec.values.map((value, i) => {
      const at = (key: string) => [index, "values", i, key];
      return {
        ...present({
          date: value.date === undefined ? undefined : readDate(at("date"), reading),
          dateLocation: value.date === undefined ? undefined : reading.document.locate(at("date")),
          lane: value.lane,
          derived: value.derived === undefined ? undefined : readText(value.derived, reading),
          note: value.note === undefined ? undefined : readText(value.note, reading),
        }),
        label: readText(value.label, reading),
        value: value.value,
        approximate: value.approximate ?? false,
        evidence: readEvidence(value.evidence ?? [], at("evidence"), reading),
        cites: value.cites ?? [],
        location: reading.document.locate(at("value")),
      };
    }),
    location: reading.document.locate([index, "id"]),
  }),
};

import * as z from "zod/mini";
import { SIDES } from "../model/lecture.js";
import * as f from "./fields.js";
import { withRole } from "./mentions.js";
import { fields } from "./shape.js";

const degrees = (most: number) => {
  const error = { error: `degrees from -${most} to ${most}` };
  return z.number(error).check(z.minimum(-most, error), z.maximum(most, error));
};
const POINT = { error: "[longitude, latitude] in degrees" };
const BOUNDS = { error: "[west, south, east, north] in degrees" };
const point = z.tuple([degrees(180), degrees(90)], POINT);
const lane = z.optional(f.nameOf("lane"));
const label = z.optional(f.words);

const map = withRole(
  { holds: "map" },
  fields({
    bounds: z.optional(z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)], BOUNDS)),
    countries: z
      .array(fields({ name: f.nameOf("country"), label, note: label, lane }))
      .check(z.minLength(1, { error: "at least one country" })),
    arrows: z.optional(z.array(fields({ from: point, to: point, label, lane }))),
  }),
);

/** Each names an event or a period; check-steps.ts knows which there are. */
const steps = withRole(
  { lists: "step" },
  z.array(withRole({ holds: "step" }, z.string({ error: "the id of an event or a period" }))),
);

/** What stands once, in the default language. */
const STRUCTURE = {
  layout: f.nameOf("layout"),
  events: z.optional(f.namesOf("event")),
  figures: z.optional(f.namesOf("figure")),
  steps: z.optional(steps),
  window: z.optional(f.window),
  count: z.optional(f.askedEvents),
  seed: z.optional(f.seed),
  minutes: z.optional(f.amountOfMinutes),
  priority: z.optional(f.rank),
  required: z.optional(z.boolean()),
  requires: z.optional(f.namesOf("slide")),
  backup: z.optional(z.boolean()),
  sides: z.optional(z.array(z.enum(SIDES))),
};

export const structureKeys = Object.keys(STRUCTURE);

const own = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, label]));

/** A schema for each set of fields, made once: a lecture has a hundred slides and a dozen layouts. */
function perFields<Schema>(
  make: (ownFields: readonly string[]) => Schema,
): (ownFields: readonly string[]) => Schema {
  const made = new Map<string, Schema>();
  return (ownFields) => {
    const key = ownFields.join(" ");
    const schema = made.get(key) ?? make(ownFields);
    made.set(key, schema);
    return schema;
  };
}

/** The front matter of a slide whose layout has these fields of its own. */
export const slideSchema = perFields((ownFields) =>
  fields({
    ...own(ownFields),
    id: f.slideId,
    ...STRUCTURE,
    image: z.optional(f.picture),
    map: z.optional(map),
  }),
);

/** The words in a translation's front matter: of a picture or map, those that are read. */
export const translationSchema = perFields((ownFields) =>
  fields({
    ...own(ownFields),
    id: f.nameOf("slide"),
    // A picture with words in it has a file of its own in each language.
    image: z.optional(
      withRole(
        { holds: "picture" },
        fields({ src: label, alt: f.words, credit: label, licence: label }),
      ),
    ),
    map: z.optional(
      fields({
        countries: z.optional(z.array(fields({ name: f.nameOf("country"), label, note: label }))),
        arrows: z.optional(z.array(fields({ label }))),
      }),
    ),
  }),
);

export type SlideSpec = z.infer<ReturnType<typeof slideSchema>>;
export type TranslationSpec = z.infer<ReturnType<typeof translationSchema>>;
export type MapField = z.infer<typeof map>;

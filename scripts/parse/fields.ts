import * as z from "zod/mini";
import { RECORD_TYPES, RELATIONS } from "../model/event.js";
import { fields } from "./shape.js";

/* The pieces that files have in common. `error` says what is expected, for people. */

export const id = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "an id of small letters, digits and hyphens, such as first-treaty" }),
);
const words = z.string().check(z.minLength(1, { error: "text" }));
/** A text in each language, or one text where the lecture speaks one. */
export const text = z.union([words, z.record(z.string(), words)], { error: "text by language, such as { en: … }" });
/** EDTF; YAML reads a bare year as a number. */
export const date = z.union([z.string(), z.number()], { error: "a date such as 1994, 2012-06 or 2009/2015" });
export const rank = z.int().check(z.minimum(1, { error: "a whole number from 1 to 5" }), z.maximum(5, { error: "a whole number from 1 to 5" }));
export const minutes = z.number().check(z.minimum(0, { error: "minutes, 0 or more" }));
export const ids = z.array(z.string());
export const amountOfMinutes = z.union(
  [minutes, fields({ brief: z.optional(minutes), standard: minutes, scholarly: z.optional(minutes) })],
  { error: "minutes, or { brief, standard, scholarly }" },
);

export const evidence = z.array(
  fields({
    quote: z.optional(words),
    supports: z.array(z.enum(["date", "amount"])),
    inferred: z.optional(words),
  }),
);

export const picture = fields({ src: words, alt: words, credit: words, licence: words });

export const filter = fields({ in: z.optional(ids), out: z.optional(ids) });

export const record = z.array(
  fields({ type: z.enum(RECORD_TYPES), date: z.optional(date), value: z.optional(text), source: z.string() }),
);

export const links = z.array(fields({ to: z.string(), relation: z.enum(RELATIONS) }));

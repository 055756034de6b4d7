import * as z from "zod/mini";
import { RECORD_TYPES, RELATIONS } from "../model/event.js";
import { MOST_MINUTES } from "../model/text.js";
import { type Named, withRole } from "./mentions.js";
import { fields } from "./shape.js";

/* The pieces that files have in common. `error` says what is expected, for people. */

export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID = { error: "an id of small letters, digits and hyphens, such as first-treaty" };

/** An id that its entry gives itself. */
export const idOf = (kind: Named) =>
  withRole({ declares: kind }, z.string(ID).check(z.regex(KEBAB, ID)));
/** Ids of the page around the slides, which a slide's would take from it. */
export const OF_THE_PAGE: readonly string[] = [
  "about",
  "about-title",
  "back",
  "card",
  "card-title",
  "carried-lecture",
  "contrast",
  "correct-actions",
  "correct-edit",
  "correct-form",
  "correct-words",
  "correctable",
  "corrections",
  "deck-data",
  "dock",
  "event-rows",
  "help",
  "help-title",
  "notes-overlay",
  "pen-lines",
  "pointing",
  "provenance",
  "rehearsal",
  "rehearsal-title",
  "ribbon-ticks",
  "search",
  "search-entries",
  "search-list",
  "search-title",
  "speaker-cuts",
  "speaker-cuts-title",
  "speaker-notes-title",
  "speaker-view",
  "status",
  "talk-plan",
  "vis-runtime",
];
/** A slide's id is that of its element in the page. */
export const slideId = withRole(
  { declares: "slide" },
  z.string(ID).check(
    z.regex(KEBAB, ID),
    z.refine((name) => !OF_THE_PAGE.includes(name), {
      error: "an id that the page does not use itself",
    }),
  ),
);
/** The id of something else. */
export const nameOf = (kind: Named) =>
  withRole({ names: kind }, z.string({ error: `a known ${kind}` }));
export const namesOf = (kind: Named, ...checks: z.core.$ZodCheck<string[]>[]) =>
  withRole({ lists: kind }, z.array(nameOf(kind)).check(...checks));

export const words = z.string().check(z.minLength(1, { error: "text" }));
const textIn = (one: typeof words) =>
  withRole(
    { holds: "text" },
    z.union([one, z.record(z.string(), one)], { error: "text by language, such as { en: … }" }),
  );
/** A text in each language, or one text where the lecture speaks one. */
export const text = textIn(words);
/** The same, of at most so many letters in each. */
export const textUpTo = (letters: number) =>
  textIn(words.check(z.maxLength(letters, { error: `at most ${letters} letters` })));
/** The same, but a text given once serves in all: a name is seldom translated. */
export const name = withRole(
  { holds: "name" },
  z.union([words, z.record(z.string(), words)], { error: "a name, or names by language" }),
);
const edtf = () =>
  z.union([z.string(), z.number()], { error: "a date such as 1994, 2012-06 or 2009/2015" });
/** EDTF; YAML reads a bare year as a number. */
export const date = withRole({ holds: "date" }, edtf());
export const window = withRole({ holds: "window" }, edtf());
const RANK = { error: "a whole number from 1 to 5" };
export const rank = z.int(RANK).check(z.minimum(1, RANK), z.maximum(5, RANK));
const COUNT = { error: "a whole number of events, 2 to 5" };
export const askedEvents = z.int(COUNT).check(z.minimum(2, COUNT), z.maximum(5, COUNT));
const SEED = { error: "a word or a number" };
export const seed = z.union([z.string(SEED).check(z.minLength(1, SEED)), z.number(SEED)], SEED);
/** Letters of an address that a QR code of our size can bear, read across a room. */
const LONGEST_LINK = 200;
const LINK = {
  error: `an http or https address of at most ${LONGEST_LINK} letters, such as https://example.org/lecture`,
};
export const link = z.string(LINK).check(z.maxLength(LONGEST_LINK, LINK), z.refine(isLink, LINK));
const MINUTES = { error: "minutes, 0 or more" };
/** Of a check: no more than anybody can mean. */
export const atMostADay = z.maximum(MOST_MINUTES, {
  error: `at most ${MOST_MINUTES} minutes, a day`,
});
export const minutes = z.number(MINUTES).check(z.minimum(0, MINUTES), atMostADay);
export const amountOfMinutes = z.union(
  [
    minutes,
    fields({ brief: z.optional(minutes), standard: minutes, scholarly: z.optional(minutes) }),
  ],
  { error: "minutes, or { brief, standard, scholarly }" },
);

export const evidence = z.array(
  withRole(
    { holds: "evidence" },
    fields({
      quote: z.optional(words),
      supports: z.array(z.enum(["date", "amount"])),
      inferred: z.optional(text),
    }),
  ),
);

export const picture = withRole(
  { holds: "picture" },
  fields({ src: words, alt: words, credit: words, licence: words }),
);

/** A picture that speaks for an institution and needs no credit. */
export const logo = withRole({ holds: "picture" }, fields({ src: words, alt: text }));

const filterOf = (kind: Named) =>
  fields({ in: z.optional(namesOf(kind)), out: z.optional(namesOf(kind)) });
export const slideFilter = filterOf("slide");
export const laneFilter = filterOf("lane");
export const tagFilter = filterOf("tag");
export type FilterField = z.infer<typeof slideFilter>;

export const record = z.array(
  withRole(
    { holds: "record" },
    fields({
      type: z.enum(RECORD_TYPES),
      date: z.optional(date),
      value: z.optional(text),
      source: nameOf("reference"),
    }),
  ),
);

export const links = z.array(fields({ to: nameOf("event"), relation: z.enum(RELATIONS) }));

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

import { readEdtf } from "../model/edtf-reader.js";
import type { Lecture } from "../model/lecture.js";
import type { Localized } from "../model/text.js";
import type { Difference } from "./difference.js";
import { fieldChanges } from "./field-changes.js";
import { type Kind, listDifferences } from "./list-differences.js";
import { type Speech, sayings } from "./sayings.js";
import { slideChanges } from "./slide-changes.js";

/** What differs between two lectures, whatever their files look like. */
export function lectureDifferences(
  was: Lecture,
  now: Lecture,
  speech: Speech,
): readonly Difference[] {
  const [first = "en"] = now.languages;
  const inFirst = (text: Localized) => text[first] ?? Object.values(text)[0] ?? "";
  const titled = ({ title }: { readonly title: Localized }) => `“${inFirst(title)}”`;
  const plain = <T extends object>(
    group: Kind<T>["group"],
    titleOf: Kind<T>["titleOf"],
  ): Kind<T> => ({
    group,
    titleOf,
    changes: (old, fresh) => fieldChanges(sayings(old, speech), sayings(fresh, speech)),
  });
  const dated = (thing: Lecture["events"][number] | Lecture["periods"][number]) =>
    `${titled(thing)}, ${speech.date(thing.date)}`;
  return [
    ...factDifferences(was, now, speech),
    ...listDifferences(was.lanes, now.lanes, { ...plain("lanes", titled), ordered: true }),
    ...listDifferences(was.events, now.events, plain("events", dated)),
    ...listDifferences(was.periods, now.periods, plain("periods", dated)),
    ...listDifferences(was.figures, now.figures, plain("figures", titled)),
    ...listDifferences(
      was.references,
      now.references,
      plain("references", ({ title }) => `“${title}”`),
    ),
    ...listDifferences(
      was.glossary,
      now.glossary,
      plain("terms", ({ term }) => `“${inFirst(term)}”`),
    ),
    ...listDifferences(was.slides, now.slides, {
      group: "slides",
      titleOf: ({ text }) => `“${(text[first] ?? Object.values(text)[0])?.plainTitle ?? ""}”`,
      changes: (old, fresh) => slideChanges(old, fresh, speech),
      ordered: true,
    }),
    ...listDifferences(was.audiences, now.audiences, plain("audiences", titled)),
  ];
}

/** Of the lecture itself. */
function factDifferences(was: Lecture, now: Lecture, speech: Speech): readonly Difference[] {
  /** A date that is none has been told. */
  const dated = (text: string) => {
    const read = readEdtf(text);
    return "edtf" in read ? read : text;
  };
  const facts = ({ title, subtitle, lecturer, date, link, languages, paper }: Lecture) =>
    sayings({ title, subtitle, lecturer, date: dated(date), link, languages, paper }, speech);
  const fields = fieldChanges(facts(was), facts(now));
  return fields.length === 0 ? [] : [{ group: "lecture", id: "", state: "changed", fields }];
}

import type { Section, Slide, SlideText } from "../model/slide.js";
import { type FieldChange, fieldChanges } from "./field-changes.js";
import { htmlLines } from "./html-lines.js";
import type { Said, Sayings } from "./said.js";
import { type Speech, sayings } from "./sayings.js";

/** What of two slides differs. Words in conditional blocks are compared audience by audience; what is the same for all is said once. */
export function slideChanges(was: Slide, now: Slide, speech: Speech): readonly FieldChange[] {
  const audiences = new Set([
    ...Object.keys(was.variants ?? {}),
    ...Object.keys(now.variants ?? {}),
  ]);
  const structure = fieldChanges(structureOf(was, speech), structureOf(now, speech));
  if (audiences.size === 0) return [...structure, ...wordChanges(was.text, now.text, speech)];
  const told = (slide: Slide, audience: string) => slide.variants?.[audience] ?? slide.text;
  const changes = new Map<string, { readonly change: FieldChange; readonly whose: string[] }>();
  for (const audience of audiences)
    for (const change of wordChanges(told(was, audience), told(now, audience), speech)) {
      const key = JSON.stringify(change);
      const known = changes.get(key) ?? { change, whose: [] };
      known.whose.push(audience);
      changes.set(key, known);
    }
  return [
    ...structure,
    ...[...changes.values()].map(({ change, whose }) =>
      whose.length === audiences.size
        ? change
        : { ...change, field: `${change.field} for ${whose.join(", ")}` },
    ),
  ];
}

/** All that stands once, whatever the language. */
function structureOf(slide: Slide, speech: Speech): Sayings {
  const { text: _, variants, minutes, window, ...rest } = slide;
  const all = new Map(sayings(rest, speech));
  const text = (name: string, words: string) =>
    all.set(name, { kind: "text", text: words, exact: words });
  if (minutes) {
    const { brief, standard, scholarly } = minutes;
    text("minutes", `${standard} (brief ${brief}, scholarly ${scholarly})`);
  }
  if (window) text("window", `${speech.day(window.start)} to ${speech.day(window.end - 1)}`);
  return all;
}

function wordChanges(
  was: Slide["text"],
  now: Slide["text"],
  speech: Speech,
): readonly FieldChange[] {
  const languages = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...languages].flatMap((language) =>
    fieldChanges(wordsOf(was[language], speech), wordsOf(now[language], speech)).map((change) => ({
      ...change,
      field: `${change.field} (${language})`,
    })),
  );
}

function wordsOf(text: SlideText | undefined, speech: Speech): Sayings {
  if (!text) return new Map();
  const { title, plainTitle, body, sections, answers, notes, stepNotes, ...rest } = text;
  const steps = Object.entries(stepNotes).map(([heading, html]) => ({ heading, html }));
  const all = new Map(sayings(rest, speech));
  all.set("title", { kind: "text", text: plainTitle, exact: title });
  for (const [name, lead, parts] of [
    ["text", body, sections],
    ["answers", "", answers],
    ["notes", notes, steps],
  ] as const) {
    const said = linesOf(lead, parts);
    if (said.lines.length > 0) all.set(name, said);
  }
  return all;
}

function linesOf(lead: string, parts: readonly Section[]): Extract<Said, { kind: "lines" }> {
  const each = parts.flatMap(({ heading, html }) => [heading, ...htmlLines(html)]);
  return {
    kind: "lines",
    lines: [...htmlLines(lead), ...each],
    exact: JSON.stringify([lead, parts]),
  };
}

import type { EventRow, TimelineRows } from "../model/event-row.js";

/** All that a row says beside its title and date, a paragraph each, in the words of its language. */
export function eventLines(
  { summary, evidence, record, differs, amounts, actors, place, cites }: EventRow,
  citation: ReadonlyMap<string, string>,
): readonly string[] {
  const named = (id: string) => citation.get(id) ?? id;
  return [
    summary,
    ...evidence.map(({ quote, inferred }) =>
      [quote === undefined ? "" : `“${quote}”`, inferred].filter(Boolean).join(" — "),
    ),
    ...record.map(({ words, source }) => `${words} (${named(source)})`),
    differs,
    ...amounts.map(({ label, words }) => `${label}: ${words}`),
    actors.join(", "),
    place ?? "",
    ...cites.map(named),
  ].filter((line) => line !== "");
}

/** One line on each work that the events name, by its id. */
export function citations({ references }: TimelineRows): ReadonlyMap<string, string> {
  return new Map(references.map(({ id, citation }) => [id, citation]));
}

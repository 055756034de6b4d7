import type { DeckFigure } from "../model/deck.js";
import type { Figure } from "../model/figure.js";
import type { Resolved } from "./events.js";

/** Every figure with its texts resolved, by id; slides pick theirs. */
export function selectFigures(
  figures: readonly Figure[],
  { text, lanes, references, unverified }: Resolved,
): ReadonlyMap<string, DeckFigure> {
  return new Map(
    figures.map((figure) => [
      figure.id,
      {
        id: figure.id,
        title: text(figure.title),
        unit: text(figure.unit),
        unverified: unverified.has(figure.id),
        values: figure.values.map(({ label, lane, derived, note, cites, date, ...rest }) => {
          const tone = lanes.find(({ id }) => id === lane)?.tone;
          return {
            value: rest.value,
            approximate: rest.approximate,
            evidence: rest.evidence,
            label: text(label),
            ...(date && { date }),
            ...(tone && { tone }),
            ...(derived && { derived: text(derived) }),
            ...(note && { note: text(note) }),
            cites: cites.flatMap((key) => references.get(key) ?? []),
          };
        }),
      },
    ]),
  );
}

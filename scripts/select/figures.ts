import type { DeckFigure } from "../model/deck.js";
import type { Figure } from "../model/figure.js";
import { type Resolved, selectEvidence } from "./events.js";

/** Every figure with its texts resolved, by id; slides pick theirs. */
export function selectFigures(
  figures: readonly Figure[],
  { text: resolve, lanes, references, unverified }: Resolved,
): ReadonlyMap<string, DeckFigure> {
  return new Map(
    figures.map((figure) => {
      const { text, language } = resolve.together([
        figure.title,
        figure.unit,
        ...figure.values.flatMap(({ label, derived, note, evidence }) => [
          ...[label, derived, note],
          ...evidence.map(({ inferred }) => inferred),
        ]),
      ]);
      return [
        figure.id,
        {
          id: figure.id,
          language,
          title: text(figure.title),
          unit: text(figure.unit),
          unverified: unverified.has(figure.id),
          values: figure.values.map(({ label, lane, derived, note, cites, date, ...rest }) => {
            const tone = lanes.find(({ id }) => id === lane)?.tone;
            return {
              value: rest.value,
              approximate: rest.approximate,
              evidence: selectEvidence(rest.evidence, text),
              label: text(label),
              ...(date && { date }),
              ...(tone && { tone }),
              ...(derived && { derived: text(derived) }),
              ...(note && { note: text(note) }),
              cites: cites.flatMap((key) => references.get(key) ?? []),
            };
          }),
        },
      ];
    }),
  );
}

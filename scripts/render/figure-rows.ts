import type { Deck, DeckFigure } from "../model/deck.js";
import type { Evidence } from "../model/event.js";
import type { EventRow, FigureRow } from "../model/event-row.js";

/** The figures of a deck's slides, each once. */
export function figureRows({ slides, language }: Deck): readonly FigureRow[] {
  const figures = new Map(
    slides.flatMap((slide) => slide.figures).map((figure) => [figure.id, figure]),
  );
  return [...figures.values()].map((figure) => figureRow(figure, language));
}

function figureRow(figure: DeckFigure, language: string): FigureRow {
  return {
    id: figure.id,
    ...(figure.language !== language && { language: figure.language }),
    title: figure.title,
    unit: figure.unit,
    values: figure.values.map(({ label, value, approximate, date, derived, note, ...rest }) => ({
      ...{ label, value, approximate },
      ...(date && { date: date.edtf }),
      ...(derived !== undefined && { derived }),
      ...(note !== undefined && { note }),
      evidence: evidenceRows(rest.evidence),
      cites: rest.cites.map(({ id }) => id),
    })),
  };
}

/** Evidence without its place in the lecture's files. */
export function evidenceRows(evidence: readonly Evidence[]): EventRow["evidence"] {
  return evidence.map(({ quote, supports, inferred }) => ({
    ...(quote !== undefined && { quote }),
    supports,
    ...(inferred !== undefined && { inferred }),
  }));
}

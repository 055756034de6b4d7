import { layoutDeck, type WorldSource } from "../layout/deck.js";
import type { Figure } from "../layout/figure.js";
import { timelineData } from "../layout/timeline-data.js";
import type { FontMetrics } from "../model/scene.js";
import { type Origin, provenanceOf } from "../render/provenance.js";
import { exportedFigure, type FigureRequest } from "./exported-figure.js";
import type { Exporter, ExportInput } from "./exporter.js";

/** An input but for what is made of the rest of it. */
type Known = Omit<
  ExportInput,
  "data" | "scenes" | "scenesBy" | "window" | "fingerprint" | "figure" | "provenance"
>;

export interface InputsRequest extends FigureRequest {
  readonly wanted: { readonly from?: number; readonly to?: number };
}

/** What each format gets of one deck; its pictures are laid out once, when they are first asked for. */
export function exportInputs(
  known: Known,
  request: InputsRequest,
  origin: Origin,
  world: WorldSource,
): (exporter: Pick<Exporter, "format" | "of">) => ExportInput {
  const { deck, room, messages, assets } = known;
  const { from, to } = request.wanted;
  const data = timelineData(deck, messages, [from ?? [], to ?? []].flat());
  const ofRoom = deck.events.length === room.events.length ? data : timelineData(room, messages);
  const scenesBy = (metrics: FontMetrics) => layoutDeck(room, ofRoom, { metrics, messages, world });
  const window = { start: from ?? data.range.start, end: to ?? data.range.end };
  const input = {
    ...{ ...known, data, window, scenesBy, scenes: scenesBy(assets.metrics) },
    fingerprint: origin.sources.data,
  };
  let figure: Figure | undefined;
  // Slides are whole whatever is asked for of the timeline.
  const { minutes } = origin.asked;
  const ofSlides = { ...origin, asked: minutes === undefined ? {} : { minutes } };
  return ({ format, of }) => ({
    ...input,
    figure: () => {
      figure ??= exportedFigure(input, request);
      return figure;
    },
    provenance: (losses) =>
      of === "slides"
        ? provenanceOf(format, known.whole, messages, ofSlides, losses)
        : provenanceOf(format, deck, messages, origin, losses),
  });
}

import { layoutLegend, signsInUse } from "../layout/legend.js";
import type { DeckData } from "../model/deck-data.js";
import { renderSvg } from "../render/svg.js";

/** Explains the signs that a timeline shows in a place of its own, `width` pixels of the layout wide. */
export function drawLegend(place: Element, figure: Element, data: DeckData, width: number): void {
  const { events, links, legend: words, metrics, range } = data;
  const signs = signsInUse({
    events,
    links: figure.querySelector(".timeline-picture .link") ? links : [],
    pixelsPerDay: width / (range.end - range.start),
    folded: false,
    gathered: figure.querySelector(".timeline-picture [data-members]") !== null,
  });
  const { shapes, height } = layoutLegend({ signs, words, width, metrics });
  place.innerHTML = renderSvg(
    { width, height, title: "", description: "", shapes: shapes(0, 0) },
    { idPrefix: "legend", decorative: true },
  );
}

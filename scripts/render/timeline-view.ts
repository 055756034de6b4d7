import type { DeckSlide } from "../model/deck.js";
import type { EventView } from "./event-view.js";
import type { RenderContext } from "./slide-view.js";
import { renderSvg } from "./svg.js";

export interface TimelineView {
  readonly svg: string;
  /** The same events in order, for the list beside the picture. */
  readonly events: readonly EventView[];
  readonly ids: string;
  readonly start: number;
  readonly end: number;
}

/** A timeline slide shows the events it names, or all; it opens on its window, or the whole span. */
export function timelineView(
  slide: DeckSlide,
  { deck, scenes, events }: RenderContext,
): TimelineView {
  const shown = slide.events.length > 0 ? slide.events : deck.events;
  const window = slide.window ?? scenes.data.range;
  const scene = scenes.timeline(shown, window, slide.text.plainTitle);
  return {
    svg: renderSvg(scene, { idPrefix: `timeline-${slide.id}` }),
    events: shown.flatMap(({ id }) => events.get(id) ?? []),
    ids: shown.map(({ id }) => id).join(" "),
    start: window.start,
    end: window.end,
  };
}

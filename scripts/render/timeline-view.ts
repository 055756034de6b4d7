import type { Deck, DeckEvent, DeckSlide } from "../model/deck.js";
import type { TimelineData } from "../model/timeline-data.js";
import type { EventView } from "./event-view.js";
import type { RenderContext } from "./slide-view.js";
import { renderSvg } from "./svg.js";

export interface TimelineView {
  /** Empty where the page draws it when it is asked for. */
  readonly svg: string;
  /** The same events in words, for the list beside the picture: by lane, in order. */
  readonly lanes: readonly (EventView["lane"] & { readonly events: readonly EventView[] })[];
  readonly ids: string;
  readonly start: number;
  readonly end: number;
  /** Whether the list is so long that it waits until it is asked for. */
  readonly many: boolean;
  /** Whether there are links to be drawn between its events. */
  readonly linked: boolean;
}

/** Events; a page that lays out the list of more of them is slow to show their picture. */
const MANY = 200;

/** A timeline slide shows the events it names, or all; it opens on its window, or the whole span. */
export function timelineView(
  slide: DeckSlide,
  { deck, scenes, events }: RenderContext,
): TimelineView {
  const shown = slide.events.length > 0 ? slide.events : deck.events;
  const window = slide.window ?? scenes.data.range;
  const scene = scenes.timeline(shown, window, slide.text.plainTitle);
  return {
    ...listed(shown, deck, events),
    ...window,
    svg: renderSvg(scene, { idPrefix: `timeline-${slide.id}` }),
  };
}

/** All events of a deck over their whole span, to be drawn by the page. */
export function wholeTimelineView(
  deck: Deck,
  data: TimelineData,
  events: RenderContext["events"],
): TimelineView {
  return { ...listed(deck.events, deck, events), ...data.range, svg: "" };
}

function listed(shown: readonly DeckEvent[], deck: Deck, views: RenderContext["events"]) {
  const ids = new Set(shown.map(({ id }) => id));
  const lanes = deck.lanes.map((lane) => shown.filter((event) => event.lane.id === lane.id));
  return {
    lanes: lanes.flatMap((inLane) => {
      const events = inLane.flatMap(({ id }) => views.get(id) ?? []);
      return events[0] ? [{ ...events[0].lane, events }] : [];
    }),
    ids: [...ids].join(" "),
    many: shown.length > MANY,
    linked: shown.some(({ links }) => links.some(({ to }) => ids.has(to))),
  };
}

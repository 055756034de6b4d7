import { ymdFromDay } from "../model/calendar.js";
import { yearLabel } from "../model/date-words.js";
import type { Deck, DeckEvent, DeckFigure } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import type { FontMetrics, Scene } from "../model/scene.js";
import type { MapSpec } from "../model/slide.js";
import type { TimelineData } from "../model/timeline-data.js";
import { layoutBars } from "./bars.js";
import { deckRibbon } from "./deck-ribbon.js";
import { layoutMap, type World } from "./map.js";
import { layoutMini } from "./mini.js";
import { layoutRibbon, type RibbonBracket, ribbonBracket } from "./ribbon.js";
import { layoutSlideTimeline } from "./slide-timeline.js";
import { tickLabels } from "./ticks.js";

/** The countries' shapes; called only where a slide has a map. */
export type WorldSource = () => World;

export interface LayoutContext {
  readonly metrics: FontMetrics;
  readonly messages: Messages;
  readonly world: WorldSource;
}

/** The pictures of a deck. Each is laid out when a slide asks for it: most slides have none. */
export interface Scenes {
  readonly data: TimelineData;
  timeline(
    events: readonly DeckEvent[],
    window: { readonly start: number; readonly end: number },
    title: string,
  ): Scene;
  mini(event: DeckEvent): Scene;
  chart(figure: DeckFigure): Scene;
  map(spec: MapSpec, title: string): Scene;
  ribbon(): Scene;
  /** Where on the ribbon the talk is, for a slide about these events. */
  here(ids: readonly string[]): RibbonBracket | undefined;
}

/* Pixels of a 1280 × 720 slide, after its grid. */
const TIMELINE = { width: 1152, height: 460 };
const MINI = { width: 662, height: 124 };
const CHART = { width: 858, height: 440 };
/** Beside all the evidence for its bars. */
const CHART_WITH_EVIDENCE = { width: 540, height: 440 };
const MAP = { width: 784, height: 448 };

export function layoutDeck(
  deck: Deck,
  data: TimelineData,
  { metrics, messages, world }: LayoutContext,
): Scenes {
  const tickLabel = tickLabels(data.months, data.bcPattern, data.locale);
  const { lanes } = data;
  const { tones } = deck;
  const common = { lanes, metrics, tickLabel, description: "" };
  const ribbon = deckRibbon({ ...data, metrics }, deck.title);
  const describe = (count: number, start: number, end: number) =>
    messages.say("timeline.description", {
      count,
      from: yearLabel(ymdFromDay(start).year, messages),
      to: yearLabel(ymdFromDay(end - 1).year, messages),
    });
  const byId = new Map(data.events.map((event) => [event.id, event]));
  const dataOf = (events: readonly DeckEvent[]) => events.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    data,
    timeline: (events, window, title) =>
      layoutSlideTimeline(
        { ...data, metrics },
        {
          ...TIMELINE,
          window,
          events: dataOf(events),
          title,
          description: describe(events.length, window.start, window.end),
        },
      ),
    mini: (event) =>
      layoutMini({
        ...common,
        ...MINI,
        event: mustHave(byId.get(event.id)),
        events: data.events,
        title: event.title,
      }),
    chart: (figure) =>
      layoutBars(figure, {
        ...(deck.showsEvidence ? CHART_WITH_EVIDENCE : CHART),
        metrics,
        format: (value) => formatValue(value, figure.unit, messages),
        title: figure.title,
      }),
    map: (spec, title) =>
      layoutMap(spec, world(), { ...MAP, metrics, tones, title, description: countriesOf(spec) }),
    ribbon: () => layoutRibbon(ribbon),
    here: (ids) => ribbonBracket(ribbon, ids),
  };
}

function countriesOf({ countries }: MapSpec): string {
  return countries
    .map(({ name, label, note }) => [label ?? name, note].filter(Boolean).join(": "))
    .join("; ");
}

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a slide's event is missing from the timeline's data");
  return value;
}

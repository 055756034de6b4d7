import type { Deck, DeckEvent, DeckFigure } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import type { FontMetrics, Scene } from "../model/scene.js";
import type { MapSpec } from "../model/slide.js";
import type { TimelineData } from "../model/timeline-data.js";
import { layoutBars } from "./bars.js";
import { deckRibbon } from "./deck-ribbon.js";
import { layoutMap, type World } from "./map.js";
import { layoutRibbon, type RibbonBracket, ribbonBracket } from "./ribbon.js";
import { eventMini, spanInWords, wholeSlideTimeline } from "./slide-pictures.js";

/** The countries' shapes; called only where a slide has a map. */
export type WorldSource = () => World;

/** Makes something, or gives what was made under the same key before. The key says all that it depends on. */
export type Remember = <T>(key: string, make: () => T) => T;

export interface LayoutContext {
  readonly metrics: FontMetrics;
  readonly messages: Messages;
  readonly world: WorldSource;
  readonly remember?: Remember;
}

/** A timeline where a walk has come to. */
export interface TimelineStep {
  /** Ids of events that are marked; the rest stand back. */
  readonly selected: readonly string[];
  /** Pixels, where something stands beside it. */
  readonly width: number;
}

/** The pictures of a deck. Each is laid out when a slide asks for it: most slides have none. */
export interface Scenes {
  readonly data: TimelineData;
  timeline(
    events: readonly DeckEvent[],
    window: { readonly start: number; readonly end: number },
    title: string,
    at?: TimelineStep,
  ): Scene;
  mini(event: DeckEvent): Scene;
  chart(figure: DeckFigure): Scene;
  map(spec: MapSpec, title: string): Scene;
  ribbon(): Scene;
  /** Where on the ribbon the talk is, for a slide about these events. */
  here(ids: readonly string[]): RibbonBracket | undefined;
}

/* Pixels of a 1280 × 720 slide, after its grid. */
const CHART = { width: 858, height: 440 };
/** Beside all the evidence for its bars. */
const CHART_WITH_EVIDENCE = { width: 540, height: 440 };
const MAP = { width: 784, height: 448 };

export function layoutDeck(
  deck: Deck,
  data: TimelineData,
  { metrics, messages, world, remember }: LayoutContext,
): Scenes {
  const { tones } = deck;
  const drawn = { ...data, metrics };
  const ribbon = deckRibbon(drawn, deck.title);
  const byId = new Map(data.events.map((event) => [event.id, event]));
  const dataOf = (events: readonly DeckEvent[]) => events.flatMap(({ id }) => byId.get(id) ?? []);
  let key: string | undefined;
  /** A picture of time depends on all of the deck's data, and on what it is asked for. */
  const picture = (asked: readonly unknown[], draw: () => Scene): Scene => {
    if (!remember) return draw();
    key ??= JSON.stringify(data);
    return remember(JSON.stringify(asked) + key, draw);
  };
  return {
    data,
    timeline(events, window, title, at) {
      const said = {
        ...at,
        window,
        title,
        description: spanInWords(events.length, window, messages),
      };
      return picture(["timeline", events.map(({ id }) => id), said], () =>
        wholeSlideTimeline(drawn, { ...said, events: dataOf(events) }),
      );
    },
    mini: ({ id, title }) =>
      picture(["mini", id, title], () => eventMini(drawn, mustHave(byId.get(id)), title)),
    chart: (figure) =>
      layoutBars(figure, {
        ...(deck.showsEvidence ? CHART_WITH_EVIDENCE : CHART),
        metrics,
        format: (value) => formatValue(value, figure.unit, messages),
        title: figure.title,
      }),
    map(spec, title) {
      const said = { ...MAP, tones, title, description: countriesOf(spec) };
      const draw = () => layoutMap(spec, world(), { ...said, metrics });
      return remember ? remember(JSON.stringify(["map", spec, said]), draw) : draw();
    },
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

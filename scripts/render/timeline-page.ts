import { layoutSlideTimeline } from "../layout/slide-timeline.js";
import type { Deck } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { Provenance } from "../model/provenance.js";
import type { TimelineData } from "../model/timeline-data.js";
import type { Assets } from "./assets.js";
import { dataView } from "./data-view.js";
import { embed, places } from "./embed.js";
import { eventView } from "./event-view.js";
import { fontCss } from "./fonts.js";
import { helpers } from "./helpers.js";
import { periodView } from "./period-view.js";
import { jsonScript } from "./script.js";
import { renderSvg } from "./svg.js";
import { sortedStyles, type TemplateSet } from "./template-set.js";
import { openTemplates, type Rendered } from "./templates.js";
import { wholeTimelineView } from "./timeline-view.js";

export interface TimelinePageInput {
  readonly deck: Deck;
  readonly data: TimelineData;
  readonly messages: Messages;
  readonly set: TemplateSet;
  readonly assets: Assets;
  /** Of the data. */
  readonly fingerprint: string;
  /** When it is made, by the deck and never by the clock: an ISO date, or date and time. */
  readonly date: string;
  /** Name of the theme asked for, or of the audience's. */
  readonly theme: string;
  /** Days shown first; in a figure, all that are shown. */
  readonly window: { readonly start: number; readonly end: number };
}

/** Pixels: what is seen before the page runs, and on paper. */
const PRINTED = { width: 1152, height: 560 };

/** The interactive timeline alone, as one file to stand in a frame of another page. */
export function renderTimelinePage(input: TimelinePageInput, provenance: Provenance): Rendered {
  const { deck, data, messages, set, assets, fingerprint, window } = input;
  const { precompiled, compileTemplate: compile } = assets;
  const templates = openTemplates({ set, precompiled, compile }, helpers(messages));
  const events = new Map(
    deck.events.map((event) => [event.id, eventView({ ...event, slide: "" }, deck, messages)]),
  );
  const scene = layoutSlideTimeline(
    { ...data, metrics: assets.metrics },
    { ...PRINTED, window, events: data.events, title: deck.title, description: "" },
  );
  const view = dataView(deck, { data }, messages, assets.metrics, fingerprint);
  const rendered = templates.page("timeline", {
    id: "timeline",
    plainTitle: deck.title,
    deck: { ...deck, date: input.date, paper: deck.paper ?? null },
    theme: input.theme,
    timeline: {
      ...wholeTimelineView(deck, data, events),
      ...window,
      svg: renderSvg(scene, { idPrefix: "static" }),
    },
    events: [...events.values()].map((event) => ({ ...event, row: view.rowOf(event.id) })),
    periods: deck.periods.map((period) => periodView(period, deck, events, messages)),
    ...view,
    provenance: jsonScript(provenance),
    fingerprint,
    version: assets.version,
    ...places(fingerprint),
  });
  if ("problem" in rendered) return rendered;
  const styles = [
    ...sortedStyles(set),
    assets.timelineStyle,
    assets.pageStyle,
    set.themes.get(input.theme)?.source ?? "",
    fontCss(assets.fonts, rendered.html, assets.read),
  ].join("\n");
  const { pageScript: script, timelineScript } = assets;
  return { html: embed(rendered.html, fingerprint, { styles, script, timelineScript }) };
}

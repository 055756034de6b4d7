import type { Scenes } from "../layout/deck.js";
import { textWidth } from "../layout/text.js";
import type { Deck, DeckSlide } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { FontMetrics } from "../model/scene.js";
import { citationParts } from "./citation.js";
import { type EventView, eventView } from "./event-view.js";
import { type FigureView, figureView } from "./figure-view.js";
import { type StepView, stepView } from "./step-view.js";
import { renderSvg } from "./svg.js";
import { type TimelineView, timelineView } from "./timeline-view.js";

export interface ImageView {
  readonly uri: string;
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
}

export interface RenderContext {
  readonly deck: Deck;
  readonly scenes: Scenes;
  readonly messages: Messages;
  readonly metrics: FontMetrics;
  /** Views of all the deck's events, by id. */
  readonly events: ReadonlyMap<string, EventView>;
  /** A picture of the lecture as a data URL. */
  readonly picture: (src: string) => string;
}

/** One page of a list that takes several slides. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  /** Whether there is another page than this. */
  readonly many: boolean;
}

/**
 * What a layout sees of its slide. Pictures are getters: only the layouts that
 * ask for a map, a chart or a timeline pay for drawing it.
 */
export function slideView(slide: DeckSlide, page: Page<unknown>, context: RenderContext) {
  const { deck, scenes, messages } = context;
  const { text } = slide;
  const events = slide.events.map(
    (event) => context.events.get(event.id) ?? eventView(event, deck, messages),
  );
  const [event] = slide.events;
  const svg = (prefix: string, scene: Parameters<typeof renderSvg>[0] | undefined) =>
    scene ? renderSvg(scene, { idPrefix: `${prefix}-${slide.id}` }) : "";
  const figures = once((): readonly FigureView[] =>
    slide.figures.map((figure) => {
      const chart = figure.values.length > 1 ? svg(`chart-${figure.id}`, scenes.chart(figure)) : "";
      return figureView(figure, chart, deck, messages);
    }),
  );
  const timeline = once(() => timelineView(slide, context));
  const here = once(() => scenes.here(slide.events.map(({ id }) => id))?.d ?? "");
  return {
    id: slide.id,
    title: text.title,
    plainTitle: text.plainTitle,
    body: text.body,
    sections: text.sections,
    fields: text.fields,
    minutes: slide.minutes,
    backup: slide.backup,
    steps: slide.steps.map((step): StepView => stepView(step, deck)),
    page,
    events,
    event: events[0] ?? null,
    get figures(): readonly FigureView[] {
      return figures();
    },
    get figure(): FigureView | null {
      return figures()[0] ?? null;
    },
    get mini(): string {
      return event ? svg("mini", scenes.mini(event)) : "";
    },
    get map(): string {
      return text.map ? svg("map", scenes.map(text.map, text.plainTitle)) : "";
    },
    get timeline(): TimelineView {
      return timeline();
    },
    /** The bracket around "here", as a path; empty where the slide has no event. */
    get here(): string {
      return here();
    },
    get image(): ImageView | null {
      return text.image ? { ...text.image, uri: context.picture(text.image.src) } : null;
    },
    ...chipsOf(slide, context),
    unverified:
      deck.draft && [...slide.events, ...slide.figures].some(({ unverified }) => unverified),
    deck: deckFacts(deck),
  };
}

/** Templates read a picture field by field, and each reading asks the getter again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface ChipView {
  readonly id: string;
  readonly text: string;
}

/** Pixels of text that a line of chips holds, beside the buttons of a timeline too, and what a chip takes beside its text. */
const CHIP_LINE = { alone: 1040, besideButtons: 600 };
const CHIP_PADDING = 42;
const CHIP_SIZE = 18;

/** One chip a claim, named where there are several; those for which the line has no room are counted. */
function chipsOf(
  slide: DeckSlide,
  { deck, events, messages, metrics }: RenderContext,
): { readonly chips: readonly ChipView[]; readonly more: number } {
  const claims = [
    ...slide.events.map(({ id, short }) => ({ id, name: short, text: events.get(id)?.chip ?? "" })),
    ...slide.figures.map((figure) => ({
      id: `figure-${figure.id}`,
      name: "",
      text: figureView(figure, "", deck, messages).chip,
    })),
  ].filter(({ text }) => text !== "");
  const several = claims.length > 1;
  const chips = claims.map(({ id, name, text }) => ({
    id,
    text: several && name ? `${name}: ${text}` : text,
  }));
  let room = slide.layout === "timeline" ? CHIP_LINE.besideButtons : CHIP_LINE.alone;
  const shown = chips.filter(({ text }) => {
    room -= textWidth(metrics, "sans", CHIP_SIZE, text) + CHIP_PADDING;
    return room >= 0;
  });
  return { chips: shown, more: chips.length - shown.length };
}

function deckFacts(deck: Deck) {
  const { title, subtitle, lecturer, date, audienceTitle, language, looks } = deck;
  return {
    ...{ title, subtitle, lecturer, date, audienceTitle, language },
    paper: deck.paper ?? null,
    institution: looks.institution ?? "",
    logo: looks.logo ?? null,
  };
}

/** The list that a slide of this layout goes through page by page; other layouts have one page of nothing. */
export function listOf(
  slide: DeckSlide,
  context: RenderContext,
): { readonly items: readonly unknown[]; readonly perPage: number } {
  if (slide.layout === "references") {
    const items = context.deck.references.map((reference) => ({
      mark: reference.mark,
      ...citationParts(reference),
    }));
    return { items, perPage: 8 };
  }
  if (slide.layout === "credits") return { items: creditsOf(context), perPage: 6 };
  return { items: [], perPage: 1 };
}

function creditsOf({ deck }: RenderContext) {
  const pictures = deck.slides.flatMap(({ text }) => text.image ?? []);
  const seen = new Map(pictures.map((picture) => [picture.src, picture]));
  return [...seen.values()].map(({ alt, credit, licence }) => ({ alt, credit, licence }));
}

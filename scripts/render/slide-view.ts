import type { Scenes } from "../layout/deck.js";
import { textWidth } from "../layout/text.js";
import type { Deck, DeckSlide } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { runIn } from "../model/runs.js";
import type { FontMetrics, Scene } from "../model/scene.js";
import type { Section } from "../model/slide.js";
import type { Picture } from "../model/text.js";
import { draftMark, type EventView, eventView } from "./event-view.js";
import { type FigureView, figureView } from "./figure-view.js";
import { htmlOf, wrapped } from "./foreign.js";
import type { Page } from "./pages.js";
import { questionView } from "./question-view.js";
import { type StepView, stepView } from "./step-view.js";
import { renderSvg } from "./svg.js";
import { type TimelineView, timelineView } from "./timeline-view.js";

export interface ImageView {
  /** Of alt. */
  readonly language: string;
  /** Of credit and licence. */
  readonly creditLanguage: string;
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
  /** For paper: a walk is at its end, and a question answered. */
  readonly still: boolean;
  /** Slides that have less room, beside a QR code. */
  readonly besideQr: ReadonlySet<string>;
}

/**
 * What a layout sees of its slide. Pictures are getters: only the layouts that
 * ask for a map, a chart or a timeline pay for drawing it.
 */
export function slideView(slide: DeckSlide, page: Page<unknown>, context: RenderContext) {
  const { deck, scenes, messages, metrics } = context;
  const { text } = slide;
  const events = slide.events.map(
    (event) => context.events.get(event.id) ?? eventView(event, deck, messages),
  );
  const [event] = slide.events;
  const svg = (prefix: string, scene: Scene, language = deck.language) =>
    renderSvg(scene, {
      idPrefix: `${prefix}-${slide.id}`,
      ...(language !== deck.language && { language }),
    });
  const own = (html: string, tag: "span" | "div") =>
    wrapped(html, slide.language, deck.language, tag);
  const part = (section: Section) => ({
    ...section,
    language: slide.language,
    html: own(section.html, "div"),
  });
  const isTranslated = slide.language === deck.language;
  const told = [...slide.events, ...slide.figures];
  const unverified = deck.draft && told.some((claim) => claim.unverified);
  const figures = once((): readonly FigureView[] =>
    slide.figures.map((figure) => {
      const chart =
        figure.values.length > 1
          ? svg(`chart-${figure.id}`, scenes.chart(figure), figure.language)
          : "";
      return figureView(figure, chart, deck, messages);
    }),
  );
  const timeline = once(() => timelineView(slide, context));
  const here = once(() => scenes.here(slide.events.map(({ id }) => id))?.d ?? "");
  return {
    id: slide.id,
    title: own(text.title, "span"),
    // It names pictures in attributes, whose language is that of what stands around.
    plainTitle: isTranslated ? text.plainTitle : deck.title,
    // On a slide that is named as the lecture is, once is enough.
    lectureTitle: text.plainTitle === deck.title ? "" : deck.title,
    body: own(text.body, "div"),
    sections: text.sections.map(part),
    answers: text.answers.map(part),
    fields: isTranslated
      ? text.fields
      : Object.fromEntries(
          Object.entries(text.fields).map(([name, html]) => [name, own(html, "span")]),
        ),
    minutes: slide.minutes,
    backup: slide.backup,
    steps: slide.steps.map((step): StepView => stepView(step, deck)),
    page,
    question: questionView(slide, context.events, context.still),
    terms: slide.terms,
    manyTerms: termsWidth(slide, metrics) > LINE,
    events,
    event: events[0] ?? null,
    get figures(): readonly FigureView[] {
      return figures();
    },
    get figure(): FigureView | null {
      return figures()[0] ?? null;
    },
    get mini(): string {
      return event ? svg("mini", scenes.mini(event), event.language) : "";
    },
    get map(): string {
      return text.map
        ? svg("map", scenes.map(text.map, text.plainTitle), text.map.language ?? slide.language)
        : "";
    },
    get timeline(): TimelineView {
      return timeline();
    },
    /** The bracket around "here", as a path; empty where the slide has no event. */
    get here(): string {
      return here();
    },
    get image(): ImageView | null {
      const { image } = text;
      return image
        ? { ...pictureLanguages(image, slide.language), ...image, uri: context.picture(image.src) }
        : null;
    },
    ...chipsOf(slide, context),
    unverified,
    mark: draftMark(
      unverified,
      !isTranslated || told.some(({ language }) => language !== deck.language),
      messages,
    ),
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

/** Pixels of a slide between its margins, and what stands between two definitions. */
const LINE = 1152;
const BETWEEN_TERMS = 24;

/** Of the definitions in one line. */
function termsWidth({ terms }: DeckSlide, metrics: FontMetrics): number {
  const width = (text: string) => textWidth(metrics, "sans", 18, `${text}: `);
  return terms.reduce(
    (sum, { term, definition }) => sum + width(term) + width(definition) + BETWEEN_TERMS,
    0,
  );
}

interface ChipView {
  readonly id: string;
  readonly text: string;
  /** The same, each name in its own language. */
  readonly html: string;
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
    ...slide.events.flatMap(({ id, short, language }) => {
      const view = events.get(id);
      const run = htmlOf([runIn(short, language, deck.language)]);
      const name = `<span data-says="short">${run}</span>`;
      return view ? { id, name: short, nameHtml: name, text: view.chip, html: view.chipHtml } : [];
    }),
    ...slide.figures.map((figure) => {
      const { chip: text, chipHtml: html } = figureView(figure, "", deck, messages);
      return { id: `figure-${figure.id}`, name: "", nameHtml: "", text, html };
    }),
  ].filter(({ text }) => text !== "");
  const several = claims.length > 1;
  const chips = claims.map(({ id, name, nameHtml, text, html }) =>
    several && name
      ? { id, text: `${name}: ${text}`, html: `${nameHtml}: ${html}` }
      : { id, text, html },
  );
  let room = slide.layout === "timeline" ? CHIP_LINE.besideButtons : CHIP_LINE.alone;
  const shown = chips.filter(({ text }) => {
    room -= textWidth(metrics, "sans", CHIP_SIZE, text) + CHIP_PADDING;
    return room >= 0;
  });
  return { chips: shown, more: chips.length - shown.length };
}

function deckFacts(deck: Deck) {
  const { title, subtitle, lecturer, date, audienceTitle, language, showsEvidence, looks } = deck;
  return {
    ...{ title, subtitle, lecturer, date, audienceTitle, language, showsEvidence },
    paper: deck.paper ?? null,
    institution: looks.institution ?? "",
    logo: looks.logo ?? null,
  };
}

/** Of the words about a picture; `around`: of the slide's. */
export function pictureLanguages({ language, creditLanguage }: Picture, around: string) {
  return { language: language ?? around, creditLanguage: creditLanguage ?? around };
}

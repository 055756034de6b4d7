import { type LYING_SHEETS, layoutHandoutTimeline } from "../layout/handout-timeline.js";
import { GLYPHS } from "../layout/timeline-data.js";
import type { Deck, DeckSlide } from "../model/deck.js";
import { HANDOUT } from "../model/handout.js";
import { citationParts } from "./citation.js";
import { figureWords } from "./figure-words.js";
import { wrapped } from "./foreign.js";
import { answersOf } from "./question-view.js";
import type { RenderContext } from "./slide-view.js";
import { NO_HEADING } from "./still.js";
import { renderStillPage, type StillInput, type StillPage, type StillParts } from "./still-page.js";
import { renderSvg } from "./svg.js";

export type Paper = keyof typeof LYING_SHEETS;

/**
 * The handout: each slide small, as the room is asked, with its notes and room to write; then what
 * was asked, the whole timeline, and lists. Of the deck given, with all that its audience may have on paper.
 */
export function renderHandout(input: StillInput, paper: Paper): StillPage {
  const { deck } = input;
  const asked: Deck = { ...deck, slides: deck.slides.map(unanswered) };
  return renderStillPage(
    { ...input, deck: asked },
    "handout",
    ["still", "handout"],
    { top: 2, backup: 3 },
    (parts) => handoutView(input, parts, paper),
  );
}

/** As the room sees it first: answers stand at the end. */
function unanswered(slide: DeckSlide): DeckSlide {
  const { question, text } = slide;
  return {
    ...slide,
    text: { ...text, answers: [] },
    ...(question && { question: { cards: question.cards } }),
  };
}

function handoutView(
  { deck, scenes, assets, messages, fingerprint }: StillInput,
  { slides, context, still }: StillParts,
  paper: Paper,
) {
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const shown = slides.filter(({ layout }) => !HANDOUT.lists.includes(layout));
  const blocks = shown.map((slide, index) => ({
    ...slide,
    number: index + 1,
    isSection: slide.layout === "section",
    notes: asks(byId.get(slide.slide)) ? "" : still(slide.notes, NO_HEADING),
    steps: (slide.page === 1 ? (byId.get(slide.slide)?.steps ?? []) : [])
      .filter(({ notes }) => notes !== "")
      .map((step) => ({
        title: context.events.get(step.id)?.title ?? periodTitle(step.id, deck),
        notes: still(step.notes, NO_HEADING),
      })),
  }));
  const title = messages.say("handout.timeline");
  const { description } = figureWords(deck, messages, fingerprint);
  const data = { ...scenes.data, metrics: assets.metrics };
  const terms = new Map(deck.slides.flatMap((slide) => slide.terms.map((one) => [one.term, one])));
  return {
    facts: [deck.lecturer, deck.looks.institution ?? ""].filter(Boolean).join(" · "),
    logo: deck.looks.logo ?? null,
    paper,
    talk: blocks.filter(({ backup }) => !backup),
    backup: blocks.filter(({ backup }) => backup),
    closing: slides.filter(({ layout, page }) => layout === "credits" && page === 1),
    lines: Array.from({ length: HANDOUT.lines }),
    answers: deck.slides.flatMap((slide) => answerView(slide, context, still)),
    timeline:
      deck.events.length > 0
        ? renderSvg(layoutHandoutTimeline(data, paper, { title, description }), {
            idPrefix: "handout",
          })
        : "",
    events: deck.events.flatMap(({ id }) => context.events.get(id) ?? []),
    lanes: deck.lanes.map(({ title, tone }) => ({ title, glyph: GLYPHS[tone] })),
    terms: [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, messages.language)),
    references: deck.references.map((reference) => ({
      ...{ mark: reference.mark, language: reference.language },
      ...citationParts(reference, messages),
    })),
    sheet: sheetCss(deck, paper),
  };
}

function periodTitle(id: string, { periods }: Deck): string {
  return periods.find((period) => period.id === id)?.title ?? "";
}

/** Whether its notes would tell what it asks. */
function asks(slide: DeckSlide | undefined): boolean {
  return slide?.question !== undefined || slide?.layout === "question";
}

/** What was asked, and what is right, with what the lecturer says of it; nothing where the audience must not have it. */
function answerView(slide: DeckSlide, context: RenderContext, still: StillParts["still"]) {
  const { language, text } = slide;
  const events = answersOf(slide, context.events);
  const notes = asks(slide) ? text.notes : "";
  if (events.length === 0 && text.answers.length === 0 && notes === "") return [];
  const own = (html: string) => wrapped(html, language, context.deck.language, "div");
  return {
    title: text.plainTitle,
    language,
    events,
    notes: notes && still(own(notes), NO_HEADING),
    answers: text.answers.map(({ heading, html }) => ({
      ...{ heading, language },
      html: still(own(html), NO_HEADING),
    })),
  };
}

/** What only the style sheet of a page can say: how large it is, and what stands in its margins. */
function sheetCss({ title, audienceTitle }: Deck, paper: Paper): string {
  const size = paper === "a4" ? "A4" : "letter";
  return `@page{size:${size};@bottom-left{content:${cssString(`${title} · ${audienceTitle}`)}}}@page lying{size:${size} landscape}`;
}

/** A text of people within a style sheet: whatever is not a plain letter by its number. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ·,:–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)}"`;
}

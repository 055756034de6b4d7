import type { DeckSlide } from "../model/deck.js";
import { pagesOf } from "./pages.js";
import { periodView } from "./period-view.js";
import { type RenderContext, slideView } from "./slide-view.js";
import { NO_HEADING, type StillHtml } from "./still.js";
import type { StillSlide } from "./still-page.js";
import type { Templates } from "./templates.js";

/** A slide at one of its steps. */
export interface StepSlide extends StillSlide {
  /** HTML of what the step opens, beside the timeline. */
  readonly card?: string;
}

/** Pixels of a timeline that has a card beside it. */
const BESIDE_CARD = 736;

/** Words that are not seen yet keep their room. */
const LATER = "is-later";

/** Each slide as it opens, then at each of its steps: of a walk, and of what comes in by and by. */
export function stepSlides(
  slides: readonly StillSlide[],
  context: RenderContext,
  templates: Templates,
  still: StillHtml,
): readonly StepSlide[] {
  const byId = new Map(context.deck.slides.map((slide) => [slide.id, slide]));
  return slides.flatMap((page) => {
    const slide = byId.get(page.slide);
    if (!slide) return [page];
    const question = slide.question?.answer ? [asked(page, slide, context, templates, still)] : [];
    const steps = slide.steps.map((_, index) =>
      walked(page, slide, index, context, templates, still),
    );
    return [...question, ...fragments(page), ...steps.flat()].map(firstNamed);
  });
}

/** Only the first page of a slide is in the outline, and what links lead to. */
function firstNamed(page: StepSlide, index: number): StepSlide {
  if (index === 0) return page;
  const html = page.html.replace(/(<h[12] aria-level=")\d/g, `$1${NO_HEADING}`);
  return { ...page, id: "", html };
}

/** The question before its answer. */
function asked(
  page: StillSlide,
  slide: DeckSlide,
  context: RenderContext,
  templates: Templates,
  still: StillHtml,
): StillSlide {
  const { answer: _, ...question } = slide.question ?? { cards: [] };
  return again(page, { ...slide, question }, { ...context, still: false }, templates, still);
}

/** A page for each of the slide's fragments, and one before them all. */
function fragments(page: StillSlide): readonly StillSlide[] {
  const parts = page.html.split(/(?<=class="[^"]*\bfragment\b)(?!-| timeline-step| question-step)/);
  return parts.map((_, shown) => ({
    ...page,
    html: parts.map((part, index) => (index > shown ? ` ${LATER}${part}` : part)).join(""),
  }));
}

/** The timeline where the walk has come to, with the card that opens there. */
function walked(
  page: StillSlide,
  slide: DeckSlide,
  index: number,
  context: RenderContext,
  templates: Templates,
  still: StillHtml,
): readonly StepSlide[] {
  const { deck, events, scenes, messages } = context;
  const step = slide.steps[index];
  const event = step?.kind === "event" ? events.get(step.id) : undefined;
  const found = deck.periods.find(({ id }) => step?.kind === "period" && id === step.id);
  const period = found && periodView(found, deck, events, messages);
  const selected = event ? [event.id] : (period?.events.map(({ id }) => id) ?? []);
  if (!event && !period) return [];
  const timeline: RenderContext["scenes"]["timeline"] = (shown, window, title) =>
    scenes.timeline(shown, window, title, { selected, width: BESIDE_CARD });
  const drawn = again(
    page,
    slide,
    { ...context, scenes: { ...scenes, timeline } },
    templates,
    still,
  );
  const card = templates.page("step-card", { event: event ?? null, period: period ?? null });
  return [{ ...drawn, ...("html" in card && { card: still(card.html, NO_HEADING) }) }];
}

/** The slide's page through its layout once more. A template that fails has failed before. */
function again(
  page: StillSlide,
  slide: DeckSlide,
  context: RenderContext,
  templates: Templates,
  still: StillHtml,
): StillSlide {
  const [first] = pagesOf(slide, context);
  if (!first) return page;
  const rendered = templates.layout(slide.layout, slideView(slide, first, context));
  return "html" in rendered ? { ...page, html: still(rendered.html, page.level) } : page;
}

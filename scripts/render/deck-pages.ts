import type { Diagnostic } from "../model/diagnostic.js";
import { eventView } from "./event-view.js";
import { wrapped } from "./foreign.js";
import { pageId, pagesOf } from "./pages.js";
import { type QrView, qrView, slidesWithQr } from "./qr-view.js";
import { answersOf } from "./question-view.js";
import { type RenderContext, slideView } from "./slide-view.js";
import type { Rendered, Templates } from "./templates.js";

/** What a slide is made of, on each of its pages. */
export interface DeckPage {
  readonly id: string;
  /** Id of its slide. */
  readonly slide: string;
  /** Its number among the pages of its slide. */
  readonly page: number;
  readonly layout: string;
  readonly title: string;
  readonly minutes: number;
  readonly backup: boolean;
  /** Ids of its events. */
  readonly events: string;
  readonly notes: string;
  readonly qr: QrView | null;
  readonly answers: ReturnType<typeof answersOf>;
  readonly html: string;
}

/** What the slides of a deck are filled with. */
export function renderContext(
  input: Pick<RenderContext, "deck" | "scenes" | "messages" | "metrics" | "picture"> & {
    readonly still?: boolean;
  },
): RenderContext {
  const { deck, messages } = input;
  return {
    still: false,
    ...input,
    events: new Map(deck.events.map((event) => [event.id, eventView(event, deck, messages)])),
    besideQr: slidesWithQr(deck),
  };
}

/** All pages of all slides, each through its layout; a problem of a template goes to `problems`. */
export function deckPages(
  context: RenderContext,
  templates: Templates,
  problems: Diagnostic[],
): readonly DeckPage[] {
  const { deck, events } = context;
  const qr = deck.link === undefined ? null : qrView(deck.link);
  return deck.slides.flatMap((slide) =>
    pagesOf(slide, context).map((page) => ({
      id: pageId(slide, page.number),
      slide: slide.id,
      page: page.number,
      layout: slide.layout,
      title: slide.text.plainTitle,
      minutes: page.number === 1 ? slide.minutes : 0,
      backup: slide.backup,
      events: slide.events.map(({ id }) => id).join(" "),
      notes:
        page.number === 1 ? wrapped(slide.text.notes, slide.language, deck.language, "div") : "",
      qr: page.number === page.count && context.besideQr.has(slide.id) ? qr : null,
      answers: page.number === 1 ? answersOf(slide, events) : [],
      html: htmlOf(templates.layout(slide.layout, slideView(slide, page, context)), problems),
    })),
  );
}

/** What was rendered; where it could not be, its problem is kept. */
export function htmlOf(rendered: Rendered, problems: Diagnostic[]): string {
  if ("html" in rendered) return rendered.html;
  problems.push(rendered.problem);
  return "";
}

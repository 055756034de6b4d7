import type { Scenes } from "../layout/deck.js";
import type { RoomDeck } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Messages } from "../model/messages.js";
import type { Provenance } from "../model/provenance.js";
import type { Assets } from "./assets.js";
import { correctable, TYPED_LETTERS } from "./correctable.js";
import { dataView } from "./data-view.js";
import { deckPages, htmlOf, renderContext } from "./deck-pages.js";
import { embed, places } from "./embed.js";
import { figureView } from "./figure-view.js";
import { fontCss } from "./fonts.js";
import { lectureBlock } from "./lecture-block.js";
import { contrastCss, looksCss } from "./looks.js";
import type { PackedLecture } from "./pack-lecture.js";
import { periodView } from "./period-view.js";
import { jsonScript } from "./script.js";
import { searchEntries } from "./search-entries.js";
import { type Share, shareView } from "./share.js";
import { shortCss } from "./short-css.js";
import { renderSymbol } from "./svg.js";
import { sortedStyles, type TemplateSet } from "./template-set.js";
import type { Templates } from "./templates.js";
import { wholeTimelineView } from "./timeline-view.js";

export interface RenderInput {
  readonly deck: RoomDeck;
  readonly scenes: Scenes;
  readonly messages: Messages;
  readonly templates: Templates;
  readonly set: TemplateSet;
  readonly assets: Assets;
  readonly picture: (src: string) => string;
  /** Of the data, the templates and the tool that made the deck. */
  readonly fingerprint: string;
  /** Of the data alone. */
  readonly dataFingerprint: string;
  readonly provenance: Provenance;
  readonly share?: Share;
  /** Absent where the page need not carry its lecture. */
  readonly lecture?: PackedLecture;
}

export interface RenderedDeck {
  readonly html: string;
  /** Problems of templates, with their places; the page is not to be written then. */
  readonly problems: readonly Diagnostic[];
}

/** The whole deck as one self-contained page. */
export function renderDeck(input: RenderInput): RenderedDeck {
  const { deck, scenes, messages, templates, set, assets } = input;
  const context = renderContext({ ...input, metrics: assets.metrics });
  const { events } = context;
  const problems: Diagnostic[] = [];
  const slides = numbered(deckPages(context, templates, problems), messages);
  const data = dataView(
    ...([deck, scenes, messages, assets.metrics, input.dataFingerprint] as const),
    { ...messages.under("live"), ...slideNumbers(messages) },
    deck.notes ? TYPED_LETTERS : "",
  );
  const view = {
    deck: { ...deck, paper: deck.paper ?? null },
    slides,
    events: [...events.values()].map((event) => ({ ...event, row: data.rowOf(event.id) })),
    figures: [...new Set(deck.slides.flatMap((slide) => slide.figures))].map((figure) =>
      figureView(figure, "", deck, messages),
    ),
    periods: deck.periods.map((period) => periodView(period, deck, events, messages)),
    ribbon: renderSymbol(scenes.ribbon(), "ribbon-ticks"),
    ...data,
    entries: jsonScript(searchEntries(context)),
    correctable: deck.notes ? jsonScript(correctable(messages)) : "",
    dock: {
      id: "dock",
      plainTitle: deck.title,
      timeline: wholeTimelineView(deck, scenes.data, events),
    },
    contrast: contrastCss(deck.looks, set),
    provenance: jsonScript(input.provenance),
    share: shareView(input.share, deck.language, `${deck.audience}.${deck.language}.html`),
    parts: assets.parts,
    version: assets.version,
    fingerprint: input.fingerprint,
    carries: input.lecture ? { whole: !input.lecture.lecture.stripped } : null,
    ...places(input.fingerprint),
  };
  const page = htmlOf(templates.page("deck", view), problems);
  const styles = [
    shortCss([assets.revealStyle, ...sortedStyles(set), assets.timelineStyle].join("\n")),
    looksCss(deck.looks, set, input.picture),
    fontCss(assets.fonts, page, assets.read),
  ].join("\n");
  const mark = `/*${input.fingerprint}:lecture*/`;
  const open = input.lecture ? marked(page, mark, places(input.fingerprint).script) : page;
  const whole = embed(open, input.fingerprint, {
    styles,
    script: assets.deckScript,
    timelineScript: assets.timelineScript,
  });
  if (!input.lecture) return { html: whole, problems };
  const block = lectureBlock(input.lecture, whole);
  return { html: whole.replace(mark, () => block), problems };
}

/**
 * The page with a mark before the script that runs in it, whatever template it is made with: a
 * copy that the script makes of the page has what stands before.
 */
function marked(page: string, mark: string, script: string): string {
  const at = page.lastIndexOf("<script", Math.max(0, page.indexOf(script)));
  const end = at < 0 ? page.length : at;
  return page.slice(0, end) + mark + page.slice(end);
}

/** How slides are numbered, for a talk that changes while it is given. */
function slideNumbers(messages: Messages): Readonly<Record<string, string>> {
  const { place = "", backup = "" } = messages.under("slide");
  return { "slide.place": place, "slide.backup": backup };
}

/** Each with its place in the talk; what waits at the end for questions is no part of it, and says so. */
function numbered<T extends { readonly backup: boolean }>(
  slides: readonly T[],
  messages: Messages,
): readonly (T & { readonly place: string })[] {
  const count = slides.filter(({ backup }) => !backup).length;
  return slides.map((slide, index) => ({
    ...slide,
    place: slide.backup
      ? messages.say("slide.backup", { number: index + 1 - count })
      : messages.say("slide.place", { number: index + 1, count }),
  }));
}

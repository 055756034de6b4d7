import type { Deck } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { RenderInput } from "./deck.js";
import { type DeckPage, deckPages, htmlOf, renderContext } from "./deck-pages.js";
import { embed, places } from "./embed.js";
import { fontCss, otherFontCss } from "./fonts.js";
import { looksCss } from "./looks.js";
import { shortCss } from "./short-css.js";
import type { RenderContext } from "./slide-view.js";
import { type StillHtml, stillHtml } from "./still.js";
import { renderSymbol } from "./svg.js";
import { sortedStyles } from "./template-set.js";

export interface StillInput
  extends Pick<
    RenderInput,
    "scenes" | "messages" | "templates" | "set" | "assets" | "picture" | "fingerprint"
  > {
  readonly deck: Deck;
}

/** A page for paper: complete, without scripts. */
export type StillPage = { readonly html: string } | { readonly problem: Diagnostic };

/** A slide on paper. */
export interface StillSlide extends DeckPage {
  /** Of its title in the outline. */
  readonly level: number;
}

/** In the outline: of slides, those within a section a step deeper, and of those at the end for questions. */
export interface Levels {
  readonly top: number;
  readonly backup: number;
}

/** What a page is put together from. */
export interface StillParts {
  readonly slides: readonly StillSlide[];
  readonly context: RenderContext;
  readonly still: StillHtml;
}

/**
 * Slides for paper by the layouts and styles of the deck: nothing can be pressed, citations are links.
 * `more`: what the page template sees beside them; `looks`: sheets of `templates/looks/`, last of all.
 */
export function renderStillPage(
  input: StillInput,
  template: string,
  looks: readonly string[],
  levels: Levels,
  more: (parts: StillParts) => object,
): StillPage {
  const { deck, scenes, messages, templates, set, assets, fingerprint } = input;
  const { picture } = input;
  const problems: Diagnostic[] = [];
  const context = renderContext({
    ...{ deck, scenes, messages, picture, metrics: assets.metrics, still: true },
  });
  const still = stillHtml(context);
  const slides = leveled(deckPages(context, templates, problems), still, levels);
  const page = htmlOf(
    templates.page(template, {
      deck: { ...deck, paper: deck.paper ?? null },
      ribbon: renderSymbol(scenes.ribbon(), "ribbon-ticks"),
      version: assets.version,
      ...places(fingerprint),
      ...more({ slides, context, still }),
    }),
    problems,
  );
  const [problem] = problems;
  if (problem) return { problem };
  const styles = [
    shortCss([...sortedStyles(set), assets.timelineStyle].join("\n")),
    looksCss(deck.looks, set, picture),
    ...looks.map((name) => set.looks.get(name)?.source ?? ""),
    fontCss(assets.fonts, page, assets.read),
    otherFontCss(assets, page),
  ].join("\n");
  return { html: embed(page, fingerprint, { styles, script: "", timelineScript: "" }) };
}

/** Layouts whose slides are of the whole talk, and of no section. */
const APART = ["title", "section", "references", "credits", "evidence"];

function leveled(
  pages: readonly DeckPage[],
  still: StillHtml,
  levels: Levels,
): readonly StillSlide[] {
  let isInSection = false;
  return pages.map((page) => {
    const { layout, backup } = page;
    if (layout === "section") isInSection = true;
    const usual = levels.top + (isInSection && !APART.includes(layout) ? 1 : 0);
    const level = backup ? levels.backup : usual;
    return { ...page, level, html: still(page.html, level) };
  });
}

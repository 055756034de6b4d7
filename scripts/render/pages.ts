import type { DeckSlide } from "../model/deck.js";
import type { Picture } from "../model/text.js";
import { citationParts } from "./citation.js";
import { type EvidenceRow, evidencePages } from "./evidence-pages.js";
import { pictureLanguages, type RenderContext } from "./slide-view.js";

/** One page of a list that takes several slides. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  /** Whether there is another page than this. */
  readonly many: boolean;
}

/** An entry of a list that goes over several slides: a reference, the credit of a picture, or a dated claim. */
export type PageItem = ReferenceItem | CreditItem | EvidenceRow;

export interface ReferenceItem extends ReturnType<typeof citationParts> {
  readonly mark: number;
  readonly language: string;
}

export interface CreditItem extends Picture {
  readonly language: string;
  readonly creditLanguage: string;
}

/** The list that a slide of this layout goes through, in pages; other layouts have one page of nothing. */
export function pagesOf(slide: DeckSlide, context: RenderContext): readonly Page<PageItem>[] {
  const lists = listOf(slide, context);
  const count = Math.max(1, lists.length);
  return Array.from({ length: count }, (_, index) => ({
    items: lists[index] ?? [],
    number: index + 1,
    count,
    many: count > 1,
  }));
}

/** A list that takes several slides has them named alike. */
export function pageId({ id }: Pick<DeckSlide, "id">, number: number): string {
  return number === 1 ? id : `${id}--${number}`;
}

/** Of the entries of a page, those that have room in large print. */
const LARGE_SHARE = 0.6;

/** The same beside a QR code, where lines are shorter. */
const BESIDE_QR = 0.7;

function listOf(
  { id, layout }: DeckSlide,
  context: RenderContext,
): readonly (readonly PageItem[])[] {
  const { deck, events, messages, metrics } = context;
  const besideQr = context.besideQr.has(id);
  const share =
    (deck.looks.textSize === "large" ? LARGE_SHARE : 1) *
    (besideQr && layout !== "evidence" ? BESIDE_QR : 1);
  if (layout === "references") {
    const items = deck.references.map((reference) => ({
      mark: reference.mark,
      language: reference.language,
      ...citationParts(reference, messages),
    }));
    return inPages(items, Math.ceil(8 * share));
  }
  if (layout === "evidence")
    return evidencePages(deck, events, messages, metrics, { share, besideQr });
  return layout === "credits" ? inPages(creditsOf(context), Math.ceil(6 * share)) : [];
}

/** As few pages as will do, filled evenly: one entry alone on the last looks lost. */
function inPages<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / most);
  const perPage = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  );
}

function creditsOf({ deck }: RenderContext): readonly CreditItem[] {
  const pictures = deck.slides.flatMap(({ text: { image }, language }) =>
    image ? [{ ...image, ...pictureLanguages(image, language) }] : [],
  );
  return [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
}

import { pageId, pagesOf } from "./pages.js";
import type { RenderContext } from "./slide-view.js";

/** Id of the page of the references on which each stands, by the reference's id; empty where no slide lists them. */
export function referencePages(context: RenderContext): ReadonlyMap<string, string> {
  const { slides, references } = context.deck;
  const slide = slides.find(({ layout }) => layout === "references");
  const pages = (slide && pagesOf(slide, context)) ?? [];
  return new Map(
    references.flatMap(({ id, mark }) => {
      const page = pages.find(({ items }) => items.some(hasMark(mark)));
      return slide && page ? [[id, pageId(slide, page.number)] as const] : [];
    }),
  );
}

const hasMark = (mark: number) => (item: unknown) =>
  typeof item === "object" && item !== null && "mark" in item && item.mark === mark;

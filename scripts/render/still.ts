import { referencePages } from "./reference-pages.js";
import type { RenderContext } from "./slide-view.js";
import { escapeXml } from "./xml.js";

/*
 * Layouts are made for a screen, where a citation is a button that opens a card. On paper it is
 * a link: to the reference in the deck's own list, or to the reference's address. This works on
 * the HTML that a layout gives, so that layouts of a lecture's own need not know of paper.
 */

/** A level that a PDF's outline does not have. */
export const NO_HEADING = 7;

/** A slide's HTML for paper. `level`: of its title in the outline, in which no other heading of it is. */
export type StillHtml = (html: string, level: number) => string;

/** What makes the slides of one deck ready for paper. */
export function stillHtml(context: RenderContext): StillHtml {
  const addresses = addressesOf(context);
  return (html, level) =>
    html
      .replace(/<h([12])\b/g, `<h$1 aria-level="${level}"`)
      .replace(/<h([3-6])\b/g, `<h$1 aria-level="${NO_HEADING}"`)
      .replace(/<button\b([^>]*)>([\s\S]*?)<\/button>/g, (_, attributes: string, inner: string) => {
        const [classes = ""] = /\bclass="[^"]*"/.exec(attributes) ?? [];
        const [, card = ""] = /\bdata-open-card="([^"]*)"/.exec(attributes) ?? [];
        const address = addresses.get(card);
        return address === undefined
          ? `<span ${classes}>${inner}</span>`
          : `<a ${classes} href="${escapeXml(address)}">${inner}</a>`;
      });
}

/** By the name of a card: where the first reference of its event or figure is. */
function addressesOf(context: RenderContext): ReadonlyMap<string, string> {
  const { deck } = context;
  const pages = referencePages(context);
  const claims = [
    ...deck.events.map(({ id, cites, record }) => ({
      id,
      first: cites[0] ?? record[0]?.source,
    })),
    ...deck.slides.flatMap(({ figures }) =>
      figures.map(({ id, values }) => ({
        id: `figure-${id}`,
        first: values.flatMap(({ cites }) => cites)[0],
      })),
    ),
  ];
  return new Map(
    claims.flatMap(({ id, first }) => {
      const page = first && pages.get(first.id);
      const address = page === undefined ? first?.URL : `#${page}`;
      return address === undefined ? [] : [[id, address] as const];
    }),
  );
}

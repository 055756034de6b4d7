import { readAddress, urlOf } from "../model/choice.js";
import { escapeHtml } from "../model/escape-html.js";
import type { Current } from "./current.js";

/** Stands in where there is no such page: what is missing, and where to go on. */
export function placeholder(
  now: Pick<Current, "isEmpty" | "decks" | "state">,
  path: string,
): { readonly status: number; readonly html: string } {
  if (now.isEmpty())
    return {
      status: 503,
      html: page(
        "There is no lecture here yet",
        "<p>This folder has no <code>slides/deck.yaml</code>. End this with Ctrl+C and make a lecture with <code>chronodeck init DIR</code>, or start <code>chronodeck dev --root DIR</code> for one that is there. As soon as this folder holds a lecture, it is shown.</p>",
      ),
    };
  const decks = now.decks();
  const links = decks.map(
    (deck) => `<li><a href="${urlOf(deck)}">${escapeHtml(deck.slice(1))}</a></li>`,
  );
  const list = `<ul>${links.join("")}</ul>`;
  if (decks.length === 0)
    return {
      status: 503,
      html: page(
        "Nothing is built yet",
        "<p>The deck is shown as soon as its files have no error.</p>",
      ),
    };
  const asked = readAddress(path);
  const isChoice =
    asked !== undefined && decks.includes(`/${asked.audience}.${asked.language}.html`);
  if (isChoice)
    return {
      status: 503,
      html: page("There can be no such deck", `<p>The decks as the files have them:</p>${list}`),
    };
  return { status: 404, html: page("There is no such deck", list) };
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{font:20px/1.5 system-ui,sans-serif;max-width:36em;margin:64px auto;padding:0 24px;color:#211c17;background:#faf7f0}h1{font-weight:600}a{color:inherit}code{font-size:.9em}</style>
</head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>
`;
}

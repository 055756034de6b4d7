import { type DeckAddress, readAddress, urlOf } from "../model/choice.js";
import { escapeHtml } from "../model/escape-html.js";
import type { Current } from "./current.js";

/** Stands in where there is no such page: what is missing, and where to go on. `wasThere`: whether the page was shown before. */
export function placeholder(
  now: Pick<Current, "isEmpty" | "decks" | "page">,
  path: string,
  wasThere: boolean,
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
  const [status, title, why] = isChoice
    ? ([503, "There can be no such deck", "These are the decks as the files have them."] as const)
    : ([404, ...missing(asked, wasThere)] as const);
  const index = now.page("/")?.html();
  const html = index
    ? withNotice(index, title, why)
    : page(title, `<p>${escapeHtml(why)}</p><ul>${links.join("")}</ul>`);
  return { status, html };
}

function missing(
  asked: DeckAddress | undefined,
  wasThere: boolean,
): readonly [title: string, why: string] {
  const rest = "These are the decks that there are.";
  if (!asked || !wasThere) return ["There is no such deck", rest];
  const { audience, language } = asked;
  return [
    "This deck has just gone",
    `The lecture has no deck ${audience}.${language} any more: its file slides/audiences/${audience}.yaml was removed or renamed, or asks for this language no longer. If it comes back, the deck is shown again. ${rest}`,
  ];
}

/** The page that leads to all decks, with what is to be said above it. */
function withNotice(index: string, title: string, why: string): string {
  const notice = `<div lang="en" role="status" style="margin:0 0 3rem;padding:.75rem 1.25rem;border-left:4px solid var(--triangle);background:var(--band)"><strong>${escapeHtml(title)}</strong><br>${escapeHtml(why)}</div>`;
  return index
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/<body[^>]*>\s*(<main[^>]*>)?/, (start) => `${start}${notice}`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{font:20px/1.5 "Source Sans 3",system-ui,sans-serif;max-width:36em;margin:64px auto;padding:0 24px;color:#211c17;background:#faf7f0}h1{font:600 2em/1.2 "Source Serif 4",Georgia,serif}a{color:inherit}code{font-size:.9em}</style>
</head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>
`;
}

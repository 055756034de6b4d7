import type { KeptTalk } from "./kept-talk.js";

/** How a talk that was kept goes on in this page. */
export interface Resumption {
  /** By itself, after a question, or not at all: nothing is worth going on with. */
  readonly how: "on" | "ask" | "not";
  /** Milliseconds that passed in between; counted where it goes on by itself, as the room waited. */
  readonly gap: number;
  /** The slide of the talk that one is at. */
  readonly at: string;
  /** What to show; undefined where the address says something else, which somebody has written there. */
  readonly place: { readonly section: string; readonly step: number } | undefined;
  readonly cut: readonly string[];
  /** Ids of slides of the talk that this deck has no more. */
  readonly lost: readonly string[];
}

/** Milliseconds within which nobody has given up waiting. */
const SHORT = 15 * 60_000;

/**
 * @param ids of all sections of the deck, and of the slides of its talk
 * @param address the fragment of the page's address, as it was opened
 */
export function resumption(
  kept: KeptTalk,
  ids: { readonly sections: readonly string[]; readonly talk: readonly string[] },
  address: string,
  now: number,
): Resumption {
  const gap = Math.max(0, now - kept.saved);
  const has = (id: string) => ids.sections.includes(id);
  const section = has(kept.section)
    ? kept.section
    : (nearest(kept, slideOf(kept.section), has) ?? ids.sections[0] ?? "");
  const own = `#/${kept.section}`;
  const isOwn = ["", "#", "#/", own, `${own}/${kept.step}`, kept.address].includes(address);
  return {
    how: gap < SHORT ? "on" : kept.begun === undefined ? "not" : "ask",
    gap,
    at: nearest(kept, kept.at, (id) => ids.talk.includes(id)) ?? ids.talk[0] ?? "",
    place: isOwn ? { section, step: section === kept.section ? kept.step : -1 } : undefined,
    cut: kept.cut.filter((id) => ids.talk.includes(id)),
    lost: kept.slides.filter((id) => !has(id)),
  };
}

/** A slide itself or the nearest before it that there is; for one that waited at the end, that which it was asked at. */
function nearest(
  { slides, at }: KeptTalk,
  id: string,
  isThere: (id: string) => boolean,
): string | undefined {
  if (isThere(id)) return id;
  const before = slides.slice(0, slides.indexOf(slides.includes(id) ? id : at) + 1);
  return before.reverse().find(isThere);
}

function slideOf(section: string): string {
  return section.replace(/--\d+$/, "");
}

import { byPlace, type Diagnostic, type Location } from "../model/diagnostic.js";
import type { Block, Overflow } from "../model/overflow.js";

export interface FoundOverflow {
  readonly overflow: Overflow;
  /** Of the slide's words. */
  readonly location: Location;
  /** Such as `students.en`. */
  readonly deck: string;
  readonly theme: string;
}

/** What people call it; by class first, then by element. */
const NAMES: Readonly<Record<string, string>> = {
  ".slide-title": "title",
  ".chip": "citation chip",
  ".chips-more": "count of citations",
  ".ribbon": "ribbon",
  ".footer": "footer",
  ".draft-mark": "draft mark",
  ".title-facts": "lines about the lecture",
  ".event-date": "date",
  ".event-quote": "quote",
  ".event-mini": "small timeline",
  ".credit": "credit",
  ".terms": "explanation of terms",
  p: "paragraph",
  li: "list item",
  h1: "title",
  h2: "title",
  h3: "heading",
  blockquote: "quote",
  td: "table cell",
  th: "table head",
  dd: "entry",
  dt: "entry's name",
  figcaption: "caption",
  button: "button",
  img: "picture",
  svg: "picture",
  text: "label in a picture",
};

const BEYOND = {
  left: "left of it",
  top: "above it",
  right: "right of it",
  bottom: "below it",
} as const;

/** Characters of a block's words that a message shows. */
const SHOWN = 40;

/** One diagnostic for each block that does not fit, with all decks and themes in which it does not. */
export function overflowDiagnostics(
  found: readonly FoundOverflow[],
  themes: readonly string[],
): readonly Diagnostic[] {
  const groups = new Map<string, FoundOverflow[]>();
  for (const one of found) {
    const { kind, block, other } = one.overflow;
    const key = JSON.stringify([one.location, kind, block, other]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((group): Diagnostic[] => {
      const worst = group.reduce((a, b) => (b.overflow.pixels > a.overflow.pixels ? b : a));
      return [
        {
          id: "overflow",
          level: "error",
          message: `${inWords(worst.overflow)}, in ${decksOf(group, themes)}`,
          location: worst.location,
          hint: "shorten the words, split the slide, or choose another layout",
        },
      ];
    })
    .sort(byPlace);
}

function inWords({ kind, block, other, pixels }: Overflow): string {
  if (kind === "clipped")
    return `expected all words to be seen, got ${pixels} px of ${named(block)} cut off`;
  if (kind === "meets")
    return `expected room between blocks, got ${named(block)} ${pixels} px over ${other ? named(other) : "another"}`;
  return `expected all within the safe area, got ${named(block)} ${pixels} px ${BEYOND[kind]}`;
}

function named({ tag, name, text }: Block): string {
  const kind = NAMES[`.${name}`] ?? NAMES[tag] ?? (name ? `${tag}.${name}` : tag);
  const beginning = text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/, "")} …` : text;
  return `the ${kind}${beginning ? ` “${beginning}”` : ""}`;
}

/** `students.en (paper, hall) and public.en`: without themes where it is in all of them. */
function decksOf(group: readonly FoundOverflow[], themes: readonly string[]): string {
  const decks = [...new Set(group.map(({ deck }) => deck))].sort();
  return decks
    .map((deck) => {
      const inThemes = themes.filter((theme) =>
        group.some((one) => one.deck === deck && one.theme === theme),
      );
      return inThemes.length === themes.length ? deck : `${deck} (${inThemes.join(", ")})`;
    })
    .join(", ");
}

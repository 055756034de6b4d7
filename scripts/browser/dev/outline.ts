import { VERSION_HEADER } from "../../model/dev-plan.js";

/** A built page, taken apart as text: its slides, what may be exchanged in a page that runs, and all the rest. */
export interface Outline {
  readonly version: string;
  /** By id, in their order. */
  readonly slides: ReadonlyMap<string, string>;
  /** By selector; what the page reads at the moment that it needs it. */
  readonly loose: ReadonlyMap<string, string>;
  readonly rest: string;
}

const LOOSE: ReadonlyMap<string, RegExp> = new Map([
  ['meta[name="chronodeck-fingerprint"]', /<meta name="chronodeck-fingerprint"[^>]*>/],
  ["#provenance", /<script [^>]*id="provenance"[^>]*>.*?<\/script>/s],
  ["#about", /<dialog [^>]*id="about"[^>]*>.*?<\/dialog>/s],
  ["#search-entries", /<script [^>]*id="search-entries"[^>]*>.*?<\/script>/s],
]);
/** Slides have a layout; cards and windows are sections too. */
const SLIDE = /<section\b(?=[^>]*\bdata-layout=)[^>]*?\bid="([^"]+)"[^>]*>.*?<\/section>/gs;

/** The page of a path as it was last built; undefined where there is none, or it cannot be taken apart. */
export async function fetchOutline(path: string): Promise<Outline | undefined> {
  const answer = await fetch(`/_dev/outline?page=${encodeURIComponent(path)}`);
  if (!answer.ok) return undefined;
  return outlineOf(await answer.text(), answer.headers.get(VERSION_HEADER) ?? "");
}

/**
 * To find by text what has changed takes a tenth of the time that the page's elements would. Each part leaves a mark in
 * the rest, so that nothing may come or go unseen.
 */
export function outlineOf(page: string, version: string): Outline | undefined {
  const slides = new Map<string, string>();
  const loose = new Map<string, string>();
  let isPlain = true;
  let rest = page.replace(SLIDE, (slide, id: string) => {
    // A slide within another: where it ends, only a parser knows.
    isPlain &&= slide.indexOf("<section", 1) < 0 && !slides.has(id);
    slides.set(id, slide);
    return `<!--slide ${id}-->`;
  });
  for (const [selector, pattern] of LOOSE)
    rest = rest.replace(pattern, (part) => {
      loose.set(selector, part);
      return "<!--loose-->";
    });
  return isPlain && slides.size > 0 ? { version, slides, loose, rest } : undefined;
}

/** An element of its text, which no script of it runs in. */
export function elementOf(text: string): HTMLElement | undefined {
  const page = new DOMParser().parseFromString(`<body>${text}`, "text/html");
  const [element] = page.body.children;
  return element instanceof HTMLElement ? element : undefined;
}

/** A built page, taken apart: its slides, what may be exchanged in a page that runs, and all the rest. */
export interface Outline {
  readonly version: string;
  readonly slides: readonly HTMLElement[];
  /** By selector; what the page reads at the moment that it needs it. */
  readonly loose: ReadonlyMap<string, Element>;
  readonly rest: HTMLElement;
}

const LOOSE = ['meta[name="chronodeck-fingerprint"]', "#provenance", "#about", "#search-entries"];

/** The page of a path as it was last built; undefined where there is none. */
export async function fetchOutline(path: string): Promise<Outline | undefined> {
  const answer = await fetch(`/_dev/outline?page=${encodeURIComponent(path)}`);
  if (!answer.ok) return undefined;
  const version = answer.headers.get("x-chronodeck-version") ?? "";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const slides = [...page.querySelectorAll<HTMLElement>(".reveal > .slides > section")];
  const loose = new Map(
    LOOSE.flatMap((selector) => {
      const found = page.querySelector(selector);
      return found ? [[selector, found] as const] : [];
    }),
  );
  // Each leaves a mark, so that nothing may come or go unseen.
  for (const part of [...slides, ...loose.values()]) part.replaceWith(page.createComment(""));
  return { version, slides, loose, rest: page.documentElement };
}

import type { Lectern } from "../lectern.js";
import { speak } from "../speak.js";
import { tell } from "../tell.js";

/** In the media list of the theme that stands by in a deck (render/looks.ts): a kind of medium that there is not. */
const STANDS_BY = "chronodeck";

/**
 * The theme of most contrast, put on and taken off while one talks. It is on from the start where
 * the computer asks for more contrast; for that the style sheet needs no script.
 */
export function contrast({ say, keys }: Pick<Lectern, "say" | "keys">): void {
  const root = document.documentElement;
  const usual = root.dataset.theme ?? "";
  const media = standingBy(document);
  const isOn = () => media !== undefined && matchMedia(media.mediaText).matches;
  const name = () => {
    root.dataset.theme = isOn() ? "contrast" : usual;
  };
  name();
  if (media) matchMedia(media.mediaText).addEventListener("change", name);
  keys.add("contrast", ["c"], () => {
    if (!media) {
      tell(say("looks.already"));
      return;
    }
    media.mediaText = isOn() ? "not all" : "all";
    name();
    speak(say(isOn() ? "looks.contrast" : "looks.usual"));
  });
}

/** Kept by page, since what has been changed no longer says what it was. */
const known = new WeakMap<Document, MediaList>();

/** Gives another window, which has the deck's style sheets, the contrast that the deck has now. */
export function sameContrast(page: Document): void {
  const [here, there] = [standingBy(document), standingBy(page)];
  if (here && there) there.mediaText = here.mediaText;
}

/** By what it has: rules of another window are no instances of this one's classes. */
const hasMedia = (rule: CSSRule): rule is CSSMediaRule => "media" in rule;

/** Undefined where the deck's own theme is that of most contrast. */
function standingBy(page: Document): MediaList | undefined {
  const found =
    known.get(page) ??
    [...page.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter(hasMedia)
      .map(({ media }) => media)
      .find(({ mediaText }) => mediaText.includes(STANDS_BY));
  if (found) known.set(page, found);
  return found;
}

import type { Lectern } from "../lectern.js";
import { speak } from "../speak.js";
import { tell } from "../tell.js";

/**
 * The theme of most contrast, put on and taken off while one talks. It stands by in a style sheet of its own,
 * which by its `media` is on from the start where the computer asks for more contrast.
 */
export function contrast({ say, keys }: Pick<Lectern, "say" | "keys">): void {
  const root = document.documentElement;
  const usual = root.dataset.theme ?? "";
  let sheet = document.querySelector<HTMLStyleElement>("style#contrast");
  const isOn = () => sheet !== null && matchMedia(sheet.media).matches;
  const name = () => {
    root.dataset.theme = isOn() ? "contrast" : usual;
  };
  name();
  if (sheet) matchMedia(sheet.media).addEventListener("change", name);
  keys.add("contrast", ["c"], () => {
    if (!sheet) {
      tell(say("looks.already"));
      return;
    }
    // Another in its place, rather than a change in it: a window that copies the deck's styles sees that.
    const next = document.importNode(sheet, true);
    next.media = isOn() ? "not all" : "all";
    sheet.replaceWith(next);
    sheet = next;
    name();
    speak(say(isOn() ? "looks.contrast" : "looks.usual"));
  });
}

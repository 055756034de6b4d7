import type { Say } from "../say.js";
import { tell } from "../tell.js";

declare global {
  interface Screen {
    /** Whether there are several displays; browsers that do not say leave it out. */
    readonly isExtended?: boolean;
  }
}

/** Milliseconds between the loss of a display and that of full screen. */
const AFTER = 3000;

/** Says what to do where a display is unplugged in mid-talk; `isNeeded`: whether somebody used both. */
export function displays(say: Say, isNeeded: () => boolean): void {
  let extended = screen.isExtended === true;
  let lost = Number.NEGATIVE_INFINITY;
  if (!("addEventListener" in screen) || typeof screen.addEventListener !== "function") return;
  screen.addEventListener("change", () => {
    const had = extended;
    extended = screen.isExtended === true;
    if (!had || extended || !isNeeded()) return;
    lost = performance.now();
    tell(say("speaker.unplugged"));
  });
  document.addEventListener("fullscreenchange", () => {
    const isLeft = document.fullscreenElement === null;
    if (isLeft && performance.now() - lost < AFTER) tell(say("speaker.fullScreen"));
  });
}

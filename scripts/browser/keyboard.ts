import { isDialogOpen } from "./about.js";

/** Keys that press what has the focus. */
export const PRESSING = new Set(["Enter", " "]);

/** Of the key that has / and ? in one country, and # or ç in another: reveal.js takes it for its own in all. */
const SLASH = 191;

/** With all others Alt is the browser's and the system's. */
const WITH_ALT = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

/** Whether reveal.js may have a key: not where a dialog is open, nor where the key presses a button or follows a link. */
export function revealMayHave(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isDialogOpen() || event.keyCode === SLASH) return false;
  if (event.altKey && !WITH_ALT.has(event.key)) return false;
  const { target } = event;
  const control = target instanceof Element && target.closest("button, a[href], summary, select");
  return !(control && PRESSING.has(event.key));
}

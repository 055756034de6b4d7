import type { RevealApi } from "reveal.js";
import { PRESSING } from "../keyboard.js";

const FORWARD = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "p", "P"]);
/** Darken the screen; clickers send the full stop. */
const PAUSE = new Set(["b", "B", "."]);
/** Keys that scroll notes. Never page keys: those are the clicker's, wherever the focus is. */
const SCROLLING = new Set(["ArrowUp", "ArrowDown"]);

/** Keys and clickers drive the deck from the speaker's window too. */
export function speakerKeys(view: Window, deck: RevealApi): void {
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.key, view.document)) return;
    if (FORWARD.has(event.key)) deck.next();
    else if (BACK.has(event.key)) deck.prev();
    else if (PAUSE.has(event.key)) deck.togglePause();
    else return;
    event.preventDefault();
  });
}

/** Whether the key is for what has the focus: a button, or notes longer than their place. */
function isTaken(key: string, { activeElement: focus }: Document): boolean {
  if (PRESSING.has(key)) return focus?.closest("button") != null;
  if (!SCROLLING.has(key)) return false;
  const notes = focus?.closest("[data-speaker=notes]");
  return notes != null && notes.scrollHeight > notes.clientHeight;
}

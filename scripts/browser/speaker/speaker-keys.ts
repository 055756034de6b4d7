import { isDialogOpen } from "../about.js";
import { isTypedInto } from "../commands.js";
import { PRESSING } from "../keyboard.js";
import type { Lectern } from "../lectern.js";
import { isLong } from "./speaker-notes.js";

/** reveal.js's own, small letters for both. */
const FORWARD = new Set(["arrowright", "arrowdown", "pagedown", " ", "n", "l", "j"]);
const BACK = new Set(["arrowleft", "arrowup", "pageup", "p", "h", "k"]);
/** Darken the screen; clickers send the full stop. */
const PAUSE = new Set(["b", ".", "v"]);
/** A clicker's, wherever the focus is: they neither type nor scroll. */
const CLICKER = new Set(["pagedown", "pageup"]);
/** Keys that scroll notes. */
const SCROLLING = new Set(["arrowup", "arrowdown"]);
/** They would show the notes to the room, and this window to who has it. */
const NOT_FROM_HERE = new Set(["t", "s"]);
const LARGER = new Set(["+", "="]);
const HELP = new Set(["?", "f1"]);
const SMALLER = new Set(["-", "−"]);
/** The room need not watch what is looked for. */
const SEARCH = new Set(["/", "q"]);

/** What keys do in that window itself. */
interface Here {
  help(): void;
  search(): void;
  /** Makes the notes larger or smaller; `by` is a count of steps. */
  resize(by: number): void;
}

/** Keys and clickers drive the deck from the speaker's window too, and run its commands there. */
export function speakerKeys(view: Window, { deck, keys }: Lectern, here: Here): void {
  const last = () => deck.getSlides().length - 1;

  /** False where the key is nothing here. */
  function run(event: KeyboardEvent, key: string): boolean {
    if (event.shiftKey && key === "arrowleft") deck.slide(0);
    else if (event.shiftKey && key === "arrowright") deck.slide(last());
    else if (BACK.has(key) || (event.shiftKey && key === " ")) deck.prev();
    else if (FORWARD.has(key)) deck.next();
    else if (key === "home") deck.slide(0);
    else if (key === "end") deck.slide(last());
    else if (PAUSE.has(key)) deck.togglePause();
    else if (LARGER.has(key)) here.resize(1);
    else if (SMALLER.has(key)) here.resize(-1);
    else if (HELP.has(key)) here.help();
    else if (SEARCH.has(key)) here.search();
    else return !NOT_FROM_HERE.has(key) && keys.key(event);
    return true;
  }

  view.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    // Loaded anew, this window would be empty.
    if (key === "f5" || (key === "r" && (event.ctrlKey || event.metaKey))) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(key, view.document)) return;
    if (!run(event, key)) return;
    event.preventDefault();
    // What is asked there is answered there.
    if (isDialogOpen() || isTypedInto(document.activeElement)) window.focus();
  });
  view.document.addEventListener("click", ({ detail }) => {
    // After a mouse the space bar is the deck's again; who came by keyboard stays here.
    if (detail > 0) setTimeout(() => leaveButton(view.document));
  });
}

function leaveButton(page: Document): void {
  page.querySelector<HTMLElement>(":is(button, [type=checkbox]):focus")?.blur();
}

/** Whether the key is for what has the focus: an input, a button, or notes longer than their place. */
function isTaken(key: string, page: Document): boolean {
  if (CLICKER.has(key)) return false;
  const { activeElement: focus } = page;
  if (isTypedInto(focus) || page.querySelector("dialog[open]")) return true;
  if (PRESSING.has(key)) return focus?.matches("button, input") ?? false;
  if (!SCROLLING.has(key)) return false;
  const notes = focus?.closest("[data-speaker=notes]");
  return notes != null && isLong(notes);
}

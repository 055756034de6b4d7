import type { Lectern } from "../lectern.js";
import { readings } from "./readings.js";
import { isLong, resizeNotes, speakerNotes } from "./speaker-notes.js";
import { nextTitle } from "./speaker-slides.js";
import { writeWords } from "./write-words.js";

const TURNS = ["ready", "slidechanged", "fragmentshown", "fragmenthidden"];
type Place = "side" | "foot";
/** Pixels of a screen on which a slide beside notes would be as small as a stamp. */
const NARROW = 600;

/** The notes on the deck's own screen, for one screen and for practising. The slides make room for them. */
export interface NotesOverlay {
  show(): void;
}

export function notesOverlay({ deck, data, say, keys, talk }: Lectern): NotesOverlay {
  const overlay = document.getElementById("notes-overlay");
  const words = overlay?.querySelector<HTMLElement>("[data-notes=words]");
  if (!overlay) return { show() {} };
  const root = document.documentElement;
  let chosen: Place | undefined;
  let shown: Place | undefined;
  const placeNow = (): Place => {
    if (innerWidth < NARROW) return "foot";
    return chosen ?? (innerWidth > innerHeight ? "side" : "foot");
  };
  const write = (name: string, text: string) => writeWords(overlay, `[data-notes=${name}]`, text);

  function tick(): void {
    if (overlay?.hidden !== false) return;
    const read = readings(talk, talk.now(), say, data.locale);
    for (const name of ["pace", "elapsed", "of", "clock", "ends"] as const) write(name, read[name]);
  }

  function turn(): void {
    if (overlay?.hidden !== false) return;
    if (words) speakerNotes(words, deck.getCurrentSlide(), say);
    write("next", nextTitle(deck, say));
    tick();
  }

  function set(open: boolean): void {
    if (!overlay) return;
    overlay.hidden = !open;
    shown = open ? placeNow() : undefined;
    for (const side of ["side", "foot"]) root.classList.toggle(`has-notes-${side}`, side === shown);
    // All that has its place by the slide's takes it anew; of a slide of the same size deck.layout() tells nobody.
    dispatchEvent(new Event("resize"));
    turn();
  }

  const actions: Readonly<Record<string, () => void>> = {
    smaller: () => resizeNotes(overlay, -1),
    larger: () => resizeNotes(overlay, 1),
    move() {
      chosen = placeNow() === "side" ? "foot" : "side";
      set(true);
    },
  };
  for (const button of overlay.querySelectorAll<HTMLElement>("[data-notes-do]"))
    button.addEventListener("click", () => actions[button.dataset.notesDo ?? ""]?.());
  keys.add("notes", ["t"], () => set(overlay.hidden !== false));
  // Before reveal.js, whose Esc would show the overview; after the card, which it closes first.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || overlay.hidden) return;
      if (document.querySelector("dialog[open]") || deck.isOverview()) return;
      event.preventDefault();
      event.stopPropagation();
      set(false);
    },
    true,
  );
  // Long notes that have the focus are scrolled; all other keys are the deck's.
  words?.addEventListener("keydown", (event) => {
    if (/^Arrow(Up|Down)$/.test(event.key) && isLong(words)) event.stopPropagation();
  });
  for (const event of TURNS) deck.on(event, turn);
  // A telephone is turned.
  addEventListener("resize", () => {
    if (!overlay.hidden && placeNow() !== shown) set(true);
  });
  talk.onChange(tick);
  return { show: () => set(true) };
}

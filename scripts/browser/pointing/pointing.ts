import type { Lectern } from "../lectern.js";
import { speak } from "../speak.js";
import { laser } from "./laser.js";
import { pen } from "./pen.js";
import type { Point, SlideZoom } from "./slide-zoom.js";
import { zoomGestures } from "./zoom-gestures.js";

type Pointer = "off" | "laser" | "pen";
const NEXT: Readonly<Record<Pointer, Pointer>> = { off: "laser", laser: "pen", pen: "off" };

/** What a lecturer shows things with: laser, pen, a closer look. */
export interface Pointing {
  /** The laser, from the speaker's window: pixels of the slide; undefined takes it away. */
  pointAt(place: Point | undefined): void;
}

type Tools = Pick<Lectern, "deck" | "say" | "keys">;

export function pointing({ deck, say, keys }: Tools, zoom: SlideZoom): Pointing {
  const root = document.documentElement;
  const stage = () => deck.getSlidesElement() ?? document.body;
  const sign = document.getElementById("pointing");
  const dot = laser(stage);
  const drawn = pen(stage, show);
  const closer = zoomGestures(deck, zoom, aim);
  let pointer: Pointer = "off";

  /** What is on, at the edge of the screen; its buttons serve those who have no keys. */
  function show(): void {
    const seen: Readonly<Record<string, boolean>> = {
      laser: pointer === "laser",
      pen: pointer === "pen",
      undo: drawn.hasLines(),
      zoom: closer.isAwaited() || zoom.factor() > 1,
      stop: pointer !== "off" || drawn.hasLines(),
    };
    for (const part of sign?.querySelectorAll<HTMLElement>("[data-sign]") ?? [])
      part.hidden = !seen[part.dataset.sign ?? ""];
    if (sign) sign.hidden = !Object.values(seen).includes(true);
  }

  const speakOf = (key: string) => speak(say(`pointing.${key}`));

  function take(next: Pointer): void {
    pointer = next;
    dot.follow(next === "laser");
    drawn.take(next === "pen");
    if (next === "off") delete root.dataset.pointer;
    else root.dataset.pointer = next;
    // A finger that points or draws does not leaf.
    root.toggleAttribute("data-prevent-swipe", next !== "off");
    show();
  }

  function aim(): void {
    show();
    if (closer.isAwaited()) speakOf("aim");
  }

  function stop(): boolean {
    if (pointer === "off") return false;
    take("off");
    speakOf("off");
    return true;
  }

  keys.add("pointer", ["x"], () => {
    if (deck.isOverview()) return;
    take(NEXT[pointer]);
    speakOf(pointer);
  });
  keys.add("zoom", [], closer.ask);
  zoom.onChange(() => {
    show();
    speakOf(zoom.factor() > 1 ? "near" : "whole");
  });

  sign?.addEventListener("click", ({ target }) => {
    const part = target instanceof Element ? target.closest("[data-sign]") : null;
    const name = part?.getAttribute("data-sign");
    if (name === "undo") drawn.undo();
    if (name !== "stop") return;
    drawn.erase();
    stop();
  });
  // The space bar stays the clicker's after a click there.
  sign?.addEventListener("mousedown", (event) => event.preventDefault());

  // After cards, lists and the dock, which listen at the window; before reveal.js, whose Esc shows the overview.
  document.addEventListener(
    "keydown",
    (event) => {
      if (document.querySelector("dialog[open]") || !takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  function takes({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    if (key === "Escape") return closer.cancel() || drawn.erase() || stop() || zoom.out();
    const isUndo = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === "z";
    return isUndo && drawn.undo();
  }

  deck.on("slidechanged", drawn.erase);
  for (const type of ["fragmentshown", "fragmenthidden"])
    deck.on(type, () => {
      // A step of a walk moves what was drawn on; what a question slide uncovers moves nothing.
      if (deck.getCurrentSlide().querySelector(".timeline-step")) drawn.erase();
    });
  deck.on("overviewshown", () => {
    closer.cancel();
    drawn.erase();
    stop();
  });
  return { pointAt: dot.pointAt };
}

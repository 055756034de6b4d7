import type { RevealApi } from "reveal.js";
import { type Board, board } from "./board.js";
import { placeCard } from "./card-place.js";
import { dock } from "./dock.js";
import { closeList } from "./event-list.js";
import { type Jumps, jumps } from "./jumps.js";
import type { Lectern } from "./lectern.js";
import type { SlideZoom } from "./pointing/slide-zoom.js";
import { ribbon } from "./ribbon.js";
import { loadRuntime } from "./runtime.js";
import { ACTIONS, timelineKey } from "./toolbar.js";
import { walk } from "./walk.js";
import { whenIdle } from "./when-idle.js";

/** The timelines of a page, and the ways between them and the slides. */
export interface Timelines {
  readonly board: Board;
  readonly jumps: Jumps;
}

/** Makes the timelines of a deck live, each when its slide is near, and ties them to the slides. */
export function timelines(
  { deck, data, keys: commands }: Pick<Lectern, "deck" | "data" | "keys">,
  zoom: SlideZoom,
  onOpen?: (id: string) => void,
): Timelines {
  const slides = () => deck.getSlidesElement() ?? document.body;
  const ground = {
    // The dock lies beside the slides, and is never zoomed.
    scale: (figure: HTMLElement) =>
      deck.getScale() * (slides().contains(figure) ? zoom.factor() : 1),
    isScaled: true,
  };
  const all = board(data, ground, onOpen);
  const steps = walk(deck, data, all);
  const beneath = dock(deck, all);
  const links = jumps(deck, data, all);
  ribbon(data, (id) => {
    if (id === undefined) beneath.toggle();
    else links.goTo(id);
  });
  const here = () => figureIn(deck.getCurrentSlide());
  let frame = 0;

  function refresh(): void {
    if (deck.isOverview()) return;
    placeCard(zoom.corner(), deck.getScale());
    const figure = here();
    if (figure) all.mountOf(figure).refresh();
    beneath.refresh();
  }

  /** With the next frame, and once however many ask for it. */
  function refreshSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(refresh);
  }

  /** What the next step may show is made ready while nothing happens. */
  function prepareNext(): void {
    const list = deck.getSlides();
    const next = figureIn(list[list.indexOf(deck.getCurrentSlide()) + 1]);
    if (!next) return;
    whenIdle(() => {
      // In a task of its own: to read the library takes as long as to draw.
      loadRuntime();
      whenIdle(() => {
        if (!deck.isOverview()) all.mountOf(next).refresh();
      });
    });
  }

  function settle(): void {
    refresh();
    steps.again();
    beneath.follow();
    links.arrive();
    prepareNext();
  }
  deck.on("ready", settle);
  deck.on("slidechanged", () => {
    all.card.close();
    settle();
  });
  deck.on("slidetransitionend", refresh);
  for (const type of ["fragmentshown", "fragmenthidden"]) deck.on(type, () => steps.show());
  deck.on("overviewshown", () => all.card.close());
  deck.on("overviewhidden", () => {
    refresh();
    steps.again();
  });
  zoom.onChange(refresh);
  // reveal.js says `resize` in the midst of its own layout, before a change of the screen's scale has settled.
  deck.on("resize", refreshSoon);
  addEventListener("resize", refreshSoon);
  addEventListener("afterprint", refresh);

  document.addEventListener("click", ({ target }) => {
    const opener = target instanceof Element ? target.closest("[data-open-card]") : null;
    if (opener) all.choose(opener.getAttribute("data-open-card") ?? undefined);
  });
  const back = () => {
    if (!deck.isOverview()) links.back();
  };
  commands.add("back", ["backspace"], back, links.canGoBack);
  // Their keys are those below, which depend on where one is.
  commands.add("dock", [], beneath.toggle, beneath.canToggle);
  const shown = () => here() ?? beneath.figure();
  for (const [name, act] of Object.entries(ACTIONS)) {
    const run = () => {
      const figure = shown();
      if (figure) act(all.mountOf(figure));
    };
    commands.add(name, [], run, () => shown() !== undefined && !deck.isOverview());
  }
  // Before reveal.js, whose Esc would show the overview.
  addEventListener(
    "keydown",
    (event) => {
      if (!keys(event, deck, all, beneath, here())) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  return { board: all, jumps: links };
}

/** True where the key was one of ours. */
function keys(
  event: KeyboardEvent,
  deck: RevealApi,
  all: Board,
  beneath: ReturnType<typeof dock>,
  figure: HTMLElement | undefined,
): boolean {
  if (isTyping() || document.querySelector("dialog[open]") || deck.isOverview()) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    const listed = figure ?? beneath.figure();
    if (all.card.isOpen()) all.card.close();
    else return (listed !== undefined && closeList(listed)) || beneath.close();
    return true;
  }
  if (event.key.toLowerCase() === "w") return beneath.toggle();
  const shown = figure ?? beneath.figure();
  return shown ? timelineKey(event, all.mountOf(shown)) : false;
}

function figureIn(slide: Element | undefined | null): HTMLElement | undefined {
  return slide?.querySelector<HTMLElement>("[data-timeline]") ?? undefined;
}

function isTyping(): boolean {
  return document.activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
}

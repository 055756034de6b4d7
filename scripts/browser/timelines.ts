import type { RevealApi } from "reveal.js";
import type { TimelineData } from "../model/timeline-data.js";
import { card } from "./card.js";
import { coveredPart, placeCard } from "./card-place.js";
import { eventList } from "./event-list.js";
import { loadRuntime } from "./runtime.js";
import { labelFaces, labelMeasure } from "./text-measure.js";
import { type TimelineMount, timelineMount } from "./timeline-mount.js";
import { timelineKey, toolbar } from "./toolbar.js";

/** Makes the timelines of a deck live, each when its slide is near, and the card that events open. */
export function timelines(deck: RevealApi, data: TimelineData): void {
  const mounts = new Map<Element, TimelineMount>();
  const measure = labelMeasure();
  const details = card(() => mark(undefined));
  const slides = () => deck.getSlidesElement() ?? document.body;

  /** Opens an event's card, marks it in every timeline and says so; undefined closes. */
  function choose(id: string | undefined): void {
    if (id === undefined || !details.open(id)) details.close();
    else mark(id);
  }

  function mark(id: string | undefined): void {
    for (const mount of mounts.values()) mount.select(id);
    const event = data.events.find((candidate) => candidate.id === id);
    const status = document.getElementById("status");
    const pattern = data.words.selected ?? "{event}";
    const said = event ? pattern.replace("{event}", () => `${event.words}, ${event.label}`) : "";
    if (status) status.textContent = said;
  }

  function mountOf(figure: HTMLElement): TimelineMount {
    const known = mounts.get(figure);
    if (known) return known;
    const mount = timelineMount(figure, {
      data,
      runtime: loadRuntime,
      scale: () => deck.getScale(),
      measure,
      onTap: choose,
      covered: () => (details.isOpen() ? coveredPart(figure, details.element) : 0),
    });
    toolbar(mount);
    eventList(figure);
    mounts.set(figure, mount);
    return mount;
  }

  const here = () => figureIn(deck.getCurrentSlide());

  function refresh(): void {
    if (!ready || deck.isOverview()) return;
    placeCard(slides(), deck.getScale());
    const figure = here();
    if (figure) mountOf(figure).refresh();
  }

  /** What the next step may show is made ready while nothing happens. */
  function prepareNext(): void {
    const all = deck.getSlides();
    const next = figureIn(all[all.indexOf(deck.getCurrentSlide()) + 1]);
    if (next && ready && !deck.isOverview()) whenIdle(() => mountOf(next).refresh());
  }

  // Labels are measured, so nothing is drawn before the faces are there.
  let ready = false;
  void labelFaces().then(() => {
    ready = true;
    if (deck.isReady()) settle();
  });
  deck.on("ready", settle);
  function settle(): void {
    refresh();
    prepareNext();
  }
  deck.on("slidechanged", () => {
    details.close();
    settle();
  });
  for (const type of ["slidetransitionend", "resize", "overviewhidden"]) deck.on(type, refresh);
  deck.on("overviewshown", () => details.close());
  // reveal.js says `resize` before a change of the screen's own scale has settled.
  addEventListener("resize", () => requestAnimationFrame(refresh));
  addEventListener("afterprint", refresh);

  document.addEventListener("click", ({ target }) => {
    const opener = target instanceof Element ? target.closest("[data-open-card]") : null;
    if (opener && !deck.isOverview()) choose(opener.getAttribute("data-open-card") ?? undefined);
  });
  // Before reveal.js, whose Esc would show the overview.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && details.isOpen() && !document.querySelector("dialog[open]")) {
        details.close();
      } else {
        const figure = here();
        const mount = figure && !deck.isOverview() ? mounts.get(figure) : undefined;
        if (isTyping() || !mount || !timelineKey(event, mount)) return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

function figureIn(slide: Element | undefined | null): HTMLElement | undefined {
  return slide?.querySelector<HTMLElement>("[data-timeline]") ?? undefined;
}

function isTyping(): boolean {
  return document.activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1500 });
  else setTimeout(work, 200);
}

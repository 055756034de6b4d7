import { eventMini, spanInWords, wholeSlideTimeline } from "../../layout/slide-pictures.js";
import type { DeckData } from "../../model/deck-data.js";
import type { Messages } from "../../model/messages.js";
import { renderSvg } from "../../render/svg.js";
import { whenIdle } from "../when-idle.js";

/** The pictures that the build drew into slides, drawn again with corrected dates: when they are to be seen, or nothing else happens. */
export function correctedPictures(data: DeckData, built: DeckData, messages: Messages) {
  const stale = new Map<Element, () => void>();
  let nameOf = (id: string): string => id;
  let isWaiting = false;

  const draw = (place: Element) => {
    const work = stale.get(place);
    stale.delete(place);
    work?.();
  };

  function soon(): void {
    if (isWaiting || stale.size === 0) return;
    isWaiting = true;
    whenIdle(() => {
      isWaiting = false;
      const [next] = stale.keys();
      if (next) draw(next);
      soon();
    });
  }

  function timelineOf(place: Element): void {
    const figure = place.closest<HTMLElement>("[data-timeline]");
    const old = place.querySelector("svg");
    if (!figure || !old) return;
    const ids = (figure.dataset.events ?? "").split(" ").filter(Boolean);
    const events = ids.flatMap((id) => data.events.find((event) => event.id === id) ?? []);
    const [start, end] = [Number(figure.dataset.windowStart), Number(figure.dataset.windowEnd)];
    const window = { start, end };
    const description = spanInWords(events.length, window, messages);
    const title = old.querySelector("title")?.textContent ?? "";
    const scene = wholeSlideTimeline(data, {
      events: sorted(ids, events),
      window,
      title,
      description,
    });
    place.innerHTML = renderSvg(scene, { idPrefix: prefixOf(old) });
  }

  /** Events in the order of time where they were so before. */
  function sorted<T extends { readonly id: string }>(
    ids: readonly string[],
    events: readonly T[],
  ): readonly T[] {
    const before = built.events.map(({ id }) => id).filter((id) => ids.includes(id));
    if (before.join(" ") !== ids.join(" ")) return events;
    const order = data.events.map(({ id }) => id);
    return [...events].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }

  function miniOf(place: Element): void {
    const [id] = (place.closest<HTMLElement>("section")?.dataset.events ?? "").split(" ");
    const event = data.events.find((one) => one.id === id);
    const old = place.querySelector("svg");
    if (!event || !old) return;
    const language = old.getAttribute("lang");
    place.innerHTML = renderSvg(eventMini(data, event, nameOf(event.id)), {
      idPrefix: prefixOf(old),
      ...(language !== null && { language }),
    });
  }

  return {
    /** Everything that shows events waits to be drawn; `name`: the title of an event. */
    renew(name: (id: string) => string): void {
      nameOf = name;
      for (const figure of document.querySelectorAll<HTMLElement>("[data-timeline]"))
        open(figure, built, data);
      for (const place of document.querySelectorAll(".slides .timeline-static"))
        stale.set(place, () => timelineOf(place));
      for (const place of document.querySelectorAll(".slides .event-mini"))
        stale.set(place, () => miniOf(place));
      soon();
    },
    drawAll(): void {
      for (const place of [...stale.keys()]) draw(place);
    },
    drawIn(slide: Element | undefined): void {
      for (const place of [...stale.keys()]) if (slide?.contains(place)) draw(place);
    },
  };
}

/** A timeline that opened on the whole span opens on the whole of what it now is. */
function open({ dataset }: HTMLElement, built: DeckData, data: DeckData): void {
  const { start, end } = built.range;
  const isWhole =
    dataset.windowIs === "whole" ||
    (Number(dataset.windowStart) === start && Number(dataset.windowEnd) === end);
  if (!isWhole) return;
  dataset.windowIs = "whole";
  dataset.windowStart = String(data.range.start);
  dataset.windowEnd = String(data.range.end);
}

/** What the ids of a picture begin with. */
function prefixOf(svg: Element): string {
  const [title = ""] = (svg.getAttribute("aria-labelledby") ?? "").split(" ");
  return title.replace(/-t$/, "");
}

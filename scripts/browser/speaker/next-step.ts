import { layoutSlideTimeline } from "../../layout/slide-timeline.js";
import type { DeckData } from "../../model/deck-data.js";
import { renderSvg } from "../../render/svg.js";
import { lookAt, lookAtSpan } from "../camera.js";

const STEP = ".timeline-step";

export interface Steps {
  readonly count: number;
  /** How many have been taken. */
  readonly taken: number;
  /** The one that is shown, and the one that the next press shows. */
  readonly here: HTMLElement | undefined;
  readonly next: HTMLElement | undefined;
}

/** Where a slide's walk is. */
export function stepsOf(slide: Element): Steps {
  const all = [...slide.querySelectorAll<HTMLElement>(STEP)];
  const taken = all.filter((step) => step.classList.contains("visible")).length;
  return { count: all.length, taken, here: all[taken - 1], next: all[taken] };
}

/** The timeline of a slide as a step will show it, as large as a place; undefined where the place is not shown, or what the step is of. */
export function stepPicture(
  data: DeckData,
  figure: HTMLElement,
  { dataset }: HTMLElement,
  { clientWidth: width, clientHeight: height }: Pick<Element, "clientWidth" | "clientHeight">,
): string | undefined {
  if (width === 0 || height === 0) return undefined;
  const ids = (figure.dataset.events ?? "").split(" ");
  const shown = data.events.filter(({ id }) => ids.includes(id));
  const events = shown.length > 0 ? shown : data.events;
  const id = dataset.step ?? "";
  const period = data.periods.find((one) => one.id === id);
  const event = events.find((one) => one.id === id);
  const look =
    dataset.stepKind === "period"
      ? period && { window: lookAtSpan(period, data.range), selected: period.events }
      : event && { window: lookAt(event, events, data.range), selected: [id] };
  if (!look) return undefined;
  const scene = layoutSlideTimeline(data, {
    ...look,
    events,
    width,
    height,
    title: "",
    description: "",
  });
  return renderSvg(scene, { idPrefix: "next-step", decorative: true });
}

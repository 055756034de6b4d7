import { NAMES_ROOM } from "../layout/lane-bands.js";
import { layoutSlideTimeline } from "../layout/slide-timeline.js";
import { RIGHT_MARGIN } from "../layout/timeline-input.js";
import type { DeckData } from "../model/deck-data.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { renderSvg } from "../render/svg.js";
import type { TimeWindow } from "./runtime.js";

/** Drawn beside the window, on both sides, as a part of it: one pans into it without a new picture. */
const OVERSCAN = 0.5;

export interface PictureView {
  readonly window: TimeWindow;
  /** Pixels of the layout. */
  readonly width: number;
  readonly height: number;
  /** Marked, with the rest dimmed; none where empty. */
  readonly selected: readonly string[];
  readonly linked: boolean;
  /** Whether the picture explains its signs itself. */
  readonly explained: boolean;
}

/** Pixels; below it the names of the lanes stand above them. */
const NARROW = 720;

/** Where the window begins and ends in a picture that is so wide. */
export function plotOf(width: number): { readonly left: number; readonly right: number } {
  return { left: NAMES_ROOM[namesIn(width)].left, right: width - RIGHT_MARGIN };
}

function namesIn(width: number): "above" | "column" {
  return width < NARROW ? "above" : "column";
}

/** The picture that the build draws, drawn again for any window. */
export interface TimelinePicture {
  readonly element: HTMLElement;
  draw(view: PictureView): void;
  /** Shows another window by moving what is drawn, where it is as long and near enough. */
  pan(window: TimeWindow): boolean;
}

export function timelinePicture(
  data: DeckData,
  events: readonly TimelineEvent[],
  id: string,
): TimelinePicture {
  const element = document.createElement("div");
  element.className = "timeline-picture";
  let drawn: PictureView | undefined;
  let moving: readonly Element[] = [];

  return {
    element,
    draw(view) {
      const scene = layoutSlideTimeline(data, {
        ...view,
        events,
        names: namesIn(view.width),
        overscan: OVERSCAN,
        title: "",
        description: "",
      });
      element.innerHTML = renderSvg(scene, { idPrefix: id, decorative: true });
      moving = [...element.querySelectorAll(".moves")];
      clip(element, moving, `${id}-plot`, view);
      drawn = view;
    },
    pan(window) {
      if (!drawn || moving.length === 0) return false;
      const span = drawn.window.end - drawn.window.start;
      const days = drawn.window.start - window.start;
      const isAsLong = Math.abs(window.end - window.start - span) <= span * 1e-6;
      if (!isAsLong || Math.abs(days) > span * OVERSCAN) return false;
      const { left, right } = plotOf(drawn.width);
      const pixels = (days / span) * (right - left);
      for (const group of moving)
        group.setAttribute("transform", `translate(${pixels.toFixed(2)} 0)`);
      return true;
    },
  };
}

/** What moves is seen only beside the lanes' names. */
function clip(
  element: HTMLElement,
  moving: readonly Element[],
  id: string,
  { width, height }: PictureView,
): void {
  const svg = element.firstElementChild;
  if (!svg || moving.length === 0) return;
  const { left, right } = plotOf(width);
  svg.insertAdjacentHTML(
    "afterbegin",
    `<clipPath id="${id}"><rect x="${left}" y="0" width="${right - left}" height="${height}"/></clipPath>`,
  );
  for (const group of moving) {
    const frame = document.createElementNS("http://www.w3.org/2000/svg", "g");
    frame.setAttribute("clip-path", `url(#${id})`);
    group.replaceWith(frame);
    frame.append(group);
  }
}

import { NAMES_ROOM } from "../layout/lane-bands.js";
import { layoutSlideTimeline } from "../layout/slide-timeline.js";
import { RIGHT_MARGIN } from "../layout/timeline-input.js";
import type { DeckData } from "../model/deck-data.js";
import type { Scene, Shape } from "../model/scene.js";
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
  events: () => readonly TimelineEvent[],
  id: string,
): TimelinePicture {
  const element = document.createElement("div");
  element.className = "timeline-picture";
  // From back to front: the lanes with their names, the legend, what moves with time.
  const lanes = layer(element);
  const legend = layer(element);
  const moving = layer(element);
  let drawn: PictureView | undefined;
  let scene: Scene | undefined;
  /** Whether what stands beside the window is drawn too. */
  let isWide = false;
  // A title for the pointer alone: thousands in the picture would slow each step of a zoom.
  element.addEventListener("pointerover", ({ target }) => {
    element.title = target instanceof Element ? titleOf(target, scene?.shapes ?? []) : "";
  });

  function show(view: PictureView, overscan: number): void {
    const now = layoutSlideTimeline(data, {
      ...view,
      events: events(),
      names: namesIn(view.width),
      overscan,
      title: "",
      description: "",
    });
    const svg = (part: Part, idPrefix: string) =>
      renderSvg(
        { ...now, shapes: now.shapes.filter((shape) => partOf(shape) === part) },
        { idPrefix, decorative: true },
      );
    lanes.show(svg("lanes", `${id}-lanes`));
    legend.show(svg("legend", `${id}-legend`));
    moving.show(svg("moves", id));
    // To the frame's right edge: the last year of the axis may reach it.
    const left = (plotOf(view.width).left / view.width) * 100;
    moving.element.style.clipPath = `inset(0 0 0 ${left.toFixed(3)}%)`;
    panned(0);
    drawn = view;
    scene = now;
    isWide = overscan > 0;
  }

  return {
    element,
    draw: (view) => show(view, 0),
    pan(window) {
      if (!drawn) return false;
      const { window: from, width } = drawn;
      const span = from.end - from.start;
      const days = from.start - window.start;
      const isAsLong = Math.abs(window.end - window.start - span) <= span * 1e-6;
      if (!isAsLong || Math.abs(days) > span * OVERSCAN) return false;
      // The ground beside the window is drawn when somebody goes there.
      if (!isWide) show(drawn, OVERSCAN);
      const { left, right } = plotOf(width);
      panned(((days / span) * (right - left)) / width);
      return true;
    },
  };

  /** By a part of the picture's width. */
  function panned(part: number): void {
    const svg = moving.element.firstElementChild;
    if (svg instanceof SVGElement)
      svg.style.transform = part === 0 ? "" : `translateX(${(part * 100).toFixed(4)}%)`;
  }
}

interface Layer {
  readonly element: HTMLElement;
  /** Draws it where it has become another: most steps leave the lanes or the legend as they are. */
  show(svg: string): void;
}

function layer(parent: HTMLElement): Layer {
  const element = parent.appendChild(document.createElement("div"));
  element.className = "timeline-layer";
  let shown = "";
  return {
    element,
    show(svg) {
      if (svg !== shown) element.innerHTML = svg;
      shown = svg;
    },
  };
}

type Part = "moves" | "legend" | "lanes";

function partOf(shape: Shape): Part {
  const name = shape.kind === "group" ? shape.className : undefined;
  return name === "moves" || name === "legend" ? name : "lanes";
}

/** What the drawn scene says of what is under the pointer. */
function titleOf(target: Element, shapes: readonly Shape[]): string {
  const group = target.closest("[data-event], [data-members]");
  const key = group?.getAttribute("data-event") ?? group?.getAttribute("data-members");
  const find = (among: readonly Shape[]): string | undefined => {
    for (const shape of among) {
      if (shape.kind !== "group") continue;
      if (key === (shape.event ?? shape.members?.join(" "))) return shape.title;
      const inner = find(shape.shapes);
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return key === undefined || key === null ? "" : (find(shapes) ?? "");
}

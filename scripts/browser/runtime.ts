import type { DayNumber } from "../model/date.js";

/*
 * The seam between the deck, which is ready at once, and the timeline library,
 * which stays text until a timeline slide is near.
 */

export interface RuntimeLane {
  readonly id: string;
  /** Stands at the left; its height is the lane's height. */
  readonly node: HTMLElement;
  readonly className: string;
}

export interface RuntimeItem {
  readonly id: string;
  readonly lane: string;
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly node: HTMLElement;
}

/** Days, fractions allowed; half-open. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

export interface RuntimeOptions {
  readonly lanes: readonly RuntimeLane[];
  readonly items: readonly RuntimeItem[];
  /** How far the window may be moved, in days. */
  readonly limits: TimeWindow;
  /** Days of the shortest window; neither the limits nor the first window are shorter. */
  readonly closest: number;
  readonly window: TimeWindow;
  /** At each step of a zoom or pan, before the items are drawn. */
  readonly onMove: (window: TimeWindow) => void;
  /** When a zoom or pan has come to rest. */
  readonly onRest: () => void;
  /** After the first complete draw. */
  readonly onReady: () => void;
  /** An item was clicked or tapped, or the empty ground while one was selected; never after a drag. */
  readonly onTap: (id: string | undefined) => void;
}

export interface RuntimeTimeline {
  /** The strip above the lanes, where the axis is drawn; left edge = start of the window. */
  readonly axis: HTMLElement;
  /** Behind the items, as high as the whole; left edge = start of the window. */
  readonly ground: HTMLElement;
  window(): TimeWindow;
  setWindow(window: TimeWindow, glide: boolean): void;
  /** So that a tap on empty ground is known to undo it. */
  select(id: string | undefined): void;
  redraw(): void;
}

export interface TimelineRuntime {
  create(host: HTMLElement, options: RuntimeOptions): RuntimeTimeline;
}

declare global {
  var chronodeckTimeline: TimelineRuntime | undefined;
}

/** Runs the library's text, once; undefined where the deck has none. */
export function loadRuntime(): TimelineRuntime | undefined {
  if (globalThis.chronodeckTimeline) return globalThis.chronodeckTimeline;
  const text = document.getElementById("vis-runtime")?.textContent;
  if (!text) return undefined;
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  script.remove();
  return globalThis.chronodeckTimeline;
}

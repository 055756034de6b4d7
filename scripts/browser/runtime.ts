/*
 * The seam between the deck, which is ready at once, and the timeline library,
 * which stays text until a timeline slide is near.
 */

/** Days, fractions allowed; half-open. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

export interface RuntimeOptions {
  /** How far the window may be moved, in days. */
  readonly limits: TimeWindow;
  /** Days of the shortest window; neither the limits nor the first window are shorter. */
  readonly closest: number;
  readonly window: TimeWindow;
  /** At each step of a zoom or pan. */
  readonly onMove: (window: TimeWindow) => void;
  /** When a zoom or pan has come to rest. */
  readonly onRest: () => void;
}

export interface RuntimeTimeline {
  /** Where the timeline is drawn: what happens on it is a gesture. Its left edge is the start of the window. */
  readonly surface: HTMLElement;
  window(): TimeWindow;
  setWindow(window: TimeWindow, glide: boolean): void;
  /** Measures the host anew. */
  measure(): void;
  /** Lets go of the host. */
  destroy(): void;
}

export interface TimelineRuntime {
  /** `host` is as wide as the window. */
  create(host: HTMLElement, options: RuntimeOptions): RuntimeTimeline;
}

declare global {
  var chronodeckTimeline: TimelineRuntime | undefined;
}

/** Runs the library's text, once; undefined where the page has none. */
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

import { Timeline, type TimelineOptions } from "vis-timeline/esnext";
import { libraryClock } from "./library-clock.js";
import moment from "./library-time.js";
import type { RuntimeOptions, RuntimeTimeline, TimelineRuntime, TimeWindow } from "./runtime.js";

/*
 * The only file that knows vis-timeline. It goes into the deck as inert text.
 * vis keeps the window with its limits, its glides and all gestures. It is given
 * no items, lanes or axis to draw, and what would draw them is left out (see
 * library-parts.ts): each item costs it a forced layout of the whole page, and the
 * picture is the build's own, laid out again (see timeline-picture.ts).
 */

const GLIDE = { duration: 320, easingFunction: "easeInOutQuad" } as const;

function create(host: HTMLElement, options: RuntimeOptions): RuntimeTimeline {
  const { limits } = options;
  const clock = libraryClock(limits);
  const settings: TimelineOptions = {
    autoResize: false,
    height: "100%",
    locale: "en",
    max: clock.time(limits.end),
    min: clock.time(limits.start),
    moment: moment as unknown as NonNullable<TimelineOptions["moment"]>,
    orientation: { axis: "none", item: "top" },
    rtl: false,
    zoomMax: clock.duration(limits.end - limits.start),
    zoomMin: clock.duration(options.closest),
  };
  // No items at all, not even none: an empty list would make it draw at each step.
  const timeline = new Timeline(host, undefined as unknown as [], settings);
  const read = (): TimeWindow => {
    const { start, end } = timeline.getWindow();
    return { start: clock.day(start.valueOf()), end: clock.day(end.valueOf()) };
  };
  const setWindow = ({ start, end }: TimeWindow, glide: boolean) =>
    timeline.setWindow(clock.time(start), clock.time(end), { animation: glide ? GLIDE : false });
  setWindow(options.window, false);
  timeline.on("rangechange", () => options.onMove(read()));
  timeline.on("rangechanged", () => options.onRest());
  return {
    surface: host.querySelector<HTMLElement>(".vis-panel.vis-center") ?? host,
    window: read,
    setWindow,
    measure: () => timeline.redraw(),
    destroy: () => timeline.destroy(),
  };
}

const runtime: TimelineRuntime = { create };
globalThis.chronodeckTimeline = runtime;

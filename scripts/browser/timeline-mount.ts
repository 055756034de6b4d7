import type { TimelineData } from "../model/timeline-data.js";
import { element } from "./axis-view.js";
import type { RuntimeTimeline, TimelineRuntime, TimeWindow } from "./runtime.js";
import type { LabelStyle } from "./text-measure.js";
import { timelineChart } from "./timeline-chart.js";

/** Pixels of a slide. */
const LANE_COLUMN = 152;
/** Pixels of the screen: the library counts on a border that our style sheet does not draw. */
const LIBRARY_BORDER = 1;
/** Days; the closest look. */
const CLOSEST = 10;
/** Free ground beside the whole span that one may move into, as a part of the span. */
const BEYOND = 0.45;

export interface TimelineMount {
  readonly figure: HTMLElement;
  /** Draws for the present size and scale of the deck; makes the timeline the first time. */
  refresh(): void;
  /** Marks an event and dims the rest, or none. */
  select(id: string | undefined): void;
  /** Zooms around the middle; above 1 comes closer. */
  zoom(factor: number): void;
  /** Moves by a part of the window; above 0 goes later. */
  pan(part: number): void;
  whole(): void;
}

interface MountOptions {
  readonly data: TimelineData;
  /** Undefined where the deck embeds no library: the static picture stays. */
  readonly runtime: () => TimelineRuntime | undefined;
  /** Pixels of the screen to one of the slide. */
  readonly scale: () => number;
  readonly measure: (text: string, style?: LabelStyle) => number;
  readonly onTap: (id: string | undefined) => void;
  /** Part of the timeline's width that an open card covers at the right, 0–1. */
  readonly covered: () => number;
}

/**
 * One interactive timeline. The library mixes measures before and after CSS
 * transforms, so its host is as large as it looks on the screen and scaled back
 * by the deck's own scale: what it measures is then true.
 */
export function timelineMount(figure: HTMLElement, options: MountOptions): TimelineMount {
  const { data } = options;
  const mount = figure.querySelector<HTMLElement>(".timeline-mount") ?? figure;
  const ids = new Set((figure.dataset.events ?? "").split(" ").filter(Boolean));
  const chart = timelineChart({
    ...options,
    events: data.events.filter(({ id }) => ids.size === 0 || ids.has(id)),
  });
  const whole = widened(data.range);
  const opening = widened({
    start: Number(figure.dataset.windowStart ?? whole.start),
    end: Number(figure.dataset.windowEnd ?? whole.end),
  });
  const host = element("div", "timeline-host");
  let timeline: RuntimeTimeline | undefined;
  /** Where the window went to show a mark beside the card, and whence. */
  let aside: { readonly from: TimeWindow; readonly to: TimeWindow } | undefined;
  let arriving = false;
  let k = 0;
  let width = 0;
  let height = 0;

  // Whole pixels, as the library measures them.
  const laneColumn = () => Math.round(LANE_COLUMN * k);
  const chartWidth = () => (width - laneColumn() + LIBRARY_BORDER) / k;

  /** True where the size or scale is another than before. */
  function resize(): boolean {
    const scale = options.scale();
    const [w, h] = [Math.round(mount.clientWidth * scale), Math.round(mount.clientHeight * scale)];
    if (scale === k && w === width && h === height) return false;
    [k, width, height] = [scale, w, h];
    host.style.width = `${width}px`;
    host.style.height = `${height}px`;
    host.style.transform = `scale(${1 / k})`;
    host.style.setProperty("--k", String(k));
    host.style.setProperty("--lane-column", `${laneColumn()}px`);
    host.style.setProperty("--head", `${Math.round(chart.head * k)}px`);
    chart.reshape();
    return true;
  }

  function start(): void {
    const runtime = options.runtime();
    if (!runtime) return;
    mount.append(host);
    const beyond = (whole.end - whole.start) * BEYOND;
    timeline = runtime.create(host, {
      lanes: chart.lanes,
      items: chart.items,
      limits: {
        start: Math.min(whole.start - beyond, opening.start),
        end: Math.max(whole.end + beyond, opening.end),
      },
      closest: CLOSEST,
      window: opening,
      onMove: draw,
      onRest() {
        chart.rearrange();
        drawHere();
        // The library may have stopped short of it, at the limits.
        if (arriving && aside && timeline) aside = { from: aside.from, to: timeline.window() };
        arriving = false;
      },
      onReady: () => figure.classList.add("is-live"),
      onTap: options.onTap,
    });
    draw(opening);
    host.addEventListener("wheel", panByWheel, { capture: true, passive: false });
  }

  function draw(window: TimeWindow): void {
    if (!timeline || width === 0 || window.end <= window.start) return;
    const { axis: strip, ground } = timeline;
    chart.draw(window, { host, strip, ground, k, width: chartWidth(), height: height / k });
  }

  function drawHere(): void {
    if (timeline) draw(timeline.window());
  }

  /** Sideways and with Shift the wheel pans; the library zooms by any wheel. */
  function panByWheel(event: WheelEvent): void {
    const { deltaX, deltaY, shiftKey } = event;
    const sideways = Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : shiftKey ? deltaY : 0;
    if (!timeline || sideways === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { start, end } = timeline.window();
    const step = (sideways / k / chartWidth()) * (end - start);
    timeline.setWindow({ start: start + step, end: end + step }, false);
  }

  function moveTo(window: TimeWindow): void {
    timeline?.setWindow(window, !matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  /** Brings a mark into the window, and out from under the card. */
  function bringIntoSight(id: string): void {
    const event = chart.events.find((candidate) => candidate.id === id);
    if (!event || !timeline) return;
    const { start, end } = timeline.window();
    const span = end - start;
    const free = span * (1 - options.covered());
    // Of a long bar, its beginning.
    const point = Math.min((event.start + event.end) / 2, event.start + free / 4);
    const last = free < span ? 0.92 : 0.99;
    if (point >= start + span * 0.01 && point <= start + free * last) return;
    const to = { start: point - free / 2, end: point - free / 2 + span };
    aside = { from: aside?.from ?? { start, end }, to };
    arriving = true;
    moveTo(to);
  }

  /** What was in sight before the card, unless the window has been moved since. */
  function putBack(): void {
    const moved = aside;
    aside = undefined;
    if (!moved || !timeline) return;
    const { start, end } = timeline.window();
    const near = (a: number, b: number) => Math.abs(a - b) <= (end - start) / 100;
    if (near(start, moved.to.start) && near(end, moved.to.end)) moveTo(moved.from);
  }

  return {
    figure,
    refresh() {
      if (mount.clientWidth === 0) return;
      const changed = resize();
      if (!timeline) start();
      else if (changed) {
        drawHere();
        timeline.redraw();
      }
    },
    select(id) {
      chart.select(id);
      figure.classList.toggle(
        "has-selection",
        chart.events.some((event) => event.id === id),
      );
      timeline?.select(id);
      drawHere();
      if (id === undefined) putBack();
      else bringIntoSight(id);
    },
    zoom(factor) {
      if (!timeline) return;
      const { start, end } = timeline.window();
      const middle = (start + end) / 2;
      const half = (end - start) / 2 / factor;
      moveTo({ start: middle - half, end: middle + half });
    },
    pan(part) {
      if (!timeline) return;
      const { start, end } = timeline.window();
      const step = (end - start) * part;
      moveTo({ start: start + step, end: end + step });
    },
    whole: () => moveTo(whole),
  };
}

/** A window around the same middle that is no shorter than the closest look. */
function widened({ start, end }: TimeWindow): TimeWindow {
  const more = Math.max(0, CLOSEST - (end - start)) / 2;
  return { start: start - more, end: end + more };
}

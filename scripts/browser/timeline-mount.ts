import { type MarkPlace, placeMark } from "../layout/marks.js";
import { type TickLabel, tickLabels } from "../layout/ticks.js";
import type { TimelineData } from "../model/timeline-data.js";
import { type Arrangement, arrange, laneHeights, rowsIn } from "./arrange.js";
import { axisOf } from "./axis.js";
import { drawAxis, element } from "./axis-view.js";
import { type EventNode, drawEvent, eventNode, labelText, laneNode } from "./event-node.js";
import { type LinearScale, linearScale } from "./linear-scale.js";
import { drawPeriods, PERIOD_ROW, periodRows } from "./period-view.js";
import type { LabelStyle } from "./text-measure.js";
import type { RuntimeTimeline, TimelineRuntime, TimeWindow } from "./runtime.js";

/** Pixels of a slide. */
const LANE_COLUMN = 152;
const AXIS = 28;
/** Pixels of the screen: the library counts on a border that our style sheet does not draw. */
const LIBRARY_BORDER = 1;
/** Kept free at the right, as in the static figure. */
const RIGHT_MARGIN = 8;
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

export interface MountOptions {
  readonly data: TimelineData;
  /** Undefined where the deck embeds no library: the static picture stays. */
  readonly runtime: () => TimelineRuntime | undefined;
  /** Pixels of the screen to one of the slide. */
  readonly scale: () => number;
  readonly measure: (text: string, style?: LabelStyle) => number;
  readonly onTap: (id: string | undefined) => void;
  /** Part of the timeline's width that an open card covers at the right. */
  readonly covered: () => number;
}

/**
 * One interactive timeline. The library mixes measures before and after CSS
 * transforms, so its host is as large as it looks on the screen and scaled back
 * by the deck's own scale: what it measures is then true.
 */
export function timelineMount(figure: HTMLElement, options: MountOptions): TimelineMount {
  const { data, measure } = options;
  const mount = figure.querySelector<HTMLElement>(".timeline-mount") ?? figure;
  const ids = new Set((figure.dataset.events ?? "").split(" ").filter(Boolean));
  const events = data.events.filter(({ id }) => ids.size === 0 || ids.has(id));
  const lanes = data.lanes.filter(({ id }) => events.some(({ lane }) => lane === id));
  const tones = new Map(lanes.map(({ id, tone }) => [id, tone]));
  const nodes: EventNode[] = events.map((event) => eventNode(event, tones.get(event.lane) ?? "square"));
  const laneNodes = lanes.map(({ title, tone }) => laneNode(title, tone));
  const label: TickLabel = tickLabels(data.months, data.bcPattern, data.language);
  const whole = data.range;
  const periods = periodRows(data.periods);
  /** Pixels of a slide, above the lanes. */
  const head = AXIS + PERIOD_ROW * periods.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const opening: TimeWindow = {
    start: Number(figure.dataset.windowStart ?? whole.start),
    end: Number(figure.dataset.windowEnd ?? whole.end),
  };

  const host = element("div", "timeline-host");
  const drop = element("div", "drop-line");
  const corner = element("div", "axis-corner");
  const bands = element("div", "lane-bands");
  let timeline: RuntimeTimeline | undefined;
  let k = 0;
  let size = { width: 0, height: 0 };
  let arrangement: Arrangement | undefined;
  let arrangedFor = 0;
  let heights: readonly number[] = [];
  let selected: string | undefined;

  function resize(): boolean {
    const scale = options.scale();
    const width = Math.round(mount.clientWidth * scale);
    const height = Math.round(mount.clientHeight * scale);
    if (scale === k && width === size.width && height === size.height) return false;
    k = scale;
    size = { width, height };
    host.style.width = `${width}px`;
    host.style.height = `${height}px`;
    host.style.transform = `scale(${1 / k})`;
    host.style.setProperty("--k", String(k));
    host.style.setProperty("--lane-column", `${laneColumn()}px`);
    host.style.setProperty("--head", `${Math.round(head * k)}px`);
    heights = [];
    arrangement = undefined;
    return true;
  }

  // Whole pixels, as the library measures them.
  const laneColumn = () => Math.round(LANE_COLUMN * k);
  const chartWidth = () => (size.width - laneColumn() + LIBRARY_BORDER) / k;

  function start(): void {
    const runtime = options.runtime();
    if (!runtime) return;
    host.append(corner);
    mount.append(host);
    const beyond = (whole.end - whole.start) * BEYOND;
    timeline = runtime.create(host, {
      lanes: lanes.map(({ id }, index) => ({
        id,
        node: laneNodes[index] ?? element("div", "lane"),
        className: laneClass(index),
      })),
      items: nodes.map(({ event: { id, lane, start, end }, node }) => ({ id, lane, start, end, node })),
      limits: { start: whole.start - beyond, end: whole.end + beyond },
      window: opening,
      onMove: draw,
      onRest: () => {
        arrangement = undefined;
        if (timeline) draw(timeline.window());
      },
      onReady: () => figure.classList.add("is-live"),
      onTap: options.onTap,
    });
    timeline.axis.style.height = `${Math.round(head * k)}px`;
    timeline.ground.prepend(bands);
    timeline.ground.append(drop);
    draw(opening);
  }

  function draw(window: TimeWindow): void {
    const span = window.end - window.start;
    if (!timeline || size.width === 0 || !(span > 0)) return;
    const scale = linearScale(window, chartWidth());
    if (!arrangement || Math.abs(span - arrangedFor) > span * 1e-6) rearrange(scale, span);
    drawAxis(axisOf(window, chartWidth(), label, measure), { strip: timeline.axis, ground: timeline.ground, corner }, k);
    drawPeriods(periods, scale, { strip: timeline.axis, ground: timeline.ground, axis: AXIS, k, measure });
    const tops = new Map<string, number>();
    for (const node of nodes) drawOne(node, scale, tops);
    drawDropLine(scale, tops);
  }

  function rearrange(scale: LinearScale, span: number): void {
    const items = nodes.flatMap((node) => arrangeable(node, scale) ?? []);
    arrangement = arrange(items, scale.right - RIGHT_MARGIN);
    arrangedFor = span;
    const rows = lanes.map(({ id }) => arrangement?.rows.get(id) ?? 1);
    heights = laneHeights(rows, size.height / k - head, heights);
    const pixels = heights.map((lane) => Math.round(lane * k));
    laneNodes.forEach((node, lane) => {
      node.style.height = `${pixels[lane]}px`;
    });
    bands.replaceChildren(
      ...pixels.map((lane, index) => {
        const band = element("div", laneClass(index));
        band.style.height = `${lane}px`;
        return band;
      }),
    );
    const all = pixels.reduce((sum, lane) => sum + lane, 0);
    host.style.setProperty("--lanes-height", `${all}px`);
  }

  function arrangeable({ event }: EventNode, scale: LinearScale) {
    const mark = placeMark(event, scale);
    return mark && itemOf(event, mark);
  }

  function itemOf(event: EventNode["event"], { whole, body }: MarkPlace) {
    return {
      id: event.id,
      lane: event.lane,
      x0: whole.x0,
      x1: whole.x1,
      bar0: body.x0,
      bar1: body.x1,
      labelWidth: measure(labelText(event), event.context ? "italic" : "normal"),
    };
  }

  function drawOne(target: EventNode, scale: LinearScale, tops: Map<string, number>): void {
    const { event } = target;
    const mark = placeMark(event, scale);
    const place = arrangement?.places.get(event.id) ?? { side: "right" as const, row: 0 };
    if (!mark) {
      target.node.hidden = true;
      return;
    }
    const lane = lanes.findIndex(({ id }) => id === event.lane);
    const { top, row } = rowsIn(heights[lane] ?? 0, arrangement?.rows.get(event.lane) ?? 1);
    tops.set(event.id, heights.slice(0, lane).reduce((sum, height) => sum + height, 0) + top + (place.row + 0.5) * row);
    drawEvent(target, {
      mark,
      item: itemOf(event, mark),
      place,
      scale,
      row,
      top: top + place.row * row,
      k,
      selected: event.id === selected,
      quiet: selected !== undefined && event.id !== selected,
    });
  }

  /** From the middle of the selected mark up to the axis. */
  function drawDropLine(scale: LinearScale, middles: ReadonlyMap<string, number>): void {
    const event = events.find(({ id }) => id === selected);
    const middle = event && middles.get(event.id);
    drop.hidden = middle === undefined;
    if (!event || middle === undefined) return;
    const body = placeMark(event, scale)?.body;
    const x = body ? (body.x0 + body.x1) / 2 : 0;
    drop.style.transform = `translateX(${(x * k).toFixed(2)}px)`;
    drop.style.top = `${Math.round(head * k)}px`;
    drop.style.height = `${Math.max(0, (middle - 11) * k).toFixed(2)}px`;
  }

  function moveTo(window: TimeWindow): void {
    timeline?.setWindow(window, !matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  /** Brings a mark out of the margins, and out from under the card. */
  function bringIntoSight(id: string): void {
    const event = events.find((candidate) => candidate.id === id);
    if (!event || !timeline) return;
    const { start, end } = timeline.window();
    const span = end - start;
    const free = span * (1 - options.covered());
    const middle = Math.min(Math.max((event.start + event.end) / 2, event.start), event.start + free / 4);
    if (middle >= start + span * 0.01 && middle <= start + free * 0.92) return;
    const from = middle - free / 2;
    moveTo({ start: from, end: from + span });
  }

  // Sideways and with Shift the wheel pans; the library zooms by any wheel.
  host.addEventListener(
    "wheel",
    (event) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
      if (!timeline || sideways === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const { start, end } = timeline.window();
      const step = (sideways / k / chartWidth()) * (end - start);
      timeline.setWindow({ start: start + step, end: end + step }, false);
    },
    { capture: true, passive: false },
  );

  return {
    figure,
    refresh() {
      if (mount.clientWidth === 0) return;
      const changed = resize();
      if (!timeline) return start();
      if (!changed) return;
      timeline.axis.style.height = `${Math.round(head * k)}px`;
      draw(timeline.window());
      timeline.redraw();
    },
    select(id) {
      selected = events.some((event) => event.id === id) ? id : undefined;
      figure.classList.toggle("has-selection", selected !== undefined);
      timeline?.select(selected);
      if (timeline) draw(timeline.window());
      if (selected !== undefined) bringIntoSight(selected);
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

/** Every other lane stands on a band. */
function laneClass(index: number): string {
  return index % 2 === 0 ? "lane-band" : "lane-plain";
}

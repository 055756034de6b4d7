import { type MarkPlace, placeMark } from "../layout/marks.js";
import type { TimeScale } from "../layout/scale.js";
import { tickLabels } from "../layout/ticks.js";
import type { TimelineData, TimelineEvent } from "../model/timeline-data.js";
import { type Arrangeable, type Arrangement, arrange, laneHeights, rowsIn } from "./arrange.js";
import { axisOf } from "./axis.js";
import { drawAxis, element } from "./axis-view.js";
import { drawEvent, type EventNode, eventNode, labelText, laneNode } from "./event-node.js";
import { linearScale } from "./linear-scale.js";
import { drawPeriods, PERIOD_ROW, periodRows } from "./period-view.js";
import type { RuntimeItem, RuntimeLane, TimeWindow } from "./runtime.js";
import type { LabelStyle } from "./text-measure.js";

/** Pixels of a slide. */
const AXIS = 28;
/** Kept free at the right, as in the static figure. */
const RIGHT_MARGIN = 8;

/** Where the library lets us draw, and the size it draws at. */
interface ChartFrame {
  readonly host: HTMLElement;
  readonly strip: HTMLElement;
  readonly ground: HTMLElement;
  /** Pixels of the screen to one of the slide. */
  readonly k: number;
  /** Pixels of a slide: of the window, and of axis and lanes together. */
  readonly width: number;
  readonly height: number;
}

/** What is drawn in a timeline: marks, labels, lanes, axis and eras. The library moves it. */
interface TimelineChart {
  readonly events: readonly TimelineEvent[];
  readonly lanes: readonly RuntimeLane[];
  readonly items: readonly RuntimeItem[];
  /** Pixels of a slide above the lanes. */
  readonly head: number;
  draw(window: TimeWindow, frame: ChartFrame): void;
  select(id: string | undefined): void;
  /** Finds new places for labels at the next drawing, not only when the scale changes. */
  rearrange(): void;
  /** Shares the height among the lanes anew. */
  reshape(): void;
}

interface ChartInput {
  readonly data: TimelineData;
  readonly events: readonly TimelineEvent[];
  readonly measure: (text: string, style?: LabelStyle) => number;
}

export function timelineChart({ data, events, measure }: ChartInput): TimelineChart {
  const lanes = data.lanes.filter(({ id }) => events.some(({ lane }) => lane === id));
  const order = new Map(lanes.map(({ id }, index) => [id, index]));
  const nodes = events.map((event) =>
    eventNode(event, lanes[order.get(event.lane) ?? 0]?.tone ?? "square"),
  );
  const laneNodes = lanes.map(({ title, tone }) => laneNode(title, tone));
  const label = tickLabels(data.months, data.bcPattern, data.language);
  const periods = periodRows(data.periods);
  const head = AXIS + PERIOD_ROW * periods.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const drop = element("div", "drop-line");
  const corner = element("div", "axis-corner");
  const bands = element("div", "lane-bands");

  let arrangement: Arrangement | undefined;
  let arrangedSpan = 0;
  let heights: readonly number[] = [];
  let selected: string | undefined;

  function draw(window: TimeWindow, frame: ChartFrame): void {
    const { strip, ground, k, width } = frame;
    const span = window.end - window.start;
    const scale = linearScale(window, width);
    const places = new Map<TimelineEvent, MarkPlace>();
    for (const event of events) {
      const place = placeMark(event, scale);
      if (place) places.set(event, place);
    }
    if (!bands.isConnected) attach(frame);
    // Labels keep their sides while one pans, and find better ones when it is over.
    const found =
      arrangement && Math.abs(span - arrangedSpan) <= span * 1e-6
        ? arrangement
        : arrangeAll(places, scale, frame);
    arrangement = found;
    arrangedSpan = span;
    drawAxis(axisOf(window, width, label, measure), { strip, ground, corner }, k);
    drawPeriods(periods, scale, { strip, ground, axis: AXIS, k, measure });
    for (const node of nodes) drawOne(node, places.get(node.event), scale, found, k);
    drawDropLine(places, found, k);
  }

  function attach({ host, ground }: ChartFrame): void {
    host.append(corner);
    ground.prepend(bands);
    ground.append(drop);
  }

  function arrangeAll(
    places: ReadonlyMap<TimelineEvent, MarkPlace>,
    scale: TimeScale,
    { host, k, height }: ChartFrame,
  ): Arrangement {
    const items = [...places].map(([event, place]) => itemOf(event, place));
    const found = arrange(items, scale.right - RIGHT_MARGIN);
    // Two pixels less: the library would let one scroll by its borders.
    heights = laneHeights(
      lanes.map(({ id }) => found.rows.get(id) ?? 1),
      height - head - 2 / k,
      heights,
    );
    const pixels = heights.map((lane) => Math.floor(lane * k));
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
    host.style.setProperty("--lanes-height", `${pixels.reduce((sum, lane) => sum + lane, 0)}px`);
    return found;
  }

  function itemOf(event: TimelineEvent, { whole, body }: MarkPlace): Arrangeable {
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

  function drawOne(
    node: EventNode,
    mark: MarkPlace | undefined,
    scale: TimeScale,
    { places }: Arrangement,
    k: number,
  ): void {
    const { event } = node;
    if (!mark) {
      node.node.hidden = true;
      return;
    }
    // What has come into sight while one pans gets its place when that is over.
    const place = places.get(event.id) ?? { side: "right", row: 0 };
    drawEvent(node, {
      mark,
      item: itemOf(event, mark),
      place,
      scale,
      ...rowOf(event.lane, place.row),
      k,
      selected: event.id === selected,
      quiet: selected !== undefined && event.id !== selected,
    });
  }

  /** Pixels of a slide, from the top of the lane. */
  function rowOf(lane: string, number: number): { readonly top: number; readonly row: number } {
    const { top, row } = rowsIn(
      heights[order.get(lane) ?? 0] ?? 0,
      arrangement?.rows.get(lane) ?? 1,
    );
    return { top: top + number * row, row };
  }

  /** From the middle of the selected mark up to the axis. */
  function drawDropLine(
    marks: ReadonlyMap<TimelineEvent, MarkPlace>,
    { places }: Arrangement,
    k: number,
  ): void {
    const event = events.find(({ id }) => id === selected);
    const body = event && marks.get(event)?.body;
    drop.hidden = body === undefined;
    if (!event || !body) return;
    const { top, row } = rowOf(event.lane, places.get(event.id)?.row ?? 0);
    const lane = heights
      .slice(0, order.get(event.lane))
      .reduce((sum, height) => sum + Math.floor(height * k), 0);
    const length = (head - AXIS + top + row / 2 - 11) * k + lane;
    drop.style.transform = `translateX(${(((body.x0 + body.x1) / 2) * k).toFixed(2)}px)`;
    drop.style.top = `${Math.round(AXIS * k)}px`;
    drop.style.height = `max(0px, ${length.toFixed(2)}px + var(--scrolled, 0px))`;
  }

  return {
    events,
    head,
    lanes: lanes.map(({ id }, index) => ({
      id,
      node: laneNodes[index] ?? element("div", "lane"),
      className: laneClass(index),
    })),
    items: nodes.map(({ event: { id, lane, start, end }, node }) => ({
      id,
      lane,
      start,
      end,
      node,
    })),
    draw,
    select(id) {
      selected = events.some((event) => event.id === id) ? id : undefined;
    },
    rearrange() {
      arrangement = undefined;
    },
    reshape() {
      arrangement = undefined;
      heights = [];
    },
  };
}

/** Every other lane stands on a band. */
function laneClass(index: number): string {
  return index % 2 === 0 ? "lane-band" : "lane-plain";
}

import type { Scene, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import type { PictureInput } from "./picture.js";
import {
  type DrawnTick,
  mergedTicks,
  ROOM_FOR_SINGLE_TICKS,
  singleTicksRoom,
} from "./ribbon-room.js";
import { type TimeScale, timeScale } from "./scale.js";
import { textWidth } from "./text.js";
import { tickAt } from "./ticks.js";

/** 1152 × 24 pixels on a slide. */
export interface RibbonInput extends PictureInput {
  readonly start: number;
  readonly end: number;
}

/** Where an event stands on the ribbon, in pixels from its upper left corner. */
export interface RibbonTick {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  /** Middle of its lane's strip. */
  readonly y: number;
}

const SIZE = 14;
const TICK = 10;
const INSET = 1.5;
const LIP = 5;

/**
 * The thin band of time under every slide: a strip a lane, a tick an event,
 * the end years at its sides. It stands in every deck and must stay small;
 * where it would not, ticks that touch become one shape without an event.
 */
export function layoutRibbon(input: RibbonInput): Scene {
  const { width, height } = input;
  const scale = ribbonScale(input);
  const thickness = Math.max(1.5, Math.min(4, stripHeight(input) * 0.8));
  const ticks = drawnTicks(input);
  const shapes =
    singleTicksRoom(ticks) <= ROOM_FOR_SINGLE_TICKS
      ? ticks.map(
          (tick): Shape => ({
            kind: "group",
            event: tick.id,
            shapes: [tickShape(tick, thickness)],
          }),
        )
      : mergedTicks(ticks, thickness);
  const [first, last] = endYears(input);
  const baseline = height / 2 + SIZE * 0.35;
  const year = { kind: "text", y: baseline, font: "sans", size: SIZE, fill: "muted" } as const;
  return {
    width,
    height,
    title: input.title,
    description: input.description,
    shapes: [
      {
        kind: "rect",
        x: scale.left - 4,
        y: 0,
        width: scale.right - scale.left + 8,
        height,
        fill: "band",
      },
      { ...year, x: 0, text: first, anchor: "start" },
      { ...year, x: width, text: last, anchor: "end" },
      ...shapes,
    ],
  };
}

/** Where each event stands on the ribbon, ranges first, so that the last one at a point is the one on top. */
export function ribbonTicks(input: RibbonInput): readonly RibbonTick[] {
  return drawnTicks(input).map(({ id, x0, x1, y }) => ({ id, x0, x1, y }));
}

function drawnTicks(input: RibbonInput): DrawnTick[] {
  const scale = ribbonScale(input);
  const strip = stripHeight(input);
  const strips = new Map(
    input.lanes.map(({ id, tone }, i) => [id, { tone, y: INSET + strip * (i + 0.5) }]),
  );
  return input.events
    .filter((event) => event.end > input.start && event.start < input.end)
    .sort(
      (a, b) =>
        Number(b.mark === "span") - Number(a.mark === "span") ||
        a.start - b.start ||
        (a.id < b.id ? -1 : 1),
    )
    .flatMap((event) => {
      const lane = strips.get(event.lane);
      return lane
        ? {
            id: event.id,
            ...tickStretch(event, scale),
            y: lane.y,
            paint: lane.tone,
            range: event.mark === "span",
            hollow: event.context,
          }
        : [];
    });
}

/** A path is shorter than a rectangle's attributes. */
function tickShape({ x0, x1, y, paint, range, hollow }: DrawnTick, thickness: number): Shape {
  const high = tenth(range ? thickness / 2 : thickness);
  const inset = hollow && !range ? 0.5 : 0;
  const d = `M${x0 + inset} ${tenth(y - high / 2)}h${x1 - x0 - 2 * inset}v${high}H${x0 + inset}Z`;
  const style = hollow && !range ? ({ fill: "ground", stroke: paint } as const) : { fill: paint };
  return { kind: "path", d, ...style };
}

/** A date's tick is 10 px wide however short it is. */
function tickStretch(event: TimelineEvent, scale: TimeScale): { x0: number; x1: number } {
  const [x0, x1] = [scale.clamp(event.start), scale.clamp(event.end)];
  if (event.mark === "span" && x1 - x0 > TICK) return { x0: Math.round(x0), x1: Math.round(x1) };
  const x = Math.max(scale.left, Math.min(scale.right - TICK, (x0 + x1 - TICK) / 2));
  return { x0: Math.round(x), x1: Math.round(x) + TICK };
}

export interface RibbonBracket {
  /** Pixels from the ribbon's left. */
  readonly from: number;
  readonly to: number;
  /** The bracket as a path, to be stroked in ink, 2 px wide. */
  readonly d: string;
}

/** Where the talk is: a bracket around the events with these ids. Undefined where the ribbon has none of them. */
export function ribbonBracket(
  input: RibbonInput,
  ids: readonly string[],
): RibbonBracket | undefined {
  const { left, right } = ribbonScale(input);
  const events = input.events.filter(({ id }) => ids.includes(id));
  const ticks = drawnTicks({ ...input, events });
  if (ticks.length === 0) return undefined;
  const from = Math.max(left - 4, Math.min(...ticks.map(({ x0 }) => x0)) - 4);
  const to = Math.min(right + 4, Math.max(...ticks.map(({ x1 }) => x1)) + 4);
  const side = (x: number, inward: number) =>
    `M${tenth(x + inward)} 1H${tenth(x)}V${tenth(input.height - 1)}H${tenth(x + inward)}`;
  return { from, to, d: side(from, LIP) + side(to, -LIP) };
}

/** The end years keep clear of the strips; whole pixels are shorter to write. */
function ribbonScale(input: RibbonInput): TimeScale {
  const [first, last] = endYears(input).map((text) => textWidth(input.metrics, "sans", SIZE, text));
  return timeScale(input, Math.ceil((first ?? 0) + 14), Math.floor(input.width - (last ?? 0) - 14));
}

function stripHeight({ height, lanes }: RibbonInput): number {
  return (height - 2 * INSET) / Math.max(1, lanes.length);
}

function endYears({ start, end, tickLabel }: RibbonInput): [string, string] {
  return [tickLabel(tickAt(start, "year")), tickLabel(tickAt(end - 1, "year"))];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

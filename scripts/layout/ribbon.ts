import type { Paint, Scene, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { linePath } from "./glyphs.js";
import type { PictureInput } from "./picture.js";
import { type TimeScale, timeScale } from "./scale.js";
import { textWidth } from "./text.js";
import { tickAt } from "./ticks.js";

/** 1152 × 24 pixels on a slide. */
export interface RibbonInput extends PictureInput {
  readonly start: number;
  readonly end: number;
}

const SIZE = 14;
const TICK = 10;
const INSET = 1.5;

/** The thin band of time under every slide: a strip a lane, a tick an event, the end years at its sides. */
export function layoutRibbon(input: RibbonInput): Scene {
  const { width, height, lanes } = input;
  const scale = ribbonScale(input);
  const strip = (height - 2 * INSET) / Math.max(1, lanes.length);
  const thickness = Math.max(1.5, Math.min(4, strip * 0.8));
  const order = new Map(lanes.map(({ id }, i) => [id, i]));
  const shown = input.events
    .filter((event) => order.has(event.lane) && event.end > input.start && event.start < input.end)
    .sort(
      (a, b) =>
        Number(b.mark === "span") - Number(a.mark === "span") ||
        a.start - b.start ||
        (a.id < b.id ? -1 : 1),
    );
  const shapes = shown.map((event): Shape => {
    const index = order.get(event.lane) ?? 0;
    const y = INSET + strip * (index + 0.5);
    const fill = lanes[index]?.tone ?? "edge";
    return {
      kind: "group",
      event: event.id,
      title: event.label,
      shapes: [tickShape(event, scale, y, thickness, fill)],
    };
  });
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

/** A range is a line half as thick; a date a tick, 10 px wide however short it is. */
function tickShape(
  event: TimelineEvent,
  scale: TimeScale,
  y: number,
  thickness: number,
  fill: Paint,
): Shape {
  const { x0, x1 } = tickStretch(event, scale);
  const rect = {
    kind: "rect",
    x: x0,
    y: y - thickness / 2,
    width: x1 - x0,
    height: thickness,
  } as const;
  if (event.mark === "span") return { ...rect, y: y - thickness / 4, height: thickness / 2, fill };
  if (!event.context) return { ...rect, fill };
  return { ...rect, x: x0 + 0.5, width: x1 - x0 - 1, fill: "ground", stroke: fill };
}

function tickStretch(event: TimelineEvent, scale: TimeScale): { x0: number; x1: number } {
  const [x0, x1] = [scale.clamp(event.start), scale.clamp(event.end)];
  if (event.mark === "span" && x1 - x0 > TICK) return { x0, x1 };
  const x = Math.max(scale.left, Math.min(scale.right - TICK, (x0 + x1 - TICK) / 2));
  return { x0: x, x1: x + TICK };
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
  const scale = ribbonScale(input);
  const stretches = input.events
    .filter(({ id, start, end }) => ids.includes(id) && end > input.start && start < input.end)
    .map((event) => tickStretch(event, scale));
  if (stretches.length === 0) return undefined;
  const from = Math.max(scale.left - 4, Math.min(...stretches.map(({ x0 }) => x0)) - 4);
  const to = Math.min(scale.right + 4, Math.max(...stretches.map(({ x1 }) => x1)) + 4);
  const [top, bottom, lip] = [1, input.height - 1, 5];
  const side = (x: number, inward: number) =>
    linePath([
      [x + inward, top],
      [x, top],
      [x, bottom],
      [x + inward, bottom],
    ]);
  return { from, to, d: side(from, lip) + side(to, -lip) };
}

/** The end years keep clear of the strips. */
function ribbonScale(input: RibbonInput): TimeScale {
  const [first, last] = endYears(input).map((text) => textWidth(input.metrics, "sans", SIZE, text));
  return timeScale(input, (first ?? 0) + 14, input.width - (last ?? 0) - 14);
}

function endYears({ start, end, tickLabel }: RibbonInput): [string, string] {
  return [tickLabel(tickAt(start, "year")), tickLabel(tickAt(end - 1, "year"))];
}

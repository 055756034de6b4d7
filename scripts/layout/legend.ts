import type { FontMetrics, Shape } from "../model/scene.js";
import {
  type EndSign,
  LEGEND_SIGNS,
  type LegendSign,
  type LegendWords,
  type TimelineEvent,
  type TimelineLink,
} from "../model/timeline-data.js";
import { legendSample } from "./legend-samples.js";
import { recordMarks } from "./record-marks.js";
import { timeScale } from "./scale.js";
import { shorten, textWidth } from "./text.js";

/** Pixels of the type and of a row. */
const SIZE = 14;
const ROW = 21;
/** Pixels between a sign and its words, and between one entry and the next. */
const GAP = 8;
const BETWEEN = 26;

export interface SignsInput {
  /** All that the picture is of, in sight or not, so that the legend stays while one pans. */
  readonly events: readonly TimelineEvent[];
  /** From which length on a stretch of days is drawn as one. */
  readonly pixelsPerDay: number;
  readonly links: readonly TimelineLink[];
  /** Whether years are left out of the axis, and whether near-by events are counted in one mark. */
  readonly folded: boolean;
  readonly gathered: boolean;
}

/** The signs that a reader meets, in the legend's order; none where all events are plain days, which need no word. */
export function signsInUse(input: SignsInput): LegendSign[] {
  const used = new Set<LegendSign>();
  for (const event of input.events) {
    used.add(event.mark === "span" ? "range" : event.mark);
    for (const sign of [...endSigns(event.startSign), ...endSigns(event.endSign)]) used.add(sign);
    if (event.differs) used.add("differs");
    if (event.context) used.add("context");
    if (event.unverified) used.add("unverified");
    for (const sign of recordSigns(event, input.pixelsPerDay)) used.add(sign);
  }
  for (const { relation } of input.links) used.add(relation);
  if (input.folded) used.add("break");
  if (input.gathered) used.add("gathered");
  return used.size === 1 && used.has("day") ? [] : LEGEND_SIGNS.filter((sign) => used.has(sign));
}

function endSigns(sign: EndSign): LegendSign[] {
  if (sign === "exact") return [];
  return sign === "both" ? ["approximate", "uncertain"] : [sign];
}

function recordSigns(event: TimelineEvent, pixelsPerDay: number): LegendSign[] {
  if (event.record.length === 0) return [];
  const start = Math.min(event.start, ...event.record.map((entry) => entry.start));
  const end = Math.max(event.end, ...event.record.map((entry) => entry.end));
  const scale = timeScale({ start, end }, 0, (end - start) * pixelsPerDay);
  return recordMarks(event, scale).map(({ sign }) => sign);
}

export interface LegendInput {
  readonly signs: readonly LegendSign[];
  readonly words: LegendWords;
  /** Pixels. */
  readonly width: number;
  readonly metrics: FontMetrics;
}

export interface Legend {
  /** Pixels; 0 where there is nothing to explain. */
  readonly height: number;
  /** The last row: pixels down to its middle, and pixels free at its right. */
  readonly last: { readonly middle: number; readonly free: number };
  /** Its shapes, with the upper left corner at a point. */
  shapes(left: number, top: number): Shape[];
}

/** Each sign beside its words, in as few rows as the width allows. */
export function layoutLegend({ signs, words, width, metrics }: LegendInput): Legend {
  const entries: { sign: LegendSign; text: string; x: number; row: number }[] = [];
  let [x, row] = [0, 0];
  for (const sign of signs) {
    const whole = words[sign];
    if (!whole) continue;
    const room = width - legendSample(sign, 0, 0).width - GAP;
    const text = shorten(metrics, "sans", SIZE, whole, room);
    const taken = width - room + textWidth(metrics, "sans", SIZE, text) * 1.01;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    entries.push({ sign, text, x, row });
    x += taken + BETWEEN;
  }
  return {
    last: { middle: 6 + (row + 0.5) * ROW, free: width - x + BETWEEN },
    height: entries.length > 0 ? (row + 1) * ROW + 6 : 0,
    shapes: (left, top) =>
      entries.map((entry): Shape => {
        const y = top + 6 + (entry.row + 0.5) * ROW;
        const sample = legendSample(entry.sign, left + entry.x, y);
        return {
          kind: "group",
          className: "legend",
          shapes: [
            ...sample.shapes,
            {
              kind: "text",
              x: left + entry.x + sample.width + GAP,
              y: y + SIZE * 0.34,
              text: entry.text,
              font: "sans",
              size: SIZE,
              anchor: "start",
              fill: "muted",
            },
          ],
        };
      }),
  };
}

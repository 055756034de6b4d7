import { scaleLinear } from "d3-scale";
import type { DeckFigure, DeckFigureValue } from "../model/deck.js";
import type { FontMetrics, Paint, Scene, Shape } from "../model/scene.js";
import { hatchPath } from "./hatch.js";
import { textWidth, wrapText } from "./text.js";

export interface BarsInput {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
  /** The number as it is read, with "about" where it is approximate. */
  readonly format: (value: DeckFigureValue) => string;
  readonly title?: string;
  readonly description?: string;
}

/** How one chart is set: labels above their bars while the height allows, else in a column beside them. */
interface Setting {
  readonly bar: number;
  readonly value: number;
  readonly label: number;
  readonly pitch: number;
  readonly top: number;
  /** Where the bars begin; more than 0 where labels stand beside. */
  readonly left: number;
}

const FADE = 40;
const GAP = 14;
const LEADING = 1.25;
/** Free pixels between a label in the column and the zero line. */
const BESIDE = 18;
const VALUE_FONT = "serif-bold";

/** A chart of horizontal bars from a zero line: label, bar, value at its end; no legend and no grid. */
export function layoutBars(figure: DeckFigure, input: BarsInput): Scene {
  const { width, height, metrics, format } = input;
  const { values } = figure;
  const setting = settingOf(values, input);
  const texts = values.map(format);
  const widths = texts.map((text) => textWidth(metrics, VALUE_FONT, setting.value, text) + GAP);
  const scale = barScale(values.map(({ value }) => value), widths, setting.left + 1, width);
  const shapes = values.flatMap((value, i) => {
    const y = setting.top + i * setting.pitch;
    return [...labelShapes(value, y, setting, input), ...barShapes(value, texts[i] ?? "", y, setting, scale)];
  });
  return {
    width, height,
    title: input.title ?? figure.title,
    description: input.description ?? values.map((value, i) => `${value.label}: ${texts[i]}`).join("; "),
    shapes: [...shapes, ...zeroLine(values.length, setting, scale(0))],
  };
}

/**
 * The longest scale in which every bar has its value's text (so many pixels
 * wide) outside its end. The widest text need not be at the longest bar, so
 * the length of a unit is found by halving.
 */
function barScale(values: readonly number[], widths: readonly number[], left: number, right: number): (value: number) => number {
  const reach = (unit: number, sign: 1 | -1) =>
    Math.max(0, ...values.map((value, i) => (value * sign > 0 || (value === 0 && sign > 0) ? value * sign * unit + (widths[i] ?? 0) : 0)));
  const largest = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  let [low, high] = [0, (right - left) / largest];
  for (let i = 0; i < 50; i++) {
    const unit = (low + high) / 2;
    if (reach(unit, 1) + reach(unit, -1) <= right - left) low = unit;
    else high = unit;
  }
  const zero = left + reach(low, -1);
  return scaleLinear([0, largest], [zero, zero + largest * low]);
}

/** One line beside all bars, or, where labels stand between them, a piece at each. */
function zeroLine(count: number, { top, pitch, bar, left }: Setting, x: number): Shape[] {
  const line = { kind: "line", x1: x, x2: x, stroke: "ink", strokeWidth: 2 } as const;
  if (left > 0) return [{ ...line, y1: top - 8, y2: top + (count - 1) * pitch + bar + 8 }];
  return Array.from({ length: count }, (_, i) => ({ ...line, y1: top + i * pitch - 4, y2: top + i * pitch + bar + 4 }));
}

function settingOf(values: readonly DeckFigureValue[], { width, height, metrics }: BarsInput): Setting {
  const count = Math.max(1, values.length);
  const label = 22;
  const lines = values.map((value) => aboveLines(value, width, label, metrics).length);
  const above = Math.max(1, ...lines) * label * LEADING + 4;
  if (count * (above + 56) + (count - 1) * 16 + 8 <= height) {
    const pitch = Math.min(above + 56 + 44, (height - 8 + 16) / count);
    const block = above + (count - 1) * pitch + 56;
    return { bar: 56, value: 40, label, pitch, top: above + (height - block) / 2, left: 0 };
  }
  const pitch = Math.min(96, (height - 16) / count);
  const bar = Math.min(56, pitch * 0.72);
  const size = Math.max(10, Math.min(20, pitch / 2.6));
  const widest = Math.max(...values.map((value) => textWidth(metrics, "sans-bold", size, value.label)));
  return {
    bar, value: Math.max(12, Math.min(40, bar * 0.72)), label: size, pitch,
    top: (height - (count - 1) * pitch - bar) / 2,
    left: Math.round(Math.min(width * 0.36, Math.max(width * 0.2, widest + BESIDE + 2))),
  };
}

function aboveLines(value: DeckFigureValue, width: number, size: number, metrics: FontMetrics): string[] {
  return wrapText(metrics, "sans-bold", size, value.label, width);
}

/** The label in ink, and how a derived number was computed in quieter italics after it. */
function labelShapes(value: DeckFigureValue, y: number, setting: Setting, { width, metrics }: BarsInput): Shape[] {
  const { label: size, left, bar } = setting;
  const text = { kind: "text", size, anchor: "start", fill: "ink", font: "sans-bold" } as const;
  const leading = size * LEADING;
  if (left === 0) {
    const lines = aboveLines(value, width, size, metrics);
    const last = lines.at(-1) ?? "";
    const shapes = lines.map((line, i): Shape => ({ ...text, x: 0, y: y - 10 - (lines.length - 1 - i) * leading, text: line }));
    const end = textWidth(metrics, "sans-bold", size, last) + 14;
    const fits = value.derived && end + textWidth(metrics, "sans-italic", size, value.derived) <= width;
    return fits && value.derived
      ? [...shapes, { ...text, x: end, y: y - 10, text: value.derived, font: "sans-italic", fill: "muted" }]
      : shapes;
  }
  const room = left - BESIDE;
  const most = Math.max(1, Math.floor(setting.pitch / leading));
  const names = wrapText(metrics, "sans-bold", size, value.label, room, most);
  const derived = value.derived && names.length < most ? wrapText(metrics, "sans-italic", size, value.derived, room, most - names.length) : [];
  const first = y + bar / 2 + size * 0.34 - ((names.length + derived.length - 1) * leading) / 2;
  return [
    ...names.map((line, i): Shape => ({ ...text, anchor: "end", x: room, y: first + i * leading, text: line })),
    ...derived.map((line, i): Shape => ({
      ...text, anchor: "end", x: room, y: first + (names.length + i) * leading, text: line, font: "sans-italic", fill: "muted",
    })),
  ];
}

/** Solid where a source prints the number, hatched where it was computed, fading where it is approximate. */
function barShapes(value: DeckFigureValue, text: string, y: number, { bar, value: size }: Setting, scale: (n: number) => number): Shape[] {
  const [zero, end] = [scale(0), scale(value.value)];
  const negative = end < zero;
  const x = Math.min(zero, end);
  const width = Math.max(2, Math.abs(end - zero));
  const paint: Paint = value.tone ?? "muted";
  const fade = value.approximate ? Math.min(FADE, width / 2) : 0;
  const fades = fade > 0 ? (negative ? { fadeStart: fade } : { fadeEnd: fade }) : {};
  const rect = { kind: "rect", x, y, width, height: bar } as const;
  const shapes: Shape[] = value.derived
    ? [
        { ...rect, fill: paint, opacity: 0.14, ...fades },
        { kind: "path", d: hatchPath(x, y, width - fade, bar, 9), fill: "none", stroke: paint, strokeWidth: 1.75 },
        { ...rect, x: x + 1, y: y + 1, width: width - 2, height: bar - 2, fill: "none", stroke: paint, strokeWidth: 2, ...fades },
      ]
    : [{ ...rect, fill: paint, ...fades }];
  return [
    ...shapes,
    {
      kind: "text", x: negative ? x - GAP : x + width + GAP, y: y + bar / 2 + size * 0.33, text, font: VALUE_FONT, size,
      anchor: negative ? "end" : "start", fill: "ink",
    },
  ];
}

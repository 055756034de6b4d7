import type { DeckFigure, DeckFigureValue } from "../model/deck.js";
import type { FontMetrics, Paint, Scene, Shape } from "../model/scene.js";
import { type BarSetting, barLabel, barSetting } from "./bar-labels.js";
import { barScale } from "./bar-scale.js";
import { hatchPath } from "./hatch.js";
import { textWidth } from "./text.js";

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

const FADE = 40;
const GAP = 14;
/** A bar of nothing is still seen. */
const THINNEST = 2;
const VALUE_FONT = "serif-bold";

/** A chart of horizontal bars from a zero line: label, bar, value at its end; no legend and no grid. */
export function layoutBars(figure: DeckFigure, input: BarsInput): Scene {
  const { width, height, metrics, format } = input;
  const { values } = figure;
  const setting = barSetting(values, input);
  const texts = values.map(format);
  const widths = texts.map((text) => textWidth(metrics, VALUE_FONT, setting.value, text) + GAP);
  const scale = barScale(
    values.map(({ value }) => value),
    widths,
    setting.left + THINNEST,
    width - THINNEST,
  );
  const shapes = values.flatMap((value, i) => {
    const y = setting.top + i * setting.pitch;
    return [
      ...barLabel(value, y, setting, input),
      ...barShapes(value, texts[i] ?? "", y, setting, scale),
    ];
  });
  return {
    width,
    height,
    title: input.title ?? figure.title,
    description:
      input.description ?? values.map((value, i) => `${value.label}: ${texts[i]}`).join("; "),
    shapes: [...shapes, ...zeroLine(values.length, setting, scale(0))],
  };
}

/** One line beside all bars, or, where labels stand between them, a piece at each. */
function zeroLine(count: number, { top, pitch, bar, left }: BarSetting, x: number): Shape[] {
  const line = { kind: "line", x1: x, x2: x, stroke: "ink", strokeWidth: 2 } as const;
  if (left > 0) return [{ ...line, y1: top - 8, y2: top + (count - 1) * pitch + bar + 8 }];
  return Array.from({ length: count }, (_, i) => ({
    ...line,
    y1: top + i * pitch - 4,
    y2: top + i * pitch + bar + 4,
  }));
}

/** Solid where a source prints the number, hatched where it was computed, fading where it is approximate. */
function barShapes(
  value: DeckFigureValue,
  text: string,
  y: number,
  { bar, value: size }: BarSetting,
  scale: (n: number) => number,
): Shape[] {
  const [zero, end] = [scale(0), scale(value.value)];
  const negative = end < zero;
  const x = Math.min(zero, end);
  const width = Math.max(THINNEST, Math.abs(end - zero));
  const paint: Paint = value.tone ?? "muted";
  const fade = value.approximate ? Math.min(FADE, width / 2) : 0;
  const fades = fade > 0 ? (negative ? { fadeStart: fade } : { fadeEnd: fade }) : {};
  const rect = { kind: "rect", x, y, width, height: bar } as const;
  const shapes: Shape[] = value.derived
    ? [
        { ...rect, fill: paint, opacity: 0.14, ...fades },
        {
          kind: "path",
          d: hatchPath(x, y, width - fade, bar, 9),
          fill: "none",
          stroke: paint,
          strokeWidth: 1.75,
        },
        {
          ...rect,
          x: x + 1,
          y: y + 1,
          width: width - 2,
          height: bar - 2,
          fill: "none",
          stroke: paint,
          strokeWidth: 2,
          ...fades,
        },
      ]
    : [{ ...rect, fill: paint, ...fades }];
  return [
    ...shapes,
    {
      kind: "text",
      x: negative ? x - GAP : x + width + GAP,
      y: y + bar / 2 + size * 0.33,
      text,
      font: VALUE_FONT,
      size,
      anchor: negative ? "end" : "start",
      fill: "ink",
    },
  ];
}

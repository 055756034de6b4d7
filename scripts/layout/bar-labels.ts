import type { DeckFigureValue } from "../model/deck.js";
import type { FontMetrics, Shape } from "../model/scene.js";
import { textWidth, wrapText } from "./text.js";

/** How one chart is set: labels above their bars while the height allows, else in a column beside them. */
export interface BarSetting {
  readonly bar: number;
  readonly value: number;
  readonly label: number;
  readonly pitch: number;
  readonly top: number;
  /** Where the bars begin; more than 0 where labels stand beside. */
  readonly left: number;
}

const LEADING = 1.25;
/** Free pixels between a label in the column and the zero line. */
const BESIDE = 18;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
}

/** The setting that so many bars have room for. */
export function barSetting(
  values: readonly DeckFigureValue[],
  { width, height, metrics }: Frame,
): BarSetting {
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
  const widest = Math.max(
    ...values.map((value) => textWidth(metrics, "sans-bold", size, value.label)),
  );
  return {
    bar,
    value: Math.max(12, Math.min(40, bar * 0.72)),
    label: size,
    pitch,
    top: (height - (count - 1) * pitch - bar) / 2,
    left: Math.round(Math.min(width * 0.36, Math.max(width * 0.2, widest + BESIDE + 2))),
  };
}

function aboveLines(
  value: DeckFigureValue,
  width: number,
  size: number,
  metrics: FontMetrics,
): string[] {
  return wrapText(metrics, "sans-bold", size, value.label, width);
}

/** The label in ink, and how a derived number was computed in quieter italics after it. */
export function barLabel(
  value: DeckFigureValue,
  y: number,
  setting: BarSetting,
  { width, metrics }: Frame,
): Shape[] {
  const { label: size, left, bar } = setting;
  const text = { kind: "text", size, anchor: "start", fill: "ink", font: "sans-bold" } as const;
  const leading = size * LEADING;
  if (left === 0) {
    const lines = aboveLines(value, width, size, metrics);
    const last = lines.at(-1) ?? "";
    const shapes = lines.map(
      (line, i): Shape => ({
        ...text,
        x: 0,
        y: y - 10 - (lines.length - 1 - i) * leading,
        text: line,
      }),
    );
    const end = textWidth(metrics, "sans-bold", size, last) + 14;
    const fits =
      value.derived && end + textWidth(metrics, "sans-italic", size, value.derived) <= width;
    return fits && value.derived
      ? [
          ...shapes,
          { ...text, x: end, y: y - 10, text: value.derived, font: "sans-italic", fill: "muted" },
        ]
      : shapes;
  }
  const room = left - BESIDE;
  const most = Math.max(1, Math.floor(setting.pitch / leading));
  const names = wrapText(metrics, "sans-bold", size, value.label, room, most);
  const derived =
    value.derived && names.length < most
      ? wrapText(metrics, "sans-italic", size, value.derived, room, most - names.length)
      : [];
  const first = y + bar / 2 + size * 0.34 - ((names.length + derived.length - 1) * leading) / 2;
  return [
    ...names.map(
      (line, i): Shape => ({ ...text, anchor: "end", x: room, y: first + i * leading, text: line }),
    ),
    ...derived.map(
      (line, i): Shape => ({
        ...text,
        anchor: "end",
        x: room,
        y: first + (names.length + i) * leading,
        text: line,
        font: "sans-italic",
        fill: "muted",
      }),
    ),
  ];
}

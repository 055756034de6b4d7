import type { Font, FontMetrics, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { shorten, textWidth } from "./text.js";

/** How tightly a timeline is set. */
export interface Density {
  /** Font size of the labels, pixels. */
  readonly size: number;
  readonly rowHeight: number;
  /** Free pixels above and below a lane's rows. */
  readonly pad: number;
  /** Widest label, as a part of the plot's width. */
  readonly cap: number;
}

/** Generous first; labels are shortened only where no row height and no size helps. */
export const DENSITIES: readonly Density[] = [
  { size: 18, rowHeight: 30, pad: 8, cap: 1 },
  { size: 18, rowHeight: 25, pad: 5, cap: 1 },
  { size: 18, rowHeight: 22, pad: 3, cap: 1 },
  { size: 18, rowHeight: 20, pad: 2, cap: 1 },
  { size: 16, rowHeight: 18.5, pad: 2, cap: 1 },
  { size: 14, rowHeight: 17, pad: 2, cap: 1 },
  { size: 14, rowHeight: 17, pad: 2, cap: 0.25 },
  { size: 14, rowHeight: 17, pad: 2, cap: 0.15 },
];

export interface Label {
  readonly text: string;
  readonly font: Font;
  readonly size: number;
  /** Pixels. */
  readonly width: number;
}

/** The text beside an event's mark; `≠` leads it where paper and record differ. */
export function labelOf(
  event: TimelineEvent,
  selected: boolean,
  { size, cap }: Density,
  metrics: FontMetrics,
  plotWidth: number,
): Label {
  const font: Font = selected ? "sans-bold" : event.context ? "sans-italic" : "sans";
  const whole = `${event.differs ? "≠ " : ""}${event.label}`;
  // A hundredth more: kerning and the renderer's rounding are not in the advance widths.
  const text = shorten(metrics, font, size, whole, plotWidth * cap * 0.99);
  return { text, font, size, width: textWidth(metrics, font, size, text) * 1.01 };
}

/** A label whose row has its middle at `y`. */
export function labelShape(label: Label, x: number, y: number, muted: boolean): Shape {
  return {
    kind: "text",
    x,
    y: y + label.size * 0.34,
    text: label.text,
    font: label.font,
    size: label.size,
    anchor: "start",
    fill: muted ? "muted" : "ink",
  };
}

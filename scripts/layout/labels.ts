import type { Font, FontMetrics, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import type { Stretch } from "./stretch.js";
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
export const TIGHTEST: Density = { size: 14, rowHeight: 17, pad: 2, cap: 1 };

/** The words beside a mark. */
export interface Label {
  readonly lines: readonly LabelLine[];
  /** Pixels. */
  readonly width: number;
  /** Rows of its lane that it takes. */
  readonly rows: number;
  /** Not the whole name. */
  readonly cut?: true;
  /** Stands for the name in a numbered key. */
  readonly number?: true;
}

export interface LabelLine {
  readonly text: string;
  readonly font: Font;
  readonly size: number;
  /** Pixels from the middle of the label's first row down to the baseline. */
  readonly dy: number;
  readonly muted?: boolean;
}

/** A hundredth more: kerning and the renderer's rounding are not in the advance widths. */
export const KERNING = 1.01;
/** From the middle of a row down to the baseline of a line that stands in it, in font sizes. */
export const BASELINE = 0.34;
/** A label with room for less, in font sizes, says nothing. */
const LEAST_ROOM = 3;

export interface LabelMaker {
  /** The event's name in one line, shortened where it is wider than `widest` pixels; nothing where hardly a letter would be left. */
  name(event: TimelineEvent, size: number, widest: number): Label | undefined;
  /** Room for a number of the key. */
  number(size: number): Label;
}

/** Labels for one picture; each name is measured once. `≠` leads it where paper and record differ. */
export function labelMaker(
  metrics: FontMetrics,
  selected: ReadonlySet<string>,
  count: number,
): LabelMaker {
  interface Name {
    readonly text: string;
    readonly font: Font;
    /** Font sizes. */
    readonly width: number;
  }
  const names = new Map<string, Name>();
  const nameOf = (event: TimelineEvent): Name => {
    const known = names.get(event.id);
    if (known) return known;
    const text = `${event.differs ? "≠ " : ""}${event.label}`;
    const font = selected.has(event.id) ? "sans-bold" : event.context ? "sans-italic" : "sans";
    const name: Name = { text, font, width: textWidth(metrics, font, 1, text) * KERNING };
    names.set(event.id, name);
    return name;
  };
  const digits = "0".repeat(String(count).length);
  const digitsWidth = textWidth(metrics, "sans-bold", 1, digits) * KERNING;
  return {
    name(event, size, widest) {
      const { text, font, width } = nameOf(event);
      if (width * size <= widest) return oneLine(text, font, size, width * size);
      if (widest < LEAST_ROOM * size) return undefined;
      const short = shorten(metrics, font, size, text, widest / KERNING);
      const shown = textWidth(metrics, font, size, short) * KERNING;
      return { ...oneLine(short, font, size, shown), cut: true };
    },
    number: (size) => ({
      ...oneLine(digits, "sans-bold", size, digitsWidth * size),
      number: true,
    }),
  };
}

function oneLine(text: string, font: Font, size: number, width: number): Label {
  return { lines: [{ text, font, size, dy: size * BASELINE }], width, rows: 1 };
}

/**
 * A label whose first row has its middle at `y`. Left of its mark it ends there, however wide another font may draw it;
 * the mark alone counts, since what the record ties to it may begin out of sight.
 */
export function labelShapes(
  { lines, width }: Label,
  x: number,
  y: number,
  faded: boolean,
  mark: Stretch,
): Extract<Shape, { kind: "text" }>[] {
  const ends = lines.length === 1 && x + width <= mark.x0;
  return lines.map(({ text, font, size, dy, muted }) => ({
    kind: "text",
    x: ends ? x + width : x,
    y: y + dy,
    text,
    font,
    size,
    anchor: ends ? "end" : "start",
    fill: faded || muted ? "muted" : "ink",
  }));
}

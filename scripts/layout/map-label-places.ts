import type { FontMetrics } from "../model/scene.js";
import { type Box, within } from "./boxes.js";
import { holds, type Point, type Rings } from "./map-paths.js";
import { textWidth, wrapText } from "./text.js";

export interface LabelTarget {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly rings: Rings;
  /** Inside, farthest from the border, and how far. */
  readonly point: Point;
  readonly room: number;
}

export interface Line {
  readonly text: string;
  readonly bold: boolean;
}

export interface PlacedLabel {
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly anchor: "start" | "middle" | "end";
  /** Wholly on its own country's wash: it needs no outline. */
  readonly inside: boolean;
  /** From the country to its name, where that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** A place that a name could have, and what speaks against it. */
export interface Candidate {
  readonly label: PlacedLabel;
  readonly cost: number;
}

export const LABEL_SIZE = 18;
export const LABEL_LEADING = 22;
/** Pixels after which a name or note is wrapped: wide first, narrow where that finds a better place. */
const NOTE_WIDTHS = [230, 150];
/** A name stands in its country where so much of it lies there. */
const LEAST_INSIDE = 0.8;
const EDGE = 8;
/** Distances from the country's middle at which a name is tried, pixels. */
const DISTANCES = [26, 40, 60, 85, 115, 150, 190, 240];
const DIRECTIONS = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All places that are tried for a country's name: inside it, and beside it with a leader. */
export function candidates(target: LabelTarget, metrics: FontMetrics, frame: Frame): Candidate[] {
  const found = NOTE_WIDTHS.flatMap((noteWidth, i) => {
    const lines = linesOf(target, metrics, noteWidth);
    const size = {
      width: Math.max(...lines.map((line) => widthOf(line, metrics))),
      height: lines.length * LABEL_LEADING,
    };
    return [
      ...insideCandidates(target, lines, size, frame),
      ...besideCandidates(target, lines, size, frame),
    ].map(({ label, cost }) => ({ label, cost: cost + i * 5 }));
  });
  if (found.length > 0) return found;
  const lines = linesOf(target, metrics, NOTE_WIDTHS[0] ?? 0);
  const size = {
    width: Math.max(...lines.map((line) => widthOf(line, metrics))),
    height: lines.length * LABEL_LEADING,
  };
  const [x, y] = target.point;
  const box = within({ x: x - size.width / 2, y: y - size.height / 2, ...size }, frame, EDGE);
  return [{ label: { box, lines, anchor: "middle", inside: false }, cost: 0 }];
}

/** In the country itself, near its innermost point; a little of the name may lie over its border. */
function insideCandidates(
  { rings, point: [x, y], room }: LabelTarget,
  lines: readonly Line[],
  size: Size,
  frame: Frame,
): Candidate[] {
  if (room < LABEL_LEADING / 2) return [];
  const steps = [-2, -1, 0, 1, 2];
  return steps.flatMap((i) =>
    steps.flatMap((j): Candidate[] => {
      const [cx, cy] = [x + (i * room) / 3, y + (j * room) / 3];
      const box: Box = { x: cx - size.width / 2, y: cy - size.height / 2, ...size };
      const share = shareInside(box, rings);
      if (share < LEAST_INSIDE || !inFrame(box, frame)) return [];
      const label: PlacedLabel = { box, lines, anchor: "middle", inside: share > 0.99 };
      return [{ label, cost: (1 - share) * 200 + Math.hypot(cx - x, cy - y) * 0.3 }];
    }),
  );
}

function besideCandidates(
  { point: [x, y] }: LabelTarget,
  lines: readonly Line[],
  { width, height }: Size,
  frame: Frame,
): Candidate[] {
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, i) => (i * 2 * Math.PI) / DIRECTIONS).flatMap(
      (angle): Candidate[] => {
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const [tx, ty] = [x + dx * distance, y + dy * distance];
        const anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
        const left =
          anchor === "start" ? tx + 4 : anchor === "end" ? tx - 4 - width : tx - width / 2;
        const top =
          anchor === "middle" ? (dy > 0 ? ty + 2 : ty - height - 2) : ty - LABEL_LEADING / 2;
        const box = { x: left, y: top, width, height };
        if (!inFrame(box, frame)) return [];
        const label: PlacedLabel = {
          box,
          lines,
          anchor,
          inside: false,
          leader: { from: [x, y], to: [tx, ty] },
        };
        // Sideways reads best; a long leader is worse than a short one.
        return [{ label, cost: 45 + distance + Math.abs(dy) * 12 + (dx < 0 ? 4 : 0) }];
      },
    ),
  );
}

function linesOf({ label, note }: LabelTarget, metrics: FontMetrics, width: number): Line[] {
  const notes = note === undefined ? [] : wrapText(metrics, "sans", LABEL_SIZE, note, width);
  return [
    ...wrapText(metrics, "sans-bold", LABEL_SIZE, label, width).map((text) => ({
      text,
      bold: true,
    })),
    ...notes.map((text) => ({ text, bold: false })),
  ];
}

function widthOf({ text, bold }: Line, metrics: FontMetrics): number {
  return textWidth(metrics, bold ? "sans-bold" : "sans", LABEL_SIZE, text);
}

function inFrame({ x, y, width, height }: Box, frame: Frame): boolean {
  return (
    x >= EDGE && y >= EDGE && x + width <= frame.width - EDGE && y + height <= frame.height - EDGE
  );
}

/** The part of a box that lies in the outlines, by a grid of points. */
function shareInside({ x, y, width, height }: Box, rings: Rings): number {
  const parts = [0, 0.25, 0.5, 0.75, 1];
  const points = parts.flatMap((t) => parts.map((u): Point => [x + width * t, y + height * u]));
  return points.filter((point) => holds(rings, point)).length / points.length;
}

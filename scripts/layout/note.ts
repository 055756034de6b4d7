import type { FontMetrics, Shape } from "../model/scene.js";
import type { Fitted } from "./pack.js";
import { textWidth } from "./text.js";

/** Pixels at the foot that the note takes. */
export const NOTE_ROW = 22;
const SIZE = 14;

/** How many of the events fitted in have no name of their own on the picture. */
export function unnamed({ lanes }: Fitted): number {
  return lanes
    .flatMap(({ places }) => places)
    .filter(({ item, label }) => item.gathered || !label)
    .flatMap(({ item }) => item.events).length;
}

/** At the right of the foot, ending at `x`; `y` is its baseline. */
export function noteShapes(
  count: number,
  pattern: string | undefined,
  x: number,
  y: number,
): Shape[] {
  if (count === 0) return [];
  const text = noteText(count, pattern);
  return [{ kind: "text", x, y, text, font: "sans", size: SIZE, anchor: "end", fill: "muted" }];
}

/** Pixels of a note that counts so many events. */
export function noteWidth(
  count: number,
  pattern: string | undefined,
  metrics: FontMetrics,
): number {
  return textWidth(metrics, "sans", SIZE, noteText(count, pattern));
}

function noteText(count: number, pattern = "+{count}"): string {
  return pattern.replace("{count}", String(count));
}

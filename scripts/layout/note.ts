import type { Shape } from "../model/scene.js";
import type { Fitted } from "./pack.js";
import { inSight, type TimeScale } from "./scale.js";

/** Pixels at the foot that the note takes. */
export const NOTE_ROW = 22;

/** How many events in sight have no name of their own on the picture. */
export function unnamed({ lanes }: Fitted, scale: TimeScale): number {
  return lanes
    .flatMap(({ places }) => places)
    .filter(({ item, label }) => item.gathered || !label)
    .flatMap(({ item }) => item.events)
    .filter((event) => inSight(event, scale)).length;
}

/** At the right of the foot, ending at `x`, below `bottom`. */
export function noteShapes(
  count: number,
  pattern = "+{count}",
  x: number,
  bottom: number,
): Shape[] {
  if (count === 0) return [];
  const text = pattern.replace("{count}", String(count));
  return [
    { kind: "text", x, y: bottom + 16, text, font: "sans", size: 14, anchor: "end", fill: "muted" },
  ];
}

import type { Paint, Shape } from "../model/scene.js";
import { attribute, num } from "./xml.js";

type Rect = Extract<Shape, { kind: "rect" }>;

/** The gradients of one picture, each of them once. */
export interface Fades {
  /** What a fading rectangle is painted with. */
  url(rect: Rect, paint: Paint): string;
  /** `<defs>`, or nothing. */
  defs(): string;
}

export function fadeRegistry(idPrefix: string): Fades {
  const ids = new Map<string, string>();
  return {
    url({ width, fadeStart = 0, fadeEnd = 0 }, paint) {
      const stops = stopsOf(paint, part(fadeStart, width), part(fadeEnd, width));
      const id = ids.get(stops) ?? `${idPrefix}-f${ids.size + 1}`;
      ids.set(stops, id);
      return `url(#${id})`;
    },
    defs() {
      if (ids.size === 0) return "";
      const all = [...ids].map(
        ([stops, id]) => `<linearGradient${attribute("id", id)}>${stops}</linearGradient>`,
      );
      return `<defs>${all.join("")}</defs>`;
    },
  };
}

function part(fade: number, width: number): number {
  return width > 0 ? Math.min(1, fade / width) : 0;
}

function stopsOf(paint: Paint, start: number, end: number): string {
  const stop = (offset: number, clear: boolean) =>
    `<stop class="stop-${paint}" offset="${num(offset, 3)}"${clear ? ' stop-opacity="0"' : ""}/>`;
  return [
    ...(start > 0 ? [stop(0, true)] : []),
    stop(start, false),
    ...(start + end < 1 ? [stop(1 - end, false)] : []),
    ...(end > 0 ? [stop(1, true)] : []),
  ].join("");
}

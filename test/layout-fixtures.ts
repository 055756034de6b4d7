import { textWidth } from "../scripts/layout/text.js";
import { tickLabels } from "../scripts/layout/ticks.js";
import type { TimelineInput } from "../scripts/layout/timeline-input.js";
import { dayFromYmd } from "../scripts/model/calendar.js";
import { TONES } from "../scripts/model/lecture.js";
import type { Font, FontMetrics, Scene, Shape } from "../scripts/model/scene.js";
import type { TimelineEvent } from "../scripts/model/timeline-data.js";

/** Letters of half an em, narrow ones of a quarter: enough to measure by. */
export const metrics: FontMetrics = (() => {
  const advances: Record<string, number> = {};
  for (let point = 32; point < 0x250; point++) advances[String.fromCodePoint(point)] = 500;
  for (const narrow of "ijl.,' ") advances[narrow] = 250;
  const face = { advances, fallback: 1000 };
  const fonts: Font[] = ["sans", "sans-bold", "sans-italic", "serif-light", "serif-bold"];
  return Object.fromEntries(fonts.map((font) => [font, face])) as Record<Font, typeof face>;
})();

export const tickLabel = tickLabels(
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  "{year} BC",
  "en",
);

export const lanes = TONES.slice(0, 3).map((tone) => ({
  id: tone,
  title: `The ${tone}`,
  tone,
  glyph: "",
}));

export const year = (y: number) => dayFromYmd(y, 1, 1);

export function event(
  id: string,
  start: number,
  end: number,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  return {
    id,
    lane: "square",
    label: `Event ${id}`,
    words: `words of ${id}`,
    start,
    end,
    mark: end - start <= 1 ? "day" : "box",
    startSign: "exact",
    endSign: "exact",
    context: false,
    differs: false,
    unverified: false,
    record: [],
    importance: 3,
    ...more,
  };
}

export type Group = Extract<Shape, { kind: "group" }>;

/** Every group of a scene, the outer before those inside. */
export function groups({ shapes }: { readonly shapes: readonly Shape[] }): Group[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? [shape, ...groups(shape)] : []));
}

/** What an event's group holds, with what its mark is made of in the mark's place. */
export function parts(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === "group" && shape.className === "mark" ? shape.shapes : [shape],
  );
}

export interface Placed {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly text?: string;
  readonly event?: string;
}

/** Every leaf of a scene with its box, and the event it belongs to, or the first of those that one mark counts. */
export function leaves(scene: Scene): Placed[] {
  const walk = (shape: Shape, owner?: string): Placed[] =>
    shape.kind === "group"
      ? shape.shapes.flatMap((inner) => walk(inner, shape.event ?? shape.members?.[0] ?? owner))
      : [{ ...boxOf(shape), ...(owner !== undefined && { event: owner }) }];
  return scene.shapes.flatMap((shape) => walk(shape));
}

function boxOf(shape: Exclude<Shape, { kind: "group" }>): Placed {
  switch (shape.kind) {
    case "rect":
      return { x0: shape.x, y0: shape.y, x1: shape.x + shape.width, y1: shape.y + shape.height };
    case "line":
      return {
        x0: Math.min(shape.x1, shape.x2),
        x1: Math.max(shape.x1, shape.x2),
        y0: Math.min(shape.y1, shape.y2),
        y1: Math.max(shape.y1, shape.y2),
      };
    case "text": {
      const width = textWidth(metrics, shape.font, shape.size, shape.text);
      const x0 =
        shape.x - (shape.anchor === "start" ? 0 : shape.anchor === "middle" ? width / 2 : width);
      return {
        x0,
        x1: x0 + width,
        y0: shape.y - shape.size * 0.72,
        y1: shape.y + shape.size * 0.2,
        text: shape.text,
      };
    }
    case "path":
      return pathBox(shape.d);
  }
}

/** Walks the commands that the layout writes: M L H V Z and m l h v a z. */
function pathBox(d: string): Placed {
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (const [, command = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const arity = { m: 2, l: 2, h: 1, v: 1, q: 4, a: 7 }[command.toLowerCase()] ?? 0;
    for (let i = 0; arity > 0 && i < numbers.length; i += arity) {
      const [a = 0, b = 0] = numbers.slice(i + arity - Math.min(arity, 2), i + arity);
      const relative = command === command.toLowerCase();
      const lower = command.toLowerCase();
      if (lower === "h") x = relative ? x + a : a;
      else if (lower === "v") y = relative ? y + a : a;
      else [x, y] = relative ? [x + a, y + b] : [a, b];
      points.push([x, y]);
      if (lower === "a")
        points.push([x, y - (numbers[i + 1] ?? 0)], [x, y + (numbers[i + 1] ?? 0)]);
    }
  }
  const xs = points.map(([px]) => px);
  const ys = points.map(([, py]) => py);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** Whether two boxes share more than a hair. */
export function meet(a: Placed, b: Placed, hair = 0.3): boolean {
  return a.x0 < b.x1 - hair && b.x0 < a.x1 - hair && a.y0 < b.y1 - hair && b.y0 < a.y1 - hair;
}

/** What sticks out of the scene's frame. */
export function outside(scene: Scene): Placed[] {
  return leaves(scene).filter(
    ({ x0, y0, x1, y1 }) =>
      !(x0 >= -0.6 && y0 >= -0.6 && x1 <= scene.width + 0.6 && y1 <= scene.height + 0.6),
  );
}

export const frame = { start: year(1990), end: year(2020) };

export function input(
  events: readonly TimelineEvent[],
  more: Partial<TimelineInput> = {},
): TimelineInput {
  return {
    events,
    lanes,
    ...frame,
    width: 1152,
    height: 540,
    metrics,
    tickLabel,
    title: "t",
    description: "d",
    ...more,
  };
}

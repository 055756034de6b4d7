import type { Paint, Shape } from "../model/scene.js";

/** An event's tick on the ribbon, in pixels. */
export interface DrawnTick {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  /** Middle of its lane's strip. */
  readonly y: number;
  readonly paint: Paint;
  /** A range is a line half as thick as a date. */
  readonly range: boolean;
  readonly hollow: boolean;
}

/* Bytes of SVG: the ribbon stands in every deck and may take 4 KB. */

/** What ticks with their events' ids may take; the rest is for the band, the years and the symbol. */
export const ROOM_FOR_SINGLE_TICKS = 3200;
const ROOM_FOR_MERGED = 3000;
const TICK = 82;
const HOLLOW = 18;
const LANE = 90;
const RUN = 11;

/** About the bytes that ticks take where each is a shape of its own. */
export function singleTicksRoom(ticks: readonly DrawnTick[]): number {
  return ticks.reduce((sum, { id, hollow }) => sum + TICK + id.length + (hollow ? HOLLOW : 0), 0);
}

interface Run {
  x0: number;
  x1: number;
}

/** One line a lane and kind, broken where nothing happened; pauses shorter than the room allows are passed over. */
export function mergedTicks(ticks: readonly DrawnTick[], thickness: number): Shape[] {
  const lines = new Map<string, DrawnTick[]>();
  for (const tick of ticks) {
    const key = `${tick.range} ${tick.y}`;
    const line = lines.get(key);
    if (line) line.push(tick);
    else lines.set(key, [tick]);
  }
  const merged = (pause: number) =>
    [...lines.values()].map((line) => ({ line, runs: runsOf(line, pause) }));
  let pause = 1;
  let best = merged(pause);
  const room = (all: typeof best) =>
    all.reduce((sum, { runs }) => sum + LANE + runs.length * RUN, 0);
  while (room(best) > ROOM_FOR_MERGED && pause < 1000) {
    pause *= 2;
    best = merged(pause);
  }
  return best.flatMap(({ line, runs }): Shape[] => {
    const [first] = line;
    if (!first) return [];
    const strokeWidth = first.range ? thickness / 2 : thickness;
    return [{ kind: "path", d: dashes(runs, first.y), stroke: first.paint, strokeWidth }];
  });
}

function runsOf(ticks: readonly DrawnTick[], pause: number): Run[] {
  const runs: Run[] = [];
  for (const { x0, x1 } of [...ticks].sort((a, b) => a.x0 - b.x0)) {
    const last = runs.at(-1);
    if (last && x0 <= last.x1 + pause) last.x1 = Math.max(last.x1, x1);
    else runs.push({ x0, x1 });
  }
  return runs;
}

function dashes(runs: readonly Run[], y: number): string {
  let end = 0;
  return runs
    .map(({ x0, x1 }, i) => {
      const move = i === 0 ? `M${x0} ${Math.round(y * 10) / 10}` : `m${x0 - end} 0`;
      end = x1;
      return `${move}h${x1 - x0}`;
    })
    .join("");
}

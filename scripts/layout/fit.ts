import type { FontMetrics } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { DENSITIES, type Density, type Label, labelOf } from "./labels.js";
import { type Item, type Place, packLane, rowCount } from "./lanes.js";
import type { MarkPlace, Stretch } from "./marks.js";

export interface Fitted {
  readonly density: Density;
  /** By lane, in the lanes' order. */
  readonly lanes: readonly {
    readonly lane: string;
    readonly rows: number;
    readonly places: readonly Place[];
  }[];
  readonly labels: ReadonlyMap<string, Label>;
  /** Events whose label found no room. */
  readonly unlabelled: number;
  /** Events whose mark found no room. */
  readonly undrawn: number;
}

export interface FitInput {
  readonly lanes: readonly string[];
  readonly events: readonly TimelineEvent[];
  readonly marks: ReadonlyMap<string, MarkPlace>;
  readonly selected: ReadonlySet<string>;
  readonly metrics: FontMetrics;
  readonly frame: Stretch;
  /** Pixels for all lanes together. */
  readonly height: number;
  /** Pixels that a lane takes at least, for its name. */
  readonly laneHeight: number;
}

/**
 * Finds the most generous setting in which everything has its place: row
 * heights and sizes shrink first, then labels are shortened, then the least
 * important lose theirs, and only then their marks.
 */
export function fitLanes(input: FitInput): Fitted {
  const byImportance = [...input.events].sort(
    (a, b) => rank(b, input) - rank(a, input) || (a.id < b.id ? -1 : 1),
  );
  const all = byImportance.length;
  for (const density of DENSITIES) {
    const fitted = attempt(input, byImportance, density, all, all);
    if (fitted) return fitted;
  }
  const tightest = DENSITIES.at(-1) ?? DENSITIES[0];
  if (!tightest) throw new Error("no density");
  const labelled = most(all, (count) => attempt(input, byImportance, tightest, count, all));
  if (labelled) return labelled;
  const marked = most(all, (count) => attempt(input, byImportance, tightest, 0, count));
  return (
    marked ?? { density: tightest, lanes: [], labels: new Map(), unlabelled: all, undrawn: all }
  );
}

/** The result for the highest count below `limit` that works, taking it that fewer always work where more do. */
function most<T>(limit: number, attemptWith: (count: number) => T | undefined): T | undefined {
  let best: T | undefined;
  let low = 0;
  let high = limit - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const result = attemptWith(middle);
    if (result) {
      best = result;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

function rank(event: TimelineEvent, { selected }: FitInput): number {
  return event.importance + (selected.has(event.id) ? 10 : 0);
}

/** The first `labelled` events with their labels and the first `drawn` with their marks, or undefined where they do not fit. */
function attempt(
  input: FitInput,
  events: readonly TimelineEvent[],
  density: Density,
  labelled: number,
  drawn: number,
): Fitted | undefined {
  const { metrics, frame, selected, marks, height } = input;
  const labels = new Map<string, Label>();
  for (const event of events.slice(0, Math.min(labelled, drawn))) {
    labels.set(
      event.id,
      labelOf(event, selected.has(event.id), density, metrics, frame.x1 - frame.x0),
    );
  }
  const items = itemsByLane(events.slice(0, drawn), marks, labels);
  const lanes: { lane: string; rows: number; places: Place[] }[] = [];
  let left = height;
  for (const lane of input.lanes) {
    const places = packLane(
      items.get(lane) ?? [],
      frame,
      Math.floor((left - 2 * density.pad) / density.rowHeight),
    );
    if (!places) return undefined;
    const rows = rowCount(places);
    left -= laneHeightOf(rows, density, input.laneHeight);
    if (left < 0) return undefined;
    lanes.push({ lane, rows, places });
  }
  return {
    density,
    lanes,
    labels,
    unlabelled: events.length - labels.size,
    undrawn: events.length - Math.min(drawn, events.length),
  };
}

/** Pixels of a lane with so many rows. */
export function laneHeightOf(rows: number, { rowHeight, pad }: Density, least: number): number {
  return Math.max(least, rows * rowHeight + 2 * pad);
}

function itemsByLane(
  events: readonly TimelineEvent[],
  marks: ReadonlyMap<string, MarkPlace>,
  labels: ReadonlyMap<string, Label>,
): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (const { id, lane } of events) {
    const place = marks.get(id);
    if (!place) continue;
    const item = { id, ...place, labelWidth: labels.get(id)?.width ?? 0 };
    const inLane = items.get(lane);
    if (inLane) inLane.push(item);
    else items.set(lane, [item]);
  }
  return items;
}

import { byRank, type Item, type Placed } from "./items.js";
import { BREAK_GAP, LABEL_GAP } from "./label-places.js";
import type { Label } from "./labels.js";
import type { FitInput } from "./pack.js";
import { EVENT_GAP } from "./rows.js";
import { type Stretch, without } from "./stretch.js";

/** A name shorter than this part of the plot is not worth adding. */
const SHORTEST = 0.15;

/**
 * When every mark has its place, names that are shortened or lacking take the
 * room that is left in their rows, the most important first. `size` in pixels.
 */
export function growLabels(
  places: readonly Placed[],
  size: number,
  input: FitInput,
): readonly Placed[] {
  const poor = places.filter(({ item, label }) => !item.gathered && !isWhole(label?.label));
  if (poor.length === 0) return places;
  const grown = new Map(places.map((place) => [place.item, place]));
  const rows = itemsInRows(places);
  for (const place of poor.sort((a, b) => byRank(a.item, b.item))) {
    const row = place.label?.row ?? place.row;
    const others = (rows.get(row) ?? [])
      .filter((item) => item !== place.item)
      .flatMap((item) => takenIn(row, grown.get(item)));
    const torn = input.room.breaks.map((one) => around(one.x0, one.x1, BREAK_GAP));
    const free = without(
      place.item.frame,
      [...others, ...torn].sort((a, b) => a.x0 - b.x0),
    );
    grown.set(place.item, better(place, free, size, input));
  }
  return [...grown.values()];
}

function isWhole(label: Label | undefined): boolean {
  return label !== undefined && !label.cut && !label.number;
}

/** With the widest name that the free parts of its row have room for, if that says more than what it has. */
function better(
  place: Placed,
  free: readonly Stretch[],
  size: number,
  { labels, room }: FitInput,
): Placed {
  const { item, row, label: old } = place;
  const rooms = old && old.row !== row ? over(old.x, free) : beside(item, free);
  const least = old ? old.label.width + 1 : SHORTEST * room.width;
  const names = rooms.flatMap(({ x0, x1, at }) => {
    const label = labels.name(item.events[0], size, x1 - x0);
    if (!label || (label.cut && (old?.label.number || label.width < least))) return [];
    const x = at === "start" ? x0 : x1 - label.width;
    return [{ label, row: old?.row ?? row, x: at === "over" ? Math.min(old?.x ?? x, x) : x }];
  });
  const best =
    names.find(({ label }) => !label.cut) ??
    names.reduce<(typeof names)[number] | undefined>(
      (widest, name) => (widest && widest.label.width >= name.label.width ? widest : name),
      undefined,
    );
  return best ? { ...place, label: best } : place;
}

/** Room for a label, and where in it the label stands. */
interface Room extends Stretch {
  readonly at: "start" | "end" | "over";
}

/** Right of the mark and left of it. */
function beside({ whole }: Item, free: readonly Stretch[]): Room[] {
  const [right, left] = [whole.x1 + LABEL_GAP, whole.x0 - LABEL_GAP];
  return [
    ...free
      .filter(({ x0, x1 }) => x0 <= right && right < x1)
      .map(({ x1 }): Room => ({ x0: right, x1, at: "start" })),
    ...free
      .filter(({ x0, x1 }) => x0 < left && left <= x1)
      .map(({ x0 }): Room => ({ x0, x1: left, at: "end" })),
  ];
}

/** Around where a label stands in another row than its mark. */
function over(x: number, free: readonly Stretch[]): Room[] {
  return free
    .filter(({ x0, x1 }) => x0 <= x + 1 && x < x1)
    .map((part): Room => ({ ...part, at: "over" }));
}

function itemsInRows(places: readonly Placed[]): Map<number, Item[]> {
  const rows = new Map<number, Item[]>();
  for (const { item, row, label } of places) {
    const labelRows = Array.from(
      { length: label?.label.rows ?? 0 },
      (_, i) => (label?.row ?? 0) + i,
    );
    for (const one of new Set([row, ...labelRows])) rows.set(one, [...(rows.get(one) ?? []), item]);
  }
  return rows;
}

/** What a place takes in a row, with the gap around it. */
function takenIn(row: number, place: Placed | undefined): Stretch[] {
  if (!place) return [];
  const { item, row: markRow, label } = place;
  const inLabel = label && row >= label.row && row < label.row + label.label.rows;
  return [
    ...(row === markRow ? [around(item.whole.x0, item.whole.x1, EVENT_GAP)] : []),
    ...(inLabel ? [around(label.x, label.x + label.label.width, EVENT_GAP)] : []),
  ];
}

function around(x0: number, x1: number, gap: number): Stretch {
  return { x0: x0 - gap, x1: x1 + gap };
}

import { byRank, type Placed } from "./items.js";
import { BREAK_GAP } from "./label-places.js";
import type { LabelMaker } from "./labels.js";
import type { LaneRoom } from "./lanes.js";
import { EVENT_GAP } from "./rows.js";
import { type Stretch, without } from "./stretch.js";

/** Shortened labels take the room that is left beside them in their rows, the most important first. */
export function growLabels(
  places: readonly Placed[],
  labels: LabelMaker,
  room: LaneRoom,
): readonly Placed[] {
  const cut = places.filter(({ label }) => label?.label.cut).sort((a, b) => byRank(a.item, b.item));
  return cut.reduce(
    (all, place) => all.with(all.indexOf(place), grown(place, all, labels, room)),
    places,
  );
}

function grown(
  place: Placed,
  all: readonly Placed[],
  labels: LabelMaker,
  { breaks }: LaneRoom,
): Placed {
  const { item, row, label: at } = place;
  if (!at) return place;
  const [old, oldEnd] = [at.label, at.x + at.label.width];
  const others = all.filter((one) => one !== place).flatMap((one) => takenIn(at.row, one));
  const torn = breaks.map(({ x0, x1 }) => ({ x0: x0 - BREAK_GAP, x1: x1 + BREAK_GAP }));
  const holes = [...others, ...torn].sort((a, b) => a.x0 - b.x0);
  const free = without(item.frame, holes).find(({ x0, x1 }) => x0 <= at.x + 1 && x1 >= oldEnd - 1);
  if (!free) return place;
  // Beside its mark a label grows away from it.
  const besideMark = at.row === row;
  const x0 = besideMark && at.x > item.body.x0 ? at.x : free.x0;
  const x1 = besideMark && at.x < item.body.x0 ? oldEnd : free.x1;
  const label = labels.name(item.events[0], old.lines[0]?.size ?? 0, x1 - x0);
  if (!label || label.width <= old.width) return place;
  const x = Math.max(x0, Math.min(at.x, x1 - label.width));
  return { ...place, label: { ...at, label, x: x1 === oldEnd ? oldEnd - label.width : x } };
}

/** What a place takes in a row, with the gap around it. */
function takenIn(row: number, { item, row: markRow, label }: Placed): Stretch[] {
  const around = (x0: number, x1: number) => ({ x0: x0 - EVENT_GAP, x1: x1 + EVENT_GAP });
  const inLabel = label && row >= label.row && row < label.row + label.label.rows;
  return [
    ...(row === markRow ? [around(item.whole.x0, item.whole.x1)] : []),
    ...(inLabel ? [around(label.x, label.x + label.label.width)] : []),
  ];
}

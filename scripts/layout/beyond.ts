import type { FontMetrics } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { type Item, itemsByLane, type Placed } from "./items.js";
import { type LabelMaker, labelMaker } from "./labels.js";
import { placeItem } from "./lanes.js";
import type { Fitted, FittedLane } from "./pack.js";
import { emptyRows, type Row } from "./rows.js";
import { breaks, type TimeScale } from "./scale.js";

/**
 * What has been fitted into sight, gone on into the ground beyond it that one may pan
 * into: bars go on there, and events that lie there take what is free in the rows. They
 * move nothing that is in sight; those without a place come when the panning is over.
 */
export function withBeyond(
  fitted: Fitted,
  events: readonly TimelineEvent[],
  scale: TimeScale,
  selected: ReadonlySet<string>,
  metrics: FontMetrics,
): Fitted {
  const labels = labelMaker(metrics, selected, events.length);
  const wide = itemsByLane(events, scale, selected);
  const lanes = fitted.lanes.map((lane): FittedLane => {
    const items = wide.get(lane.lane) ?? [];
    const byId = new Map(items.map((item) => [item.events[0].id, item]));
    const places = lane.places.map((place): Placed => {
      const item = place.item.gathered ? undefined : byId.get(place.item.events[0].id);
      return item ? { ...place, item } : place;
    });
    const known = new Set(places.flatMap(({ item }) => item.events.map(({ id }) => id)));
    const rows = emptyRows(lane.rows, scale.outer.right - scale.outer.left);
    for (const place of places) take(place, rows);
    const found = items
      .filter((item) => !known.has(item.events[0].id))
      .flatMap((item) => placeBeyond(item, rows, fitted.density.size, scale, labels) ?? []);
    return { ...lane, places: [...places, ...found] };
  });
  return { ...fitted, lanes };
}

function take({ item: { whole }, row, label }: Placed, rows: readonly Row[]): void {
  const named = label && { x0: label.x, x1: label.x + label.label.width };
  const here = named && label.row === row;
  rows[row]?.take({
    x0: Math.min(whole.x0, here ? named.x0 : whole.x0),
    x1: Math.max(whole.x1, here ? named.x1 : whole.x1),
  });
  for (let i = 0; named && i < label.label.rows; i++)
    if (label.row + i !== row) rows[label.row + i]?.take(named);
}

function placeBeyond(
  item: Item,
  rows: readonly Row[],
  size: number,
  scale: TimeScale,
  labels: LabelMaker,
): Placed | undefined {
  const name = labels.name(item.events[0], size, scale.right - scale.left);
  return (
    placeItem(item, name, rows, breaks(scale)) ?? placeItem(item, undefined, rows, breaks(scale))
  );
}

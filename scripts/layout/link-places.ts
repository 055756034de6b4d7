import type { Box } from "./boxes.js";
import type { LaneBand } from "./lane-bands.js";
import type { LinkEnd } from "./link-ports.js";
import { MARK_HEIGHT } from "./marks.js";

/** What links run between and around: marks that stand for one event, and all marks and labels. */
export interface LinkPlaces {
  readonly ends: ReadonlyMap<string, LinkEnd>;
  readonly obstacles: readonly Box[];
}

export function linkPlaces(bands: readonly LaneBand[]): LinkPlaces {
  const ends = new Map<string, LinkEnd>();
  const obstacles: Box[] = [];
  for (const { places, rowY } of bands) {
    const rowHeight = rowY(1) - rowY(0);
    for (const { item, row, label } of places) {
      const y = rowY(row);
      if (!item.gathered) ends.set(item.events[0].id, { place: item, y });
      const { x0, x1 } = item.whole;
      obstacles.push({ x: x0, y: y - MARK_HEIGHT / 2, width: x1 - x0, height: MARK_HEIGHT });
      if (!label) continue;
      const { width, rows } = label.label;
      const top = rowY(label.row) - rowHeight / 2;
      obstacles.push({ x: label.x, y: top + 2, width, height: rows * rowHeight - 4 });
    }
  }
  return { ends, obstacles };
}

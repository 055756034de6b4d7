import type { Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import type { Fitted } from "./fit.js";
import { labelShape } from "./labels.js";
import type { LaneBand } from "./lane-bands.js";
import { MARK_HEIGHT, type MarkPlace, markShapes } from "./marks.js";
import type { TimeScale } from "./scale.js";

export interface DrawInput {
  readonly events: readonly TimelineEvent[];
  readonly bands: readonly LaneBand[];
  readonly fitted: Fitted;
  readonly marks: ReadonlyMap<string, MarkPlace>;
  readonly scale: TimeScale;
  readonly selected: ReadonlySet<string>;
  readonly axisY: number;
}

/** In the order of drawing: drop-lines lie under all marks, labels over them. */
export interface DrawnEvents {
  readonly lines: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly labels: readonly Shape[];
}

/** Each event's shapes in groups with its id; the whole name and the date in words as their titles. */
export function drawEvents({
  events,
  bands,
  fitted,
  marks,
  scale,
  selected,
  axisY,
}: DrawInput): DrawnEvents {
  const byId = new Map(events.map((event) => [event.id, event]));
  const lines: Shape[] = [];
  const drawn: Shape[] = [];
  const labels: Shape[] = [];
  for (const { lane, places, rowY } of bands) {
    for (const { id, row, label: at } of places) {
      const event = byId.get(id);
      const place = marks.get(id);
      if (!event || !place) continue;
      const chosen = selected.has(id);
      const faded = selected.size > 0 && !chosen;
      const y = rowY(row);
      const group = { kind: "group", event: id, title: `${event.label} (${event.words})` } as const;
      const paint = faded ? "edge" : lane.tone;
      drawn.push({
        ...group,
        ...(event.unverified && { className: "unverified" }),
        shapes: markShapes({ event, place, scale, y, tone: lane.tone, paint, selected: chosen }),
      });
      const label = fitted.labels.get(id);
      if (label && at)
        labels.push({ ...group, shapes: [labelShape(label, at.x, rowY(at.row), faded)] });
      if (chosen) lines.push({ ...group, shapes: [dropLine(place, y, axisY)] });
    }
  }
  return { lines, marks: drawn, labels };
}

function dropLine({ body }: MarkPlace, y: number, axisY: number): Shape {
  const x = (body.x0 + body.x1) / 2;
  return {
    kind: "line",
    x1: x,
    y1: axisY,
    x2: x,
    y2: y - MARK_HEIGHT / 2 - 4,
    stroke: "ink",
    strokeWidth: 1.5,
    dash: [2, 3],
  };
}

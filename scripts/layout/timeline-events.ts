import type { Shape } from "../model/scene.js";
import { dropLine } from "./drop-line.js";
import { spanOf } from "./gather.js";
import { byTime, type Placed } from "./items.js";
import { labelShapes } from "./labels.js";
import type { LaneBand } from "./lane-bands.js";
import { MARK_HEIGHT, markShapes } from "./marks.js";
import { pillShapes, pillText } from "./pills.js";
import type { TimeScale } from "./scale.js";
import { type TickLabel, tickAt } from "./ticks.js";
import { unverifiedShape } from "./unverified.js";

export interface DrawInput {
  readonly bands: readonly LaneBand[];
  readonly scale: TimeScale;
  readonly selected: ReadonlySet<string>;
  readonly axisY: number;
  readonly tickLabel: TickLabel;
  /** Pattern with `{count}`. */
  readonly gathered: string;
  /** Whether lines run behind the names. */
  readonly crossed: boolean;
}

type Group = Extract<Shape, { kind: "group" }>;

/** One group for each mark, lane by lane and in the order of time: the mark, its label and its drop-line. */
export function drawEvents(input: DrawInput): Group[] {
  return input.bands.flatMap((band) =>
    [...band.places]
      .sort((a, b) => byTime(a.item.events[0], b.item.events[0]))
      .map((place) =>
        place.item.gathered ? gatheredGroup(place, band, input) : eventGroup(place, band, input),
      ),
  );
}

function eventGroup(placed: Placed, band: LaneBand, input: DrawInput): Group {
  const { item, row } = placed;
  const { scale, selected } = input;
  const [event] = item.events;
  const chosen = selected.has(event.id);
  // Several at once stand out by what is dimmed around them.
  const alone = chosen && selected.size === 1;
  const faded = selected.size > 0 && !chosen;
  const y = band.rowY(row);
  const { tone } = band.lane;
  const paint = faded ? "edge" : tone;
  return {
    kind: "group",
    event: event.id,
    ...(event.language && { language: event.language }),
    title: `${event.label} (${event.words})`,
    className: [
      "event",
      ...(chosen ? ["is-selected"] : []),
      ...(event.unverified ? ["unverified"] : []),
    ].join(" "),
    shapes: [
      ...(alone ? dropLineOf(item.body, y, input) : []),
      {
        kind: "group",
        className: "mark",
        shapes: [
          ...markShapes({ event, place: item, scale, y, tone, paint, selected: alone }),
          ...(event.unverified ? [unverifiedShape(item.body, y)] : []),
        ],
      },
      ...nameShapes(placed, band, faded, input),
    ],
  };
}

/** Its title says how many there are, and the years from the first to the last. */
function gatheredGroup(placed: Placed, band: LaneBand, input: DrawInput): Group {
  const { item, row, label } = placed;
  const { selected, gathered, tickLabel } = input;
  const { events, body } = item;
  const faded = selected.size > 0;
  const days = spanOf(events);
  const [from, to] = [days.start, days.end - 1].map((day) => tickLabel(tickAt(day, "year")));
  const years = from === to ? from : `${from}–${to}`;
  const paint = faded ? "edge" : band.lane.tone;
  return {
    kind: "group",
    className: "gathered",
    members: events.map(({ id }) => id),
    days,
    title: `${gathered.replace("{count}", String(events.length))} (${years})`,
    shapes: [
      ...pillShapes(body, band.rowY(row), pillText(events.length, label !== undefined), paint),
      ...nameShapes(placed, band, faded, input),
    ],
  };
}

function nameShapes(
  { item, label }: Placed,
  { rowY }: LaneBand,
  faded: boolean,
  { crossed }: DrawInput,
): Shape[] {
  if (!label) return [];
  const shapes = labelShapes(label.label, label.x, rowY(label.row), faded, item.body);
  return crossed ? shapes.map((shape) => ({ ...shape, halo: true })) : shapes;
}

/** From the middle of what is in sight of a mark. */
function dropLineOf(body: Placed["item"]["body"], y: number, input: DrawInput): Shape[] {
  const { bands, scale, axisY } = input;
  const held = (x: number) => Math.min(scale.right, Math.max(scale.left, x));
  const inFrame = body.x1 > scale.left && body.x0 < scale.right;
  const x = inFrame ? (held(body.x0) + held(body.x1)) / 2 : (body.x0 + body.x1) / 2;
  const crossed = bands.flatMap(({ places, rowY }) => {
    const half = (rowY(1) - rowY(0)) / 2;
    return places.flatMap(({ item, row, label }) => [
      { ...item.whole, y0: rowY(row) - half, y1: rowY(row) + half },
      ...(label
        ? [
            {
              x0: label.x,
              x1: label.x + label.label.width,
              y0: rowY(label.row) - half,
              y1: rowY(label.row + label.label.rows - 1) + half,
            },
          ]
        : []),
    ]);
  });
  return dropLine(x, axisY, y - MARK_HEIGHT / 2 - 4, crossed);
}

import type { FontMetrics, Shape } from "../model/scene.js";
import { type Box, overlap } from "./boxes.js";
import type { PlacedArrow } from "./map-arrows.js";
import {
  type Candidate,
  candidates,
  type Frame,
  LABEL_LEADING,
  LABEL_SIZE,
  type LabelTarget,
  type PlacedLabel,
} from "./map-label-places.js";
import { covered, holds, type Point, type Rings } from "./map-paths.js";

/**
 * Places names one by one, large countries first, then each once more with
 * all others known. Inside a country where it is large enough, else
 * beside it with a leader.
 */
export function placeLabels(
  targets: readonly LabelTarget[],
  countries: readonly Rings[],
  arrows: readonly PlacedArrow[],
  metrics: FontMetrics,
  frame: Frame,
): PlacedLabel[] {
  const obstacles = arrows.flatMap((arrow) => arrow.obstacles);
  const dots = targets.map(
    ({ point: [x, y] }): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 }),
  );
  const ordered = [...targets].sort((a, b) => b.room - a.room || (a.name < b.name ? -1 : 1));
  const choices = new Map(
    ordered.map((target) => [target, choicesOf(target, countries, metrics, frame)]),
  );
  const placed = new Map<string, PlacedLabel>();
  for (let pass = 0; pass < 3; pass++) {
    for (const target of ordered) {
      const others = ordered
        .filter((other) => other !== target)
        .flatMap((other) => placed.get(other.name) ?? []);
      const boxes = [
        ...others.map(({ box }) => box),
        ...obstacles,
        ...dots.filter((_, i) => targets[i] !== target),
      ];
      placed.set(target.name, best(choices.get(target) ?? [], boxes, others));
    }
  }
  return targets.flatMap(({ name }) => placed.get(name) ?? []);
}

interface Choice extends Candidate {
  /** What it costs to lie on countries: reckoned once and only where it is asked for, for it is dear. */
  readonly onLand: () => number;
}

/** Where a name can stand, and what that costs whatever the other names do. */
function choicesOf(
  target: LabelTarget,
  countries: readonly Rings[],
  metrics: FontMetrics,
  frame: Frame,
): Choice[] {
  return candidates(target, metrics, frame).map(({ label, cost }) => {
    const { leader, box } = label;
    let known = leader ? undefined : 0;
    const onLand = () => {
      known ??= leader ? covered(box, countries) * 150 + strays(leader, target, countries) * 90 : 0;
      return known;
    };
    return { label, cost, onLand };
  });
}

function best(
  choices: readonly Choice[],
  boxes: readonly Box[],
  others: readonly PlacedLabel[],
): PlacedLabel {
  let choice: Candidate | undefined;
  for (const { label, cost: own, onLand } of choices) {
    // Each of the rest only adds, and is dear to reckon.
    const most = choice ? choice.cost - 0.001 : Number.POSITIVE_INFINITY;
    if (own >= most) continue;
    const met = boxes.reduce((sum, box) => sum + overlap(label.box, box, 4), 0);
    const standing = own + met * 20;
    if (standing >= most || standing + onLand() >= most) continue;
    const crossed = others.filter(
      ({ leader }) => leader && label.leader && crosses(leader, label.leader),
    ).length;
    const through =
      others.filter(({ box }) => label.leader && passes(label.leader, box)).length +
      others.filter(({ leader }) => leader && passes(leader, label.box)).length;
    const cost = standing + onLand() + crossed * 3000 + through * 4000;
    if (cost < most) choice = { label, cost };
  }
  return (
    choice?.label ?? {
      box: { x: 0, y: 0, width: 0, height: 0 },
      lines: [],
      anchor: "start",
      inside: false,
    }
  );
}

/** The part of a leader that lies on other named countries. */
function strays(leader: Segment, { rings: own }: LabelTarget, countries: readonly Rings[]): number {
  const on = (point: Point) => countries.some((rings) => rings !== own && holds(rings, point));
  return along(leader).filter(on).length / 11;
}

function along({ from, to }: Segment): Point[] {
  return Array.from(
    { length: 11 },
    (_, i): Point => [
      from[0] + ((to[0] - from[0]) * i) / 10,
      from[1] + ((to[1] - from[1]) * i) / 10,
    ],
  );
}

type Segment = { readonly from: Point; readonly to: Point };

function crosses(a: Segment, b: Segment): boolean {
  const side = ([px, py]: Point, { from, to }: Segment) =>
    Math.sign((to[0] - from[0]) * (py - from[1]) - (to[1] - from[1]) * (px - from[0]));
  return side(a.from, b) !== side(a.to, b) && side(b.from, a) !== side(b.to, a);
}

function passes(leader: Segment, box: Box): boolean {
  return along(leader).some(
    ([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
  );
}

/** The lines of a name, with a ground-coloured outline to be read over borders. */
export function labelShapes({ box, lines, anchor, inside, leader }: PlacedLabel): Shape[] {
  const x =
    anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return lines.map(({ text, bold }, i) => ({
    kind: "text",
    x,
    y: box.y + i * LABEL_LEADING + LABEL_SIZE * 0.92,
    text,
    font: bold ? "sans-bold" : "sans",
    size: LABEL_SIZE,
    anchor,
    fill: bold || !leader ? "ink" : "muted",
    halo: !inside,
  }));
}

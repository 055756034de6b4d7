import { byTime, type Placed } from "./items.js";
import type { FittedLane } from "./pack.js";

/** What a number stands for; events that one mark counts share theirs. */
export interface KeyNumber {
  readonly number: number;
  readonly id: string;
}

/** The lanes with the numbers of their key, which run in the order of time. */
export function numberLanes(lanes: readonly FittedLane[]): {
  readonly lanes: readonly FittedLane[];
  readonly key: readonly KeyNumber[];
} {
  const numbered = lanes
    .flatMap(({ places }) => places)
    .filter(({ label }) => label?.label.number)
    .sort((a, b) => byTime(a.item.events[0], b.item.events[0]));
  const numbers = new Map(numbered.map((place, i) => [place, i + 1]));
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      places: lane.places.map((place) => withNumber(place, numbers.get(place))),
    })),
    key: numbered.flatMap(({ item }, i) => item.events.map(({ id }) => ({ number: i + 1, id }))),
  };
}

function withNumber(place: Placed, number: number | undefined): Placed {
  if (number === undefined || !place.label) return place;
  const { label } = place.label;
  const lines = label.lines.map((line) => ({ ...line, text: String(number) }));
  return { ...place, label: { ...place.label, label: { ...label, lines } } };
}

import { gatherByTime } from "./gather.js";
import { growLabels } from "./grow.js";
import { byPlace, type Item, type Placed } from "./items.js";
import { LABEL_GAP, widestLabel } from "./label-places.js";
import { type Label, TIGHTEST } from "./labels.js";
import { placeItem, rowCount } from "./lanes.js";
import type { FitInput, FittedLane } from "./pack.js";
import { pillRow } from "./pill-row.js";
import { EVENT_GAP, emptyRows, type Row } from "./rows.js";

const { size } = TIGHTEST;
/** Shortened names, as parts of the plot's width: only where nothing gathers. */
const SHORT = [0.25, 0.15];
/** Pixels of an event with its name, hardly less. */
const NARROWEST = 60;
/** Pixels of the stretches that gather into one mark, at least. */
const GATHER = 64;
/** Of how many rows to keep for marks without names. */
const TRIES = 3;
/** So few that gathering them is worth it only where their own marks find no place. */
const FEW = 3;

/** One lane in so many rows: every event has its mark, and as many as can be their names; or else the rest gather. */
export function crowdedLane(
  lane: string,
  items: readonly Item[],
  rows: number,
  input: FitInput,
): FittedLane {
  const placed =
    takenAtLeast(items) <= rows * (input.room.width + EVENT_GAP)
      ? withAllMarks(items, rows, input)
      : undefined;
  const places = placed ?? gathered(items, rows, input);
  return { lane, rows: rowCount(places), places: growLabels(places, size, input) };
}

/** Pixels that the marks take, side by side. */
export function takenAtLeast(items: readonly Item[]): number {
  return items.reduce((sum, { whole }) => sum + whole.x1 - whole.x0 + EVENT_GAP, 0);
}

/** Keeps the fewest rows for marks without a name in which all of them stand; undefined where that is most rows. */
function withAllMarks(
  items: readonly Item[],
  count: number,
  input: FitInput,
): Placed[] | undefined {
  let best: Placed[] | undefined;
  let [low, high] = [0, Math.floor(count / 2)];
  // Each try names all anew, so there are few; where most rows do not do, none will.
  for (let tries = 0; tries < TRIES && low <= high; tries += 1) {
    const kept = tries === 0 ? high : (low + high) >> 1;
    const rows = emptyRows(count, input.room.width);
    const { placed, left } = named(items, rows.slice(0, count - kept), input, SHORT);
    const bare = [...left].sort(byPlace).map((item) => placeBare(item, rows, input));
    if (bare.every((place) => place !== undefined)) {
      best = [...placed, ...bare];
      high = kept - 1;
    } else if (tries === 0) return undefined;
    else low = kept + 1;
  }
  return best;
}

/** The most important keep marks and names of their own; the others gather in the lowest row. */
function gathered(items: readonly Item[], count: number, input: FitInput): Placed[] {
  const { scale, metrics, room, numbered, labels } = input;
  const rows = emptyRows(count - 1, room.width);
  const { placed, left } = named(items, rows, input, []);
  const number = numbered ? labels.number(size) : undefined;
  const least = GATHER + (number ? LABEL_GAP + number.width : 0);
  const groups = gatherByTime(left, scale, least);
  const few = placeEach(
    groups.filter(({ length }) => length <= FEW).flat(),
    (item) => placeNamed(item, rows, input, []) ?? placeBare(item, rows, input),
  );
  const stands = new Set(few.placed.map(({ item }) => item));
  const rest = groups
    .map((group) => group.filter((item) => !stands.has(item)))
    .filter(({ length }) => length > 0);
  const row = { scale, metrics, breaks: room.breaks, ...(number && { number }) };
  return [...placed, ...few.placed, ...pillRow(rest, count - 1, row)];
}

/** Names by importance, each at the best place that is left; only those that may find one are tried. */
function named(
  items: readonly Item[],
  rows: readonly Row[],
  input: FitInput,
  short: readonly number[],
): Tried {
  const most = Math.ceil((2 * rows.length * input.room.width) / NARROWEST);
  const { placed, left } = placeEach(items.slice(0, most), (item) =>
    placeNamed(item, rows, input, short),
  );
  return { placed, left: [...left, ...items.slice(most)] };
}

interface Tried {
  readonly placed: readonly Placed[];
  readonly left: readonly Item[];
}

function placeEach(items: readonly Item[], place: (item: Item) => Placed | undefined): Tried {
  const tried = items.map((item) => ({ item, found: place(item) }));
  return {
    placed: tried.flatMap(({ found }) => found ?? []),
    left: tried.flatMap(({ item, found }) => (found ? [] : [item])),
  };
}

function placeNamed(
  item: Item,
  rows: readonly Row[],
  input: FitInput,
  short: readonly number[],
): Placed | undefined {
  const { breaks } = input.room;
  for (const label of namesOf(item, input, short)) {
    const place = placeItem(item, label, rows, breaks);
    if (place) return place;
  }
  return undefined;
}

/** The whole name, then shorter ones, as parts of the plot's width; but with a key a number says it whole. */
function namesOf(item: Item, input: FitInput, short: readonly number[]): Label[] {
  const { labels, room, numbered } = input;
  const [event] = item.events;
  const whole = labels.name(event, size, widestLabel(item, room.breaks));
  if (!whole || (numbered && whole.cut)) return [];
  const shorter = numbered ? [] : short.map((part) => part * room.width);
  return [
    whole,
    ...shorter
      .filter((width) => width < whole.width)
      .flatMap((width) => labels.name(event, size, width) ?? []),
  ];
}

function placeBare(item: Item, rows: readonly Row[], { numbered, labels, room }: FitInput) {
  return placeItem(item, numbered ? labels.number(size) : undefined, rows, room.breaks);
}

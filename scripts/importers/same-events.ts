import type { EventSpec } from "./event-spec.js";
import type { Likeness, PastEvent, PastEvents } from "./past-events.js";

/** Where more rows and events share a title or a date, they are not weighed against each other. */
const MOST_PAIRS = 10_000;

/**
 * Which events of a file, read to its end, are which past ones: those of the same title and date, the likest first; then
 * those of which the date is new, where no other can be meant. To take one for another would put a person's words on
 * what they are not about; so what is in doubt is new.
 */
export function sameEvents(
  specs: readonly EventSpec[],
  past: PastEvents,
): ReadonlyMap<EventSpec, string> {
  const found = new Map<EventSpec, string>();
  const weigh = (keyOf: (spec: EventSpec) => string, pairsOf: (rows: Rows) => readonly Pair[]) => {
    const rest = specs.filter((spec) => !found.has(spec));
    for (const rows of grouped(rest, keyOf)) {
      for (const [spec, { id }] of pairsOf(rows)) {
        found.set(spec, id);
        past.take(id);
      }
    }
  };
  weigh(past.keyOf, (rows) =>
    likest(rows, past.alike(rows[0]), past, ({ same, other }) => same >= other),
  );
  // What says all that another said is that one, with a date that an event had which is no longer told.
  weigh(past.titleOf, (rows) => onlyLike(rows, past.namesakes(rows[0]), past));
  weigh(past.keyOf, (rows) => likest(rows, past.alike(rows[0]), past, () => true));
  weigh(past.titleOf, (rows) => {
    const [row] = rows;
    const [event, more] = past.namesakes(row);
    if (!event || more || rows.length > 1) return [];
    const { same, other } = past.likeness(row, event);
    return past.isOnly(row) || same > 0 || other === 0 ? [[row, event]] : [];
  });
  return found;
}

type Rows = readonly [EventSpec, ...EventSpec[]];
type Pair = readonly [row: EventSpec, event: PastEvent];

/** Rows and events in pairs, the likest first. */
function likest(
  rows: Rows,
  events: readonly PastEvent[],
  past: PastEvents,
  isLike: (likeness: Likeness) => boolean,
): readonly Pair[] {
  if (rows.length * events.length > MOST_PAIRS)
    return rows.flatMap((row, at): Pair[] => {
      const event = events[at];
      return event ? [[row, event]] : [];
    });
  const pairs = rows.flatMap((row) =>
    events.flatMap((event) => {
      const likeness = past.likeness(row, event);
      return isLike(likeness) ? [{ row, event, score: likeness.same - likeness.other }] : [];
    }),
  );
  const [left, free] = [new Set<EventSpec>(rows), new Set(events)];
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ row, event }): Pair[] => {
      if (!left.has(row) || !free.has(event)) return [];
      left.delete(row);
      free.delete(event);
      return [[row, event]];
    });
}

/** Those that say, but for the date, what one event alone said, and that alone say it. */
function onlyLike(rows: Rows, events: readonly PastEvent[], past: PastEvents): readonly Pair[] {
  if (rows.length * events.length > MOST_PAIRS) return [];
  const pairs = rows.flatMap((row) =>
    events
      .filter((event) => {
        const { same, other } = past.likeness(row, event);
        return same > 0 && other === 0;
      })
      .map((event): Pair => [row, event]),
  );
  const isAlone = ([row, event]: Pair) =>
    pairs.filter(([one, other]) => one === row || other === event).length === 1;
  return pairs.filter(isAlone);
}

function grouped(specs: readonly EventSpec[], keyOf: (spec: EventSpec) => string): Iterable<Rows> {
  const groups = new Map<string, [EventSpec, ...EventSpec[]]>();
  for (const spec of specs) {
    const key = keyOf(spec);
    const group = groups.get(key);
    if (group) group.push(spec);
    else groups.set(key, [spec]);
  }
  return groups.values();
}

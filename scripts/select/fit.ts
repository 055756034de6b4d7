import { type Forest, type Item, plantForest } from "./forest.js";
import { type Choice, FREE, IN, OUT, treeFitter } from "./tree-fit.js";

export interface Fit {
  /** By place. */
  readonly chosen: readonly boolean[];
  /** Whether no choice is better. */
  readonly proven: boolean;
}

/** Steps of a search in all, some 50 ms of them; what a try costs for each item besides; and the tries that even the longest talk is given. */
const MOST_WORK = 1e7;
const WORK_AN_ITEM = 200;
const FEWEST_TRIES = 4;

/**
 * The best items that fit a budget in the items' unit: the greatest sum of values, of these the one with the
 * most minutes, of these the one with the earlier items.
 *
 * The trees of requirements are solved exactly, without what they do not know (a second requirement, a
 * debt that other trees pay). Where the answer breaks one of these, the search branches on it, the most
 * promising branch first, so that the first answer that breaks nothing is the best. It gives up after
 * a number of tries that depends on the size alone, and then returns the best it has seen.
 */
export function fitItems(items: readonly Item[], budget: number): Fit {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const all = items.map(() => true);
  if (total <= budget && !findFault(all, items)) return { chosen: all, proven: true };
  const room = Math.max(0, Math.min(Math.floor(budget), total));
  const forest = plantForest(items);
  const start = decide(items, forest);
  const solve = treeFitter(items, forest, room);
  const first = start && solve(start);
  // More is forced than there is room for; what is forced stands.
  if (!start || !first) return { chosen: items.map(({ forced }) => forced), proven: false };
  const open = [{ decided: start, choice: first }];
  let best: Choice | undefined;
  const work = (room + WORK_AN_ITEM) * (items.length + 1);
  let tries = Math.max(FEWEST_TRIES, Math.floor(MOST_WORK / work));
  for (;;) {
    const node = takeBest(open);
    if (!node || (best && !isBetter(node.choice, best))) break;
    const chosen = spell(node.choice, items.length);
    const fault = findFault(chosen, items);
    if (!fault) return { chosen, proven: true };
    if (!best || tries <= 0) {
      const mended = measure(mend(chosen, items, forest, room), items);
      if (!best || isBetter(mended, best)) best = mended;
    }
    if (tries <= 0) return { chosen: spell(best, items.length), proven: false };
    for (const wishes of branches(fault)) {
      const decided = follow(node.decided, wishes, forest);
      const choice = decided && solve(decided);
      tries--;
      if (decided && choice && isBetter(choice, best)) open.push({ decided, choice });
    }
  }
  return { chosen: best ? spell(best, items.length) : [], proven: true };
}

/** What an answer breaks: an item is in, and none of these is. */
interface Fault {
  readonly item: number;
  readonly lacks: readonly number[];
}

function findFault(chosen: readonly boolean[], items: readonly Item[]): Fault | undefined {
  for (const [item, { requires, oneOf }] of items.entries()) {
    if (!chosen[item]) continue;
    const missing = requires.find((other) => !chosen[other]);
    if (missing !== undefined) return { item, lacks: [missing] };
    if (oneOf && !oneOf.some((other) => chosen[other])) return { item, lacks: oneOf };
  }
  return undefined;
}

type Wish = readonly [item: number, state: typeof IN | typeof OUT];

/** The ways out of a fault, no two of them the same: the item is out, or this is the first of what it lacks that is in. */
function branches({ item, lacks }: Fault): readonly (readonly Wish[])[] {
  return [
    [[item, OUT]],
    ...lacks.map((other, index): readonly Wish[] => [
      [item, IN],
      ...lacks.slice(0, index).map((earlier): Wish => [earlier, OUT]),
      [other, IN],
    ]),
  ];
}

/** What is decided before any search: forced items are in, and those that lack all they need one of are out. */
function decide(items: readonly Item[], forest: Forest): Uint8Array | undefined {
  const wishes = items.flatMap(({ forced, oneOf }, item): Wish[] =>
    forced ? [[item, IN]] : oneOf?.length === 0 ? [[item, OUT]] : [],
  );
  return follow(new Uint8Array(items.length), wishes, forest);
}

/** The decisions with some more, and all that follows from these; undefined where they contradict. */
function follow(
  before: Uint8Array,
  wishes: readonly Wish[],
  { required, dependents }: Forest,
): Uint8Array | undefined {
  const decided = before.slice();
  for (const [item, state] of wishes) {
    for (const other of [item, ...((state === IN ? required : dependents)[item] ?? [])]) {
      if (decided[other] !== FREE && decided[other] !== state) return undefined;
      decided[other] = state;
    }
  }
  return decided;
}

/** An answer without fault out of one with faults: what is at fault goes, and what fits then comes in. */
function mend(
  faulty: readonly boolean[],
  items: readonly Item[],
  { required, dependents }: Forest,
  room: number,
): readonly boolean[] {
  let chosen = [...faulty];
  for (let fault = findFault(chosen, items); fault; fault = findFault(chosen, items)) {
    chosen[fault.item] = false;
    for (const other of dependents[fault.item] ?? []) chosen[other] = false;
  }
  const byValue = [...items.keys()].sort((a, b) => (items[b]?.value ?? 0) - (items[a]?.value ?? 0));
  for (let grows = true; grows; ) {
    grows = false;
    for (const item of byValue) {
      if (chosen[item]) continue;
      const more = [...chosen];
      for (const other of [item, ...(required[item] ?? [])]) more[other] = true;
      if (timeOf(more, items) > room || findFault(more, items)) continue;
      chosen = more;
      grows = true;
    }
  }
  return chosen;
}

function timeOf(chosen: readonly boolean[], items: readonly Item[]): number {
  return items.reduce((sum, { minutes }, item) => sum + (chosen[item] ? minutes : 0), 0);
}

function measure(chosen: readonly boolean[], items: readonly Item[]): Choice {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 1);
  let worth = 0;
  let bits = 0n;
  for (const [item, { value, minutes }] of items.entries()) {
    bits = (bits << 1n) | (chosen[item] ? 1n : 0n);
    if (chosen[item]) worth += value * total + minutes;
  }
  return { worth, bits };
}

function spell({ bits }: Choice, length: number): readonly boolean[] {
  return Array.from({ length }, (_, item) => ((bits >> BigInt(length - 1 - item)) & 1n) === 1n);
}

function isBetter(a: Choice, b: Choice): boolean {
  return a.worth !== b.worth ? a.worth > b.worth : a.bits > b.bits;
}

function takeBest<T extends { readonly choice: Choice }>(open: T[]): T | undefined {
  let best = 0;
  for (const [index, { choice }] of open.entries()) {
    const leader = open[best];
    if (leader && isBetter(choice, leader.choice)) best = index;
  }
  return open.splice(best, 1)[0];
}

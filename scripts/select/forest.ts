/*
 * What is chosen from, in numbers. Whole minutes of some unit, whole values; items are named by their
 * place in the list, and an earlier place wins where all else is equal.
 */
export interface Item {
  readonly minutes: number;
  readonly value: number;
  /** It is in only if all of these are. */
  readonly requires: readonly number[];
  /** It is in only if one of these is; each of them requires it. Absent: it needs none. */
  readonly oneOf?: readonly number[];
  /** It must be in. What it requires must be too, and none of these has `oneOf`. */
  readonly forced: boolean;
}

/**
 * The items as trees: under each item those that require it. Of several requirements one is the
 * parent, the deepest; what follows from another by itself is dropped, and the rest the trees do not know.
 */
export interface Forest {
  /** Places in an order in which each item comes before those under it. */
  readonly order: readonly number[];
  /** By rank in that order: the rank after the last one under it. */
  readonly next: readonly number[];
  /** By rank: whether one of those directly under it has to be in with it. */
  readonly owes: readonly boolean[];
  /** By rank: the rank of the parent whose debt it pays; absent where it pays none. */
  readonly pays: readonly (number | undefined)[];
  /** By place: all that it requires, directly or not. */
  readonly required: readonly ReadonlySet<number>[];
  /** By place: all that require it, directly or not. */
  readonly dependents: readonly ReadonlySet<number>[];
}

/** Arranges the items. `requires` must have no circle. */
export function plantForest(items: readonly Item[]): Forest {
  const required = closures(items);
  const dependents = items.map(() => new Set<number>());
  for (const [place, all] of required.entries())
    for (const other of all) dependents[other]?.add(place);
  const parents = items.map(({ requires }) => parentOf(requires, required));
  const under = items.map((): number[] => []);
  for (const [place, parent] of parents.entries())
    if (parent !== undefined) under[parent]?.push(place);
  const payers = items.map(({ oneOf }, place) => {
    if (!oneOf) return undefined;
    // Where one pays only together with another, the other is enough.
    const least = oneOf.filter((one) => !oneOf.some((other) => required[one]?.has(other)));
    return least.every((one) => parents[one] === place) ? new Set(least) : undefined;
  });
  const order: number[] = [];
  const next: number[] = [];
  const pays: (number | undefined)[] = [];
  const visit = (place: number, creditor?: number): void => {
    const rank = order.push(place) - 1;
    pays[rank] = creditor;
    const children = under[place] ?? [];
    const paying = payers[place];
    // Those that pay come first: after them nothing may be owed any more.
    for (const child of children) if (paying?.has(child)) visit(child, rank);
    for (const child of children) if (!paying?.has(child)) visit(child);
    next[rank] = order.length;
  };
  for (const [place, parent] of parents.entries()) if (parent === undefined) visit(place);
  const owes = order.map((place) => payers[place] !== undefined);
  return { order, next, owes, pays, required, dependents };
}

function closures(items: readonly Item[]): readonly ReadonlySet<number>[] {
  const all: Set<number>[] = [];
  const close = (place: number): Set<number> => {
    const known = all[place];
    if (known) return known;
    const set = new Set<number>();
    all[place] = set;
    for (const other of items[place]?.requires ?? []) {
      set.add(other);
      for (const further of close(other)) set.add(further);
    }
    return set;
  };
  items.forEach((_, place) => {
    close(place);
  });
  return all;
}

function parentOf(
  requires: readonly number[],
  required: readonly ReadonlySet<number>[],
): number | undefined {
  const own = requires.filter((one) => !requires.some((other) => required[other]?.has(one)));
  const depth = (place: number) => required[place]?.size ?? 0;
  return own.reduce<number | undefined>(
    (best, one) => (best === undefined || depth(one) > depth(best) ? one : best),
    undefined,
  );
}

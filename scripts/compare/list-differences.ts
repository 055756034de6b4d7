import type { Difference, Group } from "./difference.js";
import type { FieldChange } from "./field-changes.js";
import { movedIds } from "./moved-ids.js";

/** How things of a kind are compared. */
export interface Kind<T> {
  readonly group: Group;
  readonly titleOf: (thing: T) => string;
  readonly changes: (was: T, now: T) => readonly FieldChange[];
  /** Whether their order says something. */
  readonly ordered?: boolean;
}

/** What differs between two lists of things: those of the new one in its order, then those that are gone. */
export function listDifferences<T extends { readonly id: string }>(
  was: readonly T[],
  now: readonly T[],
  { group, titleOf, changes, ordered }: Kind<T>,
): readonly Difference[] {
  const old = new Map(was.map((thing) => [thing.id, thing]));
  const fresh = new Set(now.map(({ id }) => id));
  const ids = (things: readonly T[]) => things.map(({ id }) => id);
  const moved = ordered ? movedIds(ids(was), ids(now)) : new Map<string, string>();
  const there = now.flatMap((thing): readonly Difference[] => {
    const { id } = thing;
    const before = old.get(id);
    if (!before) return [{ group, id, state: "new", title: titleOf(thing), fields: [] }];
    const fields = changes(before, thing);
    const after = moved.get(id);
    if (fields.length === 0 && after === undefined) return [];
    return [{ group, id, state: "changed", fields, ...(after !== undefined && { after }) }];
  });
  const gone = was.filter(({ id }) => !fresh.has(id));
  return [
    ...there,
    ...gone.map(
      (thing): Difference => ({
        ...{ group, id: thing.id, state: "gone", title: titleOf(thing), fields: [] },
      }),
    ),
  ];
}

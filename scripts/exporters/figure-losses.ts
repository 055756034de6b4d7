import type { Loss } from "../model/loss.js";
import type { Scene, Shape } from "../model/scene.js";

/** Events whose name a figure has no room for: those that a mark counts, and marks without a label. */
export function figureLosses({ shapes }: Pick<Scene, "shapes">): readonly Loss[] {
  const named = new Map<string, boolean>();
  collect(shapes, named);
  return [...named].filter(([, isNamed]) => !isNamed).map(([id]) => ({ kind: "name", id }));
}

function collect(shapes: readonly Shape[], named: Map<string, boolean>): void {
  for (const shape of shapes) {
    if (shape.kind !== "group") continue;
    if (shape.members) for (const id of shape.members) named.set(id, false);
    else if (shape.event !== undefined)
      named.set(shape.event, named.get(shape.event) === true || hasText(shape.shapes));
    collect(shape.shapes, named);
  }
}

function hasText(shapes: readonly Shape[]): boolean {
  return shapes.some(
    (shape) => shape.kind === "text" || (shape.kind === "group" && hasText(shape.shapes)),
  );
}

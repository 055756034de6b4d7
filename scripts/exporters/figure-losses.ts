import type { Loss } from "../model/loss.js";
import type { Scene, Shape } from "../model/scene.js";

/** Events that a figure counts in a mark without room for their names. */
export function figureLosses({ shapes }: Pick<Scene, "shapes">): readonly Loss[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? ofGroup(shape) : []));
}

function ofGroup({ members, shapes }: Extract<Shape, { kind: "group" }>): readonly Loss[] {
  const counted = (members ?? []).map((id) => ({ kind: "name", id }) as const);
  return [...counted, ...figureLosses({ shapes })];
}

import type { Shape } from "../model/scene.js";

type Group = Extract<Shape, { kind: "group" }>;
type EventGroup = Group & { readonly event: string };

/**
 * The same shapes with one group an event: its mark, its signs and its label belong
 * together for whoever takes the picture apart. It stands where its last part stood;
 * a bar that a break in the axis tears stays under the break.
 */
export function groupEvents(shapes: readonly Shape[]): readonly Shape[] {
  const breaks = shapes.flatMap(breakOf);
  const parts = new Map<string, EventGroup[]>();
  for (const shape of shapes.filter(isEvent)) {
    const all = parts.get(shape.event);
    if (all) all.push(shape);
    else parts.set(shape.event, [shape]);
  }
  return shapes.flatMap((shape): readonly Shape[] => {
    if (!isEvent(shape)) return [shape];
    const all = parts.get(shape.event) ?? [];
    const last = all.at(-1);
    const isUnder = (part: Group) => part !== last && isTorn(part, breaks);
    if (isUnder(shape)) return [{ kind: "group", className: "torn", shapes: shape.shapes }];
    if (shape !== last) return [];
    const className = all.find((part) => part.className)?.className;
    const whole = all.filter((part) => !isUnder(part)).flatMap((part) => part.shapes);
    return [{ ...shape, ...(className && { className }), shapes: whole }];
  });
}

function isEvent(shape: Shape): shape is EventGroup {
  return shape.kind === "group" && shape.event !== undefined;
}

function breakOf(shape: Shape): { x0: number; x1: number }[] {
  if (shape.kind !== "group" || shape.className !== "fold") return [];
  return shape.shapes.flatMap((inner) =>
    inner.kind === "rect" ? [{ x0: inner.x, x1: inner.x + inner.width }] : [],
  );
}

function isTorn(
  { shapes }: Group,
  breaks: readonly { readonly x0: number; readonly x1: number }[],
): boolean {
  return shapes.some(
    (shape) =>
      shape.kind === "rect" &&
      breaks.some(({ x0, x1 }) => shape.x < x1 && shape.x + shape.width > x0),
  );
}

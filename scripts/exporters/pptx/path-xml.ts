import type { Box } from "../../layout/boxes.js";
import { type PathStep, pathSteps } from "./path-steps.js";
import { emu } from "./units.js";

const TAGS: Readonly<Record<PathStep["kind"], string>> = {
  move: "a:moveTo",
  line: "a:lnTo",
  quad: "a:quadBezTo",
  cubic: "a:cubicBezTo",
  close: "a:close",
};

/** A path of SVG as a shape of its own, and the box that it takes; none where it draws nothing. */
export function pathXml(
  d: string,
  isFilled: boolean,
): { readonly geometry: string; readonly box: Box } | undefined {
  const steps = pathSteps(d);
  const points = steps.flatMap((step): readonly (readonly [number, number])[] => step.points);
  if (points.length < 2) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const body = steps.map(({ kind, points: ofStep }) => {
    const inside = ofStep
      .map(([x, y]) => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`)
      .join("");
    return inside === "" ? `<${TAGS[kind]}/>` : `<${TAGS[kind]}>${inside}</${TAGS[kind]}>`;
  });
  const fill = isFilled ? "" : ' fill="none"';
  const path = `<a:path w="${emu(box.width)}" h="${emu(box.height)}"${fill}>${body.join("")}</a:path>`;
  return {
    geometry: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`,
    box,
  };
}

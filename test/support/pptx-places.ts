import { type Pptx, type PptxSlide, placeOf } from "./pptx.js";
import { allOf, type XmlElement } from "./xml-tree.js";

/* In pixels of a slide of 1280 × 720. */
interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const EMU = 9525;
/** Pixels by which two boxes may reach into one another: a line's own white. */
const ALLOWED = 6;

/** Pairs of what has words or shows something on a slide that lie over one another, and what lies beyond it. */
export function overlaps(pptx: Pptx, slide: PptxSlide): readonly string[] {
  const layout = [...slide.relations.values()].find(({ type }) => type === "slideLayout");
  const places = allOf(pptx.xml(layout?.target ?? ""), "p:sp");
  const shapes = (allOf(slide.tree, "p:spTree")[0]?.children ?? []).filter(
    (shape) =>
      ["p:sp", "p:pic", "p:graphicFrame", "p:grpSp"].includes(shape.name) && !isDecorative(shape),
  );
  const boxes = shapes.flatMap((shape) => boxOf(shape) ?? boxInLayout(shape, places) ?? []);
  const beyond = boxes
    .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > 1281 || bottom > 721)
    .map(({ name }) => `${name} beyond the slide`);
  const pairs = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > ALLOWED &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > ALLOWED,
      )
      .map((b) => `${a.name} over ${b.name}`),
  );
  return [...beyond, ...pairs];
}

function isDecorative(shape: XmlElement): boolean {
  const [named] = allOf(shape, "p:cNvPr");
  return named !== undefined && allOf(named, "adec:decorative").length > 0;
}

function boxOf(shape: XmlElement): Box | undefined {
  const placed = allOf(shape, shape.name === "p:graphicFrame" ? "p:xfrm" : "a:xfrm")[0];
  const [offset, extent] = ["a:off", "a:ext"].map(
    (name) => placed?.children.find((child) => child.name === name)?.attributes,
  );
  if (!offset || !extent) return undefined;
  const number = (text: string | undefined) => Number(text) / EMU;
  const [left, top] = [number(offset.x), number(offset.y)];
  const name = allOf(shape, "p:cNvPr")[0]?.attributes.name ?? "";
  return { name, left, top, right: left + number(extent.cx), bottom: top + number(extent.cy) };
}

/** A shape without a box of its own stands where its layout has its place. */
function boxInLayout(shape: XmlElement, places: readonly XmlElement[]): Box | undefined {
  const own = placeOf(shape);
  const place = places.find((one) => {
    const other = placeOf(one);
    return own && other?.type === own.type && other?.idx === own.idx;
  });
  return place && boxOf(place);
}

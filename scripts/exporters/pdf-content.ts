import { type Box, overlap } from "../layout/boxes.js";
import { textWidth } from "../layout/text.js";
import type { Shape } from "../model/scene.js";
import { drawShape, type Pdf, type Pens } from "./pdf-shapes.js";

type Group = Extract<Shape, { kind: "group" }>;
type Content = ReturnType<Pdf["markStructureContent"]>;

/** What a piece of the page is, for whoever has it read aloud: a part of the figure's frame, or an event. */
export type Role = "title" | "subtitle" | "picture" | "source" | `event:${string}`;

/** What has been drawn of each role, on whichever pages. */
export type Contents = Map<Role, Content[]>;

export interface Drawing {
  readonly pens: Pens;
  /** Of all that is drawn, on every page; absent where it is nothing to read. */
  readonly contents?: Contents;
  /** What of the figure the page shows: no text is put where nobody sees it. */
  readonly view: Box;
}

const TAGS: Readonly<Record<string, string>> = {
  title: "H1",
  subtitle: "P",
  picture: "Figure",
  source: "P",
};

/** Draws shapes in the current coordinates and notes what each piece is. */
export function drawShapes(
  shapes: readonly Shape[],
  drawing: Drawing,
  role: Role = "picture",
): void {
  const { pens, contents, view } = drawing;
  let isOpen = false;
  const close = () => {
    if (isOpen) pens.pdf.endMarkedContent();
    isOpen = false;
  };
  for (const shape of shapes) {
    if (shape.kind === "group" && shape.className !== "outlined") {
      close();
      drawGroup(shape, drawing, role);
    } else if (isSeen(shape, view, pens)) {
      if (contents && !isOpen) {
        note(contents, role, pens.pdf.markStructureContent(TAGS[role] ?? "LBody"));
        isOpen = true;
      }
      if (shape.kind === "group") drawOutlined(shape, drawing);
      else drawShape(shape, pens);
    }
  }
  close();
}

function drawGroup(group: Group, drawing: Drawing, role: Role): void {
  const { at, shapes } = group;
  const { pdf } = drawing.pens;
  const inner = roleOf(group) ?? role;
  const [x, y] = at ?? [0, 0];
  const { view } = drawing;
  if (at) pdf.save().translate(x, y);
  drawShapes(shapes, { ...drawing, view: { ...view, x: view.x - x, y: view.y - y } }, inner);
  if (at) pdf.restore();
}

/** A mark that counts events goes by the first of them. */
function roleOf({ event, members, className }: Group): Role | undefined {
  const id = event ?? members?.[0];
  if (id !== undefined) return `event:${id}`;
  return className === "title" || className === "subtitle" || className === "source"
    ? className
    : undefined;
}

/** Outlines that stand for words: the words are there for whoever searches. */
function drawOutlined({ title = "", shapes }: Group, { pens, contents }: Drawing): void {
  if (contents) pens.pdf.markContent("Span", { actual: title });
  for (const shape of shapes) if (shape.kind !== "group") drawShape(shape, pens);
  if (contents) pens.pdf.endMarkedContent();
}

function isSeen(shape: Shape, view: Box, { metrics }: Pens): boolean {
  if (shape.kind !== "text") return true;
  const { x, y, anchor, font, size, text } = shape;
  const width = textWidth(metrics, font, size, text);
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return overlap(view, { x: left, y: y - size, width, height: 1.3 * size }) > 0;
}

function note(contents: Contents, role: Role, content: Content): void {
  const earlier = contents.get(role);
  if (earlier) earlier.push(content);
  else contents.set(role, [content]);
}

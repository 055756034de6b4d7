import type { Scene, Shape } from "../model/scene.js";
import { drawShape, type Leaf, type Pdf, type Pens } from "./pdf-shapes.js";

type Content = ReturnType<Pdf["markStructureContent"]>;

/** What a piece of the page is, for whoever has it read aloud: a part of the figure's frame, or an event. */
type Role = "title" | "subtitle" | "picture" | "source" | `event:${string}`;

const ROLES: Readonly<Record<string, Role>> = {
  title: "title",
  subtitle: "subtitle",
  source: "source",
};
const TAGS: Readonly<Record<string, string>> = {
  title: "H1",
  subtitle: "P",
  picture: "Figure",
  source: "P",
};

/** What has been drawn of each role, on whichever pages. */
export type Contents = Map<Role, Content[]>;

/** Draws the scene in the current coordinates and notes what each piece is. */
export function drawScene(scene: Scene, pens: Pens, contents: Contents): void {
  drawAll(scene.shapes, "picture", pens, contents);
}

function drawAll(shapes: readonly Shape[], role: Role, pens: Pens, contents: Contents): void {
  const { pdf } = pens;
  let isOpen = false;
  const close = () => {
    if (isOpen) pdf.endMarkedContent();
    isOpen = false;
  };
  for (const shape of shapes) {
    if (shape.kind === "group" && shape.className !== "outlined") {
      close();
      drawGroup(shape, role, pens, contents);
      continue;
    }
    if (!isOpen) mark(role, pdf, contents);
    isOpen = true;
    if (shape.kind === "group") drawOutlined(shape, pens);
    else drawShape(shape, pens);
  }
  close();
}

type Group = Extract<Shape, { kind: "group" }>;

function drawGroup(
  { event, className, at, shapes }: Group,
  role: Role,
  pens: Pens,
  contents: Contents,
) {
  const { pdf } = pens;
  const inner =
    event === undefined ? (ROLES[className ?? ""] ?? role) : (`event:${event}` as const);
  if (at) pdf.save().translate(...at);
  drawAll(shapes, inner, pens, contents);
  if (at) pdf.restore();
}

/** Outlines that stand for words: the words are there for whoever searches. */
function drawOutlined({ title = "", shapes }: Group, pens: Pens): void {
  pens.pdf.markContent("Span", { actual: title });
  for (const shape of shapes) if (shape.kind !== "group") drawShape(shape satisfies Leaf, pens);
  pens.pdf.endMarkedContent();
}

function mark(role: Role, pdf: Pdf, contents: Contents): void {
  const content = pdf.markStructureContent(TAGS[role] ?? "LBody");
  const earlier = contents.get(role);
  if (earlier) earlier.push(content);
  else contents.set(role, [content]);
}

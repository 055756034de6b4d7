import type { Font } from "../../model/scene.js";
import type { TextRun, TextStyle } from "./rich-text.js";

/** The fonts that every PowerPoint has, in the place of ours. */
export const HEADING_FACE = "Georgia";
export const BODY_FACE = "Calibri";
export const CODE_FACE = "Courier New";

/** Height of a line as each font asks for it, and how far below its top the letters stand; of the size. */
const LINES = {
  heading: { height: 1.136, ascent: 0.917 },
  body: { height: 1.2207, ascent: 0.952 },
} as const;

/** Of every letter of Courier New. */
const CODE_WIDTH = 0.6;

export function lineOf(font: "heading" | "body"): {
  readonly height: number;
  readonly ascent: number;
} {
  return LINES[font];
}

/** By what scenes call their fonts: the face and its weight. */
export function faceOf(font: Font): Pick<TextStyle, "font" | "bold" | "italic"> {
  return {
    font: font.startsWith("serif") ? "heading" : "body",
    bold: font.endsWith("bold"),
    italic: font.endsWith("italic"),
  };
}

/** What a run is measured with; code has one width for all. */
export function measuredBy(run: TextRun, style: TextStyle): Font | typeof CODE_WIDTH {
  if (run.code) return CODE_WIDTH;
  const bold = run.bold ?? style.bold;
  if (style.font === "heading") return bold ? "serif-bold" : "serif-light";
  return bold ? "sans-bold" : (run.italic ?? style.italic) ? "sans-italic" : "sans";
}

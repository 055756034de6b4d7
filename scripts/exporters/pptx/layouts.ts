import type { Box } from "../../layout/boxes.js";
import type { Placeholder } from "./element.js";
import type { TextStyle } from "./rich-text.js";

/** A place of a slide layout for words, or for a chart, a picture or a table. */
export interface Place extends Placeholder {
  /** Key of its name in the messages, under `pptx.place`. */
  readonly name: string;
  readonly box: Box;
  readonly style: TextStyle;
  readonly anchor?: "top" | "middle" | "bottom";
  /** Whether what one begins to write in it is a list. */
  readonly isList?: boolean;
}

/** A layout of the file's master: what its slides have in common. */
export interface LayoutSpec {
  /** Key of its name in the messages, under `pptx.layout`. */
  readonly name: string;
  /** Kind by the format, where it has one. */
  readonly type?: "title" | "secHead" | "tx" | "twoTxTwoObj" | "titleOnly" | "picTx" | "tbl";
  readonly places: readonly Place[];
  /** Whether the ribbon of time stands at the foot. */
  readonly hasRibbon?: boolean;
  /** Rules that stand on each slide of it. */
  readonly rules?: readonly Box[];
}

export const TITLE_STYLE: TextStyle = {
  ...{ font: "heading", size: 40, leading: 1.15, colour: "ink", bold: true, after: 0 },
};
export const BODY_STYLE: TextStyle = {
  ...{ font: "body", size: 28, leading: 1.34, colour: "ink", after: 16 },
};
export const SMALL_STYLE: TextStyle = { ...BODY_STYLE, size: 18, leading: 1.3, after: 4 };
export const MUTED_STYLE: TextStyle = { ...SMALL_STYLE, colour: "muted" };

/** The lines of the grid that all slides share. */
export const LEFT = 64;
export const WIDTH = 1152;
export const TITLE_BOX: Box = { x: LEFT, y: 46, width: WIDTH, height: 96 };
export const CONTENT: Box = { x: LEFT, y: 164, width: WIDTH, height: 444 };

const title = (
  box = TITLE_BOX,
  style: Partial<TextStyle> = {},
  anchor: Place["anchor"] = "top",
): Place => ({
  ...{ type: "title", name: "title", box, style: { ...TITLE_STYLE, ...style }, anchor },
});
const body = (
  idx: number,
  name: string,
  box: Box,
  style: Partial<TextStyle> = {},
  anchor: Place["anchor"] = "top",
): Place => ({ type: "body", idx, name, box, style: { ...BODY_STYLE, ...style }, anchor });

const HALF = { width: 552, left: LEFT, right: LEFT + 600 };
const COLUMN_HEAD: Partial<TextStyle> = { font: "heading", bold: true, leading: 1.28, after: 0 };

export const LAYOUTS = {
  title: {
    name: "title",
    type: "title",
    rules: [{ x: LEFT, y: 96, width: 96, height: 6 }],
    places: [
      title({ x: LEFT, y: 136, width: 1000, height: 168 }, { size: 72, leading: 1.1 }),
      body(
        1,
        "subtitle",
        { x: LEFT, y: 328, width: 880, height: 140 },
        { font: "heading", size: 32, leading: 1.3 },
      ),
      body(
        10,
        "facts",
        { x: LEFT, y: 548, width: WIDTH, height: 76 },
        { size: 26, colour: "muted", after: 0 },
        "bottom",
      ),
      body(
        11,
        "paper",
        { x: LEFT, y: 632, width: WIDTH, height: 40 },
        { size: 20, colour: "muted", after: 0 },
      ),
    ],
  },
  section: {
    name: "section",
    type: "secHead",
    rules: [{ x: LEFT, y: 200, width: 96, height: 6 }],
    places: [
      title({ x: LEFT, y: 240, width: WIDTH, height: 156 }, { size: 64, leading: 1.14 }),
      body(1, "text", { x: LEFT, y: 420, width: WIDTH, height: 200 }, { size: 26 }),
    ],
  },
  statement: {
    name: "statement",
    places: [
      title({ x: LEFT, y: 208, width: 1080, height: 200 }, { size: 56, leading: 1.15 }),
      body(1, "text", { x: LEFT, y: 440, width: 880, height: 160 }),
    ],
    rules: [{ x: LEFT, y: 168, width: 96, height: 6 }],
  },
  text: {
    name: "text",
    type: "tx",
    hasRibbon: true,
    places: [title(), { ...body(1, "text", { ...CONTENT, width: 1040 }), isList: true }],
  },
  comparison: {
    name: "comparison",
    type: "twoTxTwoObj",
    hasRibbon: true,
    rules: [HALF.left, HALF.right].map((x) => ({ x, y: 168, width: HALF.width, height: 3 })),
    places: [
      title(),
      body(1, "head", { x: HALF.left, y: 184, width: HALF.width, height: 72 }, COLUMN_HEAD),
      body(2, "text", { x: HALF.left, y: 264, width: HALF.width, height: 344 }, { size: 26 }),
      body(3, "head", { x: HALF.right, y: 184, width: HALF.width, height: 72 }, COLUMN_HEAD),
      body(4, "text", { x: HALF.right, y: 264, width: HALF.width, height: 344 }, { size: 26 }),
    ],
  },
  quote: {
    name: "quote",
    places: [
      title(),
      body(
        1,
        "quote",
        { x: LEFT + 38, y: 192, width: 1000, height: 272 },
        { font: "heading", size: 48, leading: 1.25 },
      ),
      body(2, "text", { x: LEFT + 38, y: 488, width: 1000, height: 120 }, { size: 26 }),
    ],
  },
  event: {
    name: "event",
    hasRibbon: true,
    places: [
      title(),
      body(1, "text", { x: 554, y: 176, width: 662, height: 292 }),
      body(
        10,
        "date",
        { x: LEFT, y: 168, width: 440, height: 120 },
        { font: "heading", size: 96, leading: 1.0, after: 0 },
      ),
      body(
        11,
        "aboutDate",
        { x: LEFT, y: 288, width: 420, height: 320 },
        { size: 22, leading: 1.28, colour: "muted", after: 8 },
      ),
    ],
  },
  figure: {
    name: "figure",
    hasRibbon: true,
    places: [
      title(),
      { ...body(10, "chart", { x: LEFT, y: 168, width: 858, height: 440 }), type: "chart" },
      body(1, "text", { x: 966, y: 176, width: 250, height: 432 }, { size: 22 }),
    ],
  },
  map: {
    name: "map",
    hasRibbon: true,
    places: [
      title(),
      body(1, "text", { x: 872, y: 176, width: 344, height: 400 }, { size: 24, leading: 1.33 }),
    ],
  },
  picture: {
    name: "picture",
    type: "picTx",
    places: [
      title(),
      { ...body(10, "picture", { x: LEFT, y: 168, width: WIDTH, height: 408 }), type: "pic" },
      body(
        11,
        "credit",
        { x: LEFT, y: 580, width: WIDTH, height: 28 },
        { size: 18, colour: "muted", after: 0 },
      ),
    ],
  },
  timeline: {
    name: "timeline",
    hasRibbon: true,
    places: [
      title({ x: LEFT, y: 40, width: WIDTH, height: 76 }, { size: 36 }),
      body(
        1,
        "text",
        { x: LEFT, y: 118, width: WIDTH, height: 34 },
        { size: 22, leading: 1.28, after: 0 },
      ),
    ],
  },
  question: {
    name: "question",
    places: [
      title(),
      body(1, "text", { x: LEFT, y: 108, width: WIDTH, height: 40 }, { size: 24, after: 0 }),
    ],
  },
  list: {
    name: "list",
    places: [
      title(),
      body(
        1,
        "text",
        { x: LEFT, y: 144, width: WIDTH, height: 516 },
        { size: 20, leading: 1.3, after: 12 },
      ),
    ],
  },
  table: {
    name: "table",
    type: "tbl",
    places: [
      title({ ...TITLE_BOX, height: 78 }),
      { ...body(10, "table", { x: LEFT, y: 128, width: WIDTH, height: 532 }), type: "tbl" },
    ],
  },
} as const satisfies Readonly<Record<string, LayoutSpec>>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** The number of a slide, and the line at its foot; on every layout. */
export const NUMBER: Place = {
  ...{ type: "sldNum", idx: 12, name: "number", anchor: "top" },
  box: { x: 1060, y: 14, width: 200, height: 20 },
  style: { ...MUTED_STYLE, size: 14, after: 0 },
};
export const FOOTER: Place = {
  ...{ type: "ftr", idx: 13, name: "footer", anchor: "middle" },
  box: { x: LEFT, y: 697, width: WIDTH, height: 20 },
  style: { ...MUTED_STYLE, size: 14, after: 0 },
};

export function layoutOf(name: LayoutName): LayoutSpec {
  return LAYOUTS[name];
}

/** The place of a layout that a shape fills. */
export function placeOf({ places }: LayoutSpec, { type, idx }: Placeholder): Place | undefined {
  return [...places, NUMBER, FOOTER].find((place) => place.type === type && place.idx === idx);
}

/** The same for a place that the layout is known to have. */
export function placeAt(layout: LayoutName, idx: number | undefined): Place {
  const place = layoutOf(layout).places.find((one) => one.idx === idx);
  if (!place) throw new Error(`the layout ${layout} has no place ${idx}`);
  return place;
}

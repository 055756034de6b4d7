import type { Box } from "../../layout/boxes.js";
import type { DeckFigure } from "../../model/deck.js";
import type { Scene } from "../../model/scene.js";
import type { FigureView } from "../../render/figure-view.js";
import type { Colour } from "./colours.js";
import type { Paragraph, TextStyle } from "./rich-text.js";

/* What stands on a slide, in pixels of 1280 × 720. `compose/` makes it, `slide-part.ts` writes it down. */

/** Where a click on it leads: out of the file, or to a slide of it, counted from 1. */
export type Target = { readonly address: string } | { readonly slide: number };

/** A place of a slide layout that a slide fills. */
export interface Placeholder {
  readonly type: "title" | "body" | "chart" | "pic" | "tbl" | "sldNum" | "ftr";
  /** Of its kind within the layout; a title has none. */
  readonly idx?: number;
}

interface Named {
  /** Seen in lists of what is on a slide. */
  readonly name: string;
  readonly box: Box;
  readonly placeholder?: Placeholder;
}

export interface TextElement extends Named {
  readonly kind: "text";
  readonly paragraphs: readonly Paragraph[];
  /** As it would be in a box that is large enough. */
  readonly style: TextStyle;
  /** Of its sizes, so that it fits. */
  readonly scale: number;
  readonly anchor?: "top" | "middle" | "bottom";
  readonly frame?: Frame;
  readonly target?: Target;
  /** Whether it is as wide as its words, in one line. */
  readonly oneLine?: boolean;
}

/** What is drawn around and behind words. */
export interface Frame {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
  /** Pixels. */
  readonly radius?: number;
  /** Between frame and words: at the sides, above and below. */
  readonly padding?: readonly [number, number];
}

export interface TableElement extends Named {
  readonly kind: "table";
  readonly table: Table;
  readonly scale: number;
  /** Read aloud. */
  readonly description: string;
}

export interface Table {
  /** Pixels; they sum up to the box's width. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
  /** Whether the first row names the columns. */
  readonly hasHead: boolean;
  readonly style: TextStyle;
}

export interface SceneElement extends Named {
  readonly kind: "scene";
  readonly scene: Scene;
  /** Nothing that is not said elsewhere. */
  readonly decorative?: boolean;
}

export interface ChartElement extends Named {
  readonly kind: "chart";
  readonly figure: DeckFigure;
  readonly view: FigureView;
  /** How a spreadsheet writes each value. */
  readonly formats: readonly string[];
  readonly description: string;
}

export interface PictureElement extends Named {
  readonly kind: "picture";
  /** A data address. */
  readonly uri: string;
  readonly alt: string;
  /** Where in its box a picture of other proportions stands. */
  readonly align: "start" | "end";
}

/** A rectangle, or a path in pixels from the corner of its box. */
export interface MarkElement extends Named {
  readonly kind: "mark";
  readonly fill?: Colour;
  /** Two pixels wide. */
  readonly stroke?: Colour;
  readonly d?: string;
  /** Empty: decorative. */
  readonly alt: string;
  readonly target?: Target;
}

export type Element =
  | TextElement
  | TableElement
  | SceneElement
  | ChartElement
  | PictureElement
  | MarkElement;

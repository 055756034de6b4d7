import type { Language } from "../../model/text.js";
import type { Colour } from "./colours.js";
import type { Target } from "./element.js";

/** Words of one look. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** On the mark of a quotation. */
  readonly mark?: boolean;
  /** Letters of one width. */
  readonly code?: boolean;
  /** Of the size around it. */
  readonly share?: number;
  /** Above or below the line. */
  readonly raised?: "up" | "down";
  readonly colour?: Colour;
  readonly target?: Target;
  readonly language: Language;
  /** Ends the line; the text is empty then. */
  readonly breaks?: boolean;
  /** The slide's number, which PowerPoint keeps. */
  readonly field?: "slidenum";
}

export interface Paragraph {
  readonly runs: readonly TextRun[];
  /** Of a list, from 0; -1: none. */
  readonly level: number;
  /** What stands before it: a dot, or its number. Without, it goes on with the entry before. */
  readonly bullet?: "dot" | number;
  /** A quotation set apart. */
  readonly quoted?: boolean;
  /** Pixels from its beginning to where its first tabulator leads, and to its other lines. */
  readonly hang?: number;
  readonly align?: "middle" | "end";
  /** Absent: as what stands around it. */
  readonly isRightToLeft?: boolean;
  /** Pixels under it; absent: the style's. */
  readonly after?: number;
}

export interface TextStyle {
  readonly font: "heading" | "body";
  /** Pixels. */
  readonly size: number;
  /** Height of a line, of the size. */
  readonly leading: number;
  readonly colour: Colour;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Pixels under a paragraph. */
  readonly after: number;
}

export interface HtmlTable {
  readonly kind: "table";
  readonly hasHead: boolean;
  /** Rows of cells; all as long as the longest. */
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
}

/** What stands one below the other in a text. */
export type Block =
  | { readonly kind: "text"; readonly paragraphs: readonly Paragraph[] }
  | HtmlTable;

/** A part of a slide, as a person would point to it. */
export interface Block {
  /** Of its element, such as `li`; `text` is a label in a picture. */
  readonly tag: string;
  /** Its first class; empty where it has none. */
  readonly name: string;
  /** The beginning of its words. */
  readonly text: string;
}

/** Something of a slide that does not fit, in pixels of 1280 × 720. */
export interface Overflow {
  /** Over an edge of the safe area; cut off by its own box; over another block. */
  readonly kind: "left" | "top" | "right" | "bottom" | "clipped" | "meets";
  readonly block: Block;
  /** What it meets. */
  readonly other?: Block;
  /** At least 1. */
  readonly pixels: number;
}

/** What does not fit on one slide; the worst of each kind. */
export interface SlideOverflow {
  /** Of the slide, without the number of its page. */
  readonly slide: string;
  readonly overflows: readonly Overflow[];
}

export interface MeasuredPage {
  readonly name: string;
  readonly html: string;
}

/** Renders pages in a browser, at 1280 × 720, and says for each what does not fit, or why it could not be rendered. */
export interface LayoutBrowser {
  measure(page: MeasuredPage): Promise<readonly SlideOverflow[] | { readonly refused: string }>;
  close(): Promise<void>;
}

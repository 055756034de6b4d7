import type { Figure } from "../layout/figure.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { FontMetrics } from "../model/scene.js";
import type { Palette } from "../render/theme-colours.js";
import type { TimelinePageInput } from "../render/timeline-page.js";

/** What an export is made from: one audience, one language, and of their events those asked for. */
export interface ExportInput extends TimelinePageInput {
  /** What the figure is measured by: the fonts' metrics, and those of letters that they lack. */
  readonly metrics: FontMetrics;
  /** The timeline laid out on its page; made when it is first asked for. */
  readonly figure: () => Figure;
  /** Of the theme asked for, or of the audience's. */
  readonly palette: Palette;
  readonly options: ExportOptions;
}

export interface ExportOptions {
  /** All text as outlines. */
  readonly outline: boolean;
  /** Pixels of a PNG for each of the figure's; for paper, for each 1/96 inch. */
  readonly ratio: number;
  /** Cuts a PDF into pages of this size. */
  readonly tiles?: "a4";
}

/** The file, or what a template of the lecture did wrong. */
export type Exported = string | Uint8Array | { readonly problem: Diagnostic };

/** One format; `exporters/index.ts` lists them. */
export interface Exporter {
  /** As it is asked for on the command line. */
  readonly format: string;
  /** End of the file's name, after audience and language: `timeline.svg`. */
  readonly kind: string;
  /** Whether the size of the figure stands in the file's name. */
  readonly isFigure: boolean;
  /** What it is good for, in a line. */
  readonly summary: string;
  readonly render: (input: ExportInput) => Exported | Promise<Exported>;
}

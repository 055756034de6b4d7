import type { Scenes } from "../layout/deck.js";
import type { Figure } from "../layout/figure.js";
import type { Deck, RoomDeck } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Loss } from "../model/loss.js";
import type { Printer } from "../model/printer.js";
import type { Provenance } from "../model/provenance.js";
import type { FontMetrics } from "../model/scene.js";
import type { TextsByLanguage } from "../model/texts-by-language.js";
import type { Templates } from "../render/templates.js";
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
  /** All that the audience is told, with notes that a handout may have. What `room` lacks must not leave otherwise. */
  readonly whole: Deck;
  readonly room: RoomDeck;
  /** The pictures of its slides. */
  readonly scenes: Scenes;
  /** The same, measured by other fonts than ours. */
  readonly scenesBy: (metrics: FontMetrics) => Scenes;
  readonly templates: Templates;
  /** The words of its events in every language, where these are asked for. */
  readonly texts?: TextsByLanguage;
  /** A picture of the lecture as a data address. */
  readonly picture: (src: string) => string;
  /** What stands in the file to tell where it is from, with what it does not hold. */
  readonly provenance: (losses: readonly Loss[]) => Provenance;
  /** Starts the browser when it is first asked to print. */
  readonly print: Printer["print"];
}

export interface ExportOptions {
  /** All text as outlines. */
  readonly outline: boolean;
  /** Pixels of a PNG for each of the figure's; for paper, for each 1/96 inch. */
  readonly ratio: number;
  /** Cuts a PDF into pages of this size. */
  readonly tiles?: "a4";
  /** A page for each step of a walk or an answer. */
  readonly steps: boolean;
  /** Of a handout; absent: what offices have where the language is spoken. */
  readonly paper?: PaperSize;
}

export type PaperSize = "a4" | "letter";

/** The file and what it does not hold, or why there is none: a problem of the lecture, or a printer that refused. */
export type Exported =
  | { readonly content: string | Uint8Array; readonly losses: readonly Loss[] }
  | { readonly problem: Diagnostic }
  | { readonly refused: string };

/** One format; `exporters/index.ts` lists them. */
export interface Exporter {
  /** As it is asked for on the command line. */
  readonly format: string;
  /** End of the file's name, after audience and language: `timeline.svg`. */
  readonly kind: string;
  /** What it shows: a timeline drawn in a size that stands in its name, a deck's events, or its slides. */
  readonly of: "figure" | "events" | "slides";
  /** Where it stands among others; data is made without any template. */
  readonly group: "slides" | "timeline" | "data";
  /** What it is good for, in a line. */
  readonly summary: string;
  readonly render: (input: ExportInput) => Exported | Promise<Exported>;
}

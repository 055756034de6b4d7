import { TONES, type Tone } from "./lecture.js";
import type { Run } from "./runs.js";

/**
 * Pure geometry in CSS pixels, origin top left, drawn in order. It names roles
 * and tones, never colours: themes own those. SVG, PNG, PDF and PPTX draw it.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Read aloud in place of the picture. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** A role of the palette, or a lane's tone. */
export type Paint = "ground" | "ink" | "muted" | "edge" | "band" | "none" | Tone;

/** Every colour that a scene may name. */
export const PAINTS: readonly Exclude<Paint, "none">[] = [
  "ground",
  "ink",
  "muted",
  "edge",
  "band",
  ...TONES,
];

/** Pixels of the outline of a text with a `halo`, half of them outside its letters. */
export const HALO_WIDTH = 4;

export interface Style {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Pixels. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** 0–1. */
  readonly opacity?: number;
  /** 0–1, of the fill alone. */
  readonly fillOpacity?: number;
}

export type Font = "sans" | "sans-bold" | "sans-italic" | "serif-light" | "serif-bold";

export type Shape =
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      /** Fades to nothing over this many pixels at an end that is approximate. */
      readonly fadeStart?: number;
      readonly fadeEnd?: number;
    } & Style)
  | ({
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly arrow?: boolean;
    } & Style)
  | ({ readonly kind: "path"; readonly d: string } & Style)
  | ({
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** The same text in runs, where a part of it is in another language. */
      readonly runs?: readonly Run[];
      readonly font: Font;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      /** A ground-coloured outline, to be read over lines. */
      readonly halo?: boolean;
    } & Style)
  | {
      readonly kind: "group";
      /** Becomes data-event. */
      readonly event?: string;
      /** Ids of the events that one mark stands for, and the days from the first to the last, half-open. */
      readonly members?: readonly string[];
      readonly days?: { readonly start: number; readonly end: number };
      readonly className?: string;
      /** Of its words, where it is not the picture's. */
      readonly language?: string;
      /** Tooltip: the whole text. */
      readonly title?: string;
      /** Moved right and down by so many pixels. */
      readonly at?: readonly [number, number];
      readonly shapes: readonly Shape[];
    };

/** Advance widths of the embedded fonts, in thousandths of the font size. */
export type FontMetrics = Readonly<
  Record<Font, { readonly advances: Readonly<Record<string, number>>; readonly fallback: number }>
>;

import type { LaneNames } from "./lane-bands.js";

/** The sizes of a figure by their names; `slide` is the default. */
export const FIGURE_SIZES = ["slide", "wide", "a4", "a3", "poster", "column", "preview"] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

/**
 * A page, and how it is set. Type and margins are in units of the type scale, in
 * which a label is 18 high; `unitsPer` says how many of them go into a millimetre
 * or a pixel of the page.
 */
export interface FigurePage {
  readonly unit: "mm" | "px";
  readonly width: number;
  /** The most that it takes where `grows` is set. */
  readonly height: number;
  readonly unitsPer: number;
  /** Only as high as its content needs. */
  readonly grows: boolean;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly source: number;
  /** Where the lanes' names stand. */
  readonly names: LaneNames;
}

const LABEL = 18;
const POINTS_PER_MM = 72 / 25.4;

/** Units in a millimetre where a label is so many points high. */
const unitsFor = (points: number) => (POINTS_PER_MM * LABEL) / points;

const SCREEN = {
  unit: "px",
  unitsPer: 1,
  grows: false,
  margin: 64,
  title: 40,
  subtitle: 20,
  source: 14,
  names: "column",
} as const;
const PAPER = { ...SCREEN, unit: "mm" } as const;

export const FIGURE_PAGES: Readonly<Record<FigureSize, FigurePage>> = {
  slide: { ...SCREEN, width: 1280, height: 720, margin: 48, title: 34, subtitle: 18, source: 12 },
  wide: { ...SCREEN, width: 1920, height: 720, margin: 48, title: 34, subtitle: 18, source: 12 },
  a4: { ...PAPER, width: 297, height: 210, unitsPer: unitsFor(9), margin: 72, title: 48 },
  a3: {
    ...PAPER,
    width: 420,
    height: 297,
    unitsPer: unitsFor(11),
    margin: 88,
    title: 60,
    subtitle: 24,
  },
  poster: {
    ...PAPER,
    width: 841,
    height: 594,
    unitsPer: unitsFor(14),
    margin: 112,
    title: 96,
    subtitle: 36,
    source: 18,
  },
  column: {
    ...PAPER,
    width: 85,
    height: 180,
    unitsPer: unitsFor(7.5),
    grows: true,
    margin: 8,
    title: 26,
    subtitle: 18,
    source: 13,
    names: "above",
  },
  // What pages show of a link, after Open Graph: small, so that its type must be large.
  preview: {
    ...SCREEN,
    width: 1200,
    height: 630,
    unitsPer: 0.85,
    margin: 36,
    title: 36,
    subtitle: 19,
  },
};

/** Typographic points in one unit of the type scale; a pixel is 3/4 of a point. */
export function pointsPerUnit({ unit, unitsPer }: FigurePage): number {
  return (unit === "mm" ? POINTS_PER_MM : 0.75) / unitsPer;
}

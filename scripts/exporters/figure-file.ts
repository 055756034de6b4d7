import type { Figure } from "../layout/figure.js";
import type { Provenance } from "../model/provenance.js";
import { sceneCss } from "../render/scene-css.js";
import { renderSvg } from "../render/svg.js";
import type { Palette } from "../render/theme-colours.js";
import { provenanceText } from "./provenance-text.js";

export const FAMILIES = { sans: "Source Sans 3", serif: "Source Serif 4" } as const;

export interface FigureFile {
  readonly palette: Palette;
  readonly language: string;
  /** CSS that brings the fonts, where the viewer has not got them. */
  readonly fonts: string;
  /** Absent where the picture is made into another file. */
  readonly provenance?: Provenance;
}

/** A figure as SVG that stands alone. */
export function figureFile(
  { scene, page }: Figure,
  { palette, language, fonts, provenance }: FigureFile,
): string {
  const colours = sceneCss(
    (paint) => palette[paint],
    (family) => `"${FAMILIES[family]}",${family === "sans" ? "sans-serif" : "serif"}`,
  );
  return `${renderSvg(scene, {
    idPrefix: "figure",
    file: {
      css: `${fonts}${colours}`,
      width: `${round(page.width)}${page.unit}`,
      height: `${round(page.height)}${page.unit}`,
      language,
      ...(provenance && { metadata: provenanceText(provenance) }),
    },
  })}\n`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

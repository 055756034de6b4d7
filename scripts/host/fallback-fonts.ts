/* Fonts for the scripts that the deck's own fonts lack; figures draw their letters as outlines. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import subset from "subset-font";
import type { FontFace } from "../render/fonts.js";
import { spans } from "./code-points.js";

interface FallbackFont {
  readonly family: string;
  /** A package of woff2 files, one for each of the ranges that its style sheets name. */
  readonly package: string;
  readonly weights: readonly number[];
  readonly sheet: (weight: number) => string;
  /** Of a variable font, which has one file for all weights. */
  readonly isVariable?: true;
}

const ofWeight = (weight: number) => `${weight}.css`;
const FONTS: readonly FallbackFont[] = [
  {
    family: "Noto Sans Arabic",
    package: "@fontsource/noto-sans-arabic",
    weights: [400, 600],
    sheet: ofWeight,
  },
  {
    family: "Noto Sans Hebrew",
    package: "@fontsource/noto-sans-hebrew",
    weights: [400, 600],
    sheet: ofWeight,
  },
  {
    family: "Noto Sans Devanagari",
    package: "@fontsource/noto-sans-devanagari",
    weights: [400, 600],
    sheet: ofWeight,
  },
  {
    family: "Noto Sans SC",
    package: "@fontsource-variable/noto-sans-sc",
    weights: [400, 600],
    sheet: () => "index.css",
    isVariable: true,
  },
  {
    family: "Noto Emoji",
    package: "@fontsource/noto-emoji",
    weights: [400, 600],
    sheet: ofWeight,
  },
];

export const FALLBACK_RECIPE = JSON.stringify(FONTS);

/** Writes `fallback/*.ttf` and returns what they hold: TrueType, since reading WOFF2 would cost each export. */
export async function compileFallbackFonts(
  folder: string,
  require: NodeJS.Require,
): Promise<readonly FontFace[]> {
  mkdirSync(path.join(folder, "fallback"), { recursive: true });
  const faces: FontFace[] = [];
  for (const font of FONTS) {
    for (const weight of font.weights) {
      const sheet = require.resolve(`${font.package}/${font.sheet(weight)}`);
      const files = readFileSync(sheet, "utf8").matchAll(
        /url\(([^)]+\.woff2)\)[^}]*unicode-range:\s*([^;}]+)/g,
      );
      for (const [, name = "", ranges = ""] of files) {
        const bytes = readFileSync(path.resolve(path.dirname(sheet), name));
        const has = new Set(fontkit.create(bytes).characterSet);
        const points = pointsOf(ranges).filter((point) => has.has(point));
        if (points.length === 0) continue;
        const ttf = await subset(bytes, String.fromCodePoint(...points), {
          targetFormat: "sfnt",
          noHinting: true,
          ...(font.isVariable && { variationAxes: { wght: weight } }),
        });
        const file = `fallback/${path.basename(name, ".woff2")}-${weight}.ttf`;
        writeFileSync(path.join(folder, file), ttf);
        faces.push({
          family: font.family,
          weight,
          style: "normal",
          tier: "fallback",
          points: spans(points),
          file,
        });
      }
    }
  }
  return faces;
}

/** Of a style sheet's `U+600-6ff, U+750`. */
function pointsOf(ranges: string): number[] {
  return ranges.split(",").flatMap((range) => {
    const [first = 0, last = first] = range
      .trim()
      .slice(2)
      .split("-")
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/* Cuts the OFL fonts into subsets at compile time, so that a deck embeds only what it writes with. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import subset from "subset-font";
import type { Font, FontMetrics } from "../model/scene.js";
import type { FontFace } from "../render/fonts.js";
import { spans } from "./code-points.js";
import { compileFallbackFonts, FALLBACK_RECIPE } from "./fallback-fonts.js";
import { OFFICE_RECIPE, officeMetrics } from "./office-fonts.js";

interface Cut {
  readonly role: Font;
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly file: string;
}

const SANS = "@expo-google-fonts/source-sans-3";
const SERIF = "@expo-google-fonts/source-serif-4";
const CUTS: readonly Cut[] = [
  {
    role: "sans",
    family: "Source Sans 3",
    weight: 400,
    style: "normal",
    file: `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  },
  {
    role: "sans-italic",
    family: "Source Sans 3",
    weight: 400,
    style: "italic",
    file: `${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  },
  {
    role: "sans-bold",
    family: "Source Sans 3",
    weight: 600,
    style: "normal",
    file: `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  },
  {
    role: "serif-light",
    family: "Source Serif 4",
    weight: 300,
    style: "normal",
    file: `${SERIF}/300Light/SourceSerif4_300Light.ttf`,
  },
  {
    role: "serif-bold",
    family: "Source Serif 4",
    weight: 600,
    style: "normal",
    file: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  },
];

/** Inclusive code-point ranges. `core` is in every deck, the others where a character asks for it. */
const TIERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  core: [
    [0x20, 0x7e],
    [0xa0, 0xa1],
    [0xa7, 0xa7],
    [0xab, 0xab],
    [0xb0, 0xb0],
    [0xb6, 0xb7],
    [0xbb, 0xbb],
    [0xbf, 0xbf],
    [0xc1, 0xc1],
    [0xc9, 0xc9],
    [0xcd, 0xcd],
    [0xd1, 0xd1],
    [0xd3, 0xd3],
    [0xd7, 0xd7],
    [0xda, 0xda],
    [0xdc, 0xdc],
    [0xe1, 0xe1],
    [0xe9, 0xe9],
    [0xed, 0xed],
    [0xf1, 0xf1],
    [0xf3, 0xf3],
    [0xf7, 0xf7],
    [0xfa, 0xfa],
    [0xfc, 0xfc],
    [0x2009, 0x2009],
    [0x2011, 0x2011],
    [0x2013, 0x2014],
    [0x2018, 0x2019],
    [0x201c, 0x201d],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x202f],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2248, 0x2248],
    [0x2260, 0x2260],
    [0x2264, 0x2265],
  ],
  latin: [
    [0xa2, 0x24f],
    [0x1e00, 0x1eff],
    [0x2010, 0x2010],
    [0x201a, 0x201a],
    [0x201e, 0x2021],
    [0x2030, 0x2044],
    [0x20a0, 0x20bf],
    [0x2100, 0x214f],
  ],
  greek: [
    [0x370, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  cyrillic: [[0x400, 0x52f]],
};

const FEATURES = ["kern", "liga", "tnum", "lnum", "locl", "ccmp", "mark"];

/** Changes when the subsets would; the compile step redoes them then. */
export const FONT_RECIPE = JSON.stringify([CUTS, TIERS, FEATURES, FALLBACK_RECIPE, OFFICE_RECIPE]);

/** Writes `fonts/*.woff2` for decks, `fonts/*.ttf` and `fallback/*.ttf` for figures, and what they hold, below `folder`. */
export async function compileFonts(folder: string, require: NodeJS.Require): Promise<void> {
  mkdirSync(path.join(folder, "fonts"), { recursive: true });
  const faces: FontFace[] = [];
  for (const cut of CUTS) {
    const bytes = readFileSync(require.resolve(cut.file));
    copyFileSync(require.resolve(cut.file), path.join(folder, `fonts/${cut.role}.ttf`));
    const supported = new Set(fontkit.create(bytes).characterSet);
    const taken = new Set<number>();
    for (const [tier, ranges] of Object.entries(TIERS)) {
      const points = codePoints(ranges).filter(
        (point) => supported.has(point) && !taken.has(point),
      );
      if (points.length === 0) continue;
      for (const point of points) taken.add(point);
      const file = `fonts/${cut.role}.${tier}.woff2`;
      const woff2 = await subset(bytes, String.fromCodePoint(...points), {
        targetFormat: "woff2",
        keepFeatures: FEATURES,
        noHinting: true,
      });
      writeFileSync(path.join(folder, file), woff2);
      faces.push({
        family: cut.family,
        weight: cut.weight,
        style: cut.style,
        tier,
        points: spans(points),
        file,
      });
    }
  }
  writeFileSync(path.join(folder, "fonts.json"), JSON.stringify(faces));
  writeFileSync(path.join(folder, "metrics.json"), JSON.stringify(metrics(require)));
  writeFileSync(path.join(folder, "office-metrics.json"), JSON.stringify(officeMetrics(require)));
  const fallback = await compileFallbackFonts(folder, require);
  writeFileSync(
    path.join(folder, "fallback.json"),
    JSON.stringify([...wholeFonts(require), ...fallback]),
  );
}

/** The fonts as they are, for letters that no deck embeds. */
function wholeFonts(require: NodeJS.Require): FontFace[] {
  return CUTS.map(({ role, family, weight, style, file }) => {
    const { characterSet } = fontkit.create(readFileSync(require.resolve(file)));
    const points = spans([...characterSet].sort((a, b) => a - b));
    return { family, weight, style, tier: "whole", points, file: `fonts/${role}.ttf` };
  });
}

function metrics(require: NodeJS.Require): FontMetrics {
  const points = Object.values(TIERS).flatMap(codePoints);
  return Object.fromEntries(
    CUTS.map((cut) => {
      const font = fontkit.create(readFileSync(require.resolve(cut.file)));
      const width = (point: number) =>
        Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
      const advances = Object.fromEntries(
        points
          .filter((point) => font.hasGlyphForCodePoint(point))
          .map((point) => [String.fromCodePoint(point), width(point)]),
      );
      // A script that the font lacks is drawn by the system's; an em is the safe guess.
      return [cut.role, { advances, fallback: 1000 }];
    }),
  ) as unknown as FontMetrics;
}

function codePoints(ranges: readonly (readonly [number, number])[]): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
}

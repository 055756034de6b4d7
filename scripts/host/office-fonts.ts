/* The widths of the letters of Calibri and Georgia, taken from faces that were made to have the same. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import type { Font, FontMetrics } from "../model/scene.js";

interface StandIn {
  readonly package: string;
  /** How the names of its files go on after the subset. */
  readonly face: string;
}

const CALIBRI = "@fontsource/carlito";
const GEORGIA = "@fontsource/gelasio";
/** What a colleague's machine sets each of our fonts in. */
const STAND_INS: Readonly<Record<Font, StandIn>> = {
  sans: { package: CALIBRI, face: "400-normal" },
  "sans-bold": { package: CALIBRI, face: "700-normal" },
  "sans-italic": { package: CALIBRI, face: "400-italic" },
  "serif-light": { package: GEORGIA, face: "400-normal" },
  "serif-bold": { package: GEORGIA, face: "700-normal" },
};

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

export const OFFICE_RECIPE = JSON.stringify(STAND_INS);

/** Advance widths in thousandths of an em, by what the scenes call their fonts. */
export function officeMetrics(require: NodeJS.Require): FontMetrics {
  return Object.fromEntries(
    Object.entries(STAND_INS).map(([font, standIn]) => [
      font,
      // A letter that the face lacks comes from another of the machine's; an em is the safe guess.
      { advances: Object.fromEntries(advancesOf(standIn, require)), fallback: 1000 },
    ]),
  ) as unknown as FontMetrics;
}

function advancesOf(
  { package: name, face }: StandIn,
  require: NodeJS.Require,
): readonly (readonly [string, number])[] {
  const folder = path.join(path.dirname(require.resolve(`${name}/package.json`)), "files");
  const files = readdirSync(folder).filter((file) => file.endsWith(`-${face}.woff`));
  return files.sort().flatMap((file) => {
    const font = fontkit.create(readFileSync(path.join(folder, file)));
    const width = (point: number) =>
      Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
    return font.characterSet
      .filter((point) => point >= SPACE)
      .map((point): [string, number] => [
        String.fromCodePoint(point),
        // Carlito's glyph of it cannot be read.
        width(point === NO_BREAK_SPACE ? SPACE : point),
      ]);
  });
}

import { pointsPerUnit } from "../layout/figure-sizes.js";
import { FACES } from "../render/scene-css.js";
import type { Exported, ExportInput } from "./exporter.js";
import { figureFile } from "./figure-file.js";
import { figureLosses } from "./figure-losses.js";
import { outlineFigure } from "./outline.js";

/** CSS pixels in a typographic point. */
const PIXELS_PER_POINT = 96 / 72;

/** The figure in pixels, drawn without a browser and with our own fonts: none of the machine can change it. */
export async function exportPng(input: ExportInput): Promise<Exported> {
  const figure = await outlineFigure(input);
  const { palette, deck, options, assets } = input;
  const { Resvg } = await import("@resvg/resvg-js");
  const pixels = figure.scene.width * pointsPerUnit(figure.page) * PIXELS_PER_POINT;
  const svg = figureFile(figure, { palette, language: deck.language, fonts: "" });
  const picture = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.keys(FACES).map((font) => assets.pathOf(`fonts/${font}.ttf`)),
    },
    fitTo: { mode: "width", value: Math.round(pixels * options.ratio) },
  });
  return { content: picture.render().asPng(), losses: figureLosses(input.figure().scene) };
}

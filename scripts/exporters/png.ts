import type { Figure } from "../layout/figure.js";
import { pointsPerUnit } from "../layout/figure-sizes.js";
import type { ExportInput } from "./exporter.js";
import { figureFile } from "./figure-file.js";
import { outlineScene } from "./outline.js";

/** CSS pixels in a typographic point. */
const PIXELS_PER_POINT = 96 / 72;

/** The figure in pixels, drawn without a browser from its outlines: no font of the machine can change it. */
export async function exportPng(input: ExportInput): Promise<Uint8Array> {
  const figure = input.figure();
  const outlined: Figure = {
    ...figure,
    scene: await outlineScene(figure.scene, input.assets, "all"),
  };
  const { Resvg } = await import("@resvg/resvg-js");
  const pixels = figure.scene.width * pointsPerUnit(figure.page) * PIXELS_PER_POINT;
  const picture = new Resvg(
    figureFile(outlined, { palette: input.palette, language: input.deck.language, fonts: "" }),
    {
      font: { loadSystemFonts: false },
      fitTo: { mode: "width", value: Math.round(pixels * input.options.ratio) },
    },
  );
  return picture.render().asPng();
}

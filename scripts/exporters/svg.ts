import type { Font, Shape } from "../model/scene.js";
import { fontCss } from "../render/fonts.js";
import { FACES } from "../render/scene-css.js";
import type { Exported, ExportInput } from "./exporter.js";
import { FAMILIES, figureFile } from "./figure-file.js";
import { figureLosses } from "./figure-losses.js";
import { outlineFigure } from "./outline.js";

/** The figure as a file that stands alone: its size, colours and fonts are in it, and it asks for nothing. */
export async function exportSvg(input: ExportInput): Promise<Exported> {
  const figure = await outlineFigure(input);
  const losses = figureLosses(input.figure().scene);
  const content = figureFile(figure, {
    palette: input.palette,
    language: input.deck.language,
    fonts: embedded(figure.scene.shapes, input),
    provenance: input.provenance(losses),
  });
  return { content, losses };
}

/** The fonts that the shapes' texts are set in, and of each the subsets with their letters. */
function embedded(shapes: readonly Shape[], { assets }: ExportInput): string {
  const texts = new Map<Font, string>();
  collect(shapes, texts);
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([font, text]) => {
      const { family, weight, italic } = FACES[font];
      const faces = assets.fonts.filter(
        (face) =>
          face.family === FAMILIES[family] &&
          face.weight === weight &&
          (face.style === "italic") === (italic ?? false),
      );
      return `${fontCss(faces, text, assets.read)}\n`;
    })
    .join("");
}

function collect(shapes: readonly Shape[], texts: Map<Font, string>): void {
  for (const shape of shapes) {
    if (shape.kind === "group") collect(shape.shapes, texts);
    else if (shape.kind === "text")
      texts.set(shape.font, (texts.get(shape.font) ?? "") + shape.text);
  }
}

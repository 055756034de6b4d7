import type { Figure } from "../layout/figure.js";
import type { Font, Shape } from "../model/scene.js";
import { fontCss } from "../render/fonts.js";
import { FACES, sceneCss } from "../render/scene-css.js";
import { renderSvg } from "../render/svg.js";
import type { ExportInput } from "./exporter.js";
import { outlineScene } from "./outline.js";

const FAMILIES = { sans: "Source Sans 3", serif: "Source Serif 4" } as const;

/** The figure as a file that stands alone: its size, colours and fonts are in it, and it asks for nothing. */
export async function exportSvg(input: ExportInput): Promise<string> {
  const { assets, options } = input;
  const figure = input.figure();
  const scene = await outlineScene(figure.scene, assets, options.outline ? "all" : "missing");
  return svgOf({ ...figure, scene }, input, embedded(scene.shapes, input));
}

/** The figure as SVG; `fonts` is the CSS that brings its fonts, where the viewer has not got them. */
export function svgOf({ scene, page }: Figure, input: ExportInput, fonts: string): string {
  const colours = sceneCss(
    (paint) => input.palette[paint],
    (family) => `"${FAMILIES[family]}",${family === "sans" ? "sans-serif" : "serif"}`,
  );
  return `${renderSvg(scene, {
    idPrefix: "figure",
    file: {
      css: `${fonts}${colours}`,
      width: `${round(page.width)}${page.unit}`,
      height: `${round(page.height)}${page.unit}`,
      language: input.deck.language,
    },
  })}\n`;
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

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

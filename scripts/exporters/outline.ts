import type { Figure } from "../layout/figure.js";
import type { FontMetrics, Scene, Shape } from "../model/scene.js";
import type { Assets } from "../render/assets.js";
import type { ExportInput } from "./exporter.js";

type Text = Extract<Shape, { kind: "text" }>;

export interface OutlineFonts extends Pick<Assets, "metrics" | "fallbackFonts" | "read"> {
  /** What the layout has measured by: `metrics`, and advances for the letters that they lack. */
  readonly measured: FontMetrics;
}

/** The figure of an export, ready for whoever draws it: without letters that no font of the scene has. */
export async function outlineFigure({
  figure,
  assets,
  metrics,
  options,
}: ExportInput): Promise<Figure> {
  const drawn = figure();
  const { metrics: own, fallbackFonts, read } = assets;
  const fonts = { metrics: own, measured: metrics, fallbackFonts, read };
  return {
    ...drawn,
    scene: await outlineScene(drawn.scene, fonts, options.outline ? "all" : "missing"),
  };
}

/**
 * The scene with its text as outlines: all of it, so that every viewer draws the same,
 * or only the letters that the fonts of the scene lack. Words that become outlines stand
 * in the title of their group.
 */
async function outlineScene(
  scene: Scene,
  fonts: OutlineFonts,
  which: "all" | "missing",
): Promise<Scene> {
  const isMeant = ({ font, text }: Text) =>
    which === "all" || hasForeignLetter(text, fonts.metrics[font].advances);
  if (!anyText(scene.shapes, isMeant)) return scene;
  const { openTypesetter } = await import("./typesetter.js");
  const typesetter = await openTypesetter(fonts, which);
  const outlined = (shape: Shape): Shape => {
    if (shape.kind === "group") return { ...shape, shapes: shape.shapes.map(outlined) };
    return shape.kind === "text" && isMeant(shape) ? typesetter(shape) : shape;
  };
  return { ...scene, shapes: scene.shapes.map(outlined) };
}

function hasForeignLetter(text: string, advances: Readonly<Record<string, number>>): boolean {
  for (const letter of text) if (advances[letter] === undefined) return true;
  return false;
}

function anyText(shapes: readonly Shape[], isMeant: (text: Text) => boolean): boolean {
  return shapes.some((shape) =>
    shape.kind === "group"
      ? anyText(shape.shapes, isMeant)
      : shape.kind === "text" && isMeant(shape),
  );
}

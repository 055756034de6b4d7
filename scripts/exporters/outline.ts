import type { Scene, Shape } from "../model/scene.js";
import type { Assets } from "../render/assets.js";

type Text = Extract<Shape, { kind: "text" }>;
type FontAssets = Pick<Assets, "metrics" | "fallbackFonts" | "read">;

/**
 * The scene with its text as outlines: all of it, so that every viewer draws the same,
 * or only the letters that the fonts of the scene lack. Words that become outlines stand
 * in the title of their group.
 */
export async function outlineScene(
  scene: Scene,
  assets: FontAssets,
  which: "all" | "missing",
): Promise<Scene> {
  const isMeant = ({ font, text }: Text) =>
    which === "all" || hasForeignLetter(text, assets.metrics[font].advances);
  if (!anyText(scene.shapes, isMeant)) return scene;
  const { openTypesetter } = await import("./typesetter.js");
  const typesetter = await openTypesetter(assets, which);
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

import type { Font } from "../model/scene.js";
import { covers, type FontFace } from "../render/fonts.js";
import { FACES } from "../render/scene-css.js";

/** The font that has all the letters, or the first of them: as bold as asked for where there is a choice. */
export function fallbackFor(
  letters: readonly string[],
  font: Font,
  faces: readonly FontFace[],
): FontFace | undefined {
  const { weight } = FACES[font];
  const has = (wanted: readonly string[]) => {
    const able = faces.filter((face) => wanted.every((letter) => covers(face, letter)));
    return (
      able.find((face) => face.file === `fonts/${font}.ttf`) ??
      able.find((face) => face.weight >= weight) ??
      able[0]
    );
  };
  return has(letters) ?? has(letters.slice(0, 1));
}

import type { Diagnostic, Location } from "../model/diagnostic.js";
import type { Lecture } from "../model/lecture.js";
import type { Scene, Shape } from "../model/scene.js";
import type { Assets } from "../render/assets.js";
import { covers, isInvisible } from "../render/fonts.js";

const DECK: Location = { file: "slides/deck.yaml", line: 1, column: 1 };

/** Letters that a figure would draw and no font of ours has: a box in their place helps nobody. */
export function missingLetters(
  scene: Scene,
  { events }: Lecture,
  assets: Pick<Assets, "metrics" | "fallbackFonts">,
): readonly Diagnostic[] {
  const missing = new Map<string, Diagnostic>();
  const look = (shape: Shape, event: string | undefined): void => {
    if (shape.kind === "group") {
      for (const inner of shape.shapes) look(inner, shape.event ?? event);
    } else if (shape.kind === "text") {
      const { advances } = assets.metrics[shape.font];
      for (const letter of shape.text) {
        if (advances[letter] !== undefined || isInvisible(letter)) continue;
        if (assets.fallbackFonts.some((face) => covers(face, letter))) continue;
        const location = events.find(({ id }) => id === event)?.location ?? DECK;
        missing.set(`${letter} ${event}`, noLetter(letter, event, location));
      }
    }
  };
  for (const shape of scene.shapes) look(shape, undefined);
  return [...missing.values()];
}

function noLetter(letter: string, event: string | undefined, location: Location): Diagnostic {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    id: "missing-letter",
    level: "error",
    message: `expected letters that a font of the figure has, got ${letter} (U+${code})${event === undefined ? "" : ` in ${event}`}`,
    location,
    hint: "figures have Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Chinese, kana and emoji: write the name in one of these, or leave the event out with --events",
  };
}

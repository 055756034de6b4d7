import { contrast, withContrast } from "../model/contrast.js";
import type { Effects } from "../model/effects.js";
import type { Audience } from "../model/lecture.js";
import type { Report } from "./report.js";
import { parseTheme, type Theme, type ThemeSource } from "./theme-file.js";
import { inWords } from "./theme-properties.js";

/** Least contrast of an accent against the ground, as of any mark. */
const LEAST = 3;

/** Every theme, read. `folder` is where the lecture's own stand. */
export function readThemes(
  files: ReadonlyMap<string, ThemeSource>,
  folder: string,
  effects: Effects,
  report: Report,
): ReadonlyMap<string, Theme> {
  return new Map(
    [...files].map(([name, file]) => [name, parseTheme(file, folder, effects, report)]),
  );
}

/** Warns of an audience's accent that can hardly be seen on the ground of its theme. */
export function checkAccents(
  audiences: readonly Audience[],
  themes: ReadonlyMap<string, Theme>,
  report: Report,
): void {
  for (const { looks, at, location } of audiences) {
    const { ground, ink } = themes.get(looks.theme)?.colours ?? {};
    if (looks.accent === undefined || ground === undefined) continue;
    const there = contrast(looks.accent, ground);
    if (there >= LEAST) continue;
    const better = ink === undefined ? undefined : withContrast(looks.accent, ink, ground, LEAST);
    report(
      "contrast",
      `accent: expected at least ${LEAST}:1 against the ground of the theme ${looks.theme} (${ground}), got ${inWords(there)}:1`,
      at.accent ?? location,
      better === undefined
        ? "choose another colour, or another theme"
        : `choose a colour further from the ground, such as "${better}"`,
      "warning",
    );
  }
}

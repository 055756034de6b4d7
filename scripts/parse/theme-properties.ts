import { contrast, sixDigits } from "../model/contrast.js";
import type { Location } from "../model/diagnostic.js";
import { PAINTS } from "../model/scene.js";
import { nearest } from "./nearest.js";
import type { Report } from "./report.js";
import type { Property } from "./theme-file.js";

/** A theme must set each: what it left out would come from another, and might not be read on its ground. */
const REQUIRED: readonly string[] = [...PAINTS, "quote"];
/** And may set these. */
const OPTIONAL: readonly string[] = ["accent", "heading", "reading"];

/** Least contrast against the ground: of text, and of marks. */
const LEAST: Readonly<Record<string, number>> = { ink: 4.5, muted: 4.5, band: 1, quote: 1 };
const LEAST_OF_MARKS = 3;

/** Whether a theme sets what it must, under names that are known, in colours that can be seen. */
export function checkProperties(
  properties: ReadonlyMap<string, Property>,
  start: Location,
  report: Report,
): void {
  const strange = [...properties.keys()].filter(
    (name) => ![...REQUIRED, ...OPTIONAL].includes(name),
  );
  for (const name of REQUIRED.filter((one) => !properties.has(one))) {
    const slip = strange.find((one) => nearest(one, [...REQUIRED, ...OPTIONAL]) === name);
    const location = slip === undefined ? start : (properties.get(slip)?.location ?? start);
    const got = slip === undefined ? "no such property" : `--${slip}`;
    const hint =
      slip === undefined
        ? `set it in :root, as templates/themes/paper.css does; docs/themes.md says what it paints`
        : `did you mean --${name}?`;
    report("theme-property", `expected --${name}, got ${got}`, location, hint);
  }
  for (const name of strange) {
    const near = nearest(name, OPTIONAL);
    if (near === undefined || properties.has(near)) continue;
    const { location = start } = properties.get(name) ?? {};
    const hint = `did you mean --${near}? else give it a name less like it`;
    report("theme-property", `expected --${near}, got --${name}`, location, hint, "warning");
  }
  const ground = sixDigits(properties.get("ground")?.value ?? "");
  if (ground === undefined) return;
  for (const name of [...REQUIRED, ...OPTIONAL]) {
    const property = properties.get(name);
    const colour = sixDigits(property?.value ?? "");
    const least = LEAST[name] ?? LEAST_OF_MARKS;
    if (name === "ground" || !property || colour === undefined) continue;
    const there = contrast(colour, ground);
    if (there >= least) continue;
    report(
      "contrast",
      `expected --${name} at least ${least}:1 against --ground, got ${inWords(there)}:1`,
      property.location,
      "choose a colour further from the ground",
      "warning",
    );
  }
}

/** With one decimal, never rounded up to what is asked for. */
export function inWords(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

import type { Diagnostic } from "../model/diagnostic.js";
import { PAINTS, type Paint } from "../model/scene.js";
import type { TemplateFile, TemplateSet } from "./template-set.js";

/** Colours of a theme by what they paint, each as `#rrggbb`. */
export type Palette = Readonly<Record<Exclude<Paint, "none">, string>>;

const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * The colours that a theme's file sets as custom properties, for pictures that stand
 * outside a page. A theme may leave some to `paper`, as it does in a deck.
 */
export function themeColours(
  name: string,
  { themes }: TemplateSet,
): { readonly palette: Palette } | { readonly problem: Diagnostic } {
  const file = themes.get(name);
  if (!file) throw new Error(`parse let the theme ${name} pass`);
  const values = { ...propertiesOf(themes.get("paper")), ...propertiesOf(file) };
  for (const paint of PAINTS) {
    const value = values[paint];
    if (value === undefined || !COLOUR.test(value))
      return { problem: notAColour(file, paint, value) };
  }
  const entries = PAINTS.map((paint) => [paint, sixDigits(values[paint] ?? "")]);
  return { palette: Object.fromEntries(entries) };
}

function propertiesOf(file: TemplateFile | undefined): Readonly<Record<string, string>> {
  const source = file?.source.replaceAll(/\/\*[\s\S]*?\*\//g, "") ?? "";
  return Object.fromEntries(
    Array.from(source.matchAll(/--([a-z-]+)\s*:\s*([^;}]+)/g), ([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
}

function sixDigits(colour: string): string {
  const lower = colour.toLowerCase();
  return lower.length === 7 ? lower : `#${lower.slice(1).replaceAll(/./g, "$&$&")}`;
}

function notAColour(
  { path, source }: TemplateFile,
  paint: string,
  value: string | undefined,
): Diagnostic {
  const before = source
    .slice(0, Math.max(0, source.search(new RegExp(`--${paint}\\s*:`))))
    .split("\n");
  return {
    id: "theme-colour",
    level: "error",
    message: `expected --${paint} as a colour such as #1f242b, got ${value ?? "nothing"}`,
    location: { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    hint: "a figure stands outside the page and cannot work a colour out: write it in hexadecimal digits",
  };
}

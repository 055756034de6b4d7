import { sixDigits } from "../model/contrast.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { PAINTS, type Paint } from "../model/scene.js";
import type { TemplateFile, TemplateSet } from "./template-set.js";

/** Colours of a theme by what they paint, each as `#rrggbb`. */
export type Palette = Readonly<Record<Exclude<Paint, "none">, string>>;

/** The colours that a theme's file sets as custom properties, for pictures that stand outside a page. */
export function themeColours(
  name: string,
  { themes }: TemplateSet,
): { readonly palette: Palette } | { readonly problem: Diagnostic } {
  const file = themes.get(name);
  if (!file) throw new Error(`parse let the theme ${name} pass`);
  const values = propertiesOf(file);
  const wrong = PAINTS.find((paint) => !sixDigits(values[paint] ?? ""));
  if (wrong) return { problem: notAColour(file, wrong, values[wrong]) };
  const entries = PAINTS.map((paint) => [paint, sixDigits(values[paint] ?? "")]);
  return { palette: Object.fromEntries(entries) };
}

/** One property of a theme as `#rrggbb`; none where the theme sets no such colour. */
export function themeColour(
  name: string,
  property: string,
  { themes }: TemplateSet,
): string | undefined {
  const file = themes.get(name);
  return file && sixDigits(propertiesOf(file)[property] ?? "");
}

function propertiesOf(file: TemplateFile): Readonly<Record<string, string>> {
  const source = file.source.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return Object.fromEntries(
    Array.from(source.matchAll(/--([a-z-]+)\s*:\s*([^;}]+)/g), ([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
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

import type { Face, PathCommand } from "fontkit";
import { textWidth } from "../layout/text.js";
import { type Font, type FontMetrics, HALO_WIDTH, type Shape } from "../model/scene.js";
import { num } from "../render/xml.js";
import { fallbackFor } from "./fallback.js";
import { openFaces } from "./open-faces.js";
import type { OutlineFonts } from "./outline.js";
import { type TextRun, textRuns } from "./text-runs.js";

type Text = Extract<Shape, { kind: "text" }>;

/** A run is set in the scene's own font (`own`), or in one that has its letters. */
type Choice = { readonly file: string; readonly own: boolean };

interface SetRun extends TextRun<Choice> {
  /** Pixels. */
  readonly width: number;
}

/**
 * Turns a text into outlines, or with `missing` those of its runs that the scene's own
 * font cannot set. No text becomes wider than the layout has measured it.
 */
export async function openTypesetter(
  { metrics, measured: measuredBy, fallbackFonts, read }: OutlineFonts,
  which: "all" | "missing",
): Promise<(text: Text) => Shape> {
  const open = await openFaces(read);
  const choices = new Map<string, Choice>();
  const choice = (file: string, own: boolean): Choice => {
    const known = choices.get(file) ?? { file, own };
    choices.set(file, known);
    return known;
  };
  const chooser = (font: Font) => (letters: readonly string[]) => {
    const own = choice(`fonts/${font}.ttf`, true);
    if (letters.every((letter) => metrics[font].advances[letter] !== undefined)) return own;
    const face = fallbackFor(letters, font, fallbackFonts);
    return face ? choice(face.file, face.file === own.file && which === "all") : own;
  };
  return (shape) => {
    const { font, size, text } = shape;
    const measured = textWidth(measuredBy, font, size, text);
    const runs = textRuns(text, chooser(font)).map((run): SetRun => {
      const width =
        run.face.own && which === "missing"
          ? textWidth(metrics, font, size, run.text)
          : advanceOf(run, open(run.face.file)) * size;
      return { ...run, width };
    });
    const keeps = (run: SetRun) => which === "missing" && run.face.own;
    const sum = (some: readonly SetRun[]) => some.reduce((all, { width }) => all + width, 0);
    const kept = sum(runs.filter(keeps));
    const drawn = sum(runs) - kept;
    const scale = drawn > 0 ? Math.min(1, (measured - kept) / drawn) : 1;
    const width = kept + drawn * scale;
    let x = shape.x - (shape.anchor === "end" ? width : shape.anchor === "middle" ? width / 2 : 0);
    const shapes = runs.flatMap((run): Shape[] => {
      const at = x;
      if (keeps(run)) {
        x += run.width;
        return keptShape(shape, run, at, metrics);
      }
      x += run.width * scale;
      return glyphShapes(shape, pathOf(run, open(run.face.file), at, shape.y, size * scale));
    });
    return { kind: "group", className: "outlined", title: text, shapes };
  };
}

/** A run in the scene's own font stays text, as it stands from left to right; viewers drop the spaces that it begins with. */
function keptShape(
  shape: Text,
  { text, direction }: TextRun<unknown>,
  x: number,
  metrics: FontMetrics,
): Shape[] {
  const shown = direction === "rtl" ? [...text].reverse().join("") : text;
  const words = shown.trim();
  if (words === "") return [];
  const spaces = shown.slice(0, shown.indexOf(words));
  const indent = textWidth(metrics, shape.font, shape.size, spaces);
  const { runs: _, ...plain } = shape;
  return [{ ...plain, x: x + indent, anchor: "start", text: words }];
}

/** In ems. */
function advanceOf({ text, direction }: TextRun<unknown>, face: Face): number {
  const { positions } = face.layout(text, undefined, undefined, undefined, direction);
  return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.unitsPerEm;
}

/** The run's outlines from its left end on the baseline. */
function pathOf(
  { text, direction }: TextRun<unknown>,
  face: Face,
  x: number,
  y: number,
  size: number,
): string {
  const { glyphs, positions } = face.layout(text, undefined, undefined, undefined, direction);
  const unit = size / face.unitsPerEm;
  let pen = x;
  let d = "";
  for (const [i, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    d += glyph.path.commands
      .map((command) => commandOf(command, pen + xOffset * unit, y - yOffset * unit, unit))
      .join("");
    pen += xAdvance * unit;
  }
  return d;
}

const LETTERS = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

function commandOf({ command, args }: PathCommand, x: number, y: number, unit: number): string {
  const points = args.map((value, i) => num(i % 2 === 0 ? x + value * unit : y - value * unit, 2));
  return `${LETTERS[command]}${points.join(" ")}`;
}

function glyphShapes(shape: Text, d: string): Shape[] {
  if (d === "") return [];
  const { fill = "ink", opacity, halo } = shape;
  const style = { fill, ...(opacity !== undefined && { opacity }) };
  const around: Shape[] = halo
    ? [{ kind: "path", d, fill: "ground", stroke: "ground", strokeWidth: HALO_WIDTH }]
    : [];
  return [...around, { kind: "path", d, ...style }];
}

import { type Run, runsOfLines, textOf } from "../model/runs.js";
import type { Font, FontMetrics, Paint, Shape } from "../model/scene.js";
import type { FigurePage } from "./figure-sizes.js";
import { textWidth, wrapText } from "./text.js";

export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Where it comes from, a paragraph each. */
  readonly source: readonly (readonly Run[])[];
}

/** Lines of text, and the pixels that they take. */
interface TextBlock {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const TITLE_LINES = 3;
/** The smallest that a long title becomes, of its size, before it takes a further line. */
const TITLE_LEAST = 0.75;
/** Of the page's height, what the source may take at most. */
export const SOURCE_MOST = 0.3;

/** Title and subtitle, from `top` down, `width` pixels wide. */
export function figureHead(
  { title, subtitle }: FigureWords,
  page: FigurePage,
  width: number,
  top: number,
  metrics: FontMetrics,
): TextBlock {
  const whole = textWidth(metrics, "serif-bold", page.title, title);
  const size = page.title * Math.max(TITLE_LEAST, Math.min(1, width / whole));
  const lines = wrapText(metrics, "serif-bold", size, title, width, TITLE_LINES);
  const leading = size * 1.15;
  const under = wrapText(metrics, "sans", page.subtitle, subtitle, width, 2);
  const titleHeight = lines.length * leading;
  const gap = page.subtitle * 0.35;
  return {
    shapes: [
      block("title", plain(lines), top + size * 0.82, leading, size, "serif-bold", "ink"),
      block(
        "subtitle",
        plain(under),
        top + titleHeight + gap + page.subtitle * 0.75,
        page.subtitle * 1.3,
        page.subtitle,
        "sans",
        "muted",
      ),
    ],
    height: titleHeight + gap + under.length * page.subtitle * 1.3,
  };
}

/** The source, its last line standing on `bottom`, under a hairline. */
export function figureFoot(
  { source }: FigureWords,
  page: FigurePage,
  width: number,
  bottom: number,
  mostHeight: number,
  metrics: FontMetrics,
): TextBlock {
  const leading = page.source * 1.35;
  const most = Math.max(1, Math.floor(mostHeight / leading));
  const wrap = (runs: readonly Run[], lines?: number) =>
    runsOfLines(
      runs,
      wrapText(metrics, "sans", page.source, runs.map(textOf).join(""), width, lines),
    );
  const all = source.flatMap((runs) => wrap(runs));
  const lines =
    all.length <= most
      ? all
      : wrap(
          source.flatMap((runs) => [...runs, " "]),
          most,
        );
  const height = lines.length * leading + page.source;
  return {
    shapes: [
      {
        kind: "line",
        x1: 0,
        x2: width,
        y1: bottom - height,
        y2: bottom - height,
        stroke: "edge",
        strokeWidth: 1,
        opacity: 0.6,
      },
      block(
        "source",
        lines,
        bottom - (lines.length - 1) * leading - page.source * 0.25,
        leading,
        page.source,
        "sans",
        "muted",
      ),
    ],
    height,
  };
}

function plain(lines: readonly string[]): readonly (readonly Run[])[] {
  return lines.map((line) => [line]);
}

function block(
  className: string,
  lines: readonly (readonly Run[])[],
  baseline: number,
  leading: number,
  size: number,
  font: Font,
  fill: Paint,
): Shape {
  const shapes = lines.map((runs, i): Shape => {
    const y = baseline + i * leading;
    const text = runs.map(textOf).join("");
    const mixed = runs.some((run) => typeof run === "object") && { runs };
    return { kind: "text", x: 0, y, text, ...mixed, font, size, anchor: "start", fill };
  });
  return { kind: "group", className, shapes };
}

import type { Figure } from "../layout/figure.js";
import { pointsPerUnit } from "../layout/figure-sizes.js";
import type { Messages } from "../model/messages.js";
import { type Contents, drawShapes } from "./pdf-content.js";
import type { Pens } from "./pdf-shapes.js";

const POINTS_PER_MM = 72 / 25.4;
const mm = (length: number) => length * POINTS_PER_MM;

/** A sheet of A4, landscape; what printers leave white at its sides; what one tile shares with the next. Points. */
const SHEET = { width: mm(297), height: mm(210) };
const MARGIN = { x: mm(5), y: mm(8) };
const OVERLAP = mm(10);
const INNER = { width: SHEET.width - 2 * MARGIN.x, height: SHEET.height - 2 * MARGIN.y };

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** The figure on sheets of A4 to be put together, after a sheet that shows how. */
export function drawTiles(
  figure: Figure,
  pens: Pens,
  contents: Contents,
  messages: Messages,
): void {
  const { scene, page } = figure;
  const points = pointsPerUnit(page);
  const count = (length: number, inner: number) =>
    Math.max(1, Math.ceil((length - OVERLAP) / (inner - OVERLAP)));
  const grid = {
    columns: count(scene.width * points, INNER.width),
    rows: count(scene.height * points, INNER.height),
  };
  drawPlan(figure, grid, pens, messages);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const at = tileAt(column, row);
      const { pdf } = pens;
      pdf.addPage({ size: [SHEET.width, SHEET.height], margin: 0 });
      pdf.save().rect(MARGIN.x, MARGIN.y, INNER.width, INNER.height).clip();
      pdf.translate(MARGIN.x - at.x, MARGIN.y - at.y).scale(points);
      const view = {
        x: at.x / points,
        y: at.y / points,
        width: INNER.width / points,
        height: INNER.height / points,
      };
      drawShapes(scene.shapes, { pens, contents, view });
      pdf.restore();
      drawMarks(`${nameOf(column, row)} / ${nameOf(grid.columns - 1, grid.rows - 1)}`, pens);
    }
  }
}

/** Where a tile begins, in points of the whole figure. */
function tileAt(column: number, row: number): { readonly x: number; readonly y: number } {
  return { x: column * (INNER.width - OVERLAP), y: row * (INNER.height - OVERLAP) };
}

/** Columns are letters and rows are numbers, as on a map: `B2`. */
function nameOf(column: number, row: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return `${letters[column] ?? column + 1}${row + 1}`;
}

/** Where to cut, and which tile it is. */
function drawMarks(name: string, { pdf, palette }: Pens): void {
  pdf.markContent("Artifact", { type: "Page" }).save();
  pdf.lineWidth(0.5).strokeColor(palette.ink);
  const length = mm(4);
  for (const x of [MARGIN.x, SHEET.width - MARGIN.x]) {
    pdf
      .moveTo(x, MARGIN.y - length)
      .lineTo(x, MARGIN.y)
      .stroke();
    pdf
      .moveTo(x, SHEET.height - MARGIN.y)
      .lineTo(x, SHEET.height - MARGIN.y + length)
      .stroke();
  }
  for (const y of [MARGIN.y, SHEET.height - MARGIN.y]) {
    pdf
      .moveTo(MARGIN.x - length, y)
      .lineTo(MARGIN.x, y)
      .stroke();
    pdf
      .moveTo(SHEET.width - MARGIN.x, y)
      .lineTo(SHEET.width - MARGIN.x + length, y)
      .stroke();
  }
  pdf.font("sans-bold", 9).fillColor("#000000");
  pdf.text(name, MARGIN.x + mm(3), MARGIN.y - mm(2.5), {
    lineBreak: false,
    baseline: "alphabetic",
  });
  pdf.restore().endMarkedContent();
}

/** The whole figure, small, with the tiles on it and what to do. */
function drawPlan(
  { scene, page }: Figure,
  { columns, rows }: Grid,
  pens: Pens,
  messages: Messages,
): void {
  const { pdf, palette } = pens;
  const points = pointsPerUnit(page);
  const border = mm(20);
  const last = tileAt(columns - 1, rows - 1);
  const [width, height] = [last.x + INNER.width, last.y + INNER.height];
  const small = Math.min(
    (SHEET.width - 2 * border) / width,
    (SHEET.height - 2.5 * border) / height,
  );
  pdf.addPage({ size: [SHEET.width, SHEET.height], margin: 0 });
  pdf.markContent("Artifact", { type: "Page" }).save();
  pdf.font("sans", 12).fillColor("#000000");
  const words = messages.say("figure.plan", { count: columns * rows, overlap: 10 });
  pdf.text(words, border, border * 0.8, { lineBreak: false, baseline: "alphabetic" });
  pdf.translate(border, border * 1.25).scale(small);
  pdf.save().scale(points);
  const view = { x: 0, y: 0, width: scene.width, height: scene.height };
  drawShapes(scene.shapes, { pens, view });
  pdf.restore();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { x, y } = tileAt(column, row);
      pdf.rect(x, y, INNER.width, INNER.height);
      pdf
        .lineWidth(0.75 / small)
        .strokeColor(palette.ink)
        .stroke();
      const name = nameOf(column, row);
      const [left, top] = [x + INNER.width / 2 - 14 / small, y + INNER.height / 2 - 10 / small];
      pdf.rect(left, top, 28 / small, 20 / small).fill(palette.ground);
      pdf.font("sans-bold", 14 / small).fillColor(palette.ink);
      const shift = (28 / small - pdf.widthOfString(name)) / 2;
      pdf.text(name, left + shift, top + 15 / small, { lineBreak: false, baseline: "alphabetic" });
    }
  }
  pdf.restore().endMarkedContent();
}

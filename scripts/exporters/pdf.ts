import type { Figure } from "../layout/figure.js";
import { pointsPerUnit } from "../layout/figure-sizes.js";
import type { Loss } from "../model/loss.js";
import type { Font } from "../model/scene.js";
import { FACES } from "../render/scene-css.js";
import type { Exported, ExportInput } from "./exporter.js";
import { figureLosses } from "./figure-losses.js";
import { outlineFigure } from "./outline.js";
import { type Contents, drawShapes } from "./pdf-content.js";
import type { Pdf, Pens } from "./pdf-shapes.js";
import { addTags } from "./pdf-tags.js";
import { drawTiles } from "./pdf-tiles.js";
import { provenanceText } from "./provenance-text.js";

/** The figure as one page of its own size, or in tiles: vectors, text that can be searched, and tags for those who listen. */
export async function exportPdf(input: ExportInput): Promise<Exported> {
  const { assets, palette, metrics, options, messages } = input;
  const figure = await outlineFigure(input);
  const { default: PDFDocument } = await import("pdfkit");
  const losses = figureLosses(input.figure().scene);
  const pdf: Pdf = new PDFDocument(documentOptions(input, losses));
  const bytes = collect(pdf);
  for (const font of Object.keys(FACES) as Font[])
    pdf.registerFont(font, assets.read(`fonts/${font}.ttf`));
  const pens: Pens = { pdf, palette, metrics };
  const contents: Contents = new Map();
  if (options.tiles) drawTiles(figure, pens, contents, messages);
  else drawPage(figure, pens, contents);
  addTags(pdf, figure.scene, contents, input);
  pdf.end();
  return { content: await bytes, losses };
}

function drawPage({ scene, page }: Figure, pens: Pens, contents: Contents): void {
  const points = pointsPerUnit(page);
  const { pdf } = pens;
  pdf.addPage({ size: [scene.width * points, scene.height * points], margin: 0 });
  pdf.save().scale(points);
  const view = { x: 0, y: 0, width: scene.width, height: scene.height };
  drawShapes(scene.shapes, { pens, contents, view });
  pdf.restore();
}

function documentOptions(
  { deck, date, figure, provenance }: ExportInput,
  losses: readonly Loss[],
): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    // Without a word it would load its own Helvetica.
    font: null as never,
    pdfVersion: "1.7",
    tagged: true,
    lang: deck.language,
    displayTitle: true,
    info: {
      Title: deck.title,
      Author: deck.lecturer,
      Subject: figure().scene.description,
      Creator: "Chronodeck",
      CreationDate: new Date(date),
      ...{ Provenance: provenanceText(provenance(losses)) },
    },
  };
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}

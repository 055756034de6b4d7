import type { Figure } from "../layout/figure.js";
import { pointsPerUnit } from "../layout/figure-sizes.js";
import type { Font } from "../model/scene.js";
import { FACES } from "../render/scene-css.js";
import type { ExportInput } from "./exporter.js";
import { outlineScene } from "./outline.js";
import { type Contents, drawScene } from "./pdf-content.js";
import type { Pdf } from "./pdf-shapes.js";

/** The figure as one page of its own size: vectors, text that can be searched, and tags for those who listen. */
export async function exportPdf(input: ExportInput): Promise<Uint8Array> {
  const drawn = input.figure();
  const which = input.options.outline ? "all" : "missing";
  const figure = { ...drawn, scene: await outlineScene(drawn.scene, input.assets, which) };
  const { default: PDFDocument } = await import("pdfkit");
  const pdf: Pdf = new PDFDocument(documentOptions(input));
  const bytes = collect(pdf);
  for (const font of Object.keys(FACES) as Font[])
    pdf.registerFont(font, input.assets.read(`fonts/${font}.ttf`));
  const contents: Contents = new Map();
  const pens = { pdf, palette: input.palette, metrics: input.assets.metrics };
  const points = pointsPerUnit(figure.page);
  pdf.addPage({ size: [figure.scene.width * points, figure.scene.height * points], margin: 0 });
  pdf.save().scale(points);
  drawScene(figure.scene, pens, contents);
  pdf.restore();
  addTags(pdf, figure, contents, input);
  pdf.end();
  return bytes;
}

function documentOptions({ deck, date, figure }: ExportInput): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    // Not null, it would load its own Helvetica.
    font: null as never,
    pdfVersion: "1.7",
    tagged: true,
    lang: deck.language,
    displayTitle: true,
    info: {
      Title: deck.title,
      Author: deck.lecturer,
      Subject: figure().scene.description,
      CreationDate: new Date(date),
    },
  };
}

/** The document's order for a reader: the title, the picture in words, each event in the order of time, the source. */
function addTags(
  pdf: Pdf,
  { scene }: Figure,
  contents: Contents,
  { deck, data }: ExportInput,
): void {
  const of = (role: Parameters<Contents["get"]>[0]) => contents.get(role) ?? [];
  const items = data.events.flatMap(({ id, label, words }) => {
    const content = of(`event:${id}`);
    if (content.length === 0) return [];
    const title = deck.events.find((event) => event.id === id)?.title ?? label;
    const body = pdf.struct("LBody", { alt: `${words}: ${title}` }, content);
    return [pdf.struct("LI", {}, [body])];
  });
  pdf.addStructure(
    pdf.struct("Document", {}, [
      pdf.struct("H1", {}, of("title")),
      pdf.struct("P", {}, of("subtitle")),
      pdf.struct("Figure", { alt: scene.description }, of("picture")),
      pdf.struct("L", {}, items),
      pdf.struct("P", {}, of("source")),
    ]),
  );
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}

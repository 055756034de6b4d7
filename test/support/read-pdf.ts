import { readFileSync } from "node:fs";
import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A node of a PDF's structure, as pdf.js gives it. */
interface Tagged {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Tagged[];
}

/** An entry of the outline, indented by two spaces a level. */
type OutlineItem = Awaited<
  ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getOutline"]>
>[number];

export interface ReadPdf {
  /** Points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Of each page, its lines parted by spaces. */
  readonly texts: readonly string[];
  readonly outline: readonly string[];
  /** Colours that the first page fills with, such as `#1a1a1a`. */
  readonly fills: ReadonlySet<string>;
  /** Outside addresses, and `#` for a place within. */
  readonly links: readonly string[];
  readonly nodes: readonly Tagged[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** What another program reads in a PDF. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const data = new Uint8Array(readFileSync(file));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
        .join("");
    }),
  );
  const links = await Promise.all(
    pages.map(async (page) => {
      const annotations = await page.getAnnotations();
      return annotations.map(({ url, unsafeUrl, dest }) => url ?? unsafeUrl ?? (dest ? "#" : ""));
    }),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = await document.getMetadata();
  const read = {
    sizes: pages.map(({ view: [left = 0, top = 0, right = 0, bottom = 0] }) => {
      return [Math.round(right - left), Math.round(bottom - top)] as const;
    }),
    texts,
    fills: pages[0] ? await fillsOf(pages[0]) : new Set<string>(),
    outline: outlineLines(await document.getOutline()),
    links: links.flat(),
    nodes: trees.flatMap((tree) => flat(tree as Tagged)),
    info: info as Readonly<Record<string, unknown>>,
  };
  await document.loadingTask.destroy();
  return read;
}

function outlineLines(items: readonly OutlineItem[] | null, indent = ""): readonly string[] {
  return (items ?? []).flatMap(({ title, items: inner }) => [
    indent + title,
    ...outlineLines(inner, `${indent}  `),
  ]);
}

async function fillsOf(page: PDFPageProxy): Promise<ReadonlySet<string>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills = argsArray.filter((_, index) => fnArray[index] === OPS.setFillRGBColor);
  return new Set(fills.map(([colour]) => String(colour)));
}

function flat(node: Tagged): Tagged[] {
  return [node, ...(node?.children ?? []).flatMap(flat)];
}

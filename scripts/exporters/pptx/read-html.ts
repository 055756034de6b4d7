import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Language } from "../../model/text.js";
import type { Block, HtmlTable, Paragraph, TextRun } from "./rich-text.js";

type Look = Omit<TextRun, "text" | "breaks">;
/** An entry of a list; its bullet stands before its first paragraph, and before no other. */
type Entry = Pick<Paragraph, "bullet">;
type Place = Pick<Paragraph, "level" | "quoted"> & { readonly entry: Entry };

/** What the tags of a text make of the words within. */
const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  strong: { bold: true },
  b: { bold: true },
  th: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  mark: { mark: true },
  code: { code: true, share: 0.9 },
  s: { strike: true },
  del: { strike: true },
  u: { underline: true },
  sup: { raised: "up" },
  sub: { raised: "down" },
  h1: { bold: true },
  h2: { bold: true },
  h3: { bold: true },
  h4: { bold: true },
  h5: { bold: true },
  h6: { bold: true },
  dt: { bold: true },
};
const BLOCKS = /^(p|div|ul|ol|li|blockquote|table|pre|hr|h[1-6]|dl|dt|dd|section|figure)$/;

/** Says where an address leads, if anywhere. */
type Linked = (address: string) => TextRun["target"];

/** The words of a slide, which are HTML from Markdown, as paragraphs and tables. */
export function readHtml(html: string, language: Language, linked: Linked): readonly Block[] {
  const top: Place = { level: -1, entry: {} };
  const { children } = parseDocument(html);
  return blocksOf([...piecesOf(children, { language }, top, linked), { ends: top }]);
}

/** What a text is read as, in order: runs, ends of paragraphs, tables. */
type Piece = TextRun | { readonly ends: Place } | HtmlTable;

function* piecesOf(
  nodes: readonly ChildNode[],
  look: Look,
  place: Place,
  linked: Linked,
): Generator<Piece> {
  for (const node of nodes) {
    if (isText(node)) yield* textRuns(node.data, look, inPre(node));
    if (!isTag(node)) continue;
    const own = lookOf(node, look, linked);
    if (node.name === "br") yield { ...look, text: "", breaks: true };
    else if (BLOCKS.test(node.name)) yield* blockPieces(node, own, place, linked);
    else yield* piecesOf(node.children, own, place, linked);
  }
}

function* blockPieces(node: Element, look: Look, place: Place, linked: Linked): Generator<Piece> {
  const { name, children, attribs } = node;
  yield { ends: place };
  if (name === "hr") return;
  if (name === "table") {
    yield readTable(node, look, linked);
  } else if (name === "ul" || name === "ol") {
    const first = Number(attribs.start ?? 1);
    const items = children.filter((child) => isTag(child) && child.name === "li");
    for (const [at, item] of items.entries()) {
      const entry = { bullet: name === "ol" ? first + at : "dot" } as const;
      const within = { ...place, level: place.level + 1, entry };
      yield* piecesOf(isTag(item) ? item.children : [], look, within, linked);
      yield { ends: within };
    }
  } else {
    const within = name === "blockquote" ? { ...place, quoted: true } : place;
    yield* piecesOf(children, look, within, linked);
    yield { ends: within };
  }
}

function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  const begun = new Set<Entry>();
  let runs: TextRun[] = [];
  let paragraphs: Paragraph[] = [];
  const endText = () => {
    if (paragraphs.length > 0) blocks.push({ kind: "text", paragraphs });
    paragraphs = [];
  };
  for (const piece of pieces) {
    if ("rows" in piece) {
      endText();
      blocks.push(piece);
    } else if ("ends" in piece) {
      const { entry, ...place } = piece.ends;
      const kept = trimmed(runs);
      runs = [];
      if (kept.length === 0) continue;
      paragraphs.push(directed({ ...place, ...(!begun.has(entry) && entry), runs: kept }));
      begun.add(entry);
    } else runs.push(piece);
  }
  endText();
  return blocks;
}

/** The runs of a text without blocks. */
export function inlineRuns(html: string, language: Language): readonly TextRun[] {
  if (!/[<&\n]/.test(html)) return html === "" ? [] : [{ text: html, language }];
  const paragraphs = readHtml(html, language, () => undefined).flatMap((block) =>
    block.kind === "text" ? block.paragraphs : block.rows.flat(2),
  );
  return paragraphs.flatMap(({ runs }, at) =>
    at === 0 ? runs : [{ text: " ", language }, ...runs],
  );
}

function lookOf({ name, attribs }: Element, look: Look, linked: Linked): Look {
  const target = name === "a" && attribs.href ? linked(attribs.href) : undefined;
  return {
    ...look,
    ...LOOKS[name],
    ...(attribs.lang && { language: attribs.lang }),
    ...(target && { target }),
  };
}

function readTable(table: Element, look: Look, linked: Linked): HtmlTable {
  const found = rowsOf(table).map((row) =>
    row.children.filter(isTag).map((cell) => [readCell(cell, lookOf(cell, look, linked), linked)]),
  );
  const most = Math.max(1, ...found.map(({ length }) => length));
  const rows = found.map((row) => [
    ...row,
    ...Array.from({ length: most - row.length }, () => [{ runs: [], level: -1 }]),
  ]);
  const hasHead = table.children.some((child) => isTag(child) && child.name === "thead");
  return { kind: "table", hasHead, rows };
}

function rowsOf(node: Element): readonly Element[] {
  return node.name === "tr" ? [node] : node.children.filter(isTag).flatMap(rowsOf);
}

/** A cell is one paragraph. */
function readCell({ children, attribs }: Element, look: Look, linked: Linked): Paragraph {
  const pieces = piecesOf(children, look, { level: -1, entry: {} }, linked);
  const runs = [...pieces].filter((piece): piece is TextRun => "text" in piece);
  const side = /text-align:\s*(center|right)/.exec(attribs.style ?? "")?.[1];
  const align = side === "center" ? "middle" : side === "right" ? "end" : undefined;
  return directed({ runs: trimmed(runs), level: -1, ...(align && { align }) });
}

function inPre({ parent }: ChildNode): boolean {
  for (let node = parent; node; node = node.parent)
    if (isTag(node) && node.name === "pre") return true;
  return false;
}

/** White space is one space, but in code, where each line is a line. */
function textRuns(text: string, look: Look, isCode: boolean): readonly TextRun[] {
  if (!isCode) return [{ ...look, text: text.replace(/[ \t\r\n\f]+/g, " ") }];
  return text
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line, at): TextRun[] => [
      ...(at > 0 ? [{ ...look, text: "", breaks: true }] : []),
      { ...look, text: line.replaceAll(" ", "\u00a0") },
    ]);
}

/** Without spaces at its ends, doubled ones, and runs of nothing. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const kept: TextRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const atStart = !last || last.breaks || last.text.endsWith(" ");
    const text = atStart ? run.text.replace(/^ +/, "") : run.text;
    if (run.breaks || text !== "") kept.push({ ...run, text });
  }
  for (let last = kept.at(-1); last && /^ *$/.test(last.text); last = kept.at(-1)) kept.pop();
  const last = kept.pop();
  return last ? [...kept, { ...last, text: last.text.trimEnd() }] : [];
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A paragraph runs the way of its first letter. */
export function directed(paragraph: Paragraph): Paragraph {
  const first = paragraph.runs
    .map(({ text }) => text)
    .join("")
    .match(/\p{L}/u)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first)
    ? { ...paragraph, isRightToLeft: true }
    : paragraph;
}

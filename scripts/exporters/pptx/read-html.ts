import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Language } from "../../model/text.js";
import type { Block, HtmlTable, Paragraph, TextRun } from "./rich-text.js";

type Look = Omit<TextRun, "text" | "breaks">;
type Place = Pick<Paragraph, "level" | "quoted" | "align">;

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

/** The words of a slide, which are HTML from Markdown, as paragraphs and tables. `linked` says where an address leads, if anywhere. */
export function readHtml(
  html: string,
  language: Language,
  linked: (address: string) => TextRun["target"],
): readonly Block[] {
  const blocks: Block[] = [];
  let open: TextRun[] = [];
  let paragraphs: Paragraph[] = [];
  const endParagraph = (place: Place, pending: Bullet) => {
    const runs = trimmed(open);
    open = [];
    if (runs.length === 0) return;
    const bullet = pending.take();
    paragraphs.push(directed({ ...place, runs, ...(bullet !== undefined && { bullet }) }));
  };
  const endText = () => {
    if (paragraphs.length > 0) blocks.push({ kind: "text", paragraphs });
    paragraphs = [];
  };
  const inline = (nodes: readonly ChildNode[], look: Look, place: Place, pending: Bullet) => {
    for (const node of nodes) {
      if (isText(node)) open.push(...textRuns(node.data, look, inPre(node)));
      else if (isTag(node)) tag(node, look, place, pending);
    }
  };
  const tag = (node: Element, look: Look, place: Place, pending: Bullet) => {
    const { name, children } = node;
    const own = lookOf(node, look, linked);
    if (name === "br") open.push({ ...look, text: "", breaks: true });
    else if (!BLOCKS.test(name)) inline(children, own, place, pending);
    else {
      endParagraph(place, pending);
      if (name === "table") {
        endText();
        blocks.push(readTable(node, own, linked));
      } else if (name === "ul" || name === "ol") {
        const first = Number(node.attribs.start ?? 1);
        children
          .filter((child): child is Element => isTag(child) && child.name === "li")
          .forEach((item, at) => {
            const inList = { ...place, level: place.level + 1 };
            const bullet = pendingBullet(name === "ol" ? first + at : "dot");
            inline(item.children, own, inList, bullet);
            endParagraph(inList, bullet);
          });
      } else if (name !== "hr") {
        const within = name === "blockquote" ? { ...place, quoted: true } : place;
        inline(children, own, within, pending);
        endParagraph(within, pending);
      }
    }
  };
  const top: Place = { level: -1 };
  const none = pendingBullet(undefined);
  inline(parseDocument(html).children, { language }, top, none);
  endParagraph(top, none);
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

/** What stands before the first paragraph of an entry, and before no other. */
interface Bullet {
  readonly take: () => Paragraph["bullet"];
}

function pendingBullet(bullet: Paragraph["bullet"]): Bullet {
  let left = bullet;
  return {
    take: () => {
      const taken = left;
      left = undefined;
      return taken;
    },
  };
}

function lookOf(
  { name, attribs }: Element,
  look: Look,
  linked: (address: string) => TextRun["target"],
): Look {
  const target = name === "a" && attribs.href ? linked(attribs.href) : undefined;
  return {
    ...look,
    ...LOOKS[name],
    ...(attribs.lang && { language: attribs.lang }),
    ...(target && { target }),
  };
}

function readTable(
  table: Element,
  look: Look,
  linked: (address: string) => TextRun["target"],
): HtmlTable {
  const found: (readonly (readonly Paragraph[])[])[] = [];
  const visit = (node: Element) => {
    const elements = node.children.filter(isTag);
    if (node.name !== "tr") for (const element of elements) visit(element);
    else
      found.push(
        elements.map((cell) => {
          const runs: TextRun[] = [];
          const own = lookOf(cell, look, linked);
          const collect = (nodes: readonly ChildNode[], current: Look): void => {
            for (const child of nodes) {
              if (isText(child)) runs.push(...textRuns(child.data, current, false));
              else if (isTag(child) && child.name === "br")
                runs.push({ ...current, text: "", breaks: true });
              else if (isTag(child)) collect(child.children, lookOf(child, current, linked));
            }
          };
          collect(cell.children, own);
          const side = /text-align:\s*(center|right)/.exec(cell.attribs.style ?? "")?.[1];
          const align = side === "center" ? "middle" : side === "right" ? "end" : undefined;
          return [directed({ runs: trimmed(runs), level: -1, ...(align && { align }) })];
        }),
      );
  };
  visit(table);
  const most = Math.max(1, ...found.map(({ length }) => length));
  const rows = found.map((row) => [
    ...row,
    ...Array.from({ length: most - row.length }, () => [{ runs: [], level: -1 }]),
  ]);
  const hasHead = table.children.some((child) => isTag(child) && child.name === "thead");
  return { kind: "table", hasHead, rows };
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

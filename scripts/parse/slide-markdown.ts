import MarkdownIt from "markdown-it";
import type { Location } from "../model/diagnostic.js";
import type { Section } from "../model/slide.js";
import type { Report } from "./report.js";
import type { SlideBlock } from "./slide-blocks.js";

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
type Token = ReturnType<(typeof markdown)["parse"]>[number];

export interface Words {
  readonly title: string;
  readonly plainTitle: string;
  readonly body: string;
  readonly sections: readonly Section[];
  readonly notes: string;
}

/** Inline Markdown, for a layout's own fields. */
export function inlineHtml(text: string): string {
  return markdown.renderInline(text);
}

/** The title, the body, the sections under `##` and, after a line `Note:`, the speaker notes. */
export function readWords(block: SlideBlock, report: Report): Words {
  const lines = block.markdown.split("\n");
  const noteAt = lines.findIndex((line) => /^Notes?:\s*$/.test(line.trim()) || /^Notes?:\s/.test(line));
  const front = noteAt < 0 ? lines : lines.slice(0, noteAt);
  const notes = noteAt < 0 ? [] : [(lines[noteAt] ?? "").replace(/^Notes?:\s*/, ""), ...lines.slice(noteAt + 1)];
  const tokens = markdown.parse(front.join("\n"), {});
  const place = (token: Token): Location => ({ file: block.file, line: block.markdownOffset + (token.map?.[0] ?? 0) + 1, column: 1 });
  reportRemote(tokens, place, report);
  const start = tokens.findIndex(isHeading("h1"));
  const heading = start < 0 ? undefined : tokens[start + 1];
  if (!heading) {
    report("missing", "expected a title, got none", { file: block.file, line: block.markdownOffset + 1, column: 1 }, "add a line # Title under the front matter");
  }
  const second = tokens.findIndex((token, index) => index > start && isHeading("h1")(token));
  const again = start < 0 ? undefined : tokens[second];
  if (again) report("second-title", "expected one # title a slide, got a second", place(again), "open a new slide with ---, or use ## for a part of this one");
  const rest = tokens.filter((_, index) => start < 0 || index < start || index > start + 2);
  const cuts = rest.flatMap((token, index) => (isHeading("h2")(token) ? [index] : []));
  const html = (part: readonly Token[]) => markdown.renderer.render([...part], markdown.options, {}).trim();
  return {
    title: heading ? markdown.renderer.renderInline(heading.children ?? [], markdown.options, {}) : "",
    plainTitle: plain(heading),
    body: html(rest.slice(0, cuts[0] ?? rest.length)),
    sections: cuts.map((cut, index) => ({
      heading: plain(rest[cut + 1]),
      html: html(rest.slice(cut + 3, cuts[index + 1] ?? rest.length)),
    })),
    notes: markdown.render(notes.join("\n")).trim(),
  };
}

const isHeading = (tag: string) => (token: Token) => token.type === "heading_open" && token.tag === tag;

function plain(token: Token | undefined): string {
  return (token?.children ?? []).map((child) => (child.type === "softbreak" ? " " : child.content)).join("");
}

/** Pictures have their credit in the front matter, and a deck asks no network for anything. */
function reportRemote(tokens: readonly Token[], place: (token: Token) => Location, report: Report): void {
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type === "image") {
        const hint = "name it in the front matter: image: { src: media/…, alt: …, credit: …, licence: … }";
        report("markdown-image", "expected no picture in the text, got one", place(token), hint);
      }
    }
  }
}

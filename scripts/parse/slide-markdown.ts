import type { Location } from "../model/diagnostic.js";
import type { Section } from "../model/slide.js";
import { checkMarkdown } from "./check-markdown.js";
import type { PartsField } from "./layout-fields.js";
import { markdown } from "./markdown.js";
import type { Report } from "./report.js";
import { NOTE, type SlideBlock, type SlideLine } from "./slide-blocks.js";
import { type Part, readStepNotes } from "./step-notes.js";

export type Token = ReturnType<(typeof markdown)["parse"]>[number];

interface Words {
  readonly title: string;
  readonly plainTitle: string;
  readonly body: string;
  readonly sections: readonly Section[];
  readonly answers: readonly Section[];
  readonly notes: string;
  readonly stepNotes: Readonly<Record<string, string>>;
}

export interface PlacedWords {
  readonly words: Words;
  readonly bodyAt: Location;
  readonly sectionsAt: Location;
}

/** Inline Markdown, for a layout's own fields. */
export function inlineHtml(text: string, location: Location, report: Report): string {
  checkMarkdown(markdown.parseInline(text, {}), () => location, report);
  return markdown.renderInline(text);
}

/**
 * The title, the body, the sections under `##` and, after a line `Note:`, the speaker
 * notes. Where the slide has steps, a line `## step` begins the notes of one.
 */
export function readWords(
  { file, markdownOffset }: SlideBlock,
  numbered: readonly SlideLine[],
  steps: readonly string[],
  report: Report,
  partsAre: PartsField = "sections",
): PlacedWords {
  const lines = numbered.map(({ text }) => text);
  const place = (index: number, column = 1): Location => ({
    file,
    line: numbered[index]?.number ?? markdownOffset + 1,
    column,
  });
  // Without a token it is the slide as a whole, also where its first lines are for others.
  const placeOf = (token: Token | undefined) => place(token?.map?.[0] ?? -1);
  const found = lines.findIndex((line) => NOTE.test(line));
  const noteAt = found < 0 ? lines.length : found;
  const tokens = parse(lines.slice(0, noteAt), 0, lines, place, report);
  const start = tokens.findIndex(isHeading("h1"));
  const heading = start < 0 ? undefined : tokens[start + 1];
  if (!heading?.content) {
    report(
      "missing",
      "expected a title, got none",
      placeOf(heading),
      "add a line # Title under the front matter",
    );
  } else if (start > 0) {
    report(
      "early-text",
      "expected the title first, got text",
      placeOf(tokens[0]),
      "put the text under the line # Title",
    );
  }
  for (const again of tokens.filter(
    (token, index) => index > start && start >= 0 && isHeading("h1")(token),
  )) {
    report(
      "second-title",
      "expected one # title a slide, got a second",
      placeOf(again),
      "open a new slide with ---, or use ## for a part of this one",
    );
  }
  const rest = tokens.filter((_, index) => start < 0 || index < start || index > start + 2);
  const { lead, parts } = cut(rest, (line) => place(line));
  const said = [(lines[noteAt] ?? "").replace(/^Notes?:\s*/, ""), ...lines.slice(noteAt + 1)];
  const spoken = noteAt === lines.length ? [] : parse(said, noteAt, lines, place, report);
  const notes =
    steps.length === 0
      ? { lead: html(spoken), parts: [] }
      : cut(spoken, (line) => place(noteAt + line));
  return {
    words: {
      title: heading
        ? markdown.renderer.renderInline(heading.children ?? [], markdown.options, {})
        : "",
      plainTitle: plain(heading),
      body: lead,
      sections: [],
      answers: [],
      [partsAre]: parts.map(({ heading, html }) => ({ heading, html })),
      notes: notes.lead,
      stepNotes: readStepNotes(notes.parts, steps, report),
    },
    bodyAt: placeOf(rest[0] ?? tokens[start]),
    sectionsAt: parts[0]?.location ?? placeOf(tokens[start]),
  };
}

/** The line of the first `##` heading; as many as there are where there is none. */
export function firstPart(lines: readonly string[]): number {
  const heading = markdown.parse(lines.join("\n"), {}).find(isHeading("h2"));
  return heading ? lineOf(heading) : lines.length;
}

/** What stands before the first `##` heading, and what under each. */
function cut(
  tokens: readonly Token[],
  placeOf: (line: number) => Location,
): { readonly lead: string; readonly parts: readonly Part[] } {
  const cuts = tokens.flatMap((token, index) => (isHeading("h2")(token) ? [index] : []));
  return {
    lead: html(tokens.slice(0, cuts[0] ?? tokens.length)),
    parts: cuts.map((at, index) => ({
      heading: plain(tokens[at + 1]),
      html: html(tokens.slice(at + 3, cuts[index + 1] ?? tokens.length)),
      location: placeOf(lineOf(tokens[at])),
    })),
  };
}

function parse(
  part: readonly string[],
  offset: number,
  lines: readonly string[],
  place: (index: number, column: number) => Location,
  report: Report,
): readonly Token[] {
  const tokens = markdown.parse(part.join("\n"), {});
  const placeOf = (line: number, text: string): Location => {
    const index = line + offset;
    return place(index, Math.max(0, (lines[index] ?? "").indexOf(text)) + 1);
  };
  checkMarkdown(tokens, placeOf, report);
  return tokens;
}

const isHeading = (tag: string) => (token: Token) =>
  token.type === "heading_open" && token.tag === tag && token.level === 0;

function lineOf(token: Token | undefined): number {
  return token?.map?.[0] ?? 0;
}

function html(tokens: readonly Token[]): string {
  return markdown.renderer.render([...tokens], markdown.options, {}).trim();
}

function plain(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type === "softbreak" ? " " : child.content))
    .join("");
}

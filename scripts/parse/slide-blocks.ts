import type { Report } from "./report.js";

/** One slide's raw text: its front matter and its Markdown, each with the lines before it in the file. */
export interface SlideBlock {
  readonly file: string;
  readonly frontMatter: string;
  readonly frontMatterOffset: number;
  readonly markdown: string;
  readonly markdownOffset: number;
}

/** A line of a slide's Markdown, with its number in the file. */
export interface SlideLine {
  readonly text: string;
  readonly number: number;
}

/** Begins the speaker notes. */
export const NOTE = /^Notes?:(\s|$)/;

export function slideLines({ markdown, markdownOffset }: SlideBlock): readonly SlideLine[] {
  return markdown.split("\n").map((text, index) => ({ text, number: markdownOffset + index + 1 }));
}

interface SplitSlides {
  readonly slides: readonly SlideBlock[];
  /** Whether the file could be cut without a fault. */
  readonly whole: boolean;
}

/** Cuts a Markdown file into its slides: a line `---` opens front matter, the next one closes it. */
export function splitSlides(source: string, file: string, report: Report): SplitSlides {
  const lines = source.split("\n");
  let whole = true;
  const fault = (index: number, message: string, hint: string): void => {
    whole = false;
    report("front-matter", message, { file, line: index + 1, column: 1 }, hint);
  };
  const isFence = (index: number) => /^---\s*$/.test(lines[index] ?? "");
  const nextFence = (from: number): number => {
    let index = from;
    while (index < lines.length && !isFence(index)) index++;
    return index;
  };
  const slides: SlideBlock[] = [];
  const text = lines.findIndex((line) => line.trim() !== "");
  if (text < 0) {
    fault(0, "expected a slide, got an empty file", "write a slide, or remove the file");
    return { slides, whole };
  }
  if (!isFence(text))
    fault(
      text,
      "expected --- and a slide's front matter, got text",
      "open each slide with ---, id: …, layout: …, ---",
    );
  let open = nextFence(0);
  while (open < lines.length) {
    const close = nextFence(open + 1);
    if (close === lines.length) {
      fault(
        open,
        "expected a second --- to close this front matter, got the end of the file",
        "close it with ---; a rule within a slide is ***",
      );
      break;
    }
    const strays = new Set<number>();
    let end = nextFence(close + 1);
    // A rule, or the underline of a heading: no front matter follows it. Told once, it hides no slide after it.
    while (end < lines.length && !opensFrontMatter(lines, end)) {
      fault(
        end,
        "expected front matter after ---, got text",
        "write *** for a rule within a slide, and ## before a heading",
      );
      strays.add(end);
      end = nextFence(end + 1);
    }
    slides.push({
      file,
      frontMatter: lines.slice(open + 1, close).join("\n"),
      frontMatterOffset: open + 1,
      markdown: lines
        .slice(close + 1, end)
        .map((line, index) => (strays.has(close + 1 + index) ? "" : line))
        .join("\n"),
      markdownOffset: close + 1,
    });
    open = end;
  }
  return { slides, whole };
}

/** Whether the next line that says anything has a key. */
function opensFrontMatter(lines: readonly string[], fence: number): boolean {
  const next = lines
    .slice(fence + 1, fence + 20)
    .find((line) => line.trim() !== "" && !line.startsWith("#"));
  return next === undefined || /^\s*["'{]?[A-Za-z][\w-]*["']?\s*:(\s|$)|^---\s*$/.test(next);
}

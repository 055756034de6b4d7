import type { Listener } from "./condition.js";
import { resolveConditions } from "./conditions.js";
import type { LayoutFields } from "./layout-fields.js";
import { NOTE, type SlideBlock, splitSlides } from "./slide-blocks.js";
import { firstPart } from "./slide-markdown.js";
import { definitionsIn, strippedMarkdown } from "./stripped-markdown.js";
import { withoutComments } from "./without-comments.js";
import { parseYaml } from "./yaml-document.js";

/** Whose copy it is, and what it must know of the lecture. */
export interface Stripping {
  readonly audience: string;
  readonly listeners: readonly Listener[];
  /** The fields of a slide's layout. */
  readonly layoutOf: (slide: unknown) => LayoutFields | undefined;
}

const SILENT = () => {};

/** A file of slides, without faults, as one audience may have it: no notes, no answers, no comments, and no words for others. */
export function strippedSlides(source: string, file: string, stripping: Stripping): string {
  const { slides } = splitSlides(source, file, SILENT);
  return slides
    .map((block) =>
      ["---", withoutComments(block.frontMatter).trimEnd(), "---", ...words(block, stripping)]
        .join("\n")
        .trimEnd(),
    )
    .join("\n\n")
    .concat("\n");
}

function words(block: SlideBlock, { audience, listeners, layoutOf }: Stripping): readonly string[] {
  const variants = resolveConditions(block, listeners, SILENT) ?? [];
  const told = variants.find(
    ({ audiences }) => audiences.length === 0 || audiences.includes(audience),
  );
  const lines = (told?.lines ?? []).map(({ text }) => text);
  const note = lines.findIndex((line) => NOTE.test(line));
  const shown = note < 0 ? lines : lines.slice(0, note);
  const front = parseYaml(block.frontMatter, block.file, SILENT)?.value as { id?: unknown } | null;
  const layout = layoutOf(front?.id);
  if (layout?.parts !== "answers") return [strippedMarkdown(shown.join("\n"))];
  const answers = firstPart(shown);
  // Addresses of links before the answers may stand at the slide's end.
  const before = shown.slice(0, answers).join("\n").trimEnd();
  const kept = [before, "", ...definitionsIn(shown.slice(answers).join("\n"))];
  // A layout of the lecture's own may insist on answers.
  const needed = Array.from({ length: layout.rules.get("answers")?.least ?? 0 }, () => "\n## …");
  return [strippedMarkdown(kept.join("\n")).trimEnd(), ...needed];
}

import type { Box } from "../../../layout/boxes.js";
import type { Element, TextElement } from "../element.js";
import { type LayoutName, placeAt } from "../layouts.js";
import { largestScale, textHeight } from "../measure.js";
import { directed, inlineRuns } from "../read-html.js";
import type { Block, Paragraph, TextRun, TextStyle } from "../rich-text.js";
import type { ComposeInput } from "./composer.js";

/** A paragraph outside any list. */
export function paragraph(
  runs: readonly TextRun[],
  more: Partial<Omit<Paragraph, "runs">> = {},
): Paragraph {
  return directed({ level: -1, ...more, runs });
}

/** The name of something of a slide, as lists of what is on it show it. */
export function nameOf({ messages }: Pick<ComposeInput, "messages">, place: string): string {
  return messages.say(`pptx.place.${place}`);
}

/** A place of the slide's layout filled with words, as small as they must be to fit; nothing where there are none. */
export function filled(
  input: Pick<ComposeInput, "messages" | "metrics" | "most">,
  layout: LayoutName,
  idx: number | undefined,
  paragraphs: readonly Paragraph[],
  box?: Partial<Box>,
): readonly TextElement[] {
  const place = placeAt(layout, idx);
  if (paragraphs.length === 0) return [];
  const whole = { ...place.box, ...box };
  return [
    {
      kind: "text",
      name: nameOf(input, place.name),
      box: whole,
      placeholder: idx === undefined ? { type: "title" } : { type: place.type, idx },
      ...fitted(paragraphs, place.style, whole, input, idx === undefined),
    },
  ];
}

/** Words with the largest sizes at which they fit into a box. */
export function fitted(
  paragraphs: readonly Paragraph[],
  style: TextStyle,
  { width, height }: Pick<Box, "width" | "height">,
  { metrics, most }: Pick<ComposeInput, "metrics" | "most">,
  isTitle = false,
): Pick<TextElement, "paragraphs" | "style" | "scale"> {
  const scale = largestScale(
    (at) => textHeight(paragraphs, style, width, metrics, at),
    height,
    // Titles are large as it is.
    isTitle ? 1 : most,
  );
  return { paragraphs, style, scale };
}

/** Pixels of a title of one line, where the text of the slide follows close beneath. */
const ONE_LINE = 54;

/** Its title, with the number of its page where a list goes over several; `isLow` where it has room for one line alone. */
export function titleOf(
  input: ComposeInput,
  layout: LayoutName,
  isLow = false,
): readonly TextElement[] {
  const { view, slide, page, messages, deck } = input;
  const runs = inlineRuns(view.title, slide.language);
  const number = messages.say("slide.page", { number: page.number, count: page.count });
  const more: readonly TextRun[] = page.many
    ? [
        {
          ...{ text: `  ${number}`, bold: false, share: 0.5, colour: "muted" },
          language: deck.language,
        },
      ]
    : [];
  const box = isLow ? { height: ONE_LINE } : {};
  return filled(input, layout, undefined, [paragraph([...runs, ...more])], box).map((title) =>
    inOneLine(title, input),
  );
}

/** Faces that stand in for Georgia ask for higher lines, and would be shrunk in a box of exactly its height. */
const SLACK = 1.12;

/** In a box of the height of its lines, where something stands right under it. */
export function asHighAsItIs(
  element: TextElement,
  { metrics }: Pick<ComposeInput, "metrics">,
): TextElement {
  const { paragraphs, style, box, scale } = element;
  const height = textHeight(paragraphs, style, box.width, metrics, scale) * SLACK;
  return { ...element, box: { ...box, height } };
}

/** A little smaller rather than with a word alone on its second line. */
const LITTLE_SMALLER = 0.9;

function inOneLine(title: TextElement, { metrics }: ComposeInput): TextElement {
  const { paragraphs, style, box } = title;
  const scale = largestScale(
    (at) => textHeight(paragraphs, style, box.width, metrics, at) / at,
    style.size * style.leading,
    1,
  );
  return scale >= LITTLE_SMALLER ? { ...title, scale } : title;
}

/** Everything of some blocks that is no table. */
export function textOfBlocks(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === "text"
      ? block.paragraphs
      : block.rows.map((cells) =>
          paragraph(
            cells.flatMap((cell, at) => [
              ...(at > 0 ? [{ text: " · ", language: cell[0]?.runs[0]?.language ?? "" }] : []),
              ...cell.flatMap(({ runs }) => runs),
            ]),
          ),
        ),
  );
}

/** A rectangle that says nothing. */
export function rule(
  input: Pick<ComposeInput, "messages">,
  box: Box,
  fill: "edge" | "quote" | "ink" | "accent" | "band",
): Element {
  return { kind: "mark", name: nameOf(input, "rule"), box, fill, alt: "" };
}

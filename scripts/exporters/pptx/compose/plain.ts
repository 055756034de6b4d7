import type { Box } from "../../../layout/boxes.js";
import type { Element, TextElement } from "../element.js";
import { CONTENT, type LayoutName, LEFT, placeAt } from "../layouts.js";
import { textHeight } from "../measure.js";
import type { ComposeInput, Composer } from "./composer.js";
import { type FlowItem, flow, itemsOf } from "./flow.js";
import { asHighAsItIs, filled, fitted, paragraph, rule, textOfBlocks, titleOf } from "./words.js";

/** The place of the layout that holds a slide's text. */
const TEXT = { type: "body", idx: 1 } as const;

/** Title, text, and what stands under it in parts: bullets, backup, questions, and layouts of a lecture's own. */
export const composeText: Composer = (input) => {
  const { view } = input;
  const parts = view.sections.flatMap(({ heading, html, language }): readonly FlowItem[] => [
    headItem(heading, language),
    ...itemsOf(input, input.read(html), placeAt("text", 1).style, boxOf(input).width),
  ]);
  return {
    layout: "text",
    elements: [
      ...titleOf(input, "text"),
      ...flow(input, [...bodyItems(input, "text"), ...parts], boxOf(input)),
    ],
  };
};

function boxOf({ width }: ComposeInput): Box {
  return { ...CONTENT, width: Math.min(1040, width) };
}

function headItem(heading: string, language: string): FlowItem {
  const style = { ...placeAt("text", 1).style, font: "heading", bold: true, after: 0 } as const;
  const paragraphs = [paragraph([{ text: heading, language }])];
  return { kind: "text", name: "head", paragraphs, style, before: 16 };
}

/** The text of a slide as items of a column. */
export function bodyItems(
  input: ComposeInput,
  layout: LayoutName,
  width?: number,
): readonly FlowItem[] {
  const blocks = input.read(input.view.body);
  return itemsOf(input, blocks, placeAt(layout, 1).style, width ?? boxOf(input).width, TEXT);
}

/** Words with room around them: a section's name, a statement. */
export const composeSection: Composer = (input) => opening(input, "section");
export const composeStatement: Composer = (input) => opening(input, "statement");

function opening(input: ComposeInput, layout: "section" | "statement") {
  return { layout, elements: titleAndText(input, layout) };
}

/** Pixels between a large title and the words under it. */
const UNDER_TITLE = 22;

/** A title and the text of its slide under it, however many lines the title has, as far down as the layout's place goes. */
export function titleAndText(input: ComposeInput, layout: LayoutName): readonly Element[] {
  const [title] = titleOf(input, layout).map((one) => asHighAsItIs(one, input));
  const { box } = placeAt(layout, 1);
  const y = title ? title.box.y + title.box.height + UNDER_TITLE : box.y;
  const height = box.y + box.height - y;
  const text = textOf(input, layout, { y, height, width: Math.min(box.width, input.width) });
  return [...(title ? [title] : []), ...text];
}

/** The text of a slide in its place, tables in it as lines. */
export function textOf(
  input: ComposeInput,
  layout: LayoutName,
  box?: Partial<Box>,
): readonly TextElement[] {
  return filled(input, layout, 1, textOfBlocks(input.read(input.view.body)), box);
}

/** What somebody said, large, with the mark of a quotation beside it; who, under it. */
export const composeQuote: Composer = (input) => {
  const all = textOfBlocks(input.read(input.view.body));
  const said = all.filter(({ quoted }) => quoted);
  const own = (said.length > 0 ? said : all).map((one) => ({ ...one, quoted: false }));
  const under = said.length > 0 ? all.filter(({ quoted }) => !quoted) : [];
  const { box, style } = placeAt("quote", 1);
  const width = Math.min(box.width, input.width - (box.x - LEFT));
  const { scale } = fitted(own, style, { ...box, width }, input);
  const height = Math.max(64, textHeight(own, style, width, input.metrics, scale));
  const below = box.y + height + 32;
  return {
    layout: "quote",
    elements: [
      ...titleOf(input, "quote"),
      rule(
        input,
        { x: LEFT, y: box.y, width: 6, height },
        input.colours.accent ? "accent" : "quote",
      ),
      ...filled(input, "quote", 1, own, { width, height }),
      ...filled(input, "quote", 2, under, { y: below, width, height: 608 - below }),
    ],
  };
};

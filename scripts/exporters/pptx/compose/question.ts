import type { Box } from "../../../layout/boxes.js";
import type { Element } from "../element.js";
import { BODY_STYLE, LEFT, MUTED_STYLE } from "../layouts.js";
import type { Paragraph, TextStyle } from "../rich-text.js";
import { said } from "./claim-words.js";
import type { ComposeInput, Composer } from "./composer.js";
import { textOf } from "./plain.js";
import { fitted, nameOf, paragraph, rule, titleOf } from "./words.js";

const AREA: Box = { x: LEFT, y: 160, width: 1152, height: 488 };
const FRAME = { fill: "ground", stroke: "edge", strokeWidth: 2, radius: 6 } as const;

/** Cards in the order in which the room sees them first, a row each, along an arrow of time. */
export const composeOrder: Composer = (input) => {
  const { cards } = input.view.question;
  const gap = cards.length > 4 ? 8 : 12;
  const area = { ...AREA, width: input.width, height: AREA.height };
  const left = area.x + 104;
  const height = (area.height - gap * (cards.length - 1)) / Math.max(1, cards.length);
  const rows = cards.map(
    (_, at): Box => ({
      ...{ x: left, width: area.x + area.width - left, height },
      y: area.y + at * (height + gap),
    }),
  );
  return {
    layout: "question",
    elements: [...titleAndText(input), ...arrowOfTime(input, area), ...cardsIn(rows, 26, input)],
  };
};

/** Cards to choose from, side by side. */
export const composeFirst: Composer = (input) => {
  const count = Math.max(1, input.view.question.cards.length);
  const columns = count === 3 ? 3 : Math.min(2, count);
  const lines = Math.ceil(count / columns);
  const width = (input.width - 24 * (columns - 1)) / columns;
  const height = (AREA.height - 24 * (lines - 1)) / lines;
  const boxes = Array.from(
    { length: count },
    (_, at): Box => ({
      ...{ width, height },
      x: AREA.x + (at % columns) * (width + 24),
      y: AREA.y + Math.floor(at / columns) * (height + 24),
    }),
  );
  return {
    layout: "question",
    elements: [...titleAndText(input), ...cardsIn(boxes, 38, input)],
  };
};

function titleAndText(input: ComposeInput): readonly Element[] {
  const text = textOf(input, "question");
  return [...titleOf(input, "question", text.length > 0), ...text];
}

/** Title and lane of each event, and nothing that tells when it was. */
function cardsIn(boxes: readonly Box[], size: number, input: ComposeInput): readonly Element[] {
  const isLarge = size > 30;
  return input.view.question.cards.flatMap(
    ({ title, lane, language, id }, at): readonly Element[] => {
      const box = boxes[at];
      const tone = input.slide.question?.cards.find((card) => card.id === id)?.lane.tone;
      if (!box) return [];
      const share = 20 / size;
      const words: readonly Paragraph[] = [
        paragraph(
          [
            said(input, `${lane.glyph} `, { share, ...(tone && { colour: tone }) }),
            said(input, lane.title, { share, colour: "muted", bold: false }),
          ],
          { after: isLarge ? 12 : 2 },
        ),
        paragraph([said(input, title, { language, bold: true })]),
      ];
      const font = isLarge ? "heading" : "body";
      const style: TextStyle = { ...BODY_STYLE, size, leading: 1.2, after: 0, font };
      const padding = isLarge ? ([24, 24] as const) : ([20, 4] as const);
      const inside = { width: box.width - 2 * padding[0], height: box.height - 2 * padding[1] };
      return [
        {
          ...{ kind: "text", name: nameOf(input, "card"), box },
          ...fitted(words, style, inside, input),
          ...{ frame: { ...FRAME, padding }, anchor: isLarge ? "top" : "middle" },
        },
      ];
    },
  );
}

/** From "earlier" down to "later". */
function arrowOfTime(input: ComposeInput, { y, height }: Box): readonly Element[] {
  const end = (key: string, top: number): Element => ({
    ...{ kind: "text", name: nameOf(input, "scale"), scale: 1 },
    box: { x: LEFT, y: top, width: 96, height: 28 },
    style: { ...MUTED_STYLE, size: 20, after: 0 },
    paragraphs: [paragraph([said(input, input.messages.say(key))])],
  });
  const [top, bottom] = [y + 36, y + height - 36];
  const d = `M0 0L8 0L4 10Z`;
  return [
    end("question.earlier", y),
    rule(input, { x: LEFT + 12, y: top, width: 2, height: bottom - top - 8 }, "edge"),
    {
      ...{ kind: "mark", name: nameOf(input, "rule"), fill: "edge", alt: "", d },
      box: { x: LEFT + 9, y: bottom - 10, width: 8, height: 10 },
    },
    end("question.later", y + height - 28),
  ];
}

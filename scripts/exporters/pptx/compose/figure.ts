import type { Box } from "../../../layout/boxes.js";
import { aroundNumber } from "../../../model/number-words.js";
import type { FigureView } from "../../../render/figure-view.js";
import type { Element } from "../element.js";
import { BODY_STYLE, LEFT, placeAt, SMALL_STYLE } from "../layouts.js";
import { numberFormat } from "../number-format.js";
import { evidenceOf, said } from "./claim-words.js";
import type { ComposeInput, Composer } from "./composer.js";
import { type FlowItem, flow, itemsOf } from "./flow.js";
import { nameOf, paragraph, rule, titleOf } from "./words.js";

/** Pixels of the column beside a number or a chart, without and with all the evidence. */
const SIDE = { plain: 250, evidence: 568 };
const GAP = 44;

/** A native chart, or one number, large; beside it how to read it and what it rests on. */
export const composeFigure: Composer = (input) => {
  const { deck, view, width, read } = input;
  const [figure] = input.slide.figures;
  const [shown] = input.figures;
  const side = Math.min(deck.showsEvidence ? SIDE.evidence : SIDE.plain, width / 2);
  const main: Box = { ...placeAt("figure", 10).box, width: width - side - GAP };
  const beside: Box = { x: LEFT + width - side, y: 176, width: side, height: 432 };
  const blocks = read(view.body);
  const place = { type: "body", idx: 1 } as const;
  const items = [
    ...itemsOf(input, blocks, placeAt("figure", 1).style, side, place),
    ...(deck.showsEvidence && shown ? evidenceItems(shown, input) : []),
  ];
  const chart: readonly Element[] =
    figure && shown
      ? shown.values.length > 1
        ? [
            {
              ...{ kind: "chart", name: shown.title, box: main, figure, view: shown },
              formats: figure.values.map((one) =>
                numberFormat(aroundNumber(one, figure.unit, input.messages), one.value),
              ),
              placeholder: { type: "chart", idx: 10 },
              description: `${shown.title}. ${shown.values.map(({ label, words, derived }) => `${label}: ${words}${derived && ` (${derived})`}`).join("; ")}`,
            },
          ]
        : numberOf(shown, main, input)
      : [];
  const line = rule(input, { x: beside.x - 20, y: 176, width: 1, height: 432 }, "edge");
  return {
    layout: "figure",
    elements: [
      ...titleOf(input, "figure"),
      ...chart,
      ...(items.length > 0 ? [line, ...flow(input, items, beside)] : []),
    ],
  };
};

/** One number says more than a bar of it. */
function numberOf(
  { values, language }: FigureView,
  main: Box,
  input: ComposeInput,
): readonly Element[] {
  const items = values.flatMap(({ words, label, date }): readonly FlowItem[] => [
    {
      ...{ kind: "text", name: "figure", before: 56 },
      style: {
        ...BODY_STYLE,
        font: "heading",
        size: input.deck.showsEvidence ? 72 : 112,
        leading: 1.1,
        after: 0,
      },
      paragraphs: [paragraph([said(input, words)])],
    },
    {
      ...{ kind: "text", name: "text", before: 8, style: { ...BODY_STYLE, after: 0 } },
      paragraphs: [
        paragraph([said(input, [label, date].filter(Boolean).join(", "), { language })]),
      ],
    },
  ]);
  return flow(input, items, main);
}

function evidenceItems({ values, language }: FigureView, input: ComposeInput): readonly FlowItem[] {
  const paragraphs = values.flatMap(({ words, label, derived, quotes, note }) => [
    paragraph(
      [
        said(input, `${words} `, { bold: true }),
        said(input, derived ? `${label}: ${derived}` : label, { language }),
      ],
      { after: 2 },
    ),
    ...evidenceOf(quotes, input),
    ...(note ? [paragraph([said(input, note, { colour: "muted", language })], { after: 6 })] : []),
  ]);
  return [{ kind: "text", name: "evidence", style: SMALL_STYLE, paragraphs, before: 12 }];
}

/** Where things are, drawn, and what is seen on it beside. */
export const composeMap: Composer = (input) => {
  const { slide, view, scenes, read, width, messages, deck } = input;
  const { map, plainTitle } = slide.text;
  const side: Box = { ...placeAt("map", 1).box, x: LEFT + width - 344 };
  const scene = map && scenes.map(map, plainTitle);
  const drawn: readonly Element[] = scene
    ? [
        {
          ...{ kind: "scene", name: nameOf(input, "map"), scene },
          box: {
            x: LEFT,
            y: 160,
            width: Math.min(scene.width, side.x - LEFT - 24),
            height: scene.height,
          },
        },
      ]
    : [];
  const credit = [
    paragraph([said({ deck, messages }, messages.say("map.credit"), { colour: "muted" })]),
  ];
  const items: readonly FlowItem[] = [
    ...itemsOf(input, read(view.body), placeAt("map", 1).style, side.width, {
      type: "body",
      idx: 1,
    }),
    { kind: "text", name: "credit", style: SMALL_STYLE, paragraphs: credit, before: 8 },
  ];
  return {
    layout: "map",
    elements: [...titleOf(input, "map"), ...drawn, ...flow(input, items, side)],
  };
};

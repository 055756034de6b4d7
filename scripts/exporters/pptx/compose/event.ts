import type { Box } from "../../../layout/boxes.js";
import type { EventView } from "../../../render/event-view.js";
import type { Element } from "../element.js";
import { BODY_STYLE, LEFT, MUTED_STYLE, SMALL_STYLE } from "../layouts.js";
import {
  differsOf,
  evidenceOf,
  laneOf,
  quoteRuns,
  recordOf,
  said,
  underDate,
} from "./claim-words.js";
import type { ComposeInput, Composer } from "./composer.js";
import { type FlowItem, flow } from "./flow.js";
import { bodyItems } from "./plain.js";
import { asHighAsItIs, filled, nameOf, paragraph, titleOf } from "./words.js";

/** Pixels of the small stretch of time at the foot. */
const MINI = { width: 662, height: 124 };
const TOP = 176;
const BOTTOM = 608;
/** Pixels between the two columns. */
const GUTTER = 50;

/** The date, large; what the record says of it; the claim, its quotation, and a small stretch of time. */
export const composeEvent: Composer = (input) => {
  const [told] = input.slide.events;
  const event = told && input.events.get(told.id);
  const title = titleOf(input, "event");
  if (!told || !event) return { layout: "event", elements: title };
  const what: Box = {
    x: LEFT + input.width - MINI.width,
    y: TOP,
    width: MINI.width,
    height: BOTTOM - TOP - MINI.height - 16,
  };
  const mini: Element = {
    ...{ kind: "scene", name: nameOf(input, "mini"), scene: input.scenes.mini(told) },
    box: { ...MINI, x: what.x, y: BOTTOM - MINI.height },
  };
  return {
    layout: "event",
    elements: [
      ...title,
      ...whenOf(event, input, what.x - LEFT - GUTTER),
      ...flow(input, whatItems(event, input, what.width), what),
      mini,
    ],
  };
};

/** The date that stands first, as large as it may be, and what belongs to it. */
function whenOf(event: EventView, input: ComposeInput, width: number): readonly Element[] {
  const { slide } = input;
  const { big } = event.lead ?? event;
  const dates = [paragraph([said(input, big.main)])];
  const [date] = filled(input, "event", 10, dates, { width }).map((one) =>
    asHighAsItIs(one, input),
  );
  if (!date) return [];
  const tone = slide.events.find(({ id }) => id === event.id)?.lane.tone;
  const about = [...underDate(event, input), laneOf(event, input, tone), ...recordOf(event, input)];
  const y = date.box.y + date.box.height + 4;
  return [date, ...filled(input, "event", 11, about, { width, y, height: BOTTOM - y })];
}

function whatItems(event: EventView, input: ComposeInput, width: number): readonly FlowItem[] {
  const quoted = event.quotes.find(({ quote }) => quote);
  const differs = differsOf(event, input);
  const evidence: readonly FlowItem[] = input.deck.showsEvidence
    ? [
        {
          kind: "text",
          name: "evidence",
          style: SMALL_STYLE,
          before: 8,
          paragraphs: evidenceOf(event.quotes, input),
        },
      ]
    : quoted
      ? [
          {
            ...{ kind: "text", name: "quote", before: 8 },
            style: { ...BODY_STYLE, size: 24, leading: 1.33, italic: true },
            paragraphs: [paragraph(quoteRuns({ ...quoted, inferred: "" }, input))],
          },
        ]
      : [];
  return [
    ...bodyItems(input, "event", width),
    ...evidence.filter((item) => item.kind === "table" || item.paragraphs.length > 0),
    ...(differs.length > 0
      ? [
          {
            kind: "text",
            name: "differs",
            style: { ...MUTED_STYLE, size: 20 },
            before: 10,
            paragraphs: differs,
          } as const,
        ]
      : []),
  ];
}

import { qrView } from "../../../render/qr-view.js";
import { address } from "../address.js";
import type { Element, Target, TextElement } from "../element.js";
import { FOOTER, LEFT, MUTED_STYLE, NUMBER, SMALL_STYLE } from "../layouts.js";
import { runsWidth } from "../measure.js";
import { inlineRuns } from "../read-html.js";
import type { TextRun } from "../rich-text.js";
import { said } from "./claim-words.js";
import type { ComposeInput } from "./composer.js";
import { fitted, nameOf, paragraph } from "./words.js";

/** What stands around the content of a slide, whatever its layout: chips, terms, marks of a draft, a code, the foot. */
export interface FootInput extends ComposeInput {
  /** Its number among the slides of the talk, or among those that wait; and how many the talk has. */
  readonly number: number;
  readonly count: number;
  readonly hasQr: boolean;
}

export function footElements(input: FootInput, hasRibbon: boolean): readonly Element[] {
  return [
    ...draftMark(input),
    ...chips(input),
    ...terms(input),
    ...code(input),
    ...(hasRibbon ? here(input) : []),
    ...footer(input),
    slideNumber(input),
  ];
}

/** Where the ribbon of time stands; a line at the foot makes it move up. */
export function ribbonTop({ looks }: Pick<ComposeInput["deck"], "looks">): number {
  return looks.footer ? 672 : 680;
}

/** A bracket on the ribbon around the times that a slide tells of. */
function here(input: ComposeInput): readonly Element[] {
  const { scenes, slide, deck } = input;
  const bracket = scenes.here(slide.events.map(({ id }) => id));
  const box = { x: LEFT, y: ribbonTop(deck), width: 1152, height: 24 };
  return bracket
    ? [
        {
          ...{ kind: "mark", name: nameOf(input, "here"), box, alt: "" },
          stroke: "ink",
          d: bracket.d,
        },
      ]
    : [];
}

/** Pixels of a citation chip, between two of them, and by which they make room for terms. */
const CHIP = { height: 28, side: 12, gap: 16, top: 624, up: 14 };

/** Layouts without: openings, lists, and questions, of which the sources would tell too much. */
const NO_CHIPS = ["title", "section", "order", "first", "references", "credits", "evidence"];

/** Who says it and how we know; a click leads to the reference. */
function chips(input: ComposeInput): readonly Element[] {
  const { view, metrics, slide } = input;
  if (NO_CHIPS.includes(slide.layout)) return [];
  const y = CHIP.top - (view.terms.length > 0 ? CHIP.up : 0);
  let x = LEFT;
  const shown = view.chips.map(({ id, html }): TextElement => {
    const runs = [said(input, "¶ "), ...inlineRuns(html, input.deck.language)];
    const width = runsWidth(runs, SMALL_STYLE, metrics) + 2 * CHIP.side;
    const target = citedBy(id, input);
    const box = { x, y, width, height: CHIP.height };
    x += width + CHIP.gap;
    return {
      ...{ kind: "text", name: nameOf(input, "citation"), box, paragraphs: [paragraph(runs)] },
      ...{ style: { ...SMALL_STYLE, after: 0 }, scale: 1, anchor: "middle", oneLine: true },
      frame: { fill: "ground", stroke: "edge", radius: CHIP.height / 2, padding: [CHIP.side, 0] },
      ...(target && { target }),
    };
  });
  if (view.more === 0) return shown;
  const more = [said(input, input.messages.say("chip.more", { count: view.more }))];
  return [
    ...shown,
    {
      ...{ kind: "text", name: nameOf(input, "citation"), paragraphs: [paragraph(more)], scale: 1 },
      ...{ style: { ...MUTED_STYLE, after: 0 }, anchor: "middle", oneLine: true },
      box: { x, y, width: runsWidth(more, MUTED_STYLE, metrics), height: CHIP.height },
    },
  ];
}

/** The entry of the first reference that the claim of a chip rests on. */
function citedBy(id: string, { events, slide, reference }: ComposeInput): Target | undefined {
  const figure = slide.figures.find((one) => `figure-${one.id}` === id);
  const cites = figure
    ? figure.values.flatMap((value) => value.cites)
    : (events.get(id)?.cites ?? []);
  return cites[0] && reference(cites[0].mark);
}

/** Pixels of two lines of terms, between chips and ribbon. */
const TERMS = 40;

/** Terms that are used here for the first time, in words. */
function terms(input: ComposeInput): readonly Element[] {
  const { view, slide } = input;
  if (view.terms.length === 0) return [];
  const runs = view.terms.flatMap(({ term, definition }, at): readonly TextRun[] => [
    said(input, `${at > 0 ? "   " : ""}${term}: `, { bold: true, colour: "ink" }),
    said(input, definition),
  ]);
  const y = slide.layout === "title" ? 676 : ribbonTop(input.deck) - TERMS;
  const box = { x: LEFT, y, width: 1152, height: TERMS };
  return [
    {
      ...{ kind: "text", name: nameOf(input, "terms"), box },
      ...fitted([paragraph(runs)], { ...MUTED_STYLE, leading: 1.22, after: 0 }, box, input),
    },
  ];
}

/** That something is not verified yet, or not translated. */
function draftMark(input: ComposeInput): readonly Element[] {
  const { view, metrics } = input;
  if (!view.mark) return [];
  const runs = [said(input, view.mark, { bold: true })];
  return [
    {
      ...{ kind: "text", name: nameOf(input, "draft"), paragraphs: [paragraph(runs)], scale: 1 },
      ...{ style: { ...SMALL_STYLE, after: 0 }, anchor: "middle", oneLine: true },
      box: { x: LEFT, y: 12, width: runsWidth(runs, SMALL_STYLE, metrics) + 20, height: 30 },
      frame: { stroke: "ink", strokeWidth: 2, dashed: true, padding: [10, 0] },
    },
  ];
}

/** Where a line may break, and nothing is seen. */
const BREAK = "\u200b";

/** Pixels of the code that leads to the lecture's address. */
const QR = { x: 1040, y: 160, size: 176 };

/** The address as a code and in words. */
function code(input: FootInput): readonly Element[] {
  const { deck, hasQr, messages } = input;
  if (!hasQr || deck.link === undefined) return [];
  const { size, path, parts } = qrView(deck.link);
  const target = address(deck.link);
  const scale = QR.size / size;
  const box = { x: QR.x, y: QR.y, width: QR.size, height: QR.size };
  const name = messages.say("qr.label", { address: deck.link });
  const d = path.replace(/-?\d+/g, (number) => String(Number(number) * scale));
  const words = { x: QR.x, y: QR.y + QR.size + 8, width: QR.size, height: 96 };
  return [
    { kind: "mark", name, box, fill: "white", alt: "" },
    { kind: "mark", name, box, fill: "black", d, alt: name, ...(target && { target }) },
    {
      ...{ kind: "text", name: nameOf(input, "address"), box: words },
      ...fitted(
        [paragraph([said(input, parts.join(BREAK), { ...(target && { target }) })])],
        { ...SMALL_STYLE, leading: 1.22 },
        words,
        input,
      ),
    },
  ];
}

function footer(input: ComposeInput): readonly Element[] {
  const { footer: words } = input.deck.looks;
  if (!words) return [];
  const { box, style, type, idx = 0 } = FOOTER;
  return [
    {
      ...{ kind: "text", name: nameOf(input, "footer"), box, placeholder: { type, idx } },
      ...fitted([paragraph([said(input, words)])], style, box, input),
    },
  ];
}

/** "3 / 21", of which PowerPoint keeps the first; what waits at the end has a name instead. */
function slideNumber(input: FootInput): Element {
  const { number, count, slide, messages } = input;
  const words = slide.backup
    ? messages.say("slide.backup", { number })
    : messages.say("slide.place", { number, count });
  const digits = String(number);
  const at = slide.backup ? -1 : words.indexOf(digits);
  const runs =
    at < 0
      ? [said(input, words)]
      : [
          said(input, words.slice(0, at)),
          said(input, digits, { field: "slidenum" }),
          said(input, words.slice(at + digits.length)),
        ].filter(({ text }) => text !== "");
  const { box, style, type, idx = 0 } = NUMBER;
  return {
    ...{ kind: "text", name: nameOf(input, "number"), box, placeholder: { type, idx } },
    ...{ style, scale: 1, paragraphs: [paragraph(runs, { align: "end" })] },
  };
}

import type { EvidenceRow } from "../../../render/evidence-pages.js";
import type { CreditItem, ReferenceItem } from "../../../render/pages.js";
import { address } from "../address.js";
import type { Table } from "../element.js";
import { LEFT, placeAt, SMALL_STYLE } from "../layouts.js";
import { largestScale } from "../measure.js";
import type { Paragraph, TextRun } from "../rich-text.js";
import { rowHeights } from "../table-size.js";
import { differsOf, quoteRuns, recordWords, said } from "./claim-words.js";
import type { ComposeInput, Composer } from "./composer.js";
import { filled, nameOf, paragraph, textOfBlocks, titleOf } from "./words.js";

/** Pixels from a reference's number to its words. */
const MARK = 48;

/** The references of a page, each with its address. */
export const composeReferences: Composer = (input) => {
  const items = input.page.items.filter((item): item is ReferenceItem => "mark" in item);
  const entries = items.map(({ mark, language, authors, title, rest, issued, note, url }) => {
    const own = (text: string, more: Partial<TextRun> = {}) =>
      said(input, text, { language, ...more });
    const end = issued ? `${rest ? "," : ""} ${issued}.` : rest ? "." : "";
    const target = address(url);
    return paragraph(
      [
        said(input, `${mark}\t`, { colour: "muted" }),
        ...(authors ? [own(`${authors} `)] : []),
        own(title, { italic: true }),
        ...(rest ? [own(` ${rest}`)] : []),
        said(input, end + (note ? ` (${note})` : "")),
        ...(url
          ? [said(input, " "), own(url, { colour: "muted", ...(target && { target }) })]
          : []),
      ],
      { hang: MARK },
    );
  });
  return listSlide(input, entries);
};

/** Where the pictures are from, then a line of the lecture's own. */
export const composeCredits: Composer = (input) => {
  const items = input.page.items.filter((item): item is CreditItem => "licence" in item);
  const { messages } = input;
  const entries = [
    ...items.map(({ alt, credit, licence, language, creditLanguage }) =>
      paragraph([
        said(input, alt, { bold: true, language }),
        said(input, ` ${credit}, ${licence}`, { language: creditLanguage }),
      ]),
    ),
    paragraph([
      said(input, `${messages.say("credits.maps")} `, { bold: true }),
      said(input, messages.say("map.credit")),
    ]),
    ...textOfBlocks(input.read(input.view.body)),
  ];
  return listSlide(input, entries);
};

function listSlide(input: ComposeInput, entries: readonly Paragraph[]) {
  const { width } = input;
  return {
    layout: "list",
    elements: [...titleOf(input, "list"), ...filled(input, "list", 1, entries, { width })],
  } as const;
}

/** Of the table's width, each column. */
const COLUMNS = [108, 212, 356, 412];
const SUM = COLUMNS.reduce((sum, column) => sum + column, 0);

/** Every dated claim of the paper as a native table: when, what, in which words, and what the record says. */
export const composeEvidence: Composer = (input) => {
  const { messages, metrics, width } = input;
  const items = input.page.items.filter((item): item is EvidenceRow => "quotes" in item);
  const heads = ["evidence.when", "evidence.what", "card.paper", "card.record"];
  const head = heads.map((key) => [paragraph([said(input, messages.say(key), { bold: true })])]);
  const table: Table = {
    columns: COLUMNS.map((column) => (column / SUM) * width),
    rows: [head, ...items.map((row) => evidenceRow(row, input))],
    hasHead: true,
    style: { ...SMALL_STYLE, leading: 1.25 },
  };
  const box = { ...placeAt("table", 10).box, x: LEFT, width };
  const scale = largestScale(
    (at) => rowHeights(table, metrics, at).reduce((sum, row) => sum + row, 0),
    box.height,
    input.most,
  );
  const [title] = titleOf(input, "table");
  const name = nameOf(input, "table");
  return {
    layout: "table",
    elements: [
      ...(title ? [title] : []),
      {
        ...{ kind: "table", name, box, table, scale, placeholder: { type: "tbl", idx: 10 } },
        description: input.slide.text.plainTitle,
      },
    ],
  };
};

function evidenceRow(
  { words, title, of, quotes, record, differs, note }: EvidenceRow,
  input: ComposeInput,
): readonly (readonly Paragraph[])[] {
  const muted = { colour: "muted" } as const;
  const recorded = record.map((entry) => recordWords(entry, input)).join("; ");
  return [
    [paragraph([said(input, words, { bold: true })])],
    [paragraph([said(input, title)]), ...(of ? [paragraph([said(input, of, muted)])] : [])],
    quotes.map((quote) => paragraph(quoteRuns(quote, input))),
    [
      ...(recorded ? [paragraph([said(input, recorded)])] : []),
      ...(note ? [paragraph([said(input, note, muted)])] : []),
      ...differsOf({ differs, language: input.deck.language }, input),
    ],
  ];
}

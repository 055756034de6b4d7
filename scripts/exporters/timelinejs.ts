import { dateInWords } from "../model/date-words.js";
import type { DeckEvent } from "../model/deck.js";
import { timelineJsDates } from "../model/timelinejs-dates.js";
import { timelineRows } from "../render/event-rows.js";
import { figureRows } from "../render/figure-rows.js";
import { citations, eventLines } from "./event-lines.js";
import type { Exported, ExportInput } from "./exporter.js";
import { readAsHtml, readTwiceAsHtml } from "./html-text.js";
import { timelineJsLosses } from "./timelinejs-losses.js";

/** Years in which JavaScript's dates are: beyond them TimelineJS counts in years alone. */
const HUMAN = { first: -271_820, last: 275_759 };

/** The JSON that TimelineJS 3 reads: a title, events in groups with their dates in words, eras. Its texts are HTML. */
export function exportTimelineJs(input: ExportInput): Exported {
  const { deck, messages, fingerprint, picture } = input;
  const rows = timelineRows(deck, messages, fingerprint);
  const known = citations(rows);
  const losses = timelineJsLosses(deck, figureRows(deck));
  const events = deck.events.flatMap((event, index) => {
    const dates = timelineJsDates(event.date);
    const row = rows.events[index];
    if (!dates || !row) return [];
    const more = row.unverified ? [messages.say("draft.unverified")] : [];
    return {
      unique_id: row.id,
      ...(row.language !== undefined && { language: row.language }),
      ...dates,
      display_date: readTwiceAsHtml(row.dateInWords),
      group: readTwiceAsHtml(event.lane.title),
      text: textOf(row.title, [...eventLines(row, known), ...more]),
      ...mediaOf(event, picture),
    };
  });
  const years = events.map(({ start_date }) => start_date.year);
  const isCosmic = years.some((year) => year < HUMAN.first || year > HUMAN.last);
  const { title, subtitle } = deck;
  const whole = {
    ...(isCosmic && { scale: "cosmological" }),
    title: { unique_id: "title", text: textOf(title, [subtitle, rows.origin.paper]) },
    events,
    eras: deck.periods.flatMap((period) => {
      const dates = timelineJsDates(period.date);
      return dates?.end_date
        ? {
            unique_id: period.id,
            date: period.date.edtf,
            ...dates,
            text: textOf(period.title, [dateInWords(period.date, messages)]),
          }
        : [];
    }),
    // For an import: which of the summaries these are.
    depth: rows.origin.depth,
    provenance: input.provenance(losses),
  };
  return { content: `${JSON.stringify(whole, null, 2)}\n`, losses };
}

function textOf(headline: string, lines: readonly string[]) {
  const paragraphs = lines.filter(Boolean).map((line) => `<p>${readAsHtml(line)}</p>`);
  return { headline: readAsHtml(headline), text: paragraphs.join("") };
}

function mediaOf({ image }: DeckEvent, picture: ExportInput["picture"]) {
  if (!image) return {};
  const { src, alt, credit, licence } = image;
  const credits = readAsHtml([credit, licence].filter(Boolean).join(", "));
  return { media: { url: picture(src), alt, caption: readAsHtml(alt), credit: credits } };
}

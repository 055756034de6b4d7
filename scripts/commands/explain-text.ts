import type { Explanation } from "../explain.js";
import type { CutReport, SlideVerdict } from "../model/cut-report.js";
import type { Lecture } from "../model/lecture.js";
import { eventWords, moreWords, slideWords } from "./explain-words.js";
import { count } from "./terminal.js";

type Row = readonly [left: string, name: string, words: string];

/** One deck's report: slides in their order with minutes, those out, the events, the minutes of the sections. */
export function explanationText({ report, more }: Explanation, title: string): string {
  const { slides, events, sections, minutes, budget, proven } = report;
  const talk = slides.filter((slide) => slide.in);
  const parts: readonly [string, readonly Row[]][] = [
    [`In the talk, min`, talk.map(slideRow)],
    ["At the end, for questions", slides.filter(({ backup }) => backup).map(slideRow)],
    ["Out", slides.filter((slide) => !slide.in && !slide.backup).map(slideRow)],
    [
      "Events",
      events.map((event): Row => [event.in ? "●" : "·", event.id, eventWords(event.reason)]),
    ],
    [
      "Minutes a section",
      sections.map(
        (section): Row => [
          `${section.minutes}`,
          section.name,
          section.slides.length > 0 ? count(section.slides.length, "slide") : "no slide",
        ],
      ),
    ],
  ];
  const shown = parts.filter(([, rows]) => rows.length > 0);
  const width = Math.max(
    ...slides.map(({ id }) => id.length),
    ...events.map(({ id }) => id.length),
  );
  const head = `${title} (${report.audience}.${report.language}): ${minutes} of ${budget} min, ${count(talk.length, "slide")}`;
  return [
    `${head}${proven ? "" : "; a better choice may exist"}`,
    ...shown.map(([heading, rows]) =>
      [heading, ...rows.map((row) => lineOf(row, width))].join("\n"),
    ),
    moreWords(more),
  ]
    .join("\n\n")
    .concat("\n");
}

function slideRow({ id, minutes, estimated, reason }: SlideVerdict): Row {
  return [`${minutes}`, id, `${slideWords(reason)}${estimated ? ", minutes estimated" : ""}`];
}

function lineOf([left, name, words]: Row, width: number): string {
  return `${left.padStart(6)}  ${name.padEnd(width)}  ${words}`.trimEnd();
}

/** Slides and events against audiences: ● in the talk, ○ only at the end for questions, · out. */
export function matrixText(
  { audiences, slides, events }: Lecture,
  explanations: readonly Explanation[],
): string {
  const decks = audiences.flatMap(({ id }) => {
    const report = explanations.find(({ report }) => report.audience === id)?.report;
    return report ? [report] : [];
  });
  const columns = decks.map(({ audience }) => Math.max(audience.length, 8));
  const ids = [...slides, ...events].map(({ id }) => id.length);
  const width = Math.max(...ids, "languages".length) + 2;
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}${cells.map((cell, index) => cell.padEnd((columns[index] ?? 0) + 2)).join("")}`.trimEnd();
  const languagesOf = ({ audience }: CutReport) =>
    explanations
      .filter(({ report }) => report.audience === audience)
      .map(({ report }) => report.language);
  const lines = [
    row(
      "",
      decks.map(({ audience }) => audience),
    ),
    row(
      "languages",
      decks.map((deck) => languagesOf(deck).join(" ")),
    ),
    row(
      "minutes",
      decks.map(({ minutes }) => `${minutes}`),
    ),
    row(
      "of",
      decks.map(({ budget }) => `${budget}`),
    ),
    "",
    "slides",
    ...slides.map(({ id }) =>
      row(
        id,
        decks.map((deck) => slideSign(deck, id)),
      ),
    ),
    "",
    "events",
    ...(decks[0]?.events ?? []).map(({ id }) =>
      row(
        id,
        decks.map((deck) => eventSign(deck, id)),
      ),
    ),
    "",
    "● in the talk   ○ only at the end, for questions   · out",
  ];
  return `${lines.join("\n")}\n`;
}

/** Where a slide stands in a deck, as a sign. */
function slideSign({ slides }: CutReport, id: string): string {
  const slide = slides.find((one) => one.id === id);
  return slide?.in ? "●" : slide?.backup ? "○" : "·";
}

/** Where an event stands in a deck, as a sign. */
function eventSign({ events }: CutReport, id: string): string {
  const event = events.find((one) => one.id === id);
  if (!event?.in) return "·";
  return event.reason.kind === "told" && event.reason.backup ? "○" : "●";
}

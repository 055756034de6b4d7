import { expect } from "vitest";
import type { Diagnostic, Location } from "../../scripts/model/diagnostic.js";
import type { Event, Evidence } from "../../scripts/model/event.js";
import type { Figure } from "../../scripts/model/figure.js";
import type { Lecture } from "../../scripts/model/lecture.js";
import type { Localized } from "../../scripts/model/text.js";
import { checkEvidence } from "../../scripts/parse/evidence.js";
import type { Lock } from "../../scripts/parse/evidence-lock.js";
import { event, lecture } from "./lecture.js";

/** An invented paper, with what typesetters, extractors and Markdown do to one. */
export const PAPER = `THE HARBOUR LIGHTS OF OLDHAVEN

Introduction

The town lit its first lamp in 1871. It was a modest beginning, paid
for by   the guild. Over the past 20 years little else was built.

The council’s “lamp tax” of March 1874 raised \\$2.5 million—more than three times the cost.

## The second tower

From 1902 to 1908 the keepers—four in all—served eleven parishes. The tower opened on 18 June 1905.

In the beginning of 1911 the council voted 1,200 crowns; the bo\u00ADard had asked for 4 thousand.

The lamp, said cafe\u0301 owners, was worth 60% of their trade.
`;

/** A place in the events file of the lecture below. */
export const at = (line: number, column = 14): Location => ({
  file: "timeline-data/events.yaml",
  line,
  column,
});

export function quote(
  words: string,
  line: number,
  supports: Evidence["supports"] = ["date"],
  inferred?: string,
): Evidence<Localized> {
  return {
    quote: words,
    supports,
    location: at(line),
    ...(inferred !== undefined && { inferred: { en: inferred } }),
  };
}

export function anEvent(
  id: string,
  date: string,
  line: number,
  evidence: readonly Evidence<Localized>[],
  more: Partial<Event> = {},
): Event {
  return event(id, date, {
    evidence,
    location: at(line, 7),
    dateLocation: at(line + 1, 9),
    ...more,
  });
}

export function amount(value: number, unit: string, line = 99): Event["amounts"][number] {
  return {
    value,
    unit: { en: unit },
    label: { en: "cost" },
    approximate: false,
    location: at(line, 16),
  };
}

export const FIGURE: Figure = {
  id: "trade",
  title: { en: "Trade" },
  unit: { en: "{n}%" },
  location: { file: "timeline-data/figures.yaml", line: 2, column: 7 },
  values: [
    {
      label: { en: "owners" },
      value: 60,
      approximate: false,
      evidence: [{ quote: "worth 60% of their trade", supports: ["amount"], location: at(9) }],
      cites: [],
      location: { file: "timeline-data/figures.yaml", line: 5, column: 14 },
    },
  ],
};

export function aLecture(events: readonly Event[], figures: readonly Figure[] = []): Lecture {
  return lecture({
    paper: { author: "A. Keeper", title: "The harbour lights", language: "en" },
    events,
    figures,
  });
}

export const LAMP = anEvent("first-lamp", "1871", 10, [quote("lit its first lamp in 1871", 14)]);
export const KEEPERS = anEvent("keepers", "1902/1908", 20, [
  quote("From 1902 to 1908 the keepers", 24),
]);
export const TOWER = anEvent("tower", "1905-06-18", 30, [quote("opened on 18 June 1905", 34)]);
export const DECLINE = anEvent("decline", "1891~/1911~", 40, [
  quote("Over the past 20 years", 44, ["date"], "Counted back from 1911."),
]);
/** Its every quote stands in the paper and carries its date. */
export const GOOD = aLecture([LAMP, KEEPERS, TOWER, DECLINE], [FIGURE]);

/** `line:column level id message → hint`, as people see it. */
export function lines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ location, level, id, message, hint }) =>
      `${location.line}:${location.column} ${level} ${id} ${message} → ${hint}`,
  );
}

/** The lock of a lecture whose evidence holds. */
export function lockOf(checked: Lecture): Lock {
  const { diagnostics, lock } = checkEvidence(checked, PAPER);
  expect(diagnostics).toEqual([]);
  return lock;
}

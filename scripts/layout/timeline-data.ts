import type { DateEdge, DayNumber, TemporalExtent } from "../model/date.js";
import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckEvent } from "../model/deck.js";
import { RELATIONS } from "../model/event.js";
import type { Tone } from "../model/lecture.js";
import type { Messages } from "../model/messages.js";
import {
  type EndSign,
  LEGEND_SIGNS,
  type LegendWords,
  type TimelineData,
  type TimelineEvent,
  type TimelineLink,
} from "../model/timeline-data.js";
import { belongsTo } from "../model/within.js";

/** The sign that stands for a tone where colour does not. */
export const GLYPHS: Readonly<Record<Tone, string>> = {
  square: "■",
  circle: "●",
  diamond: "◆",
  triangle: "▲",
  chevron: "❯",
  hexagon: "⬢",
  cross: "✚",
};

/** Part of the span left free on both sides, so that marks and open ends do not touch the frame. */
const MARGIN = 0.04;

/**
 * What timelines draw, static and interactive alike: finite days, and signs for what the
 * days do not say. Its range holds the days `shown` too, so that what is open reaches them.
 */
export function timelineData(
  deck: Deck,
  messages: Messages,
  shown: readonly DayNumber[] = [],
): TimelineData {
  const range = spanOf(
    deck.events.flatMap(({ date, record }) => [
      date,
      ...record.flatMap((entry) => entry.date ?? []),
    ]),
    shown,
  );
  return {
    language: deck.language,
    locale: messages.locale,
    lanes: deck.lanes.map((lane) => ({ ...lane, glyph: GLYPHS[lane.tone] })),
    events: deck.events.map((event) => timelineEvent(event, range, messages)),
    periods: deck.periods.map(({ id, language, title, date }) => ({
      id,
      ...foreign(language, messages),
      title,
      ...clip(date, range),
      events: deck.events.filter((event) => belongsTo(date, event.date)).map((event) => event.id),
    })),
    links: linksOf(deck.events),
    legend: legendWords(messages),
    range,
    months: messages.say("date.monthsShort").split(" "),
    bcPattern: messages.say("date.bc", { year: "{year}" }),
    words: {
      ...linkPatterns(messages),
      selected: messages.say("timeline.selected", { event: "{event}" }),
      more: messages.say("timeline.more", { count: "{count}" }),
      gathered: messages.say("timeline.gathered", { count: "{count}" }),
      hidden: messages.say("timeline.hidden", { count: "{count}" }),
      noPicture: messages.say("timeline.noPicture"),
      nextSlide: messages.say("deck.next"),
      previousSlide: messages.say("deck.previous"),
      jump: messages.say("deck.jump"),
      resume: messages.say("deck.resume"),
      noEvent: messages.say("timeline.noEvent", { event: "{event}" }),
    },
  };
}

function timelineEvent(
  event: DeckEvent,
  range: TimelineData["range"],
  messages: Messages,
): TimelineEvent {
  const { date } = event;
  return {
    id: event.id,
    ...foreign(event.language, messages),
    lane: event.lane.id,
    label: event.short,
    ...drawnDate(date, range, messages),
    context: event.origin === "context",
    differs: event.differs !== undefined,
    unverified: event.unverified,
    record: event.record.flatMap((entry) =>
      entry.date
        ? [
            {
              type: entry.type,
              label: messages.say(`record.${entry.type}`),
              ...clip(entry.date, range),
            },
          ]
        : [],
    ),
    ...(event.slide !== undefined && { slide: event.slide }),
    importance: event.importance,
  };
}

function foreign(language: string, messages: Messages): { readonly language?: string } {
  return language === messages.language ? {} : { language };
}

function linksOf(events: readonly DeckEvent[]): TimelineLink[] {
  const ids = new Set(events.map(({ id }) => id));
  return events.flatMap(({ id, links }) =>
    links.filter(({ to }) => ids.has(to)).map(({ to, relation }) => ({ from: id, to, relation })),
  );
}

/** By relation: a sentence with `{from}` and `{to}`. */
function linkPatterns(messages: Messages): Record<string, string> {
  const ends = { from: "{from}", to: "{to}" };
  return Object.fromEntries(
    RELATIONS.map((relation) => [relation, messages.say(`timeline.links.${relation}`, ends)]),
  );
}

function legendWords(messages: Messages): LegendWords {
  return Object.fromEntries(LEGEND_SIGNS.map((sign) => [sign, messages.say(`legend.${sign}`)]));
}

/** What a date is for a picture of this range: its words, finite days and signs. */
export function drawnDate(date: TemporalExtent, range: TimelineData["range"], messages: Messages) {
  return {
    words: dateInWords(date, messages),
    ...clip(date, range),
    mark: date.to ? "span" : date.precision === "day" ? "day" : "box",
    startSign: sign(date.from),
    endSign: sign(date.to ?? date.from),
  } as const satisfies Partial<TimelineEvent>;
}

/** The span of what is dated, and of the days `shown`, with a margin. */
export function spanOf(
  dates: readonly TemporalExtent[],
  shown: readonly DayNumber[] = [],
): { start: number; end: number } {
  const days = dates
    .flatMap(({ start, end }) => [start, end])
    .concat(shown)
    .filter(Number.isFinite);
  if (days.length === 0) return { start: 0, end: 366 };
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const margin = Math.max(1, Math.round((last - first) * MARGIN));
  return { start: first - margin, end: last + margin };
}

/** Finite days: what is open or unknown reaches the edge of the range. */
export function clip(
  { start, end }: TemporalExtent,
  range: { start: number; end: number },
): { start: number; end: number } {
  return {
    start: Number.isFinite(start) ? start : range.start,
    end: Number.isFinite(end) ? end : range.end,
  };
}

function sign(edge: DateEdge): EndSign {
  if (edge.kind !== "date") return edge.kind;
  if (edge.approximate) return edge.uncertain ? "both" : "approximate";
  return edge.uncertain ? "uncertain" : "exact";
}

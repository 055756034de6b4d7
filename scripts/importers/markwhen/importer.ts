import { type Event, isEvent, iter, parse } from "@markwhen/parser";
import { isRecord } from "../../model/is-record.js";
import { slugOf } from "../../model/slug-of.js";
import type { Report } from "../../parse/report.js";
import { placesIn } from "../../parse/yaml-node.js";
import type { EventSpec } from "../event-spec.js";
import { eventsImporter } from "../events-importer.js";
import type { Fields } from "../flow-text.js";
import type { ImportInput } from "../importer.js";
import { someOf } from "../some-of.js";
import { markwhenDate, NOW } from "./date.js";
import { oldLines } from "./old-syntax.js";
import { apartFromLinks, placesOf, plainWords } from "./plain-words.js";

/** A markwhen file (docs.markwhen.com): its events, headings as lanes. */
export const markwhenReader = eventsImporter({
  name: "markwhen",
  what: "markwhen (.mw)",
  isForeign: true,
  takes: () => true,
  specs(input, report) {
    const old = oldLines(input.source);
    for (const { line, text, hint } of old)
      report(
        "old-syntax",
        `expected markwhen as it is written today, got “${text}”, which is its old syntax`,
        { file: input.file, line, column: 1 },
        hint,
      );
    return old.length > 0 ? undefined : told(input, report);
  },
});

type LeftOut = "time" | "recurrence" | "picture" | "check";

function told({ source, file }: ImportInput, report: Report) {
  const timeline = parse(source, true, NOW);
  const place = placesIn(source, file, 0);
  const leftOut = new Map<LeftOut, string[]>();
  const header: unknown = timeline.header;
  const { title, dateFormat } = isRecord(header) ? header : {};
  const dayFirst = typeof dateFormat === "string" && /^d/.test(dateFormat);
  const specs: EventSpec[] = [];
  const refused = new Set<number>();
  const lanes: { readonly depth: number; readonly title: string }[] = [];
  for (const { eventy, path } of iter(timeline.events)) {
    while ((lanes.at(-1)?.depth ?? -1) >= path.length) lanes.pop();
    if (!isEvent(eventy)) {
      const name = plainWords(eventy.title ?? "");
      if (name !== "") lanes.push({ depth: path.length, title: name });
      continue;
    }
    const at = place(eventy.textRanges.whole.from);
    const spec = eventSpec(
      eventy,
      { source, dayFirst, lane: lanes.at(-1)?.title, leftOut },
      at,
      report,
    );
    if (spec) specs.push(spec);
    else refused.add(at.line);
  }
  // A line that is refused has its reason already.
  for (const { message, pos } of timeline.parseMessages) {
    const at = place(pos[0]);
    const hint = "mend it, or look at what became of the line";
    if (!refused.has(at.line))
      report("markwhen", `markwhen’s parser says: ${message}`, at, hint, "warning");
  }
  const notes = [
    ...(typeof title === "string" ? [`left out: the title “${title}”, which is no event`] : []),
    ...notesOf(leftOut),
  ];
  return { specs, notes };
}

/** A line that somebody meant as an event. */
const LIKE_EVENT = /^\s*\d{4}[-/.\dT :Z]*:\s+\S/;

interface Context {
  readonly source: string;
  readonly dayFirst: boolean;
  readonly lane: string | undefined;
  readonly leftOut: Map<LeftOut, string[]>;
}

function eventSpec(
  event: Event,
  { source, dayFirst, lane, leftOut }: Context,
  place: ReturnType<EventSpec["at"]>,
  report: Report,
): EventSpec | undefined {
  const { whole, datePart } = event.textRanges;
  const own = source.slice(whole.from, whole.to);
  // Of years before our era the parser takes the title into the date.
  const written = source.slice(datePart.from, datePart.to).split(":")[0] ?? "";
  const isEra = /\b(bce?|ad|ce)\s*$/i.test(written);
  const first = isEra
    ? (event.firstLine.full.split(/:(.*)/s)[1] ?? "")
    : event.firstLine.restTrimmed;
  const { words: title, links } = apartFromLinks(
    first.replace(/^\s*\[[xX ]?\]/, "").replace(/(^|\s)#\w+/g, "$1"),
  );
  const name = title || written.trim();
  const note = (what: LeftOut) => leftOut.set(what, [...(leftOut.get(what) ?? []), name]);
  const date = markwhenDate(
    isEra || !/\d[T ]\d\d?:/.test(own.split("\n")[0] ?? "")
      ? written
      : source.slice(datePart.from, datePart.to),
    event.dateRangeIso,
    dayFirst,
  );
  if ("problem" in date) {
    report(
      "date",
      `${name}: ${date.problem}`,
      place,
      "write the date itself, such as 2012-06 or 2012/2015",
    );
    return undefined;
  }
  if (title === "") {
    report("no-title", "expected words behind the date, got none", place, "give the event a title");
    return undefined;
  }
  if (date.hasTime) note("time");
  if (event.recurrence || /^[^:]*\bevery\b/.test(event.firstLine.full)) note("recurrence");
  if (event.completed !== undefined) note("check");
  if (/!\[[^\]]*\]\(/.test(own)) note("picture");
  const body = bodyOf(event, source);
  for (const { words, below } of body)
    if (LIKE_EVENT.test(words))
      report(
        "no-event",
        `expected a date that markwhen knows, got “${words.trim().slice(0, 60)}”, which it takes for words of “${name}”`,
        { ...place, line: place.line + below },
        "write its date as 2012-06-18, 2012-06/2013 or 06/2012",
        "warning",
      );
  const summary = [plainWords(body.map(({ words }) => words).join(" ")), links]
    .filter(Boolean)
    .join(" ");
  const id = event.id === undefined ? "" : slugOf(event.id);
  const [where] = placesOf(own);
  const tags = [...new Set(event.tags.map(slugOf))].filter(Boolean);
  const fields: Fields = {
    ...(id !== "" && { id }),
    title: { "": title },
    date: date.edtf,
    ...(lane !== undefined && { lane }),
    ...(where !== undefined && { place: { "": where } }),
    ...(tags.length > 0 && { tags }),
  };
  return {
    ...{ id, fields, depth: "standard", languages: [""] },
    ...(summary !== "" && { summary: { "": summary } }),
    ...(date.doubts.length > 0 && { doubts: date.doubts }),
    at: () => place,
  };
}

/** Its lines below the first, without properties, comments, tags and the signs of lists; how far below, too. */
function bodyOf(
  { textRanges: { whole, properties } }: Event,
  source: string,
): readonly { readonly words: string; readonly below: number }[] {
  const head = source.slice(whole.from, properties?.to ?? whole.from).split("\n").length;
  return source
    .slice(whole.from, whole.to)
    .split("\n")
    .map((line, below) => ({
      words: line.replace(/^\s*- (\[[xX ]?\])?/, "").replace(/(^|\s)#(?!\d+(\s|$))\w+/g, "$1"),
      below,
    }))
    .filter(({ words, below }) => below >= head && !/^\s*\/\//.test(words));
}

const SAID: Readonly<Record<LeftOut, (names: string) => string>> = {
  time: (names) => `left out: times of day (${names})`,
  recurrence: (names) => `taken once, on its first date: what recurs (${names})`,
  picture: (names) =>
    `left out: pictures (${names}); to show one, save it in slides/media/ and give its event image: { src, alt, credit, licence }`,
  check: (names) => `left out: check boxes (${names})`,
};

function notesOf(leftOut: Context["leftOut"]): readonly string[] {
  return [...leftOut].map(([what, names]) => SAID[what](someOf(names)));
}

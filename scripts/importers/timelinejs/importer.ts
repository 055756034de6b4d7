import { isRecord } from "../../model/is-record.js";
import { slugOf } from "../../model/slug-of.js";
import { DEPTHS } from "../../model/text.js";
import { readProvenance } from "../../parse/provenance.js";
import { collector, type Report } from "../../parse/report.js";
import { mergeEvents } from "../events-merge.js";
import { htmlWords } from "../html-words.js";
import type { Importer, ImportInput } from "../importer.js";
import { joinImported } from "../join-imported.js";
import { came, type JsonSource, readJson } from "../json-source.js";
import { type ListSpec, mergePeriods } from "../list-merge.js";
import { someOf } from "../some-of.js";
import { withImported } from "../with-files.js";
import { timelineJsDate } from "./date.js";
import { type LeftOut, type TimelineJsFile, textOf, timelineJsEvent } from "./event.js";

/** The JSON of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html): events in groups, and eras. */
export const timelineJsReader: Importer = {
  name: "timelinejs",
  what: "JSON of TimelineJS",
  unit: "event",
  takes: () => true,
  specs(input, report) {
    const whole = readWhole(input, report);
    return whole && told(whole, input, report);
  },
  read(input) {
    const { report, diagnostics } = collector();
    const whole = readWhole(input, report);
    if (!whole)
      return {
        files: new Map(),
        changes: [],
        already: 0,
        notes: input.notes,
        next: [],
        diagnostics,
      };
    const isForeign = ownOf(whole, input) === undefined;
    const events = mergeEvents(told(whole, input, report), input, diagnostics, { isForeign });
    const found = collector();
    const eras = erasOf(whole, input, found.report);
    if (eras.length === 0 && found.diagnostics.length === 0) return events;
    const effects = withImported(input.effects, input.root, events.files);
    return joinImported(
      events,
      mergePeriods(eras, { ...input, effects }, found.diagnostics, { isForeign }),
    );
  },
};

/** The file, which has events; undefined after reporting why not. */
function readWhole(input: ImportInput, report: Report): JsonSource | undefined {
  const whole = readJson(input, report);
  if (!whole) return undefined;
  const { events, timeline } = whole.map;
  if (isRecord(timeline)) {
    report(
      "old-timelinejs",
      "expected events, each with a start_date, got the JSON of TimelineJS 2 (timeline: { date: … })",
      whole.at(["timeline"]),
      "open it with TimelineJS 3, or write its dates as events: [{ start_date: { year }, text: { headline } }]",
    );
    return undefined;
  }
  if (Array.isArray(events) && events.length > 0) return whole;
  const got = Array.isArray(events) ? "none" : came(events);
  report(
    events === undefined ? "no-events" : "empty",
    events === undefined
      ? `expected events: a list, as TimelineJS has it, got JSON without it (${Object.keys(whole.map).slice(0, 6).join(", ")})`
      : `events: expected a list of events, got ${got}`,
    whole.at(["events"]),
    "is it the whole file? TimelineJS has title, events and eras",
  );
  return undefined;
}

function told(whole: JsonSource, input: ImportInput, report: Report) {
  const own = ownOf(whole, input);
  const leftOut = new Map<LeftOut, string[]>();
  const file: TimelineJsFile = { ...(own && { own }), leftOut };
  const events: readonly unknown[] = Array.isArray(whole.map.events) ? whole.map.events : [];
  const specs = events.flatMap(
    (slide, index) =>
      timelineJsEvent(slide, (path) => whole.at(["events", index, ...path]), file, report) ?? [],
  );
  return { specs, notes: notesOf(whole, leftOut, own !== undefined) };
}

/** What our own export says beside what TimelineJS reads. */
function ownOf({ map }: JsonSource, { source }: ImportInput): TimelineJsFile["own"] {
  const provenance = map.provenance === undefined ? undefined : readProvenance(source)?.provenance;
  if (!provenance) return undefined;
  return {
    language: provenance.language,
    depth: DEPTHS.find((depth) => depth === map.depth) ?? "standard",
    dates: new Map(provenance.events.map(({ id, date }) => [id, date])),
  };
}

function notesOf(
  { map }: JsonSource,
  leftOut: TimelineJsFile["leftOut"],
  isOwn: boolean,
): readonly string[] {
  if (isOwn) return [];
  const { text } = isRecord(map.title) ? map.title : {};
  const title = htmlWords(textOf(isRecord(text) ? text.headline : ""));
  return [
    ...(title ? [`left out: the title slide “${title}”, which is no event`] : []),
    ...(leftOut.has("media")
      ? [
          `left out: pictures and films, which are not loaded from the net, with their captions and credits (${someOf(leftOut.get("media"))}); to show one, save it in slides/media/ and give its event image: { src, alt, credit, licence }`,
        ]
      : []),
    ...(leftOut.has("background") ? ["left out: backgrounds"] : []),
    ...(leftOut.has("time") ? [`left out: times of day (${someOf(leftOut.get("time"))})`] : []),
  ];
}

/** Eras as periods; those without both dates are reported. */
function erasOf({ map, at }: JsonSource, _: ImportInput, report: Report): readonly ListSpec[] {
  const eras: readonly unknown[] = Array.isArray(map.eras) ? map.eras : [];
  return eras.flatMap((era, index): readonly ListSpec[] => {
    const place = (path: readonly PropertyKey[]) => at(["eras", index, ...path]);
    const { text, unique_id, date: known } = isRecord(era) ? era : {};
    const title = htmlWords(textOf(isRecord(text) ? text.headline : ""));
    const date = isRecord(era)
      ? timelineJsDate(era, "", typeof known === "string" ? known : undefined)
      : { problem: `expected an era, got ${came(era)}`, path: [] };
    const problem =
      "problem" in date
        ? date
        : title === ""
          ? { problem: "expected a headline, got none", path: ["text"] }
          : undefined;
    if (problem || "problem" in date) {
      report(
        "era",
        `${title || "an era"}: ${problem?.problem ?? ""}`,
        place(problem?.path ?? []),
        "give it a headline, a start_date and an end_date",
      );
      return [];
    }
    const id = textOf(unique_id) || slugOf(title);
    return [{ id, fields: { id, title: { "": title }, date: date.edtf }, at: () => place([]) }];
  });
}

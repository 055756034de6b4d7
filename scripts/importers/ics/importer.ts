import type { Location } from "../../model/diagnostic.js";
import { DEPTHS } from "../../model/text.js";
import { DECK_FILE, readDeckFile } from "../../parse/deck-file.js";
import { readProvenance } from "../../parse/provenance.js";
import { collector, type Report } from "../../parse/report.js";
import { eventsImporter } from "../events-importer.js";
import type { Importer, ImportInput, ToldEvents } from "../importer.js";
import { someOf } from "../some-of.js";
import { type IcsCalendar, icsEvent, type LeftOut } from "./event.js";
import { type IcsFile, icsFile } from "./lines.js";

const specs: NonNullable<Importer["specs"]> = (input, report) => {
  const file = icsFile(input.source);
  const place = (line: number): Location => ({ file: input.file, line, column: 1 });
  for (const { line, text } of file.wrong)
    report(
      "ics-line",
      `expected NAME:value, got “${text.slice(0, 60)}”; the line is left out`,
      place(line),
      "a line that goes on begins with a blank",
      "warning",
    );
  const isOpen = (name: string) => file.open.some((component) => component.name === name);
  const cut = file.open.find(({ name }) => name === "VEVENT") ?? file.open[0];
  if (cut)
    report(
      "cut-off",
      `expected END:${cut.name}, got the end of the file${isOpen("VEVENT") ? "; its last event is left out" : ""}`,
      place(cut.line),
      "the file is cut off; export it again",
    );
  const told = events(file, input, place, report);
  const hasEvents = file.components.some(({ name }) => name === "VEVENT");
  if (hasEvents) return told;
  const others = [...new Set(file.components.map(({ name }) => name))].join(", ");
  report(
    "empty",
    `expected events (VEVENT), got a calendar without any (${others})`,
    place(1),
    "export the calendar with its events",
  );
  return undefined;
};

/** A calendar (RFC 5545): its events by the days on which they are. A file may hold several calendars. */
export const icsReader: Importer = {
  ...readerOf(true),
  read: (input) => readerOf(readProvenance(input.source) === undefined).read(input),
};

function readerOf(isForeign: boolean): Importer {
  return eventsImporter({
    name: "ics",
    what: "a calendar (.ics)",
    takes: () => true,
    isForeign,
    specs,
  });
}

function events(
  { components, open }: IcsFile,
  input: ImportInput,
  place: (line: number) => Location,
  report: Report,
): ToldEvents {
  const leftOut = new Map<LeftOut, string[]>();
  const provenance = readProvenance(input.source)?.provenance;
  const lanes = lanesOf(input);
  let calendar: IcsCalendar = { leftOut, ...(lanes && { lanes }) };
  const specs = components.flatMap((component) => {
    if (component.name === "VCALENDAR") {
      const value = (name: string) =>
        component.properties.find((property) => property.name === name)?.values[0];
      const zone = value("X-WR-TIMEZONE");
      const depth = DEPTHS.find((one) => one === value("X-CHRONODECK-DEPTH"));
      const dates = new Map(provenance?.events.map(({ id, date }) => [id, date]));
      calendar = {
        leftOut,
        ...(lanes && { lanes }),
        ...(zone !== undefined && { zone }),
        ...(provenance &&
          value("X-CHRONODECK-PROVENANCE") && { own: { depth: depth ?? "standard", dates } }),
      };
      return [];
    }
    if (component.name !== "VEVENT" || open.includes(component)) return [];
    return icsEvent(component, place, calendar, report) ?? [];
  });
  const tasks = components.filter(({ name }) => name === "VTODO" || name === "VJOURNAL").length;
  return { specs, notes: notesOf(leftOut, tasks) };
}

function lanesOf({ root, effects }: ImportInput): ReadonlySet<string> | undefined {
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) return undefined;
  const { facts } = readDeckFile(root, effects, collector());
  const names = (facts?.lanes ?? []).flatMap(({ id, title }) => [id, ...Object.values(title)]);
  return new Set(names.map((name) => name.toLowerCase()));
}

const SAID: Readonly<Record<LeftOut, string>> = {
  recurrence: "taken once, on its first day: what recurs",
  exception: "left out: changed repetitions",
  cancelled: "left out: cancelled events",
  picture: "left out: attached files",
  time: "left out: times of day",
};

function notesOf(leftOut: IcsCalendar["leftOut"], tasks: number): readonly string[] {
  const said = [...leftOut].map(([what, names]) => `${SAID[what]} (${someOf(names)})`);
  return tasks > 0
    ? [...said, `left out: tasks and journals, which are no events (${tasks})`]
    : said;
}

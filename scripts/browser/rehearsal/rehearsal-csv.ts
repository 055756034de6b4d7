import { csvLines } from "../../exporters/csv-lines.js";
import type { Rehearsed, RehearsedSlide } from "../../select/rehearsed.js";
import { seconds } from "./rehearsal-words.js";

const COLUMNS = [
  ...["section", "place", "id", "title", "state"],
  ...["planned_s", "taken_s", "difference_s", "planned", "taken"],
];

/** What a slide is called. */
export interface SlideName {
  readonly title: string;
  readonly place: string;
}

/**
 * A rehearsal as comma-separated values: a line a slide of the talk, then one a slide at the end that was
 * shown, then all time of questions, in which that is. Seconds, to reckon with, and `h:mm:ss`, which
 * spreadsheets take for a length of time.
 */
export function rehearsalCsv(
  { sections, backups, questions }: Rehearsed,
  nameOf: (id: string) => SlideName,
): string {
  const line = (section: string, { id, planned, taken, state }: RehearsedSlide): string[] => {
    const { place, title } = nameOf(id);
    const isTold = state === "told" || state === "skipped";
    const times = [planned, taken].map((time) => seconds(time) / 1000);
    const [plan = 0, took = 0] = times;
    return [
      ...[section, place, id, title, state],
      ...[...times, ...(isTold ? [took - plan] : [])].map(String),
      ...(isTold ? [] : [""]),
      ...times.map(clock),
    ];
  };
  const apart = (state: string, taken: number, id = ""): string[] => {
    const { place, title } = id ? nameOf(id) : { place: "", title: "" };
    const time = seconds(taken) / 1000;
    return ["", place, id, title, state, "", String(time), "", "", clock(time)];
  };
  return csvLines([
    COLUMNS,
    ...sections.flatMap(({ title, slides }) => slides.map((slide) => line(title, slide))),
    ...backups.map(({ id, taken }) => apart("backup", taken, id)),
    apart("questions", questions),
  ]);
}

function clock(all: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

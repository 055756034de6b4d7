import type { Location } from "../../model/diagnostic.js";
import { slugOf } from "../../model/slug-of.js";
import { parseDate } from "../../parse/edtf.js";
import type { Report } from "../../parse/report.js";
import type { EventSpec } from "../event-spec.js";
import type { Fields } from "../flow-text.js";
import { htmlWords } from "../html-words.js";
import { daysText, icsDays } from "./days.js";
import type { IcsComponent, IcsProperty } from "./lines.js";

/** What of a calendar holds for each of its events. */
export interface IcsCalendar {
  /** In which it shows moments that are given in UTC. */
  readonly zone?: string;
  /** Of a calendar of ours: which summaries it has, and EDTF by the event's id. */
  readonly own?: {
    readonly depth: EventSpec["depth"];
    readonly dates: ReadonlyMap<string, string>;
  };
  /** Names and ids of the lecture's lanes: a category is one of them or a tag. Absent where there is no lecture yet. */
  readonly lanes?: ReadonlySet<string>;
  /** Names of events of which something was left out. */
  readonly leftOut: Map<LeftOut, string[]>;
}

export type LeftOut = "time" | "recurrence" | "cancelled" | "exception" | "picture";

/** Of an event of ours: id, language, and a hash of the lecture. */
const OWN_UID = /^([a-z0-9-]+)\.([A-Za-z-]{2,})\.[0-9a-f]{8}@chronodeck$/;

/** One event; undefined where it is cancelled or after reporting why it cannot be taken. */
export function icsEvent(
  { properties, line }: IcsComponent,
  place: (line: number) => Location,
  calendar: IcsCalendar,
  report: Report,
): EventSpec | undefined {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const first = (name: string) => all(name)[0];
  const text = (name: string) => (first(name)?.values[0] ?? "").replace(/\s+/g, " ").trim();
  const title = text("SUMMARY");
  const start = first("DTSTART");
  const name = title || text("UID") || "an event";
  const note = (what: LeftOut) =>
    calendar.leftOut.set(what, [...(calendar.leftOut.get(what) ?? []), name]);
  if (text("STATUS").toUpperCase() === "CANCELLED") {
    note("cancelled");
    return undefined;
  }
  if (first("RECURRENCE-ID")) {
    note("exception");
    return undefined;
  }
  if (title === "") {
    const hint = "give it a SUMMARY; an event has a title";
    report("no-title", "expected a SUMMARY, got none", place(line), hint);
    return undefined;
  }
  if (!start) {
    report("date", `${name}: expected a DTSTART, got none`, place(line), "give it the day");
    return undefined;
  }
  const days = icsDays(start, first("DTEND"), first("DURATION"), calendar.zone);
  if ("problem" in days) {
    report("date", `${name}: ${days.problem}`, place(days.line), "write the day that is right");
    return undefined;
  }
  if (first("RRULE") || first("RDATE")) note("recurrence");
  if (first("ATTACH")) note("picture");
  if (days.hasTime) note("time");
  const [, ownId, ownLanguage = ""] = OWN_UID.exec(text("UID")) ?? [];
  const known = calendar.own?.dates.get(ownId ?? "");
  const exact = known !== undefined && hasDays(known, days) ? known : undefined;
  const tentative = text("STATUS").toUpperCase() === "TENTATIVE" && ownId === undefined;
  const doubts = [
    ...(days.isDoubtful
      ? [`${start.values[0]} is the time in UTC; where it happened it may be another day`]
      : []),
    ...(tentative ? ["the calendar has it as tentative"] : []),
  ];
  const categories = all("CATEGORIES").flatMap(({ values }) =>
    values.map((value) => value.trim()).filter(Boolean),
  );
  const at =
    ownId !== undefined || !calendar.lanes ? 0 : categories.findIndex(isLane(calendar.lanes));
  const lane = categories[at];
  const tags = categories
    .filter((_, index) => index !== at)
    .map(slugOf)
    .filter(Boolean);
  const summary = summaryOf(first("DESCRIPTION"), text("URL"), ownId !== undefined, calendar);
  const location = text("LOCATION");
  const fields: Fields = {
    ...(ownId !== undefined && { id: ownId }),
    title: { [ownLanguage]: title },
    date: exact ?? daysText(days),
    ...(lane !== undefined && { lane }),
    ...(location !== "" && { place: { [ownLanguage]: location } }),
    ...(tags.length > 0 && ownId === undefined && { tags: [...new Set(tags)] }),
  };
  const lines: Readonly<Record<string, string>> = {
    title: "SUMMARY",
    date: "DTSTART",
    place: "LOCATION",
    lane: "CATEGORIES",
    summary: "DESCRIPTION",
    id: "UID",
  };
  return {
    id: ownId ?? "",
    fields,
    ...(summary !== "" && { summary: { [ownLanguage]: summary } }),
    ...{ depth: calendar.own?.depth ?? "standard", languages: [ownLanguage] },
    ...(doubts.length > 0 && { doubts }),
    at: (path) => place(first(lines[String(path[0])] ?? "")?.line ?? line),
  };
}

/**
 * The description, with the event's address where it does not name it. Ours has the date in words on its first line
 * and the summary on its second; which summary, only the whole calendar says.
 */
function summaryOf(
  description: IcsProperty | undefined,
  address: string,
  isOwn: boolean,
  { own }: IcsCalendar,
): string {
  const text = description?.values[0] ?? "";
  if (isOwn) return own ? (text.split("\n")[1] ?? "").trim() : "";
  // Google writes HTML into it.
  const plain = /<\/?(p|br|a|b|i|u|div|span|ul|ol|li|html|body)\b[^>]*>/i.test(text)
    ? htmlWords(text)
    : text.replace(/\s+/g, " ").trim();
  return address === "" || plain.includes(address) ? plain : `${plain} ${address}`.trim();
}

function isLane(lanes: ReadonlySet<string>): (category: string) => boolean {
  return (category) => lanes.has(category.toLowerCase());
}

function hasDays(
  edtf: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const parsed = parseDate(edtf);
  return "extent" in parsed && parsed.extent.start === from && parsed.extent.end === to;
}

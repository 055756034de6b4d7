import { isRecord } from "../../model/is-record.js";
import { slugOf } from "../../model/slug-of.js";
import type { Report } from "../../parse/report.js";
import type { EventSpec } from "../event-spec.js";
import type { Fields } from "../flow-text.js";
import { htmlParagraphs, htmlWords } from "../html-words.js";
import { came } from "../json-source.js";
import { timelineJsDate } from "./date.js";

/** What of a file holds for each of its events. */
export interface TimelineJsFile {
  /** Of a file of ours: language, depth, and EDTF by the event's id. */
  readonly own?: {
    readonly language: string;
    readonly depth: EventSpec["depth"];
    readonly dates: ReadonlyMap<string, string>;
  };
  /** How often something was left out. */
  readonly leftOut: Map<LeftOut, string[]>;
}

export type LeftOut = "media" | "background" | "time";

type Slide = Readonly<Record<string, unknown>>;

/** One event; undefined after reporting why it is none. */
export function timelineJsEvent(
  slide: unknown,
  at: EventSpec["at"],
  { own, leftOut }: TimelineJsFile,
  report: Report,
): EventSpec | undefined {
  if (!isRecord(slide)) {
    report("wrong-type", `expected an event, got ${came(slide)}`, at([]), "remove it");
    return undefined;
  }
  const given = textOf(slide.unique_id);
  const id = own ? given : slugOf(given);
  const { title, summary } = wordsOf(slide, own !== undefined);
  const name = title || id || "an event";
  if (title === "") {
    const hint = "give it a headline; an event has a title";
    report("no-title", "expected a headline, got none", at(["text"]), hint);
    return undefined;
  }
  const shown = htmlWords(htmlWords(textOf(slide.display_date) || textOf(inner(slide))));
  const date = timelineJsDate(slide, shown, own?.dates.get(id));
  if ("problem" in date) {
    const hint = "give its start_date a year, and as much more as is known";
    report("date", `${name}: ${date.problem}`, at(date.path), hint);
    return undefined;
  }
  const note = (what: LeftOut) => leftOut.set(what, [...(leftOut.get(what) ?? []), name]);
  if (isRecord(slide.media) && textOf(slide.media.url) !== "") note("media");
  if (isRecord(slide.background)) note("background");
  if (date.hasTime) note("time");
  const language = textOf(slide.language) || own?.language || "";
  // TimelineJS reads the HTML of groups twice.
  const lane = htmlWords(htmlWords(textOf(slide.group)));
  const fields: Fields = {
    ...(id !== "" && { id }),
    title: { [language]: title },
    date: date.edtf,
    ...(lane !== "" && { lane }),
  };
  return {
    ...{ id, fields, depth: own?.depth ?? "standard", languages: [language] },
    ...(summary !== "" && { summary: { [language]: summary } }),
    ...(date.doubts.length > 0 && { doubts: date.doubts }),
    at: (path) => at(PLACES[String(path[0])] ?? []),
  };
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  id: ["unique_id"],
  title: ["text", "headline"],
  summary: ["text", "text"],
  date: ["start_date"],
  lane: ["group"],
};

/** Headline and text. An export of ours begins with the summary; what follows it comes from other fields. */
function wordsOf({ text }: Slide, isOwn: boolean): { title: string; summary: string } {
  const { headline, text: body } = isRecord(text) ? text : {};
  const paragraphs = isOwn
    ? htmlParagraphs(/<p>(.*?)<\/p>/s.exec(textOf(body))?.[1] ?? "")
    : htmlParagraphs(textOf(body));
  const words = paragraphs.join(" ");
  const title = htmlWords(textOf(headline));
  if (title !== "") return { title, summary: words };
  // Without a headline TimelineJS shows the text alone; a short one can serve as both.
  return words.length <= 80 ? { title: words, summary: "" } : { title: "", summary: words };
}

function inner({ start_date }: Slide): unknown {
  return isRecord(start_date) ? start_date.display_date : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

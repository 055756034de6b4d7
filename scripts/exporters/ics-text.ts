import { cleanText } from "../model/clean-text.js";
import type { EventRow, TimelineRows } from "../model/event-row.js";
import type { Provenance } from "../model/provenance.js";
import { citations, eventLines } from "./event-lines.js";
import { type DaySpan, daySpan } from "./ics-days.js";
import { icsLine, icsValue } from "./ics-lines.js";
import { isParent } from "./ics-losses.js";
import { provenanceText } from "./provenance-text.js";

/**
 * Events as an iCalendar (RFC 5545) of whole days. `date` is when the file was made by its own word, an ISO date or
 * date and time; no clock is read. Events whose days a calendar cannot hold are left out (`icsLosses`).
 */
export function icsText(rows: TimelineRows, date: string, provenance: Provenance): string {
  const { origin, events } = rows;
  const name = icsValue(origin.title);
  const citation = citations(rows);
  const spans = new Map(
    events.flatMap((event): (readonly [string, DaySpan])[] => {
      const span = daySpan(event);
      return span ? [[event.id, span]] : [];
    }),
  );
  return [
    icsLine("BEGIN", "VCALENDAR"),
    icsLine("VERSION", "2.0"),
    icsLine("PRODID", `-//Chronodeck//Chronodeck ${provenance.version}//EN`),
    icsLine("CALSCALE", "GREGORIAN"),
    icsLine("NAME", name),
    icsLine("X-WR-CALNAME", name),
    // For an import: which of the summaries its events have.
    icsLine("X-CHRONODECK-DEPTH", origin.depth),
    icsLine("X-CHRONODECK-PROVENANCE", icsValue(provenanceText(provenance))),
    ...events.flatMap((event) => {
      const span = spans.get(event.id);
      return span ? eventComponent(event, span) : [];
    }),
    icsLine("END", "VCALENDAR"),
  ].join("");

  function eventComponent(event: EventRow, { from, to }: DaySpan): readonly string[] {
    const { id, title, dateInWords, lane, place, links, cites, unverified } = event;
    const spoken = `LANGUAGE=${event.language ?? origin.language}`;
    const text = (property: string, value: string) =>
      icsLine(`${property};${spoken}`, icsValue(value));
    const lines = [dateInWords, ...eventLines(event, citation)];
    const url = cites
      .map((cite) => /https?:\/\/\S+$/.exec(citation.get(cite) ?? "")?.[0])
      .find(Boolean);
    const digest = provenance.events.find((mark) => mark.id === id)?.digest;
    return [
      icsLine("BEGIN", "VEVENT"),
      icsLine("UID", uid(id)),
      icsLine("DTSTAMP", stamp(date)),
      icsLine("DTSTART;VALUE=DATE", from),
      icsLine("DTEND;VALUE=DATE", to),
      text("SUMMARY", title),
      // A line each, so that an import knows which is the summary.
      text("DESCRIPTION", lines.map((line) => cleanText(line).replaceAll("\n", " ")).join("\n")),
      text("CATEGORIES", rows.lanes.find((one) => one.id === lane)?.title ?? lane),
      ...(place === undefined ? [] : [text("LOCATION", place)]),
      ...(url === undefined ? [] : [icsLine("URL", url.replace(/[^!-~]/gu, encodeURIComponent))]),
      ...links
        .filter((link) => isParent(link, spans))
        .map((link) => icsLine("RELATED-TO;RELTYPE=PARENT", uid(link.to))),
      ...(unverified ? [icsLine("STATUS", "TENTATIVE")] : []),
      icsLine("TRANSP", "TRANSPARENT"),
      ...(digest ? [icsLine("X-CHRONODECK-DIGEST", digest)] : []),
      icsLine("END", "VEVENT"),
    ];
  }

  /** The same for the same event of the same lecture and language, whoever it is told to. */
  function uid(id: string): string {
    return `${id}.${origin.language}.${lectureHash(`${origin.title}\n${origin.paper}`)}@chronodeck`;
  }
}

/** `2026-11-23` or `2026-11-23T10:00:00.000Z` as a moment in UTC. */
function stamp(date: string): string {
  const [day = "", time = "00:00:00"] = date.split(/[TZ.]/);
  return `${day}T${time}Z`.replace(/[-:]/g, "");
}

/** FNV-1a in 32 bits: it tells the events of one lecture from those of another. */
function lectureHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

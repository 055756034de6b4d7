import type { TimelineRows } from "../model/event-row.js";
import { timelineRows } from "../render/event-rows.js";
import { figureRows } from "../render/figure-rows.js";
import { csvLosses } from "./csv-losses.js";
import { csvText } from "./csv-text.js";
import type { Exporter, ExportInput } from "./exporter.js";
import { exportHandout } from "./handout.js";
import { exportHtml } from "./html.js";
import { icsLosses } from "./ics-losses.js";
import { icsText } from "./ics-text.js";
import { jsonLosses } from "./json-losses.js";
import { jsonText } from "./json-text.js";
import { exportPdf } from "./pdf.js";
import { exportPng } from "./png.js";
import { exportPptx } from "./pptx.js";
import { exportSlidesPdf } from "./slides-pdf.js";
import { exportSvg } from "./svg.js";
import { exportTimelineJs } from "./timelinejs.js";

/** Every format, in the order in which `--list` prints them. A new one is a file, an entry here, and its name in the messages. */
export const EXPORTERS: readonly Exporter[] = [
  {
    format: "svg",
    kind: "timeline.svg",
    of: "figure",
    group: "timeline",
    summary: "the timeline as a vector picture, for papers, slides and the web",
    render: exportSvg,
  },
  {
    format: "png",
    kind: "timeline.png",
    of: "figure",
    group: "timeline",
    summary: "the same picture in pixels",
    render: exportPng,
  },
  {
    format: "pdf",
    kind: "timeline.pdf",
    of: "figure",
    group: "timeline",
    summary: "the same picture on a page, with text that can be searched",
    render: exportPdf,
  },
  {
    format: "html",
    kind: "timeline.html",
    of: "events",
    group: "timeline",
    summary: "the interactive timeline alone, to stand in a frame of another page",
    render: exportHtml,
  },
  {
    format: "csv",
    kind: "timeline.csv",
    of: "events",
    group: "data",
    summary: "the events for a spreadsheet, a row each; chronodeck import takes it back",
    render: (input) => {
      const rows = rowsOf(input);
      return {
        content: csvText(rows, input.texts),
        losses: csvLosses(rows, figureRows(input.deck)),
      };
    },
  },
  {
    format: "json",
    kind: "timeline.json",
    of: "events",
    group: "data",
    summary: "all that the audience is told, for programs; chronodeck import takes it back",
    render: (input) => {
      const rows = rowsOf(input);
      const losses = jsonLosses(rows);
      const provenance = input.provenance(losses);
      return { content: jsonText(rows, figureRows(input.deck), provenance), losses };
    },
  },
  {
    format: "ics",
    kind: "timeline.ics",
    of: "events",
    group: "data",
    summary: "the events as whole days for a calendar",
    render: (input) => {
      const rows = rowsOf(input);
      const losses = icsLosses(rows, figureRows(input.deck));
      return { content: icsText(rows, input.date, input.provenance(losses)), losses };
    },
  },
  {
    format: "timelinejs",
    kind: "timelinejs.json",
    of: "events",
    group: "data",
    summary: "the events for TimelineJS 3, with groups, eras and pictures",
    render: exportTimelineJs,
  },
  {
    format: "slides-pdf",
    kind: "slides.pdf",
    of: "slides",
    group: "slides",
    summary: "the slides, a page each, to send or to print (needs a browser)",
    render: exportSlidesPdf,
  },
  {
    format: "handout",
    kind: "handout.pdf",
    of: "slides",
    group: "slides",
    summary:
      "for paper: slides with notes and room to write, timeline, events, sources (needs a browser)",
    render: exportHandout,
  },
  {
    format: "pptx",
    kind: "pptx",
    of: "slides",
    group: "slides",
    summary: "the slides for PowerPoint: text, tables, charts and timelines that can be edited",
    render: exportPptx,
  },
];

function rowsOf({ deck, messages, fingerprint }: ExportInput): TimelineRows {
  return timelineRows(deck, messages, fingerprint);
}

import type { TimelineRows } from "../model/event-row.js";
import { timelineRows } from "../render/event-rows.js";
import { figureRows } from "../render/figure-rows.js";
import { csvLosses } from "./csv-losses.js";
import { csvText } from "./csv-text.js";
import type { Exporter, ExportInput } from "./exporter.js";
import { exportHtml } from "./html.js";
import { icsLosses } from "./ics-losses.js";
import { icsText } from "./ics-text.js";
import { jsonText } from "./json-text.js";
import { exportPdf } from "./pdf.js";
import { exportPng } from "./png.js";
import { exportSvg } from "./svg.js";
import { exportTimelineJs } from "./timelinejs.js";

/** Every format, in the order in which `--list` prints them. A new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [
  {
    format: "svg",
    kind: "timeline.svg",
    of: "figure",
    summary: "the timeline as a vector picture, for papers, slides and the web",
    render: exportSvg,
  },
  {
    format: "png",
    kind: "timeline.png",
    of: "figure",
    summary: "the same picture in pixels",
    render: exportPng,
  },
  {
    format: "pdf",
    kind: "timeline.pdf",
    of: "figure",
    summary: "the same picture on a page, with text that can be searched",
    render: exportPdf,
  },
  {
    format: "html",
    kind: "timeline.html",
    of: "events",
    summary: "the interactive timeline alone, to stand in a frame of another page",
    render: exportHtml,
  },
  {
    format: "csv",
    kind: "timeline.csv",
    of: "events",
    summary: "the events for a spreadsheet, a row each; chronodeck import takes it back",
    render: (input) => {
      const rows = rowsOf(input);
      return { content: csvText(rows, input.texts), losses: csvLosses(rows) };
    },
  },
  {
    format: "json",
    kind: "timeline.json",
    of: "events",
    summary: "all that the audience is told, for programs; chronodeck import takes it back",
    render: (input) => {
      const { deck, provenance } = input;
      const content = jsonText(rowsOf(input), figureRows(deck), provenance([]));
      return { content, losses: [] };
    },
  },
  {
    format: "ics",
    kind: "timeline.ics",
    of: "events",
    summary: "the events as whole days for a calendar",
    render: (input) => {
      const rows = rowsOf(input);
      const losses = icsLosses(rows);
      return { content: icsText(rows, input.date, input.provenance(losses)), losses };
    },
  },
  {
    format: "timelinejs",
    kind: "timelinejs.json",
    of: "events",
    summary: "the events for TimelineJS 3, with groups, eras and pictures",
    render: exportTimelineJs,
  },
];

function rowsOf({ deck, messages, fingerprint }: ExportInput): TimelineRows {
  return timelineRows(deck, messages, fingerprint);
}

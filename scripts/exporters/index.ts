import { eventRows, rowsOrigin } from "../render/event-rows.js";
import { csvText } from "./csv-text.js";
import type { Exporter } from "./exporter.js";
import { exportHandout } from "./handout.js";
import { exportHtml } from "./html.js";
import { jsonText } from "./json-text.js";
import { exportPdf } from "./pdf.js";
import { exportPng } from "./png.js";
import { exportPptx } from "./pptx.js";
import { exportSlidesPdf } from "./slides-pdf.js";
import { exportSvg } from "./svg.js";

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
    format: "pptx",
    kind: "pptx",
    of: "slides",
    summary: "the slides for PowerPoint: text, tables, charts and timelines that can be edited",
    render: exportPptx,
  },
  {
    format: "csv",
    kind: "timeline.csv",
    of: "events",
    summary: "the events for a spreadsheet",
    render: ({ deck, messages }) => ({ content: csvText(eventRows(deck, messages)), losses: [] }),
  },
  {
    format: "json",
    kind: "timeline.json",
    of: "events",
    summary: "the events for programs",
    render: ({ deck, messages, fingerprint }) => ({
      content: jsonText(rowsOrigin(deck, fingerprint), eventRows(deck, messages)),
      losses: [],
    }),
  },
  {
    format: "slides-pdf",
    kind: "slides.pdf",
    of: "slides",
    summary: "the slides, a page each, to send or to print (needs a browser)",
    render: exportSlidesPdf,
  },
  {
    format: "handout",
    kind: "handout.pdf",
    of: "slides",
    summary:
      "for paper: slides with notes and room to write, timeline, events, sources (needs a browser)",
    render: exportHandout,
  },
];

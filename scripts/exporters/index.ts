import type { Exporter } from "./exporter.js";
import { exportPdf } from "./pdf.js";
import { exportPng } from "./png.js";
import { exportSvg } from "./svg.js";

/** Every format, in the order in which `--list` prints them. A new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [
  {
    format: "svg",
    kind: "timeline.svg",
    isFigure: true,
    summary: "the timeline as a vector picture, for papers, slides and the web",
    render: exportSvg,
  },
  {
    format: "png",
    kind: "timeline.png",
    isFigure: true,
    summary: "the same picture in pixels",
    render: exportPng,
  },
  {
    format: "pdf",
    kind: "timeline.pdf",
    isFigure: true,
    summary: "the same picture on a page, with text that can be searched",
    render: exportPdf,
  },
];

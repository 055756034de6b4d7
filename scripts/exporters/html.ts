import { renderTimelinePage } from "../render/timeline-page.js";
import type { Exported, ExportInput } from "./exporter.js";

/** One page with the timeline, its list and its cards; it asks for nothing. */
export function exportHtml(input: ExportInput): Exported {
  const rendered = renderTimelinePage(input, input.provenance([]));
  return "html" in rendered ? { content: rendered.html, losses: [] } : rendered;
}

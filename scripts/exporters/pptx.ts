import type { Exported, ExportInput } from "./exporter.js";

/** The deck for PowerPoint. What it takes is loaded when it is first asked for. */
export async function exportPptx(input: ExportInput): Promise<Exported> {
  const { presentation } = await import("./pptx/presentation.js");
  return presentation(input);
}

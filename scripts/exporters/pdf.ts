import type { ExportInput } from "./exporter.js";

export async function exportPdf(_: ExportInput): Promise<Uint8Array> {
  return new Uint8Array();
}

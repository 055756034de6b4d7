import type { Loss } from "../model/loss.js";
import type { StillPage } from "../render/still-page.js";
import type { Exported, ExportInput } from "./exporter.js";
import { finishPdf } from "./pdf-finish.js";
import { provenanceText } from "./provenance-text.js";

/** A page printed by a browser, with our own word of what it is. `subject`: what the PDF says it is about. */
export async function printed(
  { whole, date, assets, print, provenance }: ExportInput,
  page: StillPage,
  subject: string,
  losses: readonly Loss[],
): Promise<Exported> {
  if ("problem" in page) return page;
  const pdf = await print({ html: page.html });
  if ("refused" in pdf) return pdf;
  const content = finishPdf(pdf, {
    Title: whole.title,
    Author: whole.lecturer,
    Subject: subject,
    Creator: "Chronodeck",
    Producer: `Chronodeck ${assets.version}`,
    date,
    Provenance: provenanceText(provenance(losses)),
  });
  return { content, losses };
}

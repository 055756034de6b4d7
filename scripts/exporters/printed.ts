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
  const info = {
    Title: whole.title,
    Author: whole.lecturer,
    Subject: subject,
    Creator: "Chronodeck",
    Producer: `Chronodeck ${assets.version}`,
    date,
    Provenance: provenanceText(provenance(losses)),
  };
  const content = finishPdf(pdf, info, headingsOf(page.html));
  return { content, losses };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The headings of a page as text. */
function headingsOf(html: string): readonly string[] {
  return [...html.matchAll(/<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, inner = ""]) =>
    inner
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) =>
        name
          ? (ENTITIES[name] ?? entity)
          : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      )
      .replace(/\s+/g, " ")
      .trim(),
  );
}

import type { TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import type { Provenance } from "../model/provenance.js";

const NONE: Provenance = {
  ...{ generator: "chronodeck", version: "", lecture: "", format: "", audience: "", language: "" },
  sources: { data: "", slides: "", templates: "" },
  ...{ asked: {}, events: [], losses: [] },
};

/** Where a file that the page saves is from: of its events as they stand now. What was corrected here has no digest. */
export function provenanceNow(
  format: string,
  { events }: TimelineRows,
  losses: readonly Loss[],
): Provenance {
  const block = document.getElementById("provenance")?.textContent;
  const built: Provenance = { ...NONE, ...(block ? JSON.parse(block) : {}) };
  const digests = new Map(built.events.map(({ id, digest }) => [id, digest]));
  return {
    ...built,
    format,
    events: events.map(({ id, title, date, corrected }) => ({
      ...{ id, title, date },
      digest: corrected ? "" : (digests.get(id) ?? ""),
    })),
    losses,
  };
}

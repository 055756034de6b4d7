import { correctionsImporter } from "./corrections.js";
import { eventsCsvImporter } from "./events-csv.js";
import { eventsXlsxImporter } from "./events-xlsx.js";
import { foreignCsvImporter } from "./foreign-csv.js";
import { icsImporter } from "./ics.js";
import type { Importer, LateImporter } from "./importer.js";
import { markwhenImporter } from "./markwhen.js";
import { timelineJsonImporter } from "./timeline-json.js";
import { timelineJsImporter } from "./timelinejs.js";
import { bibtexImporter, cslImporter } from "./works.js";

/** Those that tell their own by what stands in it, and are asked first; a new one is a file here and a line below. */
export const lateImporters: readonly LateImporter[] = [
  timelineJsImporter,
  cslImporter,
  icsImporter,
  bibtexImporter,
  markwhenImporter,
];

/** Every other format that can be imported, likewise. The first that takes a file has it. */
export const importers: readonly Importer[] = [
  timelineJsonImporter,
  eventsCsvImporter,
  foreignCsvImporter,
  eventsXlsxImporter,
  correctionsImporter,
];

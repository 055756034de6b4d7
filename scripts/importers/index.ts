import { correctionsImporter } from "./corrections.js";
import { eventsCsvImporter } from "./events-csv.js";
import { eventsXlsxImporter } from "./events-xlsx.js";
import { foreignCsvImporter } from "./foreign-csv.js";
import type { Importer } from "./importer.js";
import { timelineJsonImporter } from "./timeline-json.js";

/** Every format that can be imported; a new one is a file here and a line below. The first that takes a file has it. */
export const importers: readonly Importer[] = [
  timelineJsonImporter,
  eventsCsvImporter,
  foreignCsvImporter,
  eventsXlsxImporter,
  correctionsImporter,
];

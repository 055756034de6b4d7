import { csvTable } from "./csv-table.js";
import { eventsImporter } from "./events-importer.js";
import { tableSpecs } from "./table-specs.js";

/** A text table of anybody's, whatever its columns are called. */
export const foreignCsvImporter = eventsImporter({
  name: "csv",
  what: "a table (CSV)",
  isForeign: true,
  takes: (source, file) => source.trim() !== "" && /\.(?:csv|tsv|tab)$/i.test(file),
  specs(input, report) {
    const table = csvTable(input, report);
    return table && tableSpecs(table, input, report);
  },
});

import { eventsImporter } from "./events-importer.js";
import { tableSpecs } from "./table-specs.js";
import { xlsxTable } from "./xlsx/xlsx-table.js";

/** A sheet of a workbook of anybody's, whatever its columns are called. */
export const eventsXlsxImporter = eventsImporter({
  name: "xlsx",
  what: "a workbook (XLSX)",
  isForeign: true,
  // Zip archives and OLE files; what they are, is found out when they are read.
  takes: (source, _, [first, second]) =>
    source === "" && ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)),
  specs(input, report) {
    const table = xlsxTable(input, report);
    return table && tableSpecs(table, input, report);
  },
});

import type { LateImporter } from "./importer.js";
import { jsonKind } from "./json-source.js";

export const timelineJsImporter: LateImporter = {
  name: "timelinejs",
  what: "JSON of TimelineJS",
  takes: (source) => jsonKind(source) === "timelinejs",
  load: async () => (await import("./timelinejs/importer.js")).timelineJsReader,
};

import type { LateImporter } from "./importer.js";

export const icsImporter: LateImporter = {
  name: "ics",
  what: "a calendar (.ics)",
  takes: (source) => /^\s*BEGIN:(VCALENDAR|VEVENT)\s*$/im.test(source.slice(0, 2000)),
  load: async () => (await import("./ics/importer.js")).icsReader,
};

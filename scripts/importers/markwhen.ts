import type { LateImporter } from "./importer.js";

/** A line that begins with a date and a colon, as an event of markwhen does. */
const EVENT =
  /^[ \t]*(\d{1,5}([-/.]\d{1,4}){0,2}|now|\d{4}-?W\d\d|(\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b[ \d,]*|\d{1,5} ?(BCE?|CE|AD))[ \t]*((-|–|\/|to)[ \t]*[^:\n]{1,40})?(every [^:\n]*)?:[ \t]*\S/im;

export const markwhenImporter: LateImporter = {
  name: "markwhen",
  what: "markwhen (.mw)",
  takes: (source, file) => {
    if (/^\s*([[{<]|BEGIN:|@\w+\s*[{(])/.test(source)) return false;
    if (/\.(mw|markwhen)$/i.test(file)) return EVENT.test(source);
    // Tables and YAML have lines with colons too.
    if (/\.(csv|tsv|tab|xlsx?|ya?ml|json|bib)$/i.test(file)) return false;
    return EVENT.test(source) && !/^[^\n]*\t|^[^\n]*,[^\n]*,[^\n]*,/.test(source);
  },
  load: async () => (await import("./markwhen/importer.js")).markwhenReader,
};

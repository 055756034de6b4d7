import type { LateImporter } from "./importer.js";
import { jsonKind } from "./json-source.js";

/** BibTeX or BibLaTeX, as reference managers and Google Scholar write it. */
export const bibtexImporter: LateImporter = {
  name: "bibtex",
  what: "BibTeX (.bib)",
  takes: (source, file) =>
    /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m.test(source) &&
    (/\.(bib|bibtex|txt)$/i.test(file) || !/^\s*[[{<]/.test(source)),
  load: async () => {
    const [{ worksReader }, { bibtexWorks }] = await Promise.all([
      import("./works/importer.js"),
      import("./works/bibtex.js"),
    ]);
    return worksReader("bibtex", "BibTeX (.bib)", bibtexWorks);
  },
};

/** CSL-JSON (citationstyles.org), as Zotero writes it. */
export const cslImporter: LateImporter = {
  name: "csl-json",
  what: "CSL-JSON of works",
  takes: (source) => jsonKind(source) === "works",
  load: async () => {
    const { worksReader, cslWorks } = await import("./works/importer.js");
    return worksReader("csl-json", "CSL-JSON of works", cslWorks);
  },
};

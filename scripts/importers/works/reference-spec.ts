import { isLanguageTag } from "../../parse/language-tag.js";
import type { Report } from "../../parse/report.js";
import type { Fields, Value } from "../flow-text.js";
import type { ListSpec } from "../list-merge.js";
import { cslDate, dateOfWords } from "./csl-date.js";
import { cslNames } from "./csl-names.js";
import type { CslWork } from "./csl-work.js";
import { plainText } from "./plain-text.js";
import { isCounted, keyId, ownId } from "./work-key.js";

const PRINTED = [
  ...(["container-title", "collection-title", "event-title", "edition", "volume"] as const),
  ...(["issue", "page", "publisher-place", "publisher", "genre", "number", "ISBN"] as const),
] as const;
/** What is not left out, or has nothing to say to a reader. */
const TAKEN: ReadonlySet<string> = new Set([
  ...PRINTED,
  ...["id", "type", "title", "author", "editor", "translator", "issued", "DOI", "URL", "accessed"],
  ...["note", "language", "citation-key", "citation-label", "event", "event-place", "title-short"],
]);

/** What BibTeX calls kinds of theses and reports. */
const GENRES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ phdthesis: "PhD thesis", mathesis: "Master’s thesis", bathesis: "Bachelor’s thesis" },
    ...{
      mastersthesis: "Master’s thesis",
      techreport: "Technical report",
      resreport: "Research report",
    },
  }),
);

/** What BibTeX calls languages that are not called by their tag. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      english: "en",
      american: "en-US",
      british: "en-GB",
      usenglish: "en-US",
      ukenglish: "en-GB",
    },
    ...{
      german: "de",
      ngerman: "de",
      french: "fr",
      spanish: "es",
      portuguese: "pt",
      brazilian: "pt-BR",
    },
    ...{ italian: "it", russian: "ru", dutch: "nl", polish: "pl", japanese: "ja", chinese: "zh" },
  }),
);

/** A work as references.yaml has it; undefined after reporting why it cannot be one. */
export function referenceSpec(
  work: CslWork,
  leftOut: Set<string>,
  used: Set<string>,
  report: Report,
): ListSpec | undefined {
  const { csl, at } = work;
  const text = (key: string) => {
    const value = csl[key];
    return typeof value === "string" || typeof value === "number" ? plainText(String(value)) : "";
  };
  const key = text("citation-key") || text("id");
  const title = text("title");
  if (title === "") {
    const message = `${key || "a work"}: expected a title, got none`;
    report("no-title", message, at, "give it a title");
    return undefined;
  }
  const warn = (id: string, message: string, hint: string) =>
    report(id, `${key || title}: ${message}`, at, hint, "warning");
  for (const name of [...Object.keys(csl), ...(work.more ?? [])])
    if (!TAKEN.has(name) && !name.startsWith("_")) leftOut.add(name.toLowerCase());
  const issued = dateOf("issued", work, warn);
  const doi = text("DOI").replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, "");
  const url = text("URL").replace(/\s/g, "");
  const isDoi = /^10\.\d{4,9}\/\S+$/.test(doi);
  const isAddress = /^https?:\/\/\S+$/.test(url);
  if (doi !== "" && !isDoi)
    warn(
      "doi",
      `expected a DOI such as 10.1000/182, got “${doi.slice(0, 60)}”; left out`,
      "correct it and import again",
    );
  if (url !== "" && !isAddress)
    warn(
      "url",
      `expected an address that begins with http, got “${url.slice(0, 60)}”; left out`,
      "correct it and import again",
    );
  const language = languageOf(text("language"));
  const names = (role: string) => cslNames(csl[role]);
  const printed: Readonly<Record<string, Value>> = {
    ...Object.fromEntries(PRINTED.map((name) => [name, text(name)])),
    "event-title": text("event-title") || text("event"),
    page: text("page").replace(/[–—]/g, "-"),
    genre: GENRES.get(text("genre")) ?? text("genre"),
  };
  const fields: Fields = filled({
    type: text("type") || "document",
    title,
    author: names("author"),
    editor: names("editor"),
    translator: names("translator"),
    ...printed,
    issued: issued ?? "",
    DOI: isDoi ? doi : "",
    URL: isAddress ? url : "",
    accessed: dateOf("accessed", work, warn) ?? "",
    note: noteOf(csl.note),
    language: language ?? "",
  });
  const own = isCounted(key) ? "" : keyId(key);
  const id = freeId(own || ownId(fields), used);
  if (own !== "" && id !== own)
    warn(
      "duplicate",
      `expected each key once, got it again; taken as ${id}`,
      "give one of them another key",
    );
  return { id, fields: { id, ...fields }, at: () => at };
}

function dateOf(
  key: "issued" | "accessed",
  { csl, dateWords }: CslWork,
  warn: (id: string, message: string, hint: string) => void,
): string | undefined {
  // BibLaTeX's dates say more than CSL's can: about, uncertain, a decade.
  const words = key === "issued" && dateWords !== undefined ? dateOfWords(dateWords) : undefined;
  const own = cslDate(csl[key]);
  const isExact = typeof words === "string" && !(typeof own === "string" && own.startsWith(words));
  const date = isExact ? words : (own ?? words);
  if (date === undefined || typeof date === "string") return date;
  warn(
    "date",
    `${key}: expected a date, got “${date.unread.slice(0, 60)}”; left out`,
    "write it as EDTF has it, such as 1985~, and import again",
  );
  return undefined;
}

/** Not the lines that Zotero keeps there for itself, such as `PMID: 12345`. */
function noteOf(note: unknown): Value {
  const lines = typeof note === "string" ? note.split("\n") : [];
  const words = lines.filter((line) => !/^\s*[\w .-]{2,30}:\s*\S+/.test(line)).join(" ");
  return plainText(words) === "" ? "" : { "": plainText(words) };
}

function languageOf(language: string): string | undefined {
  const tag = LANGUAGES.get(language.toLowerCase()) ?? language.replace("_", "-");
  return tag !== "" && isLanguageTag(tag) ? tag : undefined;
}

function freeId(id: string, used: Set<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count += 1) free = `${id}-${count}`;
  used.add(free);
  return free;
}

function filled(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

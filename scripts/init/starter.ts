import Handlebars from "handlebars";
import { parse } from "yaml";
import { flowText, type Value } from "../importers/flow-text.js";
import { isRecord } from "../model/is-record.js";
import { FILE_SCHEMAS } from "../parse/schemas.js";
import type { Assets } from "../render/assets.js";
import { schemaLine } from "../schemas.js";

/** The files that a new lecture is made of, as they stand in `starter/`: path → text. */
export type Starter = ReadonlyMap<string, string>;

/** What a person says of a lecture before there is one. */
export interface About {
  readonly title: string;
  readonly author: string;
  /** The day of the lecture, `YYYY-MM-DD`. */
  readonly date: string;
  /** Tags; the first is the original's. */
  readonly languages: readonly string[];
}

/** A row of the timeline, its title by language. */
export interface NewLane {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly tone: string;
}

/** The files of these folders of the starter, later ones before earlier ones, filled in: path in the lecture → text. */
export function fillStarter(
  starter: Starter,
  folders: readonly string[],
  about: About,
  more: (language: string) => Readonly<Record<string, unknown>>,
  assets: Pick<Assets, "compileTemplate">,
): ReadonlyMap<string, string> {
  const words = new Map(about.languages.map((tag) => [tag, wordsOf(starter, tag)]));
  const [first = "en"] = about.languages;
  const sources = new Map(
    folders.flatMap((folder) =>
      [...starter].flatMap(([file, text]): readonly [string, string][] =>
        file.startsWith(`${folder}/`) ? [[file.slice(folder.length + 1), text]] : [],
      ),
    ),
  );
  const fill = (source: string, language: string) =>
    Handlebars.create().template(assets.compileTemplate(source))({
      plainTitle: about.title,
      title: flowText(sameIn(about.languages, about.title)),
      heading: inMarkdown(about.title),
      author: flowText(about.author),
      date: about.date,
      tags: about.languages.join(", "),
      first,
      isFirst: language === first,
      text: byLanguage(words),
      words: words.get(language),
      schema: Object.fromEntries(
        FILE_SCHEMAS.map(({ name, files }) => [name, schemaLine(name, files)]),
      ),
      ...more(language),
    });
  return new Map(
    [...sources].flatMap(([file, source]): readonly [string, string][] => {
      const place = file.replace(/\.hbs$/, "").replace(/(^|\/)dot-/, "$1.");
      if (!place.includes("LANGUAGE")) return [[place, fill(source, first)]];
      return about.languages.map((tag) => [place.replace("LANGUAGE", tag), fill(source, tag)]);
    }),
  );
}

/** One of the starter's texts in a language, or else in English. */
export function wordOf(starter: Starter, tag: string, path: readonly string[]): string {
  const found = leaf(wordsOf(starter, tag), path);
  return typeof found === "string" ? found : "";
}

/** The starter's words in a language, or else in English. */
function wordsOf(starter: Starter, tag: string): Words {
  const [base = ""] = tag.split("-");
  const source =
    starter.get(`words/${tag}.yaml`) ??
    starter.get(`words/${base}.yaml`) ??
    starter.get("words/en.yaml") ??
    "";
  const read: unknown = parse(source);
  return isRecord(read) ? (read as Words) : {};
}

interface Words {
  readonly [key: string]: string | Words;
}

/** Each text of the words in all languages, as it stands in YAML. */
function byLanguage(words: ReadonlyMap<string, Words>): Words {
  const [[, first] = ["", {}]] = words;
  const tags = [...words.keys()];
  const at = (path: readonly string[]): string | Words => {
    const inEach = tags.map((tag) => [tag, leaf(words.get(tag) ?? {}, path)] as const);
    const [[, one] = ["", ""]] = inEach;
    if (typeof one === "string")
      return flowText(tags.length === 1 ? one : (Object.fromEntries(inEach) as Value));
    return Object.fromEntries(Object.keys(one).map((key) => [key, at([...path, key])]));
  };
  return Object.fromEntries(Object.keys(first).map((key) => [key, at([key])]));
}

function leaf(words: Words, path: readonly string[]): string | Words {
  return path.reduce<string | Words>(
    (node, key) => (typeof node === "string" ? node : (node[key] ?? "")),
    words,
  );
}

/** A text that stands alike in every language; alone where there is one. */
function sameIn(languages: readonly string[], text: string): Value {
  return languages.length === 1 ? text : Object.fromEntries(languages.map((tag) => [tag, text]));
}

/** A text as it may stand in Markdown, without becoming a sign of it. */
export function inMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>~]/g, "\\$&")
    .replace(/^(#|:|>|[-+](?= )|\d+(?=[.)] ))/, (sign) =>
      /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
    );
}

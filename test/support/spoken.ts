import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { readPdf } from "./read-pdf.js";

/*
 * What a lecturer alone knows, read from the slides' Markdown by itself (not by the
 * tool's own reader), and looked for in finished files in whatever dress.
 */

const SHORTEST = 12;

/** The sentences of all speaker notes, and of the answers of question slides, by language. */
export function spokenOf(root: string): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(root, "slides");
  const languages = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => name.length === 2,
  );
  const asks = new Set<string>();
  const blocks = languages.flatMap(({ name: language }) =>
    readdirSync(path.join(folder, language)).flatMap((file) =>
      readFileSync(path.join(folder, language, file), "utf8")
        .split(/^(?=---\nid: )/m)
        .map((text) => ({ language, text, id: /^id: (\S+)/m.exec(text)?.[1] ?? "" })),
    ),
  );
  for (const { id, text } of blocks) if (/^layout: question$/m.test(text)) asks.add(id);
  const spoken = blocks.map(({ language, id, text }) => {
    const [shown = "", ...notes] = text.split(/^Notes?:/m);
    const answers = asks.has(id) ? shown.split(/^## /m).slice(1) : [];
    return { language, sentences: [...notes, ...answers].flatMap(sentencesOf) };
  });
  return new Map(
    languages.map(({ name }) => [
      name,
      spoken.filter(({ language }) => language === name).flatMap(({ sentences }) => sentences),
    ]),
  );
}

function sentencesOf(markdown: string): readonly string[] {
  return spokenLines(markdown)
    .split(/\n\s*\n|(?<=[.!?])\s+/)
    .map(plain)
    .filter(({ length }) => length >= SHORTEST);
}

/** Those of the sentences that a file holds, packed or printed too. */
export async function heardIn(
  file: string,
  sentences: readonly string[],
): Promise<readonly string[]> {
  if (file.endsWith(".pdf")) return heardInText((await readPdf(file)).texts.join(" "), sentences);
  if (!/\.(zip|pptx)$/.test(file)) return heardInText(readFileSync(file, "utf8"), sentences);
  const parts = Object.values(unzipSync(readFileSync(file))).map((part) => strFromU8(part));
  const heard = new Set(parts.flatMap((part) => heardInText(part, sentences)));
  return sentences.filter((sentence) => heard.has(sentence));
}

/** All that a deck carries of its lecture, unpacked. */
function carriedIn(page: string): string {
  const block = /<script type="application\/x-chronodeck-lecture"[^>]*>(.*?)<\/script>/s.exec(page);
  const packed = [...(block?.[1] ?? "").matchAll(/"data":"([^"]*)"/g)];
  return packed
    .map(([, data = ""]) => brotliDecompressSync(Buffer.from(data, "base64")).toString("utf8"))
    .join("\n");
}

/** Those that a text holds: as they are, in markup, escaped for HTML or JSON, in base64, or packed. */
function heardInText(raw: string, sentences: readonly string[]): readonly string[] {
  const embedded = [...raw.matchAll(/;base64,([A-Za-z0-9+/=]+)/g)].map(([, code = ""]) =>
    Buffer.from(code, "base64").toString("utf8"),
  );
  const page = raw.replaceAll(/;base64,[A-Za-z0-9+/=]+/g, "");
  const forms = [page, withoutTags(page), unescaped(page), withoutTags(unescaped(page))]
    .flatMap((form) => [form, decoded(form)])
    .concat(embedded, spokenLines(carriedIn(raw)))
    .map(plain);
  const heard = new Set(forms.flatMap((form) => [...foundIn(form, sentences)]));
  return sentences.filter((sentence) => heard.has(sentence));
}

/** Looks for all sentences in one pass: a thousand searches in pages as long as these take seconds. */
function foundIn(form: string, sentences: readonly string[]): ReadonlySet<string> {
  const beginnings = new Map<string, string[]>();
  for (const sentence of sentences) {
    const beginning = sentence.slice(0, SHORTEST);
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), sentence]);
  }
  const firsts = new Set(sentences.map((sentence) => sentence.charCodeAt(0)));
  const found = new Set<string>();
  for (let at = 0; at < form.length; at++) {
    if (!firsts.has(form.charCodeAt(at))) continue;
    for (const sentence of beginnings.get(form.slice(at, at + SHORTEST)) ?? [])
      if (form.startsWith(sentence, at)) found.add(sentence);
  }
  return found;
}

/** Markdown as the sentences are read from it. */
const spokenLines = (markdown: string) =>
  markdown
    .replace(/^(:::.*|---|#+ .*)$/gm, "\n")
    .replaceAll(/\]\([^)]*\)|[*[\]`]|^(\d+\.|-) /gm, "");
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const withoutTags = (text: string) => text.replaceAll(/<[^>]*>/g, "");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decoded = (text: string) =>
  text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name] ?? "");
const unescaped = (text: string) =>
  text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\n/g, " ")
    .replaceAll(/\\(["\\/])/g, "$1");

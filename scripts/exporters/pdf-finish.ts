import { createHash } from "node:crypto";

/** What a PDF says of itself, by the names of PDF 32000-1, 14.3.3. */
export interface PdfInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly Producer: string;
  /** ISO date, or date and time in UTC: of making and of the last change. */
  readonly date: string;
  /** One word that no PDF has to escape. */
  readonly Provenance: string;
}

/**
 * A browser's PDF with our own word of who made it and when, and with a document identifier made of
 * its content. The browser writes the clock's time and its own name into the information dictionary;
 * that object is written anew, and as all after it move, so is the table of their places (7.5.4).
 */
export function finishPdf(pdf: Uint8Array, info: PdfInfo): Uint8Array {
  // One byte, one character.
  const text = numberedAnew(Buffer.from(pdf).toString("latin1"));
  const tableAt = Number(lastMatch(text, /startxref\s+(\d+)\s+%%EOF\s*$/)[1]);
  const [head, count] = match(text.slice(tableAt, tableAt + 64), /^xref\s+0 (\d+)\s+/);
  const table = text.slice(tableAt + head.length, tableAt + head.length + Number(count) * 20);
  const [, trailer] = match(text.slice(tableAt), /trailer\s*<<([\s\S]*)>>\s*startxref/);
  const [, number] = match(trailer, /\/Info (\d+) 0 R/);
  const places = Array.from({ length: Number(count) }, (_, index) =>
    Number(table.slice(index * 20, index * 20 + 10)),
  );
  const from = places[Number(number)] ?? 0;
  const to = text.indexOf("endobj", from) + "endobj".length;
  const object = `${number} 0 obj\n${dictionary(info)}\nendobj`;
  const moved = object.length - (to - from);
  const entries = places.map((place, index) => {
    const { length } = String(place);
    const kept = table.slice(index * 20 + 10, index * 20 + 20);
    return `${String(place > from ? place + moved : place).padStart(Math.max(10, length), "0")}${kept}`;
  });
  const body = `${text.slice(0, from)}${object}${text.slice(to, tableAt)}`;
  // 14.4: two strings of bytes, alike in a file that was never changed.
  const id = createHash("sha256").update(body, "latin1").digest("hex").slice(0, 32).toUpperCase();
  const end = `xref\n0 ${count}\n${entries.join("")}trailer\n<<${trailer.trim()}\n/ID [<${id}> <${id}>]>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, "latin1");
}

/**
 * The browser names elements of the structure by numbers that go on from one document to the next. They are
 * counted from 1 in each: the same order, which their tree needs (7.9.6), and the same length.
 */
function numberedAnew(text: string): string {
  const NAME = /\(node(\d{8})\)/g;
  const numbers = [...new Set([...text.matchAll(NAME)].map(([, number = ""]) => number))].sort();
  const places = new Map(
    numbers.map((number, index) => [number, String(index + 1).padStart(8, "0")]),
  );
  return text.replace(NAME, (_, number: string) => `(node${places.get(number)})`);
}

function dictionary({ date, Provenance, ...texts }: PdfInfo): string {
  const entries = Object.entries(texts).map(([name, value]) => `/${name} ${textString(value)}`);
  const when = dateString(date);
  return `<<${[
    ...entries,
    `/CreationDate (${when})`,
    `/ModDate (${when})`,
    `/Provenance (${Provenance})`,
  ].join("\n")}>>`;
}

/** 7.9.2.2: UTF-16 with its mark of byte order, in hexadecimal. */
function textString(text: string): string {
  const bytes = Buffer.from(
    `\ufeff${text.replace(/\p{Surrogate}/gu, "\ufffd")}`,
    "utf16le",
  ).swap16();
  return `<${bytes.toString("hex").toUpperCase()}>`;
}

/** 7.9.4: `D:20260314000000Z`. */
function dateString(iso: string): string {
  const digits = iso.replace(/\D/g, "").slice(0, 14);
  return `D:${digits.padEnd(14, "0")}Z`;
}

function match(text: string, pattern: RegExp): RegExpExecArray & readonly [string, string] {
  const found = pattern.exec(text);
  if (!found) throw new Error("the browser's PDF is not built as PDF 1.4 is");
  return found as RegExpExecArray & readonly [string, string];
}

const lastMatch = (text: string, pattern: RegExp) => match(text.slice(-64), pattern);

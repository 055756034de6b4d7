import { createHash } from "node:crypto";

/** What a PDF says of itself, by the names of PDF 32000-1, 14.3.3. */
export interface PdfInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Creator: string;
  readonly Producer: string;
  /** ISO date, or date and time in UTC: of making and of the last change. */
  readonly date: string;
  /** One word of ASCII that no PDF has to escape. */
  readonly Provenance: string;
}

/*
 * A browser's PDF (1.4) is a row of objects, then a table of the places where they begin (7.5.4),
 * twenty bytes an object, then the trailer, which names the information dictionary. That dictionary
 * and the entries of the outline (12.3.3) are the objects that begin with a title.
 */
const TITLED = /(\d+) 0 obj\n<<\/Title (<[0-9A-F]*>|\((?:\\[\s\S]|[^\\)])*\))([\s\S]*?)\nendobj/g;
const END = /^xref\s+0 (\d+)\s+([\s\S]*)trailer\s*<<([\s\S]*)>>\s*startxref/;
const ENTRY = 20;

/**
 * A browser's PDF with our own word of who made it and when, in place of the clock's time and the
 * browser's name, and with an identifier made of its content. `headings`: the outline's titles as they
 * are written: between two lines of one the browser loses the space, and one that begins a sheet it reads twice.
 * Undefined where the PDF is not built so.
 */
export function finishPdf(
  pdf: Uint8Array,
  info: PdfInfo,
  headings: readonly string[],
): Uint8Array | undefined {
  // One byte, one character.
  const text = numberedAnew(Buffer.from(pdf).toString("latin1"));
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const [, count = "", table = "", trailer = ""] = END.exec(text.slice(tableAt)) ?? [];
  const infoNumber = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const spaced = new Map(
    headings.flatMap((title) => {
      const bare = unspaced(title);
      return [[bare + bare, title] as const, [bare, title] as const];
    }),
  );
  const moves: { readonly at: number; readonly by: number }[] = [];
  const body = text.slice(0, tableAt).replace(TITLED, (object, number, title, rest, at) => {
    const isInfo = number === infoNumber;
    const right = isInfo ? undefined : spaced.get(unspaced(readString(title)));
    if (!isInfo && right === undefined) return object;
    const now = isInfo
      ? `${number} 0 obj\n${dictionary(info)}\nendobj`
      : `${number} 0 obj\n<</Title ${textString(right ?? "")}${rest}\nendobj`;
    moves.push({ at, by: now.length - object.length });
    return now;
  });
  if (!body.includes("/Provenance (")) return undefined;
  const places = Array.from({ length: Number(count) }, (_, index) => {
    const entry = table.slice(index * ENTRY, (index + 1) * ENTRY);
    const place = Number(entry.slice(0, 10));
    const moved = moves.reduce((sum, { at, by }) => (at < place ? sum + by : sum), place);
    return `${String(moved).padStart(10, "0")}${entry.slice(10)}`;
  }).join("");
  // 14.4: two strings of bytes, alike in a file that was never changed.
  const id = createHash("sha256").update(body, "latin1").digest("hex").slice(0, 32).toUpperCase();
  const end = `trailer\n<<${trailer.trim()}\n/ID [<${id}> <${id}>]>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${count}\n${places}${end}`, "latin1");
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
  const when = dateString(date);
  return `<<${[
    ...Object.entries(texts).map(([name, value]) => `/${name} ${textString(value)}`),
    `/CreationDate (${when})`,
    `/ModDate (${when})`,
    `/Provenance (${Provenance})`,
  ].join("\n")}>>`;
}

/** 7.9.2.2: UTF-16 after its mark of byte order, in hexadecimal. */
function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text.replace(/\p{Surrogate}/gu, "\ufffd")}`, "utf16le");
  return `<${bytes.swap16().toString("hex").toUpperCase()}>`;
}

/** What a string object says: the browser writes UTF-16 in hexadecimal, or Latin letters. */
function readString(object: string): string {
  if (!object.startsWith("<")) return object.slice(1, -1).replace(/\\([()\\])/g, "$1");
  const bytes = Buffer.from(object.slice(1, -1), "hex");
  return bytes.subarray(2).swap16().toString("utf16le");
}

/** 7.9.4: `D:20260314000000Z`. */
function dateString(iso: string): string {
  return `D:${iso.replace(/\D/g, "").slice(0, 14).padEnd(14, "0")}Z`;
}

function unspaced(title: string): string {
  return title.replace(/\s/g, "");
}

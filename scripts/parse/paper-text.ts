/*
 * The text of the paper, made comparable: what typesetting, PDF extraction and
 * Markdown change without changing a word is folded, and every folded character
 * remembers where it came from.
 */

interface Paragraph {
  /** Offset of its first character in the text as it came. */
  readonly start: number;
  /** Counts from 1 within its section. */
  readonly number: number;
  /** The nearest heading above; empty before the first. */
  readonly section: string;
}

export interface PaperText {
  readonly folded: string;
  /** For each character of `folded`, its offset in the text as it came (UTF-16 units). */
  readonly offsets: readonly number[];
  readonly paragraphs: readonly Paragraph[];
  /** 16 hex digits; equal for texts that differ only in what is folded. */
  readonly fingerprint: string;
}

/** Where a quote stands. */
export interface Place {
  /** UTF-16 units from the beginning of the text as it came. */
  readonly offset: number;
  readonly section: string;
  readonly paragraph: number;
}

export function parsePaper(text: string): PaperText {
  const { folded, offsets } = foldWithOffsets(text);
  return { folded, offsets, paragraphs: paragraphsOf(text), fingerprint: hashText(folded) };
}

/** White space, quotation marks, dashes, ligatures, soft hyphens, combining marks and Markdown's backslashes, folded. */
export function fold(text: string): string {
  return foldWithOffsets(text).folded.trim();
}

/** Its first place at word boundaries, or undefined: `in 199` is not found in `in 1994`. */
export function findQuote(paper: PaperText, quote: string): Place | undefined {
  const at = indexOfWords(paper.folded, fold(quote));
  if (at < 0) return undefined;
  const offset = paper.offsets[at] ?? 0;
  const paragraph = paper.paragraphs.findLast(({ start }) => start <= offset);
  return { offset, section: paragraph?.section ?? "", paragraph: paragraph?.number ?? 0 };
}

/**
 * What the paper says where the quote goes another way: as many words, beginning or
 * ending with at least two and at least a third of the quote's. For the remedy.
 */
export function nearestWords(paper: PaperText, quote: string): string | undefined {
  const words = fold(quote).split(" ");
  const least = Math.max(2, Math.ceil(words.length / 3));
  for (let count = words.length - 1; count >= least; count--) {
    const head = words.slice(0, count).join(" ");
    const after = indexOfWords(paper.folded, head);
    if (after >= 0)
      return paper.folded
        .slice(after)
        .split(" ", words.length)
        .join(" ")
        .replace(/[.,;:]$/, "");
    const tail = words.slice(-count).join(" ");
    const before = indexOfWords(paper.folded, tail);
    if (before >= 0) {
      const lead = paper.folded
        .slice(Math.max(0, before - 200), before)
        .trim()
        .split(" ");
      return [...lead.slice(count - words.length), tail].join(" ");
    }
  }
  return undefined;
}

const WORD = /[\p{L}\p{N}]/u;

function indexOfWords(text: string, words: string): number {
  if (words === "") return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsIn = joins(text[at - 1], words[0]) || joins(words.at(-1), text[end]);
    if (!cutsIn) return at;
  }
  return -1;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && WORD.test(left) && WORD.test(right);
}

/** A base character with its combining marks. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
const DASHES = /^[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/;
const DOUBLE_QUOTES = /^[\u00AB\u00BB\u201C-\u201F\u2033\u300C\u300D]$/;
const SINGLE_QUOTES = /^[\u2018-\u201B\u2032\u2039\u203A]$/;
const INVISIBLE = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$/;
const LIGATURES = /^[\uFB00-\uFB06]$/;
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;

function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let inSpace = false;
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const folded = foldCharacter(character);
    if (folded === "" || (folded === " " && inSpace)) continue;
    // Markdown escapes punctuation with a backslash: \$846.
    if (folded === "\\" && PUNCTUATION.test(text[index + 1] ?? "")) continue;
    inSpace = folded === " ";
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(index);
  }
  return { folded: parts.join(""), offsets };
}

function foldCharacter(character: string): string {
  if (/^\s$/.test(character)) return " ";
  if (character.length === 1 && character <= "~") return character;
  if (INVISIBLE.test(character)) return "";
  if (DASHES.test(character)) return "-";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (SINGLE_QUOTES.test(character)) return "'";
  if (character === "\u2026") return "...";
  return character.normalize(LIGATURES.test(character) ? "NFKC" : "NFC");
}

/** Paragraphs are parted by empty lines; a short one without a full stop is the heading of what follows. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let section = "";
  let number = 0;
  let start = 0;
  for (const block of text.split(/((?:\r?\n[ \t]*){2,})/)) {
    const index = start;
    start += block.length;
    if (block.trim() === "") continue;
    const heading = headingOf(block);
    if (heading !== undefined) {
      section = heading;
      number = 0;
    } else number++;
    paragraphs.push({ start: index, number, section });
  }
  return paragraphs;
}

const LONGEST_HEADING = 12;

function headingOf(block: string): string | undefined {
  const line = block.trim();
  const marked = /^#{1,6} +(.+?)[ #]*$/.exec(line)?.[1];
  if (marked !== undefined) return marked;
  const isShort = !/[\r\n@]/.test(line) && line.split(/\s+/).length <= LONGEST_HEADING;
  return isShort && /^[\p{Lu}\p{N}]/u.test(line) && !/[.,;:!?]["'”’)\]]*$/.test(line)
    ? line
    : undefined;
}

/** FNV-1a, 64 bits over UTF-16 units, as 16 hex digits: enough to see that a text has changed, not meant against forgers. */
export function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

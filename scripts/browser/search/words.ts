/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** What holds the parts of one word together: U.S., T-MEC, d’Azur. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ.·‐‑-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}/gu;
/** Of Latin, Greek and Cyrillic, of Hebrew and of Arabic: those that one may leave out in writing. */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const JOINTS = /['’ʼ.·‐‑-]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" },
  ς: "σ",
};

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/** The same as they are compared, for many texts. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(fold);
}

/** Without case and accents. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(JOINTS, "")
    .replace(/[ßæœøłđðþħıς]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Where so many folded letters of a word end, as it is written; its next letter begins at `next`. */
export function writtenEnd(
  word: string,
  folded: number,
): { readonly end: number; readonly next: number } {
  let at = 0;
  let passed = 0;
  let end = 0;
  for (const letter of word) {
    const more = fold(letter).length;
    if (passed >= folded && more > 0) break;
    passed += more;
    at += letter.length;
    // An accent belongs to the letter before it, a sign between two to neither.
    if (!isJoint(letter)) end = at;
  }
  return { end, next: at };
}

function isJoint(letter: string): boolean {
  return letter.replace(JOINTS, "") === "";
}

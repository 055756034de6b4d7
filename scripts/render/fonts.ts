import type { Remember } from "../layout/deck.js";

/** One subset of one font, as the compile step describes it in `fonts.json`. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  /** `core` stands in every deck. */
  readonly tier: string;
  /** Inclusive code-point ranges it covers. */
  readonly points: readonly (readonly [number, number])[];
  /** Path below the assets folder. */
  readonly file: string;
}

/** `@font-face` rules, as data URLs, for the subsets that a text needs. */
export function fontCss(
  faces: readonly FontFace[],
  text: string,
  read: (file: string) => Uint8Array,
  remember: Remember = (_, make) => make(),
): string {
  // ASCII is in the core; what is beyond it is rare, and found fast.
  const used = [...new Set((text.match(BEYOND_ASCII) ?? []).join(""))];
  return faces
    .filter((face) => face.tier === "core" || used.some((letter) => covers(face, letter)))
    .map((face) =>
      remember(JSON.stringify(["font", face.file, face.family, face.weight, face.style]), () =>
        faceRule(face, face.family, String(face.weight), read),
      ),
    )
    .join("\n");
}

/** ASCII with its line ends and tabs, which no font draws, left out. */
const BEYOND_ASCII = /[^\0-\x7f]+/gu;

/** The family of letters that the deck's own faces lack; any weight is drawn with what there is. */
const OTHER_LETTERS = "Other letters";

/** The same for letters that `faces` lack, for what must not depend on the fonts of a machine. */
export function otherFontCss({ fonts, fallbackFonts, read }: Fonts, text: string): string {
  const rare = [...new Set((text.match(BEYOND_ASCII) ?? []).join(""))].filter(
    (letter) => !isInvisible(letter) && !/\s/.test(letter),
  );
  const lacking = rare.filter((letter) => !fonts.some((face) => covers(face, letter)));
  if (lacking.length === 0) return "";
  const others = fallbackFonts.filter(({ tier }) => tier === "fallback");
  const chosen = new Set(
    lacking.flatMap((letter) => others.find((face) => covers(face, letter)) ?? []),
  );
  const rules = [...chosen].map((face) => faceRule(face, OTHER_LETTERS, "1 1000", read));
  return `${rules.join("\n")}:root{--other-letters:"${OTHER_LETTERS}"}`;
}

/** Of the assets, what concerns letters. */
interface Fonts {
  readonly fonts: readonly FontFace[];
  /** Read only where they are needed. */
  readonly fallbackFonts: readonly FontFace[];
  readonly read: (file: string) => Uint8Array;
}

function faceRule(
  face: FontFace,
  family: string,
  weight: string,
  read: (file: string) => Uint8Array,
): string {
  const base64 = Buffer.from(read(face.file)).toString("base64");
  const source = face.file.endsWith(".woff2")
    ? `url(data:font/woff2;base64,${base64}) format("woff2")`
    : `url(data:font/ttf;base64,${base64})`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${face.style};src:${source};unicode-range:${unicodeRange(face)}}`;
}

/** Whether the font has the letter. */
export function covers({ points }: FontFace, letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  let [low, high] = [0, points.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = points[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Joiners and variation selectors change their neighbours and have no shape of their own. */
export function isInvisible(letter: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u.test(letter);
}

function unicodeRange(face: FontFace): string {
  return face.points
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ""}`)
    .join(",");
}

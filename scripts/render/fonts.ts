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
): string {
  // ASCII is in the core; what is beyond it is rare, and found fast.
  const used = new Set(
    (text.match(/[^\x20-\x7e]/gu) ?? []).map((character) => character.codePointAt(0) ?? 0),
  );
  return faces
    .filter((face) => face.tier === "core" || covers(face, used))
    .map((face) => {
      const base64 = Buffer.from(read(face.file)).toString("base64");
      return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${unicodeRange(face)}}`;
    })
    .join("\n");
}

function covers(face: FontFace, used: ReadonlySet<number>): boolean {
  for (const point of used) {
    if (face.points.some(([first, last]) => first <= point && point <= last)) return true;
  }
  return false;
}

function unicodeRange(face: FontFace): string {
  return face.points
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ""}`)
    .join(",");
}

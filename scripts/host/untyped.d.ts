declare module "subset-font" {
  export default function subset(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "woff2"; keepFeatures?: readonly string[]; noHinting?: boolean },
  ): Promise<Uint8Array>;
}
declare module "fontkit" {
  export interface Face {
    readonly characterSet: readonly number[];
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    glyphForCodePoint(point: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Face;
}

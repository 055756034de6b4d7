/** Where a deck carries its lecture: a block that no browser looks into. */
export const LECTURE_BLOCK = {
  start: '<script type="application/x-chronodeck-lecture" id="carried-lecture">',
  end: "</script>",
} as const;

/** Of the form in which it is written; another one is not ours to read. */
export const CARRIED_VERSION = 1;

/** The files of a lecture as a deck carries them, as JSON. */
export interface CarriedLecture {
  readonly version: typeof CARRIED_VERSION;
  /** Without what only the lecturer may have: see `parse/stripped-files.ts`. */
  readonly stripped: boolean;
  /** All that is text, one after another and packed as one. */
  readonly texts: Packed & { readonly files: readonly CarriedFile[] };
  /** Pictures and fonts; each packed by itself, or found in the page by its hash. */
  readonly pictures: readonly (CarriedFile & Omit<Packed, "data"> & { readonly data?: string })[];
}

export interface CarriedFile {
  /** Path in the lecture's folder, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
}

interface Packed {
  /** Of what is packed, in hexadecimal digits. */
  readonly sha256: string;
  /** Brotli (RFC 7932) in base64. */
  readonly data: string;
}

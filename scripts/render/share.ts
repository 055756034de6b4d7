import type { Language } from "../model/text.js";

/** What pages show of a link to a deck, after the Open Graph protocol (ogp.me). */
export interface Share {
  /** Address of the folder, with a slash at its end; empty where nobody has said it: then addresses are relative. */
  readonly address: string;
  /** By language: a picture's file in that folder. */
  readonly pictures: ReadonlyMap<Language, string>;
  /** Of the pictures, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ShareView {
  readonly address: string;
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** For a page's head; null where there is nothing to show. */
export function shareView(
  share: Share | undefined,
  language: Language,
  file: string,
): ShareView | null {
  const picture = share?.pictures.get(language);
  if (!share || picture === undefined) return null;
  const { address, width, height } = share;
  return { address: address && address + file, picture: address + picture, width, height };
}

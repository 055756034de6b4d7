import type { Language } from "./text.js";

/** What a lecturer has chosen besides what an audience's file says. */
export interface Choice {
  readonly minutes?: number;
  readonly theme?: string;
  /** Ids of slides put into the talk, whatever their priority. */
  readonly in: readonly string[];
  /** Ids of slides taken out of it. */
  readonly out: readonly string[];
}

export const NO_CHOICE: Choice = { in: [], out: [] };

/** Whose deck the dev server shows, and with which choice. */
export interface DeckAddress {
  readonly audience: string;
  readonly language: Language;
  readonly choice: Choice;
}

/*
 * The choice stands in the path, `/students.en.html;minutes=20;out=treaty`, so that an address
 * can be reloaded and gone back to: a deck takes the query out of its address, for reveal.js
 * would read it as configuration. Addresses are plain text everywhere but in a URL, which `urlOf` makes.
 */

/** The path of a deck with a choice, nothing in it escaped. */
export function addressOf({ audience, language, choice }: DeckAddress): string {
  const { minutes, theme, in: wanted, out } = choice;
  const parts = [
    ...(minutes === undefined ? [] : [`minutes=${minutes}`]),
    ...(theme === undefined ? [] : [`theme=${theme}`]),
    ...(wanted.length > 0 ? [`in=${wanted.join(",")}`] : []),
    ...(out.length > 0 ? [`out=${out.join(",")}`] : []),
  ];
  return [`/${audience}.${language}.html`, ...parts].join(";");
}

/** An address as it stands in a URL. */
export function urlOf(address: string): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent);
}

/** A semicolon before anything else is a theme's own: files may be named so. */
const PART = /;(?=(?:minutes|theme|in|out)=)/;

/** What a plain path asks for; undefined where it is no deck's. What cannot be read of a choice is let be. */
export function readAddress(path: string): DeckAddress | undefined {
  const [name = ""] = path.replace(/^\//, "").split(";", 1);
  const [, ...parts] = path.split(PART);
  const [, audience, language] = /^([^./]+)\.([^./]+)\.html$/.exec(name) ?? [];
  if (audience === undefined || language === undefined) return undefined;
  const said = new Map(
    parts.map((part): [string, string] => {
      const [key = "", ...value] = part.split("=");
      return [key, value.join("=")];
    }),
  );
  const list = (key: string) => [...new Set((said.get(key) ?? "").split(",").filter(Boolean))];
  const minutes = Number(said.get("minutes") || Number.NaN);
  const theme = said.get("theme");
  return {
    audience,
    language,
    choice: {
      ...(minutes > 0 && Number.isFinite(minutes) && { minutes }),
      ...(theme && { theme }),
      in: list("in"),
      out: list("out").filter((id) => !list("in").includes(id)),
    },
  };
}

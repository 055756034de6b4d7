import type { Paint } from "../../model/scene.js";
import type { Palette } from "../../render/theme-colours.js";
import { attribute } from "../../render/xml.js";
import { percent } from "./units.js";

/** A colour of the deck's theme; `quote` is the mark under quoted words, `accent` the rules. */
export type Colour = Exclude<Paint, "none"> | "quote" | "accent" | "white" | "black";

export interface Colours {
  readonly palette: Palette;
  /** Absent: quoted words are underlined. */
  readonly quote?: string;
  readonly accent?: string;
}

/** Where the theme of the file has a colour: all that a theme of PowerPoint has a place for. */
const PLACES: Readonly<Partial<Record<Colour, string>>> = {
  ground: "bg1",
  ink: "tx1",
  band: "bg2",
  muted: "tx2",
  square: "accent1",
  circle: "accent2",
  diamond: "accent3",
  triangle: "accent4",
  chevron: "accent5",
  hexagon: "accent6",
};

/** Six hexadecimal digits. */
export function digitsOf(colour: Colour, { palette, quote, accent }: Colours): string {
  const others = {
    quote: quote ?? palette.band,
    accent: accent ?? palette.ink,
    // Of codes that telephones read, in every theme.
    white: "#ffffff",
    black: "#000000",
  };
  return { ...palette, ...others }[colour].slice(1).toUpperCase();
}

/** `opacity`: 0–1. */
export function colourXml(colour: Colour, colours: Colours, opacity = 1): string {
  const alpha = opacity < 1 ? `<a:alpha${attribute("val", String(percent(opacity)))}/>` : "";
  const place = colour === "accent" && colours.accent === undefined ? "tx1" : PLACES[colour];
  return place
    ? element("schemeClr", place, alpha)
    : element("srgbClr", digitsOf(colour, colours), alpha);
}

export function fillXml(colour: Colour | undefined, colours: Colours, opacity = 1): string {
  return colour === undefined
    ? "<a:noFill/>"
    : `<a:solidFill>${colourXml(colour, colours, opacity)}</a:solidFill>`;
}

function element(name: string, value: string, inside: string): string {
  const head = `<a:${name} val="${value}"`;
  return inside === "" ? `${head}/>` : `${head}>${inside}</a:${name}>`;
}

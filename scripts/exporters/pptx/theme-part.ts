import { attribute } from "../../render/xml.js";
import { type Colour, type Colours, digitsOf } from "./colours.js";
import { BODY_FACE, HEADING_FACE } from "./faces.js";
import { DRAWING } from "./xml-names.js";

/** Whether a theme's ground is darker than its ink. */
export function isDark({ palette }: Colours): boolean {
  const light = (hex: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);
  return light(palette.ground) < light(palette.ink);
}

/** Which colours of the theme are ground and ink: its dark ones are the ground of a dark theme. */
export function colourMap(dark: boolean): string {
  const [bg, tx] = dark ? ["dk", "lt"] : ["lt", "dk"];
  const accents = [1, 2, 3, 4, 5, 6].map((n) => ` accent${n}="accent${n}"`).join("");
  return `<p:clrMap bg1="${bg}1" tx1="${tx}1" bg2="${bg}2" tx2="${tx}2"${accents} hlink="hlink" folHlink="folHlink"/>`;
}

/** The deck's colours, and the fonts that stand in for its own. */
export function themePart(name: string, colours: Colours): string {
  const slot = (tag: string, colour: Colour) =>
    `<a:${tag}><a:srgbClr val="${digitsOf(colour, colours)}"/></a:${tag}>`;
  const [dark, light] = isDark(colours)
    ? (["ground", "ink"] as const)
    : (["ink", "ground"] as const);
  const [dark2, light2] = isDark(colours)
    ? (["band", "muted"] as const)
    : (["muted", "band"] as const);
  const scheme = [
    slot("dk1", dark),
    slot("lt1", light),
    slot("dk2", dark2),
    slot("lt2", light2),
    ...(["square", "circle", "diamond", "triangle", "chevron", "hexagon"] as const).map(
      (tone, at) => slot(`accent${at + 1}`, tone),
    ),
    slot("hlink", "ink"),
    slot("folHlink", "muted"),
  ];
  const face = (typeface: string) =>
    `<a:latin${attribute("typeface", typeface)}/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const others = (["cross", "edge", "quote", "accent"] as const).map(
    (colour) =>
      `<a:custClr${attribute("name", colour)}><a:srgbClr val="${digitsOf(colour, colours)}"/></a:custClr>`,
  );
  return `<a:theme xmlns:a="${DRAWING}"${attribute("name", name)}><a:themeElements><a:clrScheme${attribute("name", name)}>${scheme.join("")}</a:clrScheme><a:fontScheme${attribute("name", name)}><a:majorFont>${face(HEADING_FACE)}</a:majorFont><a:minorFont>${face(BODY_FACE)}</a:minorFont></a:fontScheme><a:fmtScheme${attribute("name", name)}><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:custClrLst>${others.join("")}</a:custClrLst></a:theme>`;
}

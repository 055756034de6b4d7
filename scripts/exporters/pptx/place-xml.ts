import { attribute, escapeXml } from "../../render/xml.js";
import { type Colours, fillXml } from "./colours.js";
import { lineOf } from "./faces.js";
import type { Place } from "./layouts.js";
import { INDENT } from "./measure.js";
import type { TextStyle } from "./rich-text.js";
import { boxXml, nameXml, placeXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";
import { DEEPEST, themeFace } from "./text-xml.js";
import { emu, fontUnits, percent } from "./units.js";

const ANCHORS = { top: "t", middle: "ctr", bottom: "b" } as const;

interface PlaceTools {
  readonly colours: Colours;
  readonly pen: SlidePen;
  readonly locale: string;
}

/** A place of the master or of a layout: where its words stand and how they are set. `words` says what belongs there. */
export function placeShape(place: Place, name: string, words: string, tools: PlaceTools): string {
  const { box, style, anchor = "top", isList, type } = place;
  const { colours, pen, locale } = tools;
  const text =
    type === "sldNum"
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr${attribute("lang", locale)}/><a:t>‹#›</a:t></a:fld>`
      : words === ""
        ? ""
        : `<a:r><a:rPr${attribute("lang", locale)}/><a:t>${escapeXml(words)}</a:t></a:r>`;
  const levels = levelsXml(
    ...([style, isList ?? false, type === "sldNum" ? "r" : "l", colours, locale] as const),
    type === "body" ? DEEPEST + 1 : 1,
  );
  return `<p:sp><p:nvSpPr>${nameXml({ name }, pen)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${placeXml(place)}</p:nvSpPr><p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHORS[anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle>${levels}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`;
}

/** Levels that the format has. */
const ALL_LEVELS = 9;

/** How each level is set: the first as plain words or as a list, the others as lists within. */
export function levelsXml(
  style: TextStyle,
  isList: boolean,
  align: "l" | "r",
  colours: Colours,
  locale: string,
  levels = ALL_LEVELS,
): string {
  return Array.from({ length: levels }, (_, at) => {
    const isPlain = at === 0 && !isList;
    const depth = at + (isList ? 1 : 0);
    const margin = isPlain ? 0 : depth * INDENT;
    const bullet = isPlain
      ? "<a:buNone/>"
      : `<a:buClr>${fillColour(colours)}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>`;
    const share = Math.round((style.leading / lineOf(style.font).height) * 100) / 100;
    return `<a:lvl${at + 1}pPr marL="${emu(margin)}" indent="${isPlain ? 0 : -emu(INDENT)}" algn="${align}"><a:lnSpc><a:spcPct val="${percent(share)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${style.after > 0 ? fontUnits(style.after) : 0}"/></a:spcAft>${bullet}<a:defRPr${attribute("lang", locale)} sz="${fontUnits(style.size)}" b="${style.bold ? 1 : 0}" i="${style.italic ? 1 : 0}" kern="1200">${fillXml(style.colour, colours)}<a:latin typeface="${themeFace(style.font)}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at + 1}pPr>`;
  }).join("");
}

function fillColour(colours: Colours): string {
  return fillXml(colours.accent ? "accent" : "edge", colours).replace(/<\/?a:solidFill>/g, "");
}

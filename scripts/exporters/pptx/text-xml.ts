import { attribute, escapeXml } from "../../render/xml.js";
import { type Colours, colourXml, fillXml } from "./colours.js";
import { CODE_FACE, lineOf } from "./faces.js";
import { INDENT, marginOf } from "./measure.js";
import type { Paragraph, TextRun, TextStyle } from "./rich-text.js";
import type { SlidePen } from "./slide-pen.js";
import { emu, fontUnits, percent } from "./units.js";

/** How words are set that do not take their looks from a slide layout, or only in part. */
export interface Setting {
  readonly style: TextStyle;
  readonly scale: number;
  /** Whether the slide layout has the style, so that only what differs is said. */
  readonly inherits: boolean;
  /** Whether what is written there is a list, unless it says otherwise. */
  readonly isList?: boolean;
  readonly colours: Colours;
  readonly pen: Pick<SlidePen, "link">;
  /** As PowerPoint knows a language: `en-US`. */
  readonly localeOf: (language: string) => string;
}

/** Paragraphs as `<a:p>`; at least one, since no text may be without. */
export function paragraphsXml(paragraphs: readonly Paragraph[], setting: Setting): string {
  // Beside one that runs the other way a paragraph says which way it runs itself.
  const isMixed = paragraphs.some(({ isRightToLeft }) => isRightToLeft);
  return paragraphs.length === 0
    ? "<a:p/>"
    : paragraphs
        .map((one) => (isMixed ? { ...one, isRightToLeft: one.isRightToLeft ?? false } : one))
        .map((paragraph) => paragraphXml(paragraph, setting))
        .join("");
}

function paragraphXml(paragraph: Paragraph, setting: Setting): string {
  const runs = paragraph.runs.map((run) => runXml(run, setting)).join("");
  return `<a:p>${paragraphProperties(paragraph, setting)}${runs}</a:p>`;
}

const ALIGN = { middle: "ctr", end: "r" } as const;
/** The deepest level that a slide layout sets; lists within it stand as far in as they should all the same. */
export const DEEPEST = 4;

/** What a paragraph says of itself; what its place says already is left out. */
function paragraphProperties(
  paragraph: Paragraph,
  { style, scale, inherits, isList, colours }: Setting,
): string {
  const { level, bullet, hang, align, isRightToLeft, after } = paragraph;
  const margin = marginOf(paragraph);
  const indent = -(hang ?? (bullet === undefined ? 0 : INDENT));
  const isPlain = margin === 0 && indent === 0;
  const side = align ? ALIGN[align] : sideOf(isRightToLeft);
  const isPlaced = inherits && !isList && isPlain;
  const attributes = [
    ...(isPlaced ? [] : [` marL="${emu(margin)}"`]),
    ...(level > 0 ? [` lvl="${Math.min(DEEPEST, level)}"`] : []),
    ...(isPlaced ? [] : [` indent="${emu(indent)}"`]),
    ...(side ? [` algn="${side}"`] : []),
    ...(isRightToLeft === undefined ? [] : [` rtl="${isRightToLeft ? 1 : 0}"`]),
  ].join("");
  const isSpaced = inherits && scale === 1;
  const children = [
    ...(inherits ? [] : [lineSpacing(style)]),
    ...(inherits ? [] : ['<a:spcBef><a:spcPts val="0"/></a:spcBef>']),
    ...(isSpaced && after === undefined ? [] : [spaceAfter((after ?? style.after) * scale)]),
    ...(isPlaced ? [] : [bulletXml(bullet, colours)]),
    ...(hang === undefined ? [] : [`<a:tabLst><a:tab pos="${emu(margin)}" algn="l"/></a:tabLst>`]),
  ].join("");
  if (attributes + children === "") return "";
  return `<a:pPr${attributes}>${children}</a:pPr>`;
}

function sideOf(isRightToLeft: boolean | undefined): "l" | "r" | undefined {
  return isRightToLeft === undefined ? undefined : isRightToLeft ? "r" : "l";
}

function spaceAfter(pixels: number): string {
  return `<a:spcAft><a:spcPts val="${pixels > 0 ? fontUnits(pixels) : 0}"/></a:spcAft>`;
}

/** As a share of what the font asks for: PowerPoint shrinks that with the letters, and points not. */
function lineSpacing({ font, leading }: TextStyle): string {
  const share = Math.round((leading / lineOf(font).height) * 100) / 100;
  return `<a:lnSpc><a:spcPct val="${percent(share)}"/></a:lnSpc>`;
}

function bulletXml(bullet: Paragraph["bullet"], colours: Colours): string {
  if (bullet === undefined) return "<a:buNone/>";
  const colour = `<a:buClr>${colourXml(colours.accent ? "accent" : "edge", colours)}</a:buClr>`;
  if (bullet === "dot") return `${colour}<a:buFont typeface="Arial"/><a:buChar char="•"/>`;
  const start = bullet > 1 ? attribute("startAt", String(Math.min(32_767, bullet))) : "";
  return `${colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${start}/>`;
}

function runXml(run: TextRun, setting: Setting): string {
  const properties = runProperties("a:rPr", run, setting);
  if (run.breaks) return `<a:br>${properties}</a:br>`;
  const text = `<a:t>${escapeXml(run.text)}</a:t>`;
  return run.field
    ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="${run.field}">${properties}${text}</a:fld>`
    : `<a:r>${properties}${text}</a:r>`;
}

const RAISED = { up: 30_000, down: -25_000 } as const;

function runProperties(name: string, run: TextRun, setting: Setting): string {
  const { style, scale, inherits, colours, pen, localeOf } = setting;
  const { bold, italic, underline, strike, mark, code, raised, share = 1, target } = run;
  const isMarked = mark && colours.quote !== undefined;
  const isUnderlined = underline || (mark && !isMarked);
  const says = (own: boolean | undefined, base: boolean | undefined, letter: string) =>
    own === undefined && (inherits || !base) ? "" : ` ${letter}="${(own ?? base) ? 1 : 0}"`;
  const attributes = [
    attribute("lang", localeOf(run.language)),
    ...(inherits && scale === 1 && share === 1
      ? []
      : [` sz="${fontUnits(style.size * scale * share)}"`]),
    says(bold, style.bold, "b"),
    says(italic, style.italic, "i"),
    ...(isUnderlined ? [' u="sng"'] : []),
    ...(strike ? [' strike="sngStrike"'] : []),
    ...(raised ? [` baseline="${RAISED[raised]}"`] : []),
    ' dirty="0"',
  ].join("");
  const colour = run.colour ?? (inherits ? undefined : style.colour);
  const face = code ? CODE_FACE : inherits ? undefined : themeFace(style.font);
  const children = [
    ...(colour ? [fillXml(colour, colours)] : []),
    ...(isMarked ? [`<a:highlight>${colourXml("quote", colours)}</a:highlight>`] : []),
    ...(face
      ? [`<a:latin${attribute("typeface", face)}/>${code ? `<a:cs typeface="${CODE_FACE}"/>` : ""}`]
      : []),
    ...(target ? [pen.link(target)] : []),
  ].join("");
  return children === ""
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children}</${name}>`;
}

/** The theme's font of headings or of text. */
export function themeFace(font: TextStyle["font"]): string {
  return font === "heading" ? "+mj-lt" : "+mn-lt";
}

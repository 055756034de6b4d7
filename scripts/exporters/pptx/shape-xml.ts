import type { Box } from "../../layout/boxes.js";
import { attribute } from "../../render/xml.js";
import type { Placeholder, Target } from "./element.js";
import type { SlidePen } from "./slide-pen.js";
import { emu } from "./units.js";

/* The frame of each kind of shape: its name, what is read in its place, where it stands. */

export interface Spoken {
  readonly name: string;
  /** Read in the place of the shape; empty: it is decorative. Absent: its own words are read. */
  readonly alt?: string;
  readonly target?: Target;
}

const DECORATIVE =
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>';

/** Longest name and description; PowerPoint itself cuts long ones. */
const MOST = { name: 120, alt: 1000 };

/** `<p:cNvPr>`, with a number that the part has not used yet. */
export function nameXml(
  { name, alt, target }: Spoken,
  pen: Pick<SlidePen, "nextId" | "link">,
): string {
  const description = alt === undefined ? "" : attribute("descr", shortened(alt, MOST.alt));
  const children =
    (target ? pen.link(target) : "") + (alt === "" ? `<a:extLst>${DECORATIVE}</a:extLst>` : "");
  const head = `<p:cNvPr id="${pen.nextId()}"${attribute("name", shortened(name, MOST.name))}${description}`;
  return children === "" ? `${head}/>` : `${head}>${children}</p:cNvPr>`;
}

function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const letters = [...plain];
  return letters.length <= most ? plain : `${letters.slice(0, most - 1).join("")}…`;
}

/** Reading `<p:nvPr>` with the place of the layout that a shape fills. */
export function placeXml(placeholder: Placeholder | undefined): string {
  if (!placeholder) return "<p:nvPr/>";
  const { type, idx } = placeholder;
  return `<p:nvPr><p:ph${attribute("type", type)}${idx === undefined ? "" : attribute("idx", String(idx))}/></p:nvPr>`;
}

export interface Turn {
  readonly flipX?: boolean;
  readonly flipY?: boolean;
}

/** `<a:xfrm>`, or with another prefix for frames of tables and charts. */
export function boxXml(
  { x, y, width, height }: Box,
  { flipX, flipY }: Turn = {},
  name = "a:xfrm",
): string {
  const turn = (flipX ? ' flipH="1"' : "") + (flipY ? ' flipV="1"' : "");
  return `<${name}${turn}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(Math.max(0, width))}" cy="${emu(Math.max(0, height))}"/></${name}>`;
}

/** A group whose shapes keep the places that they have on the slide. */
export function groupXml(spoken: Spoken, box: Box, shapes: string, pen: SlidePen): string {
  const { x, y, width, height } = box;
  const place = `x="${emu(x)}" y="${emu(y)}"`;
  // Of no width it could not be made wider.
  const size = `cx="${Math.max(1, emu(width))}" cy="${Math.max(1, emu(height))}"`;
  return `<p:grpSp><p:nvGrpSpPr>${nameXml(spoken, pen)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${place}/><a:ext ${size}/><a:chOff ${place}/><a:chExt ${size}/></a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
}

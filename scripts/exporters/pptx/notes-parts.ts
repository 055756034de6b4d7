import { NUMBER, type Place } from "./layouts.js";
import { THEME_TYPE } from "./master-parts.js";
import { NAMESPACES, type Part, presentationType, treeXml } from "./parts.js";
import { levelsXml, placeShape } from "./place-xml.js";
import type { Paragraph, TextStyle } from "./rich-text.js";
import { boxXml, nameXml } from "./shape-xml.js";
import type { SlideWriter } from "./slide-part.js";
import { type SlidePen, slidePen } from "./slide-pen.js";
import { paragraphsXml } from "./text-xml.js";
import { colourMap, themePart } from "./theme-part.js";

/** A page of notes in pixels: 7.5 × 10 inches. */
export const NOTES_PAGE = { width: 720, height: 960 };

const STYLE: TextStyle = { font: "body", size: 16, leading: 1.3, colour: "ink", after: 8 };
const SLIDE_BOX = { x: 72, y: 72, width: 576, height: 324 };
const TEXT: Place = {
  ...{ type: "body", idx: 1, name: "notes", style: STYLE },
  box: { x: 72, y: 428, width: 576, height: 468 },
};

/** A place for the picture of the slide, which PowerPoint draws itself. */
function slideImage(name: string, pen: SlidePen): string {
  return `<p:sp><p:nvSpPr>${nameXml({ name }, pen)}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(SLIDE_BOX)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
}

/** The master of all pages of notes: dark on light in every theme, for they are printed. */
export function notesMasterParts(
  { colours, locale }: Pick<SlideWriter, "colours" | "locale">,
  name: string,
  words: (key: string) => string,
): readonly Part[] {
  const pen = slidePen();
  pen.relate("theme", "../theme/theme2.xml");
  const number = { ...NUMBER, idx: 4, box: { x: 448, y: 912, width: 200, height: 24 } };
  const tools = { colours, pen, locale };
  const shapes =
    slideImage(words("place.slide"), pen) +
    placeShape(TEXT, words("place.notes"), words("place.notes"), tools) +
    placeShape(number, words("place.number"), "", tools);
  const content = `<p:notesMaster${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${treeXml(shapes)}</p:cSld>${colourMap(false)}<p:notesStyle>${levelsXml(STYLE, false, "l", colours, locale)}</p:notesStyle></p:notesMaster>`;
  return [
    {
      path: "ppt/notesMasters/notesMaster1.xml",
      content,
      type: presentationType("notesMaster"),
      relations: pen.relations(),
    },
    { path: "ppt/theme/theme2.xml", content: themePart(name, colours), type: THEME_TYPE },
  ];
}

/** The notes of a slide. */
export function notesPart(
  slide: number,
  paragraphs: readonly Paragraph[],
  { colours, localeOf }: Pick<SlideWriter, "colours" | "localeOf">,
  words: (key: string) => string,
): Part {
  const pen = slidePen();
  pen.relate("notesMaster", "../notesMasters/notesMaster1.xml");
  pen.relate("slide", `../slides/slide${slide}.xml`);
  const body = paragraphsXml(paragraphs, {
    ...{ style: STYLE, scale: 1, inherits: true, colours, localeOf, pen },
  });
  const text = `<p:sp><p:nvSpPr>${nameXml({ name: words("place.notes") }, pen)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
  return {
    path: `ppt/notesSlides/notesSlide${slide}.xml`,
    content: `<p:notes${NAMESPACES}><p:cSld>${treeXml(slideImage(words("place.slide"), pen) + text)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    type: presentationType("notesSlide"),
    relations: pen.relations(),
  };
}

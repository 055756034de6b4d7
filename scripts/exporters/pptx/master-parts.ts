import { attribute } from "../../render/xml.js";
import { colourXml } from "./colours.js";
import {
  BODY_STYLE,
  CONTENT,
  FOOTER,
  LAYOUT_NAMES,
  type LayoutName,
  layoutOf,
  NUMBER,
  type Place,
  SMALL_STYLE,
  TITLE_BOX,
  TITLE_STYLE,
} from "./layouts.js";
import { markXml } from "./mark-xml.js";
import { NAMESPACES, type Part, presentationType, treeXml } from "./parts.js";
import { levelsXml, placeShape } from "./place-xml.js";
import type { SlideWriter } from "./slide-part.js";
import { slidePen } from "./slide-pen.js";
import { colourMap, isDark, themePart } from "./theme-part.js";

type Words = (key: string) => string;

/** What is drawn on every slide of a layout behind its own: the ribbon of time, a logo. */
export type Behind = (layout: LayoutName, pen: ReturnType<typeof slidePen>) => string;

const MASTER_PLACES: readonly Place[] = [
  { type: "title", name: "title", box: TITLE_BOX, style: TITLE_STYLE },
  { type: "body", idx: 1, name: "text", box: CONTENT, style: BODY_STYLE, isList: true },
  { ...FOOTER, idx: 3 },
  { ...NUMBER, idx: 4 },
];

/** The master, its layouts and its theme. */
export function masterParts(
  { colours, locale }: Pick<SlideWriter, "colours" | "locale">,
  name: string,
  words: Words,
  behind: Behind,
): readonly Part[] {
  const shape = (place: Place, pen: ReturnType<typeof slidePen>) => {
    const called = words(`place.${place.name}`);
    const prompt = place.type === "ftr" ? "" : called;
    return placeShape(place, called, prompt, { colours, pen, locale });
  };
  const layouts = LAYOUT_NAMES.map((layout, at): Part => {
    const { places, type, rules = [], name: key }: ReturnType<typeof layoutOf> = layoutOf(layout);
    const pen = slidePen();
    pen.relate("slideMaster", "../slideMasters/slideMaster1.xml");
    const rulesXml = rules.map((box) =>
      markXml(
        { kind: "mark", name: words("place.rule"), box, fill: "accent", alt: "" },
        colours,
        pen,
      ),
    );
    const shapes =
      behind(layout, pen) +
      rulesXml.join("") +
      [...places, FOOTER, NUMBER].map((place) => shape(place, pen)).join("");
    const kind = type ? attribute("type", type) : ' userDrawn="1"';
    return {
      path: `ppt/slideLayouts/slideLayout${at + 1}.xml`,
      content: `<p:sldLayout${NAMESPACES}${kind} preserve="1"><p:cSld${attribute("name", words(`layout.${key}`))}>${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      type: presentationType("slideLayout"),
      relations: pen.relations(),
    };
  });
  const pen = slidePen();
  const ids = LAYOUT_NAMES.map((_, at) => {
    const id = pen.relate("slideLayout", `../slideLayouts/slideLayout${at + 1}.xml`);
    return `<p:sldLayoutId id="${FIRST_LAYOUT + at}" r:id="${id}"/>`;
  });
  pen.relate("theme", "../theme/theme1.xml");
  const shapes = MASTER_PLACES.map((place) => shape(place, pen)).join("");
  const levels = (style: typeof TITLE_STYLE, isList: boolean) =>
    levelsXml(style, isList, "l", colours, locale);
  const master = `<p:sldMaster${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>${colourXml("ground", colours)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>${treeXml(shapes)}</p:cSld>${colourMap(isDark(colours))}<p:sldLayoutIdLst>${ids.join("")}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levels(TITLE_STYLE, false)}</p:titleStyle><p:bodyStyle>${levels(BODY_STYLE, true)}</p:bodyStyle><p:otherStyle>${levels({ ...SMALL_STYLE, after: 0 }, false)}</p:otherStyle></p:txStyles></p:sldMaster>`;
  return [
    {
      path: "ppt/slideMasters/slideMaster1.xml",
      content: master,
      type: presentationType("slideMaster"),
      relations: pen.relations(),
    },
    ...layouts,
    { path: "ppt/theme/theme1.xml", content: themePart(name, colours), type: THEME_TYPE },
  ];
}

/** The master has the number before it; no two may be the same. */
export const MASTER_ID = 2_147_483_648;
const FIRST_LAYOUT = MASTER_ID + 1;

export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";

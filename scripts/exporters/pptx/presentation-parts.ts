import type { RoomDeck } from "../../model/deck.js";
import { attribute, escapeXml } from "../../render/xml.js";
import type { Colours } from "./colours.js";
import { SMALL_STYLE } from "./layouts.js";
import { MASTER_ID } from "./master-parts.js";
import { NOTES_PAGE } from "./notes-parts.js";
import { NAMESPACES, type Part, presentationType } from "./parts.js";
import { levelsXml } from "./place-xml.js";
import { type Relation, slidePen } from "./slide-pen.js";
import { emu } from "./units.js";
import { OFFICE, PACKAGE, RELATIONSHIPS } from "./xml-names.js";

export interface PresentationInput {
  readonly deck: RoomDeck;
  readonly slides: number;
  readonly hasNotes: boolean;
  readonly colours: Colours;
  readonly locale: string;
  /** ISO date, or date and time. */
  readonly date: string;
  /** What tells where the file is from. */
  readonly provenance: string;
}

const FIRST_SLIDE = 256;

/** What holds the slides together, what is known of the file, and what it is from. */
export function presentationParts(input: PresentationInput): readonly Part[] {
  return [presentationPart(input), ...propertyParts(input), ...provenanceParts(input.provenance)];
}

/** What the file itself refers to. */
export const ROOT_RELATIONS: readonly Relation[] = [
  { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: "ppt/presentation.xml" },
  {
    id: "rId2",
    type: `${PACKAGE}/relationships/metadata/core-properties`,
    target: "docProps/core.xml",
  },
  { id: "rId3", type: `${RELATIONSHIPS}/extended-properties`, target: "docProps/app.xml" },
];

function presentationPart({ slides, hasNotes, colours, locale }: PresentationInput): Part {
  const pen = slidePen();
  const master = pen.relate("slideMaster", "slideMasters/slideMaster1.xml");
  const notes = hasNotes
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="${pen.relate("notesMaster", "notesMasters/notesMaster1.xml")}"/></p:notesMasterIdLst>`
    : "";
  const ids = Array.from({ length: slides }, (_, at) => {
    const id = pen.relate("slide", `slides/slide${at + 1}.xml`);
    return `<p:sldId id="${FIRST_SLIDE + at}" r:id="${id}"/>`;
  });
  pen.relate("theme", "theme/theme1.xml");
  pen.relate("customXml", "../customXml/item1.xml");
  const levels = levelsXml({ ...SMALL_STYLE, after: 0 }, false, "l", colours, locale);
  const list = ids.length > 0 ? `<p:sldIdLst>${ids.join("")}</p:sldIdLst>` : "";
  return {
    path: "ppt/presentation.xml",
    content: `<p:presentation${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="${master}"/></p:sldMasterIdLst>${notes}${list}<p:sldSz cx="${emu(1280)}" cy="${emu(720)}"/><p:notesSz cx="${emu(NOTES_PAGE.width)}" cy="${emu(NOTES_PAGE.height)}"/><p:defaultTextStyle>${levels}</p:defaultTextStyle></p:presentation>`,
    type: presentationType("presentation.main"),
    relations: pen.relations(),
  };
}

function propertyParts({ deck, date, slides }: PresentationInput): readonly Part[] {
  const day = date.includes("T") ? `${date.slice(0, 19)}Z` : `${date}T00:00:00Z`;
  const when = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}</dcterms:${tag}>`;
  const core = [
    `<dc:title>${escapeXml(deck.title)}</dc:title>`,
    ...(deck.subtitle ? [`<dc:subject>${escapeXml(deck.subtitle)}</dc:subject>`] : []),
    `<dc:creator>${escapeXml(deck.lecturer)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(deck.lecturer)}</cp:lastModifiedBy>`,
    ...["created", "modified"].map(when),
    `<dc:language>${escapeXml(deck.language)}</dc:language>`,
  ];
  return [
    {
      path: "docProps/core.xml",
      content: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core.join("")}</cp:coreProperties>`,
      type: "application/vnd.openxmlformats-package.core-properties+xml",
    },
    {
      path: "docProps/app.xml",
      content: `<Properties xmlns="${OFFICE}/extended-properties"><Slides>${slides}</Slides><Application>Chronodeck</Application></Properties>`,
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    },
  ];
}

/** Identifies the part that says where a file of ours is from. */
const PROVENANCE_ID = "{6F0C9C3B-2C54-4C5E-9D0A-7C1D8E5B4A21}";
const PROVENANCE = "https://chronodeck.invalid/provenance";

function provenanceParts(text: string): readonly Part[] {
  return [
    {
      path: "customXml/item1.xml",
      content: `<provenance xmlns="${PROVENANCE}">${escapeXml(text)}</provenance>`,
      relations: [
        { id: "rId1", type: `${RELATIONSHIPS}/customXmlProps`, target: "itemProps1.xml" },
      ],
    },
    {
      path: "customXml/itemProps1.xml",
      content: `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml"${attribute("ds:itemID", PROVENANCE_ID)}><ds:schemaRefs><ds:schemaRef${attribute("ds:uri", PROVENANCE)}/></ds:schemaRefs></ds:datastoreItem>`,
      type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    },
  ];
}

import type { FontMetrics } from "../../model/scene.js";
import { chartPart } from "./chart-part.js";
import type { Colours } from "./colours.js";
import type { ChartElement, Element, PictureElement, TextElement } from "./element.js";
import { LAYOUT_NAMES, type LayoutName, layoutOf, MUTED_STYLE } from "./layouts.js";
import { markXml } from "./mark-xml.js";
import type { Media } from "./media.js";
import { NAMESPACES, type Part, presentationType, treeXml } from "./parts.js";
import { pictureXml } from "./picture-xml.js";
import { sceneXml } from "./scene-xml.js";
import { boxXml, nameXml, placeXml } from "./shape-xml.js";
import { type SlidePen, slidePen } from "./slide-pen.js";
import { tableXml } from "./table-xml.js";
import { textElementXml } from "./text-element.js";
import { workbook } from "./workbook.js";
import { CHART } from "./xml-names.js";

/** With what all slides are written. */
export interface SlideWriter {
  readonly colours: Colours;
  readonly metrics: FontMetrics;
  readonly media: Media;
  /** As PowerPoint knows a language: `en-US`. */
  readonly localeOf: (language: string) => string;
  readonly language: string;
  /** Of the deck. */
  readonly locale: string;
}

export interface SlideContent {
  /** From 1. */
  readonly number: number;
  readonly layout: LayoutName;
  readonly elements: readonly Element[];
  readonly hasNotes: boolean;
}

/** A slide and the charts that stand on it; `firstChart`: the number of the first of them. */
export function slideParts(
  slide: SlideContent,
  firstChart: number,
  writer: SlideWriter,
): readonly Part[] {
  const pen = slidePen();
  const charts: Part[] = [];
  const layout = LAYOUT_NAMES.indexOf(slide.layout) + 1;
  pen.relate("slideLayout", `../slideLayouts/slideLayout${layout}.xml`);
  if (slide.hasNotes) pen.relate("notesSlide", `../notesSlides/notesSlide${slide.number}.xml`);
  const shapes = slide.elements.map((element) => {
    if (element.kind !== "chart") return elementXml(element, slide.layout, pen, writer);
    const number = firstChart + charts.length / 2;
    charts.push(...chartParts(element, number, writer));
    return chartFrame(element, number, pen);
  });
  return [
    {
      path: `ppt/slides/slide${slide.number}.xml`,
      content: `<p:sld${NAMESPACES}><p:cSld>${treeXml(shapes.join(""))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      type: presentationType("slide"),
      relations: pen.relations(),
    },
    ...charts,
  ];
}

function elementXml(
  element: Exclude<Element, ChartElement>,
  layout: LayoutName,
  pen: SlidePen,
  writer: SlideWriter,
): string {
  const { colours, metrics, localeOf, media, language } = writer;
  switch (element.kind) {
    case "text":
      return textElementXml(element, layoutOf(layout), { colours, localeOf, pen });
    case "table":
      return tableXml(element, { colours, localeOf, pen, metrics });
    case "scene": {
      const tools = { colours, metrics, pen, localeOf, language };
      return sceneXml(element.scene, element.box, element.name, element.decorative ?? false, tools);
    }
    case "picture": {
      const medium = media.find(element.uri);
      return medium
        ? pictureXml(element, medium, pen)
        : textElementXml(inWords(element, language), layoutOf(layout), { colours, localeOf, pen });
    }
    case "mark":
      return markXml(element, colours, pen);
  }
}

/** What a picture shows, where the format cannot hold it. */
function inWords({ alt, box, name }: PictureElement, language: string): TextElement {
  const paragraphs = [{ level: -1, align: "middle", runs: [{ text: alt, language }] }] as const;
  const frame = { stroke: "edge", padding: [24, 24] } as const;
  return {
    kind: "text",
    name,
    box,
    paragraphs,
    frame,
    style: MUTED_STYLE,
    scale: 1,
    anchor: "middle",
  };
}

function chartFrame(
  { name, box, placeholder, description }: ChartElement,
  number: number,
  pen: SlidePen,
): string {
  const id = pen.relate("chart", `../charts/chart${number}.xml`);
  return `<p:graphicFrame><p:nvGraphicFramePr>${nameXml({ name, alt: description }, pen)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeXml(placeholder)}</p:nvGraphicFramePr>${boxXml(box, {}, "p:xfrm")}<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A chart, and the workbook with its numbers. */
function chartParts(
  { figure, view, formats, box: { width, height } }: ChartElement,
  number: number,
  { colours, metrics, localeOf }: SlideWriter,
): readonly Part[] {
  const pen = slidePen();
  pen.relate("package", `../embeddings/workbook${number}.xlsx`);
  const words = view.values.map((value) => value.words);
  const locale = localeOf(figure.language);
  return [
    {
      path: `ppt/charts/chart${number}.xml`,
      content: chartPart({ figure, words, formats, width, height, metrics, colours, locale }),
      type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      relations: pen.relations(),
    },
    {
      path: `ppt/embeddings/workbook${number}.xlsx`,
      content: workbook({ series: figure.title, rows: figure.values }),
    },
  ];
}

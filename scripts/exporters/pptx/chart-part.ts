import { textWidth } from "../../layout/text.js";
import type { DeckFigure, DeckFigureValue } from "../../model/deck.js";
import type { FontMetrics } from "../../model/scene.js";
import { attribute, escapeXml } from "../../render/xml.js";
import { type Colour, type Colours, colourXml, fillXml } from "./colours.js";
import { emu, fontUnits, percent } from "./units.js";
import { CHART, DRAWING, RELATIONSHIPS } from "./xml-names.js";

export interface ChartInput {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
  readonly figure: DeckFigure;
  /** Each value as the deck writes it. */
  readonly words: readonly string[];
  readonly formats: readonly string[];
  readonly colours: Colours;
  /** Of the chart's words, as PowerPoint knows it. */
  readonly locale: string;
}

/* Pixels. */
const LABEL_SIZE = 22;
const VALUE_SIZE = 36;
/** Between labels and bars, and around a value. */
const GAP = 18;
/** Of the chart's width, what its labels take at most. */
const LABEL_SHARE = 0.32;

/** Of what the labels leave, the values. */
const VALUE_SHARE = 0.5;

interface Setting {
  /** Sizes of labels and values. */
  readonly label: number;
  readonly value: number;
  /** Of the width, where the bars begin. */
  readonly left: number;
  /** Ends of the axis: bars leave room for the values at their ends. */
  readonly low: number;
  readonly high: number;
}

function settingOf({ figure: { values }, words, width, height, metrics }: ChartInput): Setting {
  const pitch = height / Math.max(1, values.length);
  const label = Math.max(12, Math.min(LABEL_SIZE, pitch / 2.4));
  const widest = Math.max(...values.map((one) => textWidth(metrics, "sans", label, one.label)));
  const left = Math.min(width * LABEL_SHARE, widest + 2 * GAP);
  const widestValue = Math.max(...words.map((word) => textWidth(metrics, "serif-bold", 1, word)));
  const numbers = values.map((one) => one.value);
  const [above, below] = [Math.max(0, ...numbers), Math.max(0, ...numbers.map((one) => -one))];
  const sides = above > 0 && below > 0 ? 2 : 1;
  const most = ((width - left) * VALUE_SHARE) / sides / Math.max(1, widestValue);
  const value = Math.max(14, Math.min(VALUE_SIZE, pitch * 0.4, most));
  const beside = widestValue * value;
  const room = Math.max(0.2, 1 - (sides * (beside + GAP)) / (width - left));
  const free = ((above + below) * (1 - room)) / room / sides;
  const beyond = (end: number) => (end > 0 ? Number((end + free).toPrecision(4)) : 0);
  return {
    ...{ label, value, left: left / width },
    high: beyond(above),
    low: -beyond(below) || 0,
  };
}

/** A native chart of horizontal bars: no legend, no grid, the values at their ends. */
export function chartPart(input: ChartInput): string {
  const { figure, formats, colours, locale } = input;
  const { values, title } = figure;
  const setting = settingOf(input);
  const valueText = textXml("heading", setting.value, true, locale, colours);
  const labelText = textXml("body", setting.label, false, locale, colours);
  const last = values.length + 1;
  const points = values.map((value, at) => pointXml(value, at, colours)).join("");
  const labels = values.map((_, at) => labelXml(at, formats[at] ?? "General", valueText)).join("");
  const showing =
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const names = values
    .map(({ label }, at) => `<c:pt idx="${at}"><c:v>${escapeXml(label)}</c:v></c:pt>`)
    .join("");
  const numbers = values
    .map(({ value }, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)
    .join("");
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(title)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${fillXml("muted", colours)}</c:spPr><c:invertIfNegative val="0"/>${points}<c:dLbls>${labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${valueText}<c:dLblPos val="outEnd"/>${showing}</c:dLbls><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${values.length}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2:$B$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${numbers}</c:numCache></c:numRef></c:val></c:ser>`;
  const scaling = `<c:scaling><c:orientation val="minMax"/><c:max val="${setting.high || 1}"/><c:min val="${setting.low}"/></c:scaling>`;
  const place = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${setting.left.toFixed(4)}"/><c:y val="0.02"/><c:w val="${(1 - setting.left).toFixed(4)}"/><c:h val="0.96"/></c:manualLayout></c:layout>`;
  const axes = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="${emu(2)}">${fillXml("ink", colours)}</a:ln></c:spPr>${labelText}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="1002"/>${scaling}<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:date1904 val="0"/><c:lang${attribute("val", locale)}/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${place}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${labelText}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** Solid where a source prints the number, hatched where it was computed, fading where it is approximate. */
function pointXml(
  { tone, derived, approximate, value }: DeckFigureValue,
  at: number,
  colours: Colours,
): string {
  const colour: Colour = tone ?? "muted";
  const solid = colourXml(colour, colours);
  const fill = derived
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${solid}</a:fgClr><a:bgClr>${colourXml("ground", colours)}</a:bgClr></a:pattFill><a:ln w="${emu(2)}"><a:solidFill>${solid}</a:solidFill></a:ln>`
    : approximate
      ? fadeXml(colour, value < 0, colours)
      : `<a:solidFill>${solid}</a:solidFill>`;
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill}</c:spPr></c:dPt>`;
}

/** Of a bar's length, what is solid. */
const SOLID = 0.8;

function fadeXml(colour: Colour, isNegative: boolean, colours: Colours): string {
  const stop = (at: number, opacity: number) =>
    `<a:gs pos="${percent(at)}">${colourXml(colour, colours, opacity)}</a:gs>`;
  const stops = isNegative
    ? [stop(0, 0), stop(1 - SOLID, 1), stop(1, 1)]
    : [stop(0, 1), stop(SOLID, 1), stop(1, 0)];
  return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join("")}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

function labelXml(at: number, format: string, text: string): string {
  return `<c:dLbl><c:idx val="${at}"/><c:numFmt${attribute("formatCode", format)} sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`;
}

function textXml(
  font: "heading" | "body",
  size: number,
  bold: boolean,
  locale: string,
  colours: Colours,
): string {
  const wrap = font === "heading" ? ' wrap="none"' : "";
  return `<c:txPr><a:bodyPr${wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${fontUnits(size)}" b="${bold ? 1 : 0}">${fillXml("ink", colours)}<a:latin typeface="${font === "heading" ? "+mj-lt" : "+mn-lt"}"/></a:defRPr></a:pPr><a:endParaRPr${attribute("lang", locale)}/></a:p></c:txPr>`;
}

import { contrast } from "../../model/contrast.js";
import type { DeckSlide } from "../../model/deck.js";
import { eventView } from "../../render/event-view.js";
import { figureView } from "../../render/figure-view.js";
import { type Page, type PageItem, pagesOf } from "../../render/pages.js";
import { slidesWithQr } from "../../render/qr-view.js";
import { FACES } from "../../render/scene-css.js";
import { type RenderContext, slideView } from "../../render/slide-view.js";
import { themeColour } from "../../render/theme-colours.js";
import type { Exported, ExportInput } from "../exporter.js";
import { provenanceText } from "../provenance-text.js";
import { address } from "./address.js";
import { behindLayouts } from "./behind.js";
import type { Colours } from "./colours.js";
import { compose } from "./compose/compose.js";
import type { ComposeInput } from "./compose/composer.js";
import { footElements } from "./compose/foot.js";
import type { Element, Target } from "./element.js";
import { type LayoutName, layoutOf } from "./layouts.js";
import { localeOf } from "./locale.js";
import { pptxLosses } from "./losses.js";
import { masterParts } from "./master-parts.js";
import { collectMedia } from "./media.js";
import { notesMasterParts, notesPart } from "./notes-parts.js";
import { notesText } from "./notes-text.js";
import { type Part, packageOf } from "./parts.js";
import { presentationParts, ROOT_RELATIONS } from "./presentation-parts.js";
import { readHtml } from "./read-html.js";
import type { Paragraph } from "./rich-text.js";
import { type SlideWriter, slideParts } from "./slide-part.js";

/** A slide as it is put together, before it is written down. */
interface Slide {
  readonly id: string;
  readonly layout: LayoutName;
  readonly elements: readonly Element[];
  readonly notes: readonly Paragraph[];
}

/** The whole deck as a file of PowerPoint's. */
export async function presentation(input: ExportInput): Promise<Exported> {
  const { room, messages, assets, date } = input;
  const colours = coloursOf(input);
  const slides = composedSlides(input, colours);
  const pictures = slides.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === "picture" ? [element.uri] : [])),
  );
  const logo = room.looks.logo ? [input.picture(room.looks.logo.src)] : [];
  const fonts = Object.keys(FACES).map((font) => assets.pathOf(`fonts/${font}.ttf`));
  const { ground } = input.palette;
  const isDark = contrast(ground, "#ffffff") > contrast(ground, "#000000");
  const media = await collectMedia([...pictures, ...logo], fonts, isDark);
  const locale = localeOf(room.language, messages);
  const writer: SlideWriter = {
    ...{ colours, media, locale, language: room.language, metrics: assets.officeMetrics },
    localeOf: (language) => localeOf(language, messages),
  };
  const losses = pptxLosses(input, slides, writer);
  const words = (key: string) => messages.say(`pptx.${key}`);
  const hasNotes = slides.some(({ notes }) => notes.length > 0);
  const { theme } = room.looks;
  let charts = 0;
  const written = slides.flatMap(({ layout, elements, notes }, at): readonly Part[] => {
    const number = at + 1;
    const content = { number, layout, elements, hasNotes: notes.length > 0 };
    const parts = slideParts(content, charts + 1, writer);
    charts += elements.filter(({ kind }) => kind === "chart").length;
    return notes.length > 0 ? [...parts, notesPart(number, notes, writer, words)] : parts;
  });
  const behind = behindLayouts(input, writer, words);
  const parts: readonly Part[] = [
    ...presentationParts({
      ...{ deck: room, slides: slides.length, hasNotes, colours, locale, date },
      provenance: provenanceText(input.provenance(losses)),
    }),
    ...masterParts(writer, theme, words, behind),
    ...(hasNotes ? notesMasterParts(writer, theme, words) : []),
    ...written,
    ...media.parts,
  ];
  return { content: packageOf(parts, ROOT_RELATIONS), losses };
}

function coloursOf({ palette, room: { looks }, set }: ExportInput): Colours {
  const quote = themeColour(looks.theme, "quote", set);
  const accent = looks.accent ?? themeColour(looks.theme, "accent", set);
  return { palette, ...(quote && { quote }), ...(accent && { accent }) };
}

/** In large print words are so much larger where there is room. */
const LARGE = 1.25;
/** Pixels beside a code that leads to the lecture's address. */
const BESIDE_QR = 944;

function composedSlides(input: ExportInput, colours: Colours): readonly Slide[] {
  const { room: deck, messages, assets, scenesBy } = input;
  const metrics = assets.officeMetrics;
  const scenes = scenesBy(metrics);
  const events = new Map(deck.events.map((event) => [event.id, eventView(event, deck, messages)]));
  const context: RenderContext = {
    ...{ deck, scenes, messages, metrics, events, picture: input.picture },
    // A colleague asks the room as we do: what is asked stands there unanswered.
    still: false,
    besideQr: slidesWithQr(deck),
  };
  const pages = deck.slides.flatMap((slide) =>
    pagesOf(slide, context).map((page) => ({ slide, page })),
  );
  const marks = referenceSlides(pages);
  const reference = (mark: number): Target | undefined => {
    const slide = marks.get(mark);
    if (slide !== undefined) return { slide };
    return address(deck.references.find((one) => one.mark === mark)?.URL ?? "");
  };
  const count = pages.filter(({ slide }) => !slide.backup).length;
  return pages.map(({ slide, page }, at): Slide => {
    const hasQr = context.besideQr.has(slide.id) && page.number === page.count;
    const own: ComposeInput = {
      ...{ slide, page, deck, events, messages, metrics, scenes, colours, reference },
      view: slideView(slide, page, context),
      figures: slide.figures.map((figure) => figureView(figure, "", deck, messages)),
      most: deck.looks.textSize === "large" ? LARGE : 1,
      width: hasQr ? BESIDE_QR : 1152,
      read: (html) => readHtml(html, slide.language, address),
    };
    const { layout, elements } = compose(own);
    const hasRibbon = layoutOf(layout).hasRibbon === true;
    const number = slide.backup ? at + 1 - count : at + 1;
    return {
      ...{ id: slide.id, layout },
      elements: [...elements, ...footElements({ ...own, number, count, hasQr }, hasRibbon)],
      notes: page.number === 1 ? notesText(slide, own) : [],
    };
  });
}

/** The slide, from 1, on which each reference stands. */
function referenceSlides(
  pages: readonly { readonly slide: DeckSlide; readonly page: Page<PageItem> }[],
): ReadonlyMap<number, number> {
  return new Map(
    pages.flatMap(({ slide, page }, at) =>
      slide.layout === "references"
        ? page.items.flatMap((item) => ("mark" in item ? [[item.mark, at + 1] as const] : []))
        : [],
    ),
  );
}

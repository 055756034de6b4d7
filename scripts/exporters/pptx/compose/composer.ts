import type { Scenes } from "../../../layout/deck.js";
import type { DeckSlide, RoomDeck } from "../../../model/deck.js";
import type { Messages } from "../../../model/messages.js";
import type { FontMetrics } from "../../../model/scene.js";
import type { EventView } from "../../../render/event-view.js";
import type { FigureView } from "../../../render/figure-view.js";
import type { Page, PageItem } from "../../../render/pages.js";
import type { slideView } from "../../../render/slide-view.js";
import type { Colours } from "../colours.js";
import type { Element, Target } from "../element.js";
import type { LayoutName } from "../layouts.js";
import type { Block } from "../rich-text.js";

/** What a slide is composed of. */
export interface ComposeInput {
  readonly slide: DeckSlide;
  readonly view: ReturnType<typeof slideView>;
  readonly page: Page<PageItem>;
  readonly deck: RoomDeck;
  readonly events: ReadonlyMap<string, EventView>;
  readonly figures: readonly FigureView[];
  readonly messages: Messages;
  /** Of the fonts that the file is set in. */
  readonly metrics: FontMetrics;
  readonly scenes: Scenes;
  readonly colours: Colours;
  /** Largest size of words that have room, of the usual: more than 1 in large print. */
  readonly most: number;
  /** Pixels between the left margin and the right one, or a QR code. */
  readonly width: number;
  /** Words of the slide as paragraphs and tables. */
  readonly read: (html: string) => readonly Block[];
  /** Where the entry of a reference stands, by its mark. */
  readonly reference: (mark: number) => Target | undefined;
}

export interface Composed {
  readonly layout: LayoutName;
  /** In the order in which they are read; the title is first. */
  readonly elements: readonly Element[];
}

/** How the slides of one layout of the deck are put together. */
export type Composer = (input: ComposeInput) => Composed;

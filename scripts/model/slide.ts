import type { Location } from "./diagnostic.js";
import type { Side } from "./lecture.js";
import type { Depth, Language, Picture } from "./text.js";

/** Part of a slide's body under a `##` heading. HTML, from Markdown. */
export interface Section {
  readonly heading: string;
  readonly html: string;
}

export interface MapCountry {
  /** English name in Natural Earth, such as `Canada`. */
  readonly name: string;
  /** Printed on the map; an unlabelled country is only toned. */
  readonly label?: string;
  /** A second, quieter line under the label. */
  readonly note?: string;
  /** Lane whose tone it takes; neutral where absent. */
  readonly lane?: string;
}

export interface MapArrow {
  /** Degrees: longitude, latitude. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly label?: string;
  readonly lane?: string;
}

export interface MapSpec {
  /** Of its labels, where it is not that of the slide's words. */
  readonly language?: Language;
  /** Degrees west, south, east, north; absent: the countries named. */
  readonly bounds?: readonly [number, number, number, number];
  readonly countries: readonly MapCountry[];
  readonly arrows: readonly MapArrow[];
}

/** The words of a slide in one language. */
export interface SlideText {
  /** HTML of the `#` heading. */
  readonly title: string;
  /** Plain text of the heading. */
  readonly plainTitle: string;
  /** HTML before the first `##`. */
  readonly body: string;
  readonly sections: readonly Section[];
  /** Parts under `##` of a layout that asks: what the lecturer knows and the room does not yet. */
  readonly answers: readonly Section[];
  /** HTML of the speaker notes, without those of the steps. */
  readonly notes: string;
  /** HTML of the notes of a walk's steps, by step; a step may have none. */
  readonly stepNotes: Readonly<Record<string, string>>;
  readonly image?: Picture;
  readonly map?: MapSpec;
  /** Fields that only this slide's layout knows, as inline HTML. */
  readonly fields: Readonly<Record<string, string>>;
  readonly location: Location;
}

/** Layouts that ask the room about dates: which order events have, and which of them came first. */
export const QUESTIONS = ["order", "first"] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

/** How a question is made of the events that its slide names, or of all where it names none. */
export interface Ask {
  readonly kind: QuestionKind;
  /** How many events it asks for; absent: as many as is usual. */
  readonly count?: number;
  /** Decides which events are asked, and in what order they are shown. */
  readonly seed: string;
  /** Of the events that it names, or of the slide. */
  readonly location: Location;
}

export interface Slide {
  readonly id: string;
  readonly layout: string;
  readonly events: readonly string[];
  readonly figures: readonly string[];
  /** Events and periods that a timeline's walk goes to, in order. */
  readonly steps: readonly string[];
  /** Of a slide whose layout asks. */
  readonly ask?: Ask;
  /** EDTF extent a timeline opens on; absent: the whole span. */
  readonly window?: { readonly start: number; readonly end: number };
  /** Absent: select estimates them from notes and content. */
  readonly minutes?: Readonly<Record<Depth, number>>;
  /** 1–5, 5 highest. */
  readonly priority: number;
  readonly required: boolean;
  readonly requires: readonly string[];
  readonly backup: boolean;
  /** Whose word each `##` section of a comparison is, in order; absent: nobody's. */
  readonly sides?: readonly Side[];
  /** Where conditional blocks make the words differ, those for the first audience, by the names of their files. */
  readonly text: Readonly<Record<Language, SlideText>>;
  /** By audience, then by language, where conditional blocks make the words differ in one of them. */
  readonly variants?: Readonly<Record<string, Readonly<Record<Language, SlideText>>>>;
  readonly location: Location;
}

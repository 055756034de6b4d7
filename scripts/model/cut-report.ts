import type { Language } from "./text.js";

/*
 * What a deck holds, what it leaves out, and why: plain data, which `explain` puts into words.
 * Minutes are those of the audience's depth, in hundredths at most.
 */

/** Why a slide is in the talk, at its end or out. */
export type SlideReason =
  | { readonly kind: "required" }
  | { readonly kind: "leads" }
  /** The audience keeps it, whatever its priority. */
  | { readonly kind: "kept" }
  | { readonly kind: "priority"; readonly priority: number }
  /** Chosen only because this slide of the talk requires it. */
  | { readonly kind: "required-by"; readonly slide: string }
  /** A backup slide of the lecture's own. */
  | { readonly kind: "backup" }
  /** Cut: with it, and with what it requires, the talk would be longer than there is time. */
  | { readonly kind: "over-time"; readonly minutes: number }
  | { readonly kind: "requires"; readonly slide: string; readonly because: "cut" | "left-out" }
  /** Only this slide, which is not in the talk, requires it. */
  | { readonly kind: "not-needed"; readonly slide: string }
  /** A heading of a section that has no slide left. */
  | { readonly kind: "lonely" }
  /** Not among those that the audience lets in. */
  | { readonly kind: "not-chosen" }
  /** Among those that the audience leaves out. */
  | { readonly kind: "left-out" }
  /** Speaks only of events from outside the paper, which the audience leaves out. */
  | { readonly kind: "context" }
  | { readonly kind: "backup-dropped" };

/** Why an event is in the deck or out. */
export type EventReason =
  /** A slide of the deck is about it. */
  | { readonly kind: "told"; readonly slide: string; readonly backup: boolean }
  | { readonly kind: "importance"; readonly importance: number; readonly floor: number }
  | { readonly kind: "lane"; readonly lane: string }
  | { readonly kind: "tag-left-out"; readonly tag: string }
  | { readonly kind: "no-tag-chosen" }
  | { readonly kind: "context" }
  | { readonly kind: "before-the-end" };

export interface SlideVerdict {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Whether it is in the talk, and its minutes counted. */
  readonly in: boolean;
  /** Whether it is at the end, for questions. */
  readonly backup: boolean;
  readonly minutes: number;
  readonly estimated: boolean;
  readonly reason: SlideReason;
}

export interface EventVerdict {
  readonly id: string;
  readonly title: string;
  readonly in: boolean;
  readonly reason: EventReason;
}

/** A heading and what follows it, or a file without one. */
export interface SectionMinutes {
  /** The heading's title, or the file's name without number and ending. */
  readonly name: string;
  readonly minutes: number;
  /** Ids of those in the talk. */
  readonly slides: readonly string[];
}

export interface CutReport {
  readonly audience: string;
  readonly language: Language;
  /** Of the slides in the talk. */
  readonly minutes: number;
  /** The audience's minutes less its reserve. */
  readonly budget: number;
  /** Whether no better choice of slides fits; a search among tangled requirements may end before it knows. */
  readonly proven: boolean;
  /** The deck's in its order, then those out in the lecture's. */
  readonly slides: readonly SlideVerdict[];
  /** In the order of time. */
  readonly events: readonly EventVerdict[];
  /** In the lecture's order; those without a slide in the talk have no minutes. */
  readonly sections: readonly SectionMinutes[];
}

/** What more time would change: the least of it, from a minute on, that changes anything. */
export interface MoreTime {
  readonly minutes: number;
  /** Ids of slides that come in. */
  readonly in: readonly string[];
  /** Ids of slides that make room for better ones. */
  readonly out: readonly string[];
}

/** Ids of the slides of the talk that time did not allow. */
export function cutSlides({ slides }: CutReport): readonly string[] {
  return slides.flatMap(({ id, reason }) =>
    reason.kind === "over-time" || (reason.kind === "requires" && reason.because === "cut")
      ? id
      : [],
  );
}

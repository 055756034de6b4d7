import type { Choice } from "./choice.js";
import type { Localized } from "./text.js";

/** The header that says that a request comes from a page which the server gave out. */
export const TOKEN_HEADER = "x-chronodeck-token";
/** The header that names the build which an outline is of. */
export const VERSION_HEADER = "x-chronodeck-version";

/** What the bar of the dev server shows of a deck: what can be chosen, and what the choice makes of the talk. */
export interface DevPlan {
  /** Path of the deck with its choice. */
  readonly address: string;
  readonly audience: string;
  readonly language: string;
  readonly choice: Choice;
  readonly audiences: readonly AudienceChoice[];
  readonly themes: readonly string[];
  /** Of the audience, the choice apart. */
  readonly own: { readonly minutes: number; readonly theme: string; readonly title: Localized };
  /** As chosen. */
  readonly minutes: number;
  readonly reserve: number;
  readonly theme: string;
  /** Minutes of the slides of the talk, and what there are for them. */
  readonly used: number;
  readonly budget: number;
  readonly slides: readonly DevSlide[];
  /** What more time would bring in, in a sentence. */
  readonly more: string;
  /** Why there can be no such deck; empty where there can. */
  readonly problems: readonly { readonly message: string; readonly hint?: string }[];
}

export interface AudienceChoice {
  readonly id: string;
  /** In the deck's language, or in the first it has. */
  readonly title: string;
  readonly languages: readonly string[];
}

/** In the talk, at its end for questions, or in no part of the deck. */
export type Place = "talk" | "end" | "out";

/** A slide of the lecture, and where the talk has it. */
export interface DevSlide {
  readonly id: string;
  readonly title: string;
  readonly where: Place;
  /** Where else somebody may put it by hand. */
  readonly ways: readonly Place[];
  readonly minutes: number;
  /** Why it is there, in words. */
  readonly reason: string;
}

/** A slide that is put somewhere by hand. */
export interface Drag {
  readonly to: Place;
  readonly slide: string;
}

/** What the bar asks to be written. */
export interface SaveRequest {
  /** Of the deck whose choice is saved. */
  readonly address: string;
  /** Absent: into the audience's own file. */
  readonly as?: {
    readonly name: string;
    readonly title: Readonly<Record<string, string>>;
    /** Whether a file of that name may be replaced. */
    readonly replace: boolean;
  };
}

/** What came of it: where the saved deck is, that the name is taken, or why nothing was written. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly file: string; readonly address: string }
  | { readonly kind: "taken"; readonly file: string }
  | { readonly kind: "refused"; readonly problems: DevPlan["problems"] };

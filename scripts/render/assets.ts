import type { FontMetrics } from "../model/scene.js";
import type { FontFace } from "./fonts.js";
import type { Precompiled, TemplateSpec } from "./precompiled.js";

/** What the compile step made for every deck; `host/` reads it. */
export interface Assets {
  readonly version: string;
  readonly parts: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
  }[];
  readonly deckScript: string;
  readonly timelineScript: string;
  /** Of the page that is a timeline alone. */
  readonly pageScript: string;
  readonly pageStyle: string;
  readonly revealStyle: string;
  readonly timelineStyle: string;
  readonly fonts: readonly FontFace[];
  /** For letters that those lack, in the order of liking. */
  readonly fallbackFonts: readonly FontFace[];
  readonly metrics: FontMetrics;
  /** The same of Calibri and Georgia, which stand in for ours where a colleague's machine sets the words. */
  readonly officeMetrics: FontMetrics;
  readonly precompiled: Precompiled;
  /** Natural Earth's English names, of all whose shapes there are. */
  readonly countryNames: readonly string[];
  /** Compiles a template that is not built in; throws Handlebars' error, with its place. */
  readonly compileTemplate: (source: string) => TemplateSpec;
  /** Where a template's comments begin and end; undefined where it cannot be read. Lines end with a line feed. */
  readonly commentsIn: (source: string) => readonly (readonly [number, number])[] | undefined;
  /** Bytes of a file of the assets folder. */
  readonly read: (file: string) => Uint8Array;
  /** Where such a file is, for libraries that read it themselves. */
  readonly pathOf: (file: string) => string;
}

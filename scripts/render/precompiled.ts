/** A template as Handlebars' precompiler makes it; only its runtime looks inside. */
export type TemplateSpec = object;

/**
 * What the compile step made of the built-in templates and messages. An entry
 * serves as long as the file still says what it said then.
 */
export interface Precompiled {
  readonly templates: Readonly<
    Record<string, { readonly source: string; readonly spec: TemplateSpec }>
  >;
  readonly messages: Readonly<
    Record<string, { readonly source: string; readonly patterns: Readonly<Record<string, string>> }>
  >;
}

/** The helpers' names: strict templates must know them when they are compiled. */
const HELPER_NAMES = ["t", "tIn", "inLang", "longDate", "fileSize"] as const;

/** Unknown names and helpers are errors with a place, in every template. */
export const TEMPLATE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
};

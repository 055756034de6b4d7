/** What a thing says under a name, as people read it. */
export type Said =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Where two things may differ although they read alike. */
      readonly exact: string;
    }
  | { readonly kind: "list"; readonly items: readonly SaidItem[] }
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly exact: string };

/** An entry of a list; entries of the same key are compared field by field. */
export interface SaidItem {
  readonly key: string;
  /** All of it, in a line. */
  readonly line: string;
  readonly fields: Sayings;
}

/** By name, such as `title (en)`. */
export type Sayings = ReadonlyMap<string, Said>;

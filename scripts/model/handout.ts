/** What a handout is, made by the tool or printed from an open deck. */
export const HANDOUT: {
  /** Layouts whose slides are lists: they stand as lists, not small. */
  readonly lists: readonly string[];
  /** Rules to write on beside a slide: more than there is room for on any sheet; the style sheet cuts. */
  readonly lines: number;
} = { lists: ["references", "evidence", "credits"], lines: 12 };

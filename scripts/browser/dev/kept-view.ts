import { isRecord } from "../../model/is-record.js";
import { parsedJson } from "../../model/parsed-json.js";

/** Where one was in a deck, beside what its address says. */
export interface KeptView {
  /** Ids of the slides, in their order. */
  readonly slides: readonly string[];
  /** The one shown. */
  readonly at: string;
  /** Of timelines that one had looked at, by the id of their figures; in days. */
  readonly windows: Readonly<Record<string, { readonly start: number; readonly end: number }>>;
  readonly hasDock: boolean;
  readonly card?: string;
}

/** The view that a tab has kept; undefined where anything else stands in its place. */
export function keptView(text: string): KeptView | undefined {
  const value = parsedJson(text);
  if (!isRecord(value)) return undefined;
  const { slides, at, windows, hasDock, card } = value;
  if (!Array.isArray(slides) || typeof at !== "string" || !isRecord(windows)) return undefined;
  return {
    slides: slides.filter((id) => typeof id === "string"),
    at,
    windows: Object.fromEntries(
      Object.entries(windows).flatMap(([id, window]) => {
        const { start, end } = isRecord(window) ? window : {};
        const isWindow = typeof start === "number" && typeof end === "number" && start < end;
        return isWindow ? [[id, { start, end }]] : [];
      }),
    ),
    hasDock: hasDock === true,
    ...(typeof card === "string" && { card }),
  };
}

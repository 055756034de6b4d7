/** What a tag is expected to be, for diagnostics. */
export const TAG = { error: "a language tag such as en, es or pt-BR" };

/**
 * Whether a text is the tag (BCP 47) of a language that has a name. Unicode's
 * table of likely scripts is asked first: it knows nearly all, and the names
 * cost ten times as much to load; for the usual one nothing is loaded.
 */
export function isLanguageTag(text: unknown): text is string {
  if (text === "en") return true;
  if (typeof text !== "string" || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    if (new Intl.Locale(text).maximize().script !== undefined) return true;
    return (
      new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(text) !== undefined
    );
  } catch {
    // The parts come in an order that BCP 47 does not know.
    return false;
  }
}

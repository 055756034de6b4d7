import type { Messages } from "../../model/messages.js";
import { sayPattern } from "../../model/say-pattern.js";

/** The patterns that a page carries, said in its language. */
export function pageMessages(
  patterns: Readonly<Record<string, string>>,
  language: string,
  locale: string,
): Messages {
  return {
    language,
    locale,
    say: (key, values = {}) => sayPattern(patterns[key] ?? key, values, locale),
    under: () => ({}),
  };
}

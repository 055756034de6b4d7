import type { Messages } from "../../model/messages.js";

const known = new Map<string, string>();

/** A language as PowerPoint knows it, with a country: `en-US`, `pt-BR` where the messages are of Brazil. */
export function localeOf(language: string, { language: own, locale }: Messages): string {
  if (language === own && locale.includes("-")) return locale;
  const found = known.get(language) ?? likely(language);
  known.set(language, found);
  return found;
}

function likely(language: string): string {
  try {
    const { language: plain, region } = new Intl.Locale(language).maximize();
    return region ? `${plain}-${region}` : plain;
  } catch {
    return language;
  }
}

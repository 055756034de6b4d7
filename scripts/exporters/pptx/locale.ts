import type { Messages } from "../../model/messages.js";

/** A language as PowerPoint knows it, with a country: `en-US`, `pt-BR` where the messages are of Brazil. */
export function localeOf(language: string, { language: own, locale }: Messages): string {
  if (language === own && locale.includes("-")) return locale;
  try {
    const { language: plain, region } = new Intl.Locale(language).maximize();
    return region ? `${plain}-${region}` : plain;
  } catch {
    return language;
  }
}

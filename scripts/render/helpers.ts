import type { Messages } from "../model/messages.js";
import { runIn } from "../model/runs.js";
import { htmlOf, langAttribute, sayRuns } from "./foreign.js";
import type { Helpers } from "./templates.js";

interface Call {
  readonly hash: Readonly<Record<string, string | number>>;
}

/** What templates may call. They format; they decide nothing. */
export function helpers(messages: Messages): Helpers {
  return {
    /** `{{t "about.title"}}`, `{{t "slide.page" number=2 count=3}}`. */
    t: (key: string, { hash }: Call) => messages.say(key, hash),
    /** `{{tIn "fr" "title.after" author=… title=…}}`: a message whose values are in another language. */
    tIn: (language: string, key: string, { hash }: Call) => {
      const runs = Object.entries(hash).map(([name, value]) => [
        name,
        [runIn(String(value), language, messages.language)],
      ]);
      return asHtml(htmlOf(sayRuns(messages, key, Object.fromEntries(runs))));
    },
    /** `<cite{{inLang language}}>`: the attribute, where it is not the page's language. */
    inLang: (language: string) => asHtml(langAttribute(language, messages.language)),
    /** An ISO date in words: `{{longDate deck.date}}`. */
    longDate: (iso: string) => longDate(iso, messages),
    /** `{{fileSize bytes}}`: "326 KB", "14.2 MB". */
    fileSize: (bytes: number) =>
      bytes < MEGABYTE
        ? messages.say("index.size", { kilobytes: Math.max(1, Math.round(bytes / 1000)) })
        : messages.say("index.megabytes", { megabytes: Math.round(bytes / 100_000) / 10 }),
  };
}

const MEGABYTE = 1_000_000;

/** What Handlebars takes for HTML, and does not escape. */
function asHtml(html: string): { readonly toHTML: () => string } {
  return { toHTML: () => html };
}

/** An ISO date in words. */
export function longDate(iso: string, messages: Messages): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const name = messages.say("date.months").split(" ")[month - 1] ?? "";
  return messages.say("date.day", { day, month: name, year: String(year) });
}

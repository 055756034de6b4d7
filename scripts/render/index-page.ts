import type { Deck } from "../model/deck.js";
import type { Lecture } from "../model/lecture.js";
import { helpers } from "./helpers.js";
import { parseMessages } from "./messages.js";
import type { TemplateSet } from "./template-set.js";
import { compileTemplates, type Rendered } from "./templates.js";

/** One deck that was built, as `build --json` prints it. */
export interface DeckSummary {
  readonly audience: string;
  readonly title: string;
  readonly lang: string;
  readonly file: string;
  readonly bytes: number;
  readonly slides: number;
  /** Of the slides that are not backup. */
  readonly minutes: number;
  readonly budget: number;
}

export function summarise(deck: Deck, file: string, html: string): DeckSummary {
  return {
    audience: deck.audience,
    title: deck.audienceTitle,
    lang: deck.language,
    file,
    bytes: Buffer.byteLength(html),
    slides: deck.slides.length,
    minutes: deck.minutes,
    budget: deck.budget,
  };
}

/** The page that leads to every deck, in the lecture's first language. */
export function renderIndex(
  lecture: Lecture,
  decks: readonly DeckSummary[],
  set: TemplateSet,
): Rendered {
  const language = lecture.languages[0] ?? "en";
  const messages = parseMessages(set.messages.get(language)?.source ?? "", language);
  const { title, subtitle, lecturer, date } = lecture;
  return compileTemplates(set, helpers(messages)).page("index", {
    language,
    title: title[language] ?? "",
    subtitle: subtitle?.[language] ?? "",
    lecturer,
    date,
    decks,
    styles: set.themes.get("paper")?.source ?? "",
  });
}

import { type CutReport, cutSlides } from "../model/cut-report.js";
import type { Deck } from "../model/deck.js";
import type { Lecture } from "../model/lecture.js";
import type { Messages } from "../model/messages.js";
import type { Language } from "../model/text.js";
import type { TemplateSet } from "./template-set.js";
import type { Rendered, Templates } from "./templates.js";

/** One deck that was built, as `build --json` prints it. */
export interface DeckSummary {
  readonly audience: string;
  readonly title: string;
  readonly lang: string;
  readonly file: string;
  readonly bytes: number;
  readonly slides: number;
  /** Of these, the slides at the end, for questions. */
  readonly backup: number;
  /** Of the slides that are not backup. */
  readonly minutes: number;
  readonly budget: number;
  /** Ids of the slides that there was no time for. */
  readonly cut: readonly string[];
  /** Whether no better choice of slides fits. */
  readonly proven: boolean;
}

export function summarise(deck: Deck, report: CutReport, file: string, html: string): DeckSummary {
  return {
    audience: deck.audience,
    title: deck.audienceTitle,
    lang: deck.language,
    file,
    bytes: Buffer.byteLength(html),
    slides: deck.slides.length,
    backup: deck.slides.filter(({ backup }) => backup).length,
    minutes: deck.minutes,
    budget: deck.budget,
    cut: cutSlides(report),
    proven: report.proven,
  };
}

/** The page that leads to every deck, in the language given. */
export function renderIndex(
  lecture: Lecture,
  language: Language,
  decks: readonly DeckSummary[],
  templates: Templates,
  set: TemplateSet,
  words: ReadonlyMap<Language, Messages>,
): Rendered {
  const { title, subtitle, lecturer, date } = lecture;
  return templates.page("index", {
    language,
    title: title[language] ?? "",
    subtitle: subtitle?.[language] ?? "",
    lecturer: lecturer[language] ?? "",
    date,
    // Intl.DisplayNames would take 20 ms to say as much.
    decks: decks.map((deck) => ({
      ...deck,
      languageName: words.get(deck.lang)?.say("index.language") ?? deck.lang,
    })),
    styles: set.themes.get("paper")?.source ?? "",
  });
}

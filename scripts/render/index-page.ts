import { type CutReport, cutSlides } from "../model/cut-report.js";
import type { Deck } from "../model/deck.js";
import type { Lecture } from "../model/lecture.js";
import type { Messages } from "../model/messages.js";
import type { Language } from "../model/text.js";
import type { Assets } from "./assets.js";
import { fontCss } from "./fonts.js";
import { type Share, shareView } from "./share.js";
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

/** What files are for, in the order in which the page has them. */
const GROUPS = ["slides", "timeline", "data"] as const;

/** A file to be had beside a deck. */
export interface Download {
  readonly format: string;
  readonly group: (typeof GROUPS)[number];
  readonly audience: string;
  readonly lang: string;
  readonly file: string;
  readonly bytes: number;
}

export interface IndexInput {
  readonly lecture: Lecture;
  /** That the page is in. */
  readonly language: Language;
  readonly decks: readonly DeckSummary[];
  readonly downloads: readonly Download[];
  /** All of it in one file. */
  readonly archive?: Pick<Download, "file" | "bytes">;
  readonly share?: Share;
  readonly templates: Templates;
  readonly set: TemplateSet;
  readonly words: ReadonlyMap<Language, Messages>;
  readonly assets: Pick<Assets, "fonts" | "read">;
}

/** The page that leads to every deck, and to all that was exported with them. */
export function renderIndex(input: IndexInput): Rendered {
  const { lecture, language, decks, downloads, archive, share, templates, set, words, assets } =
    input;
  const { title, subtitle, lecturer, date } = lecture;
  const view = {
    language,
    title: title[language] ?? "",
    subtitle: subtitle?.[language] ?? "",
    lecturer: lecturer[language] ?? "",
    date,
    archive: archive ?? null,
    forOthers: share !== undefined,
    share: shareView(share, language, "index.html"),
    // Intl.DisplayNames would take 20 ms to say as much.
    decks: decks.map((deck) => {
      const own = downloads.filter(
        (one) => one.audience === deck.audience && one.lang === deck.lang,
      );
      const kinds = GROUPS.map((group) => own.filter((one) => one.group === group));
      return {
        ...deck,
        languageName: words.get(deck.lang)?.say("index.language") ?? deck.lang,
        kinds: kinds
          .filter((files) => files.length > 0)
          .map((files) =>
            files.map((file) => ({
              ...file,
              label: words.get(language)?.say(`index.format.${file.format}`) ?? file.format,
            })),
          ),
      };
    }),
  };
  const faces = assets.fonts.filter(({ style, weight }) => style === "normal" && weight >= 400);
  const fonts = fontCss(faces, JSON.stringify(view), assets.read);
  const styles = `${set.themes.get("paper")?.source ?? ""}\n${fonts}`;
  return templates.page("index", { ...view, styles });
}

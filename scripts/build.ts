import { layoutDeck } from "./layout/deck.js";
import { timelineData } from "./layout/timeline-data.js";
import type { Deck } from "./model/deck.js";
import {
  byPlace,
  type Diagnostic,
  distinct,
  hasErrors,
  type Location,
} from "./model/diagnostic.js";
import type { Lecture } from "./model/lecture.js";
import { mustHave, pairs, prepare, type Request, type World } from "./prepare.js";
import { renderDeck } from "./render/deck.js";
import { dataFingerprint, fingerprint } from "./render/fingerprint.js";
import { type DeckSummary, renderIndex, summarise } from "./render/index-page.js";
import { openInterfaces } from "./render/interface.js";
import { pictureReader } from "./render/picture.js";
import { select } from "./select/select.js";

export interface BuildResult {
  /** Absent where it has errors. */
  readonly lecture?: Lecture;
  /** Names of all themes there are. */
  readonly themes: readonly string[];
  /** Name → page; empty where there are errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly decks: readonly DeckSummary[];
  /** Where the words of each slide stand, by deck's file and slide. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Location>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildRequest extends Request {
  /** Absent: each audience's own. */
  readonly theme?: string;
}

/** files → parse → select → layout → render. Writes nothing. */
export function build(request: BuildRequest, world: World): BuildResult {
  const { effects, assets, countries } = world;
  const { prepared, diagnostics: found } = prepare(request, world);
  if (!prepared) return failure(found);
  const { lecture, set, words, unverified } = prepared;
  const diagnostics = [...found];
  const interfaces = openInterfaces(words, set, assets);
  const mark = fingerprint(request.root, request.builtIn, effects, assets.version);
  const dataMark = dataFingerprint(request.root, effects);
  const picture = pictureReader(request.root, effects);
  const files = new Map<string, string>();
  const decks: DeckSummary[] = [];
  const places = new Map<string, ReadonlyMap<string, Location>>();
  for (const { audience, language } of pairs(lecture, request)) {
    const { messages, templates } = mustHave(interfaces.get(language));
    const chosen = select(lecture, audience, language, { unverified, draft: request.draft });
    const deck = request.theme ? inTheme(chosen, request.theme) : chosen;
    const scenes = layoutDeck(deck, timelineData(deck, messages), {
      metrics: assets.metrics,
      messages,
      world: countries,
    });
    const page = renderDeck({
      deck,
      scenes,
      messages,
      templates,
      set,
      assets,
      picture,
      fingerprint: mark,
      dataFingerprint: dataMark,
    });
    const file = `${deck.audience}.${language}.html`;
    files.set(file, page.html);
    diagnostics.push(...page.problems);
    decks.push(summarise(deck, file, page.html));
    places.set(file, new Map(deck.slides.map(({ id, text }) => [id, text.location])));
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);
  const { templates } = mustHave(interfaces.get(lecture.languages[0] ?? ""));
  const index = renderIndex(lecture, decks, templates, set);
  if ("problem" in index) return failure([...diagnostics, index.problem]);
  files.set("index.html", index.html);
  return {
    lecture,
    themes: [...set.themes.keys()],
    files,
    decks,
    places,
    diagnostics: diagnostics.sort(byPlace),
  };
}

function inTheme(deck: Deck, theme: string): Deck {
  return { ...deck, looks: { ...deck.looks, theme } };
}

function failure(diagnostics: readonly Diagnostic[]): BuildResult {
  return {
    themes: [],
    files: new Map(),
    decks: [],
    places: new Map(),
    diagnostics: [...distinct(diagnostics)].sort(byPlace),
  };
}

import { openCarrier } from "./carry.js";
import { layoutDeck } from "./layout/deck.js";
import { timelineData } from "./layout/timeline-data.js";
import type { CutReport } from "./model/cut-report.js";
import type { RoomDeck } from "./model/deck.js";
import { byPlace, type Diagnostic, distinct, type Location, stopsAll } from "./model/diagnostic.js";
import type { Audience, Lecture } from "./model/lecture.js";
import type { Language } from "./model/text.js";
import { mustHave, type Prepared, pairs, prepare, type Request, type World } from "./prepare.js";
import { type DeckOutline, embedded, outlineDeck } from "./render/deck.js";
import { fingerprint, sourcePrints } from "./render/fingerprint.js";
import {
  type DeckSummary,
  type Download,
  type IndexInput,
  renderIndex,
  summarise,
} from "./render/index-page.js";
import { openInterfaces } from "./render/interface.js";
import { pictureReader } from "./render/picture.js";
import { askedOf, provenanceOf } from "./render/provenance.js";
import type { Share } from "./render/share.js";
import type { Rendered } from "./render/templates.js";
import { forRoom } from "./select/for-room.js";
import { select } from "./select/select.js";

export interface BuildRequest extends Request {
  /** Where copies for others are to be found and what pages show of a link to them. */
  readonly share?: Share;
  /** Files beside the decks, for the page that leads to them all. */
  readonly downloads?: readonly Download[];
  /** Copies for others, without notes and answers. */
  readonly forOthers?: boolean;
  /** Absent: each audience's own. */
  readonly theme?: string;
  /** Whether decks carry their lecture, which pages for a look at them need not. */
  readonly carry?: boolean;
}

export interface BuildResult {
  /** Absent where it has errors that concern every deck. */
  readonly lecture?: Lecture;
  /** Names of all themes there are. */
  readonly themes: readonly string[];
  /** Name → page, of the languages without errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly decks: readonly DeckSummary[];
  /** Where the words of each slide stand, by deck's file and slide. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Location>>;
  readonly diagnostics: readonly Diagnostic[];
  /** The page that leads to them all, and to an archive of them; absent where nothing was built. */
  readonly pageOf?: (archive?: IndexInput["archive"]) => Rendered;
  /** What a check without an error writes into the translations' lock; absent in a lecture of one language. */
  readonly translationLock?: () => string;
}

/** files → parse → select → layout → render. Writes nothing. */
export function build(request: BuildRequest, world: World): BuildResult {
  const { prepared, diagnostics } = prepare(request, world);
  return prepared ? buildDecks(prepared, request, world, diagnostics) : failure(diagnostics);
}

/** The same line from where a lecture has been read. */
export function buildDecks(
  prepared: Prepared,
  request: BuildRequest,
  world: World,
  found: readonly Diagnostic[] = [],
): BuildResult {
  const { lecture, set } = prepared;
  const diagnostics = [...found];
  const maker = deckMaker(prepared, request, world);
  diagnostics.push(...maker.problems);
  const files = new Map<string, string>();
  const decks: DeckSummary[] = [];
  const places = new Map<string, ReadonlyMap<string, Location>>();
  for (const { audience, language } of pairs(prepared, request)) {
    const made = maker.deck(audience, language);
    const { file, deck, report } = made;
    const html = embedded(made.outline);
    files.set(file, html);
    diagnostics.push(...made.outline.problems);
    decks.push(summarise(deck, report, file, html));
    places.set(file, new Map(deck.slides.map(({ id, text }) => [id, text.location])));
  }
  if (stopsAll(diagnostics)) return failure(diagnostics);
  if (decks.length === 0) return { ...failure(diagnostics), lecture };
  const pageOf = (archive?: IndexInput["archive"]) => maker.index(decks, archive);
  const index = pageOf();
  if ("problem" in index) return failure([...diagnostics, index.problem]);
  files.set("index.html", index.html);
  const { translationLock } = prepared;
  return {
    ...{ lecture, files, decks, places, pageOf },
    themes: [...set.themes.keys()],
    diagnostics: diagnostics.sort(byPlace),
    ...(translationLock && { translationLock }),
  };
}

/** A deck as it was made, and what it was made of. */
export interface MadeDeck {
  /** `<audience>.<lang>.html` */
  readonly file: string;
  readonly outline: DeckOutline;
  readonly deck: RoomDeck;
  readonly report: CutReport;
}

/** What is the same for all decks of a lecture stands ready; each deck is made when it is asked for. */
export interface DeckMaker {
  /** Why decks cannot carry their lecture. */
  readonly problems: readonly Diagnostic[];
  deck(audience: Audience, language: Language): MadeDeck;
  /** The page that leads to decks, in the lecture's first language that one of them speaks. */
  index(decks: readonly DeckSummary[], archive?: IndexInput["archive"]): Rendered;
}

export function deckMaker(
  prepared: Prepared,
  request: BuildRequest,
  { effects, assets, countries, remember }: World,
): DeckMaker {
  const { lecture, set, words, unverified } = prepared;
  const interfaces = openInterfaces(words, set, assets);
  const sources = sourcePrints(prepared.files(), request.builtIn, effects);
  const mark = fingerprint(sources, assets.version);
  const origin = { version: assets.version, sources, asked: askedOf(request) };
  const picture = pictureReader(request.root, effects);
  const carrier = request.carry ? openCarrier(prepared, assets) : undefined;
  const { share, downloads = [] } = request;
  return {
    problems: carrier?.problems ?? [],
    deck(audience, language) {
      const { messages, templates } = mustHave(interfaces.get(language));
      const { deck: whole, report } = select(lecture, audience, language, {
        unverified,
        draft: request.draft,
      });
      const room = forRoom(whole, request.forOthers);
      const deck = request.theme ? inTheme(room, request.theme) : room;
      const scenes = layoutDeck(deck, timelineData(deck, messages), {
        metrics: assets.metrics,
        messages,
        world: countries,
        ...(remember && { remember }),
      });
      const carried = carrier?.lectureFor(deck);
      const outline = outlineDeck({
        ...{ deck, scenes, messages, templates, set, assets, picture },
        fingerprint: mark,
        dataFingerprint: sources.data,
        ...(share && { share }),
        ...(remember && { remember }),
        ...(carried && { lecture: carried }),
        provenance: provenanceOf("deck", deck, messages, origin, []),
      });
      return { file: `${deck.audience}.${language}.html`, outline, deck, report };
    },
    index(decks, archive) {
      const spoken = lecture.languages.find((language) =>
        decks.some(({ lang }) => lang === language),
      );
      const language = mustHave(spoken);
      const { templates } = mustHave(interfaces.get(language));
      return renderIndex({
        ...{ lecture, language, decks, downloads, templates, set, words, assets },
        ...(share && { share }),
        ...(archive && { archive }),
      });
    },
  };
}

function inTheme(deck: RoomDeck, theme: string): RoomDeck {
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

import { openCarrier } from "./carry.js";
import { layoutDeck } from "./layout/deck.js";
import { timelineData } from "./layout/timeline-data.js";
import type { RoomDeck } from "./model/deck.js";
import { byPlace, type Diagnostic, distinct, type Location, stopsAll } from "./model/diagnostic.js";
import type { Lecture } from "./model/lecture.js";
import { mustHave, type Prepared, pairs, prepare, type Request, type World } from "./prepare.js";
import { renderDeck } from "./render/deck.js";
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
  { effects, assets, countries }: World,
  found: readonly Diagnostic[] = [],
): BuildResult {
  const { lecture, set, words, unverified } = prepared;
  const diagnostics = [...found];
  const interfaces = openInterfaces(words, set, assets);
  const sources = sourcePrints(prepared.files(), request.builtIn, effects);
  const mark = fingerprint(sources, assets.version);
  const origin = { version: assets.version, sources, asked: askedOf(request) };
  const picture = pictureReader(request.root, effects);
  const carrier = request.carry ? openCarrier(prepared) : undefined;
  diagnostics.push(...(carrier?.problems ?? []));
  const files = new Map<string, string>();
  const decks: DeckSummary[] = [];
  const places = new Map<string, ReadonlyMap<string, Location>>();
  for (const { audience, language } of pairs(prepared, request)) {
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
    });
    const carried = carrier?.lectureFor(deck);
    const page = renderDeck({
      deck,
      scenes,
      messages,
      templates,
      set,
      assets,
      picture,
      fingerprint: mark,
      dataFingerprint: sources.data,
      ...(request.share && { share: request.share }),
      ...(carried && { lecture: carried }),
      provenance: provenanceOf("deck", deck, messages, origin, []),
    });
    const file = `${deck.audience}.${language}.html`;
    files.set(file, page.html);
    diagnostics.push(...page.problems);
    decks.push(summarise(deck, report, file, page.html));
    places.set(file, new Map(deck.slides.map(({ id, text }) => [id, text.location])));
  }
  if (stopsAll(diagnostics)) return failure(diagnostics);
  const spoken = lecture.languages.find((language) => decks.some(({ lang }) => lang === language));
  if (spoken === undefined) return { ...failure(diagnostics), lecture };
  const { templates } = mustHave(interfaces.get(spoken));
  const { share, downloads = [] } = request;
  const pageOf = (archive?: IndexInput["archive"]) =>
    renderIndex({
      ...{ lecture, language: spoken, decks, downloads, templates, set, words, assets },
      ...(share && { share }),
      ...(archive && { archive }),
    });
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

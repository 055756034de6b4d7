import type { Exported, Exporter, ExportInput, ExportOptions } from "./exporters/exporter.js";
import { metricsFor } from "./exporters/letter-widths.js";
import { missingLetters } from "./exporters/missing-letters.js";
import type { BlockText } from "./layout/blocks.js";
import { layoutDeck } from "./layout/deck.js";
import { type Figure, layoutFigure } from "./layout/figure.js";
import type { FigureSize } from "./layout/figure-sizes.js";
import { timelineInput } from "./layout/slide-timeline.js";
import { timelineData } from "./layout/timeline-data.js";
import { dateInWords } from "./model/date-words.js";
import type { Deck } from "./model/deck.js";
import { type Diagnostic, distinct, hasErrors } from "./model/diagnostic.js";
import type { Loss } from "./model/loss.js";
import type { Messages } from "./model/messages.js";
import type { Printer } from "./model/printer.js";
import type { FontMetrics } from "./model/scene.js";
import type { TextsByLanguage } from "./model/texts-by-language.js";
import { mustHave, type Prepared, pairs, type Request, type World } from "./prepare.js";
import { figureWords } from "./render/figure-words.js";
import { sourcePrints } from "./render/fingerprint.js";
import { openInterfaces } from "./render/interface.js";
import { pictureReader } from "./render/picture.js";
import { askedOf, type Origin, provenanceOf } from "./render/provenance.js";
import { themeColours } from "./render/theme-colours.js";
import { forRoom } from "./select/for-room.js";
import { narrow, type Wanted } from "./select/narrow.js";
import { select } from "./select/select.js";
import { textsByLanguage } from "./select/texts-by-language.js";

export interface ExportRequest extends Request {
  readonly exporters: readonly Exporter[];
  readonly size: FigureSize;
  /** Absent: each audience's own. */
  readonly theme?: string;
  readonly wanted: Wanted;
  /** Folds empty decades behind a break. */
  readonly fold: boolean;
  /** Draws links between events as arrows. */
  readonly links: boolean;
  readonly options: ExportOptions;
  /** Puts the words of every language beside one another where a format has room for them. */
  readonly allLanguages: boolean;
  /** ISO date and time to stand in files in place of the deck's date. */
  readonly date?: string;
}

/** One file, as `export --json` prints it. */
export interface ExportedFile {
  readonly format: string;
  readonly audience: string;
  readonly lang: string;
  readonly file: string;
  readonly bytes: number;
  /** What the file does not hold. */
  readonly losses: readonly Loss[];
}

export interface ExportResult {
  /** Name → content; empty where there are errors. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly exported: readonly ExportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** select → layout → export, for each audience, language and format. Writes nothing. */
export async function exportFiles(
  prepared: Prepared,
  request: ExportRequest,
  world: World,
  print: Printer["print"],
): Promise<ExportResult> {
  const { effects, assets } = world;
  const { lecture, set, words, unverified } = prepared;
  const sources = sourcePrints(request.root, request.builtIn, effects);
  const shared: Shared = {
    origin: { version: assets.version, sources, asked: askedOf(request) },
    picture: pictureReader(request.root, effects),
    print,
  };
  const interfaces = openInterfaces(words, set, assets);
  const files = new Map<string, string | Uint8Array>();
  const exported: ExportedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const empty: Diagnostic[] = [];
  const spoken = lecture.languages.filter((language) => !prepared.stopped.has(language));
  const isDrawn = request.exporters.some(({ of }) => of === "figure");
  for (const { audience, language } of pairs(prepared, request)) {
    const { deck: whole } = select(lecture, audience, language, {
      unverified,
      draft: request.draft,
    });
    const deck = narrow(whole, request.wanted);
    if (deck.events.length === 0 && request.exporters.some(({ of }) => of !== "slides")) {
      empty.push(noEvents(whole, audience.location));
      continue;
    }
    const theme = request.theme ?? deck.looks.theme;
    const colours = themeColours(theme, set);
    if ("problem" in colours) {
      diagnostics.push(colours.problem);
      continue;
    }
    const metrics = isDrawn ? await metricsFor(deck, assets) : assets.metrics;
    const inputFor = exportInputs(
      { prepared, request, world, shared, ...mustHave(interfaces.get(language)) },
      { whole, deck, theme, palette: colours.palette, metrics },
      request.allLanguages ? textsByLanguage(lecture, audience, spoken) : undefined,
    );
    if (isDrawn) diagnostics.push(...missingLetters(inputFor("").figure().scene, lecture, assets));
    if (hasErrors(diagnostics)) continue;
    for (const exporter of request.exporters) {
      const made: Exported = await exporter.render(inputFor(exporter.format));
      if ("problem" in made) {
        diagnostics.push(made.problem);
        continue;
      }
      const file = `${audience.id}.${language}.${kindOf(exporter, request.size)}`;
      const { content, losses } = made;
      files.set(file, content);
      exported.push({
        ...{ format: exporter.format, audience: audience.id, lang: language, file, losses },
        bytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
      });
    }
  }
  // Where one audience has what is asked for, the others need not.
  const level = exported.length > 0 ? "warning" : "error";
  diagnostics.push(...empty.map((diagnostic) => ({ ...diagnostic, level }) as const));
  return hasErrors(diagnostics)
    ? { files: new Map(), exported: [], diagnostics: distinct(diagnostics) }
    : { files, exported, diagnostics };
}

/** What all decks of one export have in common. */
interface Shared {
  readonly origin: Origin;
  readonly picture: ExportInput["picture"];
  readonly print: ExportInput["print"];
}

interface Around {
  readonly prepared: Prepared;
  readonly request: ExportRequest;
  readonly world: World;
  readonly shared: Shared;
  readonly messages: Messages;
  readonly templates: ExportInput["templates"];
}

/** What each format gets of one deck; its pictures are laid out once, when they are first asked for. */
function exportInputs(
  { prepared: { set }, request, world, shared, messages, templates }: Around,
  decks: Pick<ExportInput, "whole" | "deck" | "theme" | "palette" | "metrics">,
  texts: TextsByLanguage | undefined,
): (format: string) => ExportInput {
  const { deck, metrics } = decks;
  const { assets, countries } = world;
  const { origin, picture, print } = shared;
  const { wanted } = request;
  const data = timelineData(deck, messages, [wanted.from ?? [], wanted.to ?? []].flat());
  const room = forRoom(decks.whole, false);
  const shown = request.theme ? { ...room, looks: { ...room.looks, theme: request.theme } } : room;
  const scenes = layoutDeck(
    shown,
    deck.events.length === room.events.length ? data : timelineData(room, messages),
    { metrics: assets.metrics, messages, world: countries },
  );
  let figure: Figure | undefined;
  return (format) => ({
    ...{ ...decks, room: shown, scenes, data, messages, templates, set, assets, picture, print },
    ...(texts && { texts }),
    fingerprint: origin.sources.data,
    date: request.date ?? deck.date,
    window: windowOf(wanted, data),
    options: request.options,
    figure: () => {
      figure ??= draw(deck, data, messages, origin.sources.data, request, metrics);
      return figure;
    },
    provenance: (losses) => provenanceOf(format, deck, messages, origin, losses),
  });
}

function draw(
  deck: Deck,
  data: ExportInput["data"],
  messages: Messages,
  mark: string,
  { size, fold, links, wanted }: ExportRequest,
  metrics: FontMetrics,
): Figure {
  const { description, ...words } = figureWords(deck, messages, mark, windowOf(wanted, data));
  return layoutFigure({
    size,
    words,
    timeline: {
      ...timelineInput({ ...data, metrics }, data.events, links),
      ...windowOf(wanted, data),
      fold,
      description,
      ...(ROOMY.includes(size) && { blocks: blocksOf(deck, messages, size === "poster") }),
    },
  });
}

/** Sizes on which an event may say more than its name. */
const ROOMY: readonly FigureSize[] = ["a3", "poster"];

/** What there is room to say of each event: its date in words, and on a poster its summary. */
function blocksOf(
  { events }: Deck,
  messages: Messages,
  summaries: boolean,
): ReadonlyMap<string, BlockText> {
  return new Map(
    events.map(({ id, date, summary }) => [
      id,
      { words: dateInWords(date, messages), text: summaries ? summary : "" },
    ]),
  );
}

function windowOf({ from, to }: Wanted, { range }: ExportInput["data"]): ExportInput["window"] {
  return { start: from ?? range.start, end: to ?? range.end };
}

/** `timeline.svg`, or `timeline.a3.svg`. */
function kindOf({ kind, of }: Exporter, size: FigureSize): string {
  return of === "figure" && size !== "slide" ? kind.replace(/\.(?=[^.]*$)/, `.${size}.`) : kind;
}

function noEvents({ audience, events }: Deck, location: Diagnostic["location"]): Diagnostic {
  const of =
    events.length === 0 ? "has none" : `has ${events.length}, and none of them is asked for`;
  return {
    id: "no-events",
    level: "error",
    message: `expected an event to draw for the audience ${audience}, which ${of}`,
    location,
    hint:
      events.length === 0
        ? "lower its importance, or let more lanes and tags in"
        : "ask for other --lanes, --events or days, or name another --audience",
  };
}

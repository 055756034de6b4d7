import { exportInputs } from "./exporters/export-inputs.js";
import type { FigureRequest } from "./exporters/exported-figure.js";
import type { Exported, Exporter, ExportOptions } from "./exporters/exporter.js";
import { metricsFor } from "./exporters/letter-widths.js";
import { missingLetters } from "./exporters/missing-letters.js";
import type { FigureSize } from "./layout/figure-sizes.js";
import type { Deck } from "./model/deck.js";
import { type Diagnostic, distinct, hasErrors } from "./model/diagnostic.js";
import type { Loss } from "./model/loss.js";
import type { Printer } from "./model/printer.js";
import { mustHave, type Prepared, pairs, type Request, type World } from "./prepare.js";
import { sourcePrints } from "./render/fingerprint.js";
import { openInterfaces } from "./render/interface.js";
import { pictureReader } from "./render/picture.js";
import { askedOf } from "./render/provenance.js";
import { themeColours } from "./render/theme-colours.js";
import { forRoom } from "./select/for-room.js";
import { narrow, type Wanted } from "./select/narrow.js";
import { select } from "./select/select.js";
import { textsByLanguage } from "./select/texts-by-language.js";

export interface ExportRequest extends Request, FigureRequest {
  readonly exporters: readonly Exporter[];
  /** Absent: each audience's own. */
  readonly theme?: string;
  readonly wanted: Wanted;
  readonly options: ExportOptions;
  /** Without notes and answers, also where the audience may have them. */
  readonly forOthers?: boolean;
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

export interface Refusal {
  readonly files: readonly string[];
  readonly reason: string;
}

export interface ExportResult {
  /** Name → content; empty where there are errors. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly exported: readonly ExportedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files that nobody could print, and why, in words; all others are there. */
  readonly refused?: Refusal;
}

/** What an export needs beside the lecture. */
export interface Helpers {
  readonly print: Printer["print"];
  /** Called when another file is made, with how many are and how many there will be. */
  readonly progress?: (file: string, made: number, of: number) => void;
}

/**
 * select → layout → export, for each audience, language and format. What the browser prints is
 * printed while the rest is made. Writes nothing.
 */
export async function exportFiles(
  prepared: Prepared,
  request: ExportRequest,
  world: World,
  helpers: Helpers,
): Promise<ExportResult> {
  const inputsOf = deckInputs(prepared, request, world, helpers);
  const wanted = pairs(prepared, request);
  const making: Promise<Made>[] = [];
  const diagnostics: Diagnostic[] = [];
  const empty: Diagnostic[] = [];
  let done = 0;
  for (const pair of wanted) {
    const { told, deck, inputFor, problems } = await inputsOf(pair);
    diagnostics.push(...problems);
    const isEmpty = deck.events.length === 0;
    if (isEmpty && request.exporters.some(({ of }) => of !== "slides"))
      empty.push(noEvents(told, pair.audience.location));
    if (!inputFor || hasErrors(diagnostics)) continue;
    for (const exporter of request.exporters) {
      if (isEmpty && exporter.of !== "slides") continue;
      const { format } = exporter;
      const file = `${pair.audience.id}.${pair.language}.${kindOf(exporter, request.size)}`;
      const rendering = attempt(() => exporter.render(inputFor(exporter))).then((made) => {
        done += 1;
        helpers.progress?.(file, done, wanted.length * request.exporters.length);
        return {
          made,
          exported: { format, audience: pair.audience.id, lang: pair.language, file },
        };
      });
      making.push(rendering);
      // Gives what the browser has printed its turn.
      await nextTurn();
    }
  }
  const found = collected(await Promise.all(making));
  diagnostics.push(...found.problems);
  // Where one audience has what is asked for, the others need not.
  const level = found.exported.length > 0 ? "warning" : "error";
  diagnostics.push(...empty.map((diagnostic) => ({ ...diagnostic, level }) as const));
  if (hasErrors(diagnostics))
    return { files: new Map(), exported: [], diagnostics: distinct(diagnostics) };
  const { files, exported, refused } = found;
  return { files, exported, diagnostics, ...(refused !== undefined && { refused }) };
}

/** What a deck's exporters are given; none where its theme cannot be drawn. */
interface DeckInputs {
  readonly told: Deck;
  /** With the events that are wanted. */
  readonly deck: Deck;
  readonly inputFor?: ReturnType<typeof exportInputs>;
  readonly problems: readonly Diagnostic[];
}

/** select → layout for one deck after the other; what they have in common is read once. */
function deckInputs(
  { lecture, set, words, unverified, stopped, files }: Prepared,
  request: ExportRequest,
  { effects, assets, countries }: World,
  { print }: Helpers,
): (pair: ReturnType<typeof pairs>[number]) => Promise<DeckInputs> {
  const sources = sourcePrints(files(), request.builtIn, effects);
  const origin = { version: assets.version, sources, asked: askedOf(request) };
  const picture = pictureReader(request.root, effects);
  const interfaces = openInterfaces(words, set, assets);
  const spoken = lecture.languages.filter((language) => !stopped.has(language));
  const draws = request.exporters.some(({ of }) => of === "figure");
  return async ({ audience, language }) => {
    const selected = select(lecture, audience, language, { unverified, draft: request.draft });
    const told = request.forOthers ? forRoom(selected.deck, true) : selected.deck;
    const deck = narrow(told, request.wanted);
    const theme = request.theme ?? deck.looks.theme;
    const colours = themeColours(theme, set);
    if ("problem" in colours) return { told, deck, problems: [colours.problem] };
    const isDrawn = draws && deck.events.length > 0;
    const metrics = isDrawn ? await metricsFor(deck, assets) : assets.metrics;
    const room = forRoom(told, false);
    const texts = request.allLanguages ? textsByLanguage(lecture, audience, spoken) : undefined;
    const inputFor = exportInputs(
      {
        ...{ whole: told, deck, theme, metrics, set, assets, picture, print },
        ...{ ...mustHave(interfaces.get(language)), palette: colours.palette },
        room: request.theme ? { ...room, looks: { ...room.looks, theme } } : room,
        ...{ date: request.date ?? deck.date, options: request.options },
        ...(texts && { texts }),
      },
      request,
      origin,
      countries,
    );
    const [figure] = request.exporters.filter(({ of }) => of === "figure");
    const problems =
      isDrawn && figure ? missingLetters(inputFor(figure).figure().scene, lecture, assets) : [];
    return { told, deck, inputFor, problems };
  };
}

/** What an exporter made, or what it threw: a mistake of ours, to be told when nothing runs any more. */
interface Made {
  readonly made: Exported | { readonly thrown: unknown };
  readonly exported: Omit<ExportedFile, "bytes" | "losses">;
}

async function attempt(render: () => Exported | Promise<Exported>): Promise<Made["made"]> {
  try {
    return await render();
  } catch (thrown) {
    return { thrown };
  }
}

/** The files, and why others are not there. Throws what an exporter has thrown. */
function collected(all: readonly Made[]) {
  const files = new Map<string, string | Uint8Array>();
  const exported: ExportedFile[] = [];
  const problems: Diagnostic[] = [];
  const unprinted: string[] = [];
  let reason = "";
  for (const { made, exported: one } of all) {
    if ("thrown" in made) throw made.thrown;
    if ("problem" in made) problems.push(made.problem);
    else if ("refused" in made) {
      unprinted.push(one.file);
      reason ||= made.refused;
    } else {
      const { content, losses } = made;
      files.set(one.file, content);
      const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
      exported.push({ ...one, bytes, losses });
    }
  }
  const refused = unprinted.length > 0 ? { files: unprinted, reason } : undefined;
  return { files, exported, problems, refused };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
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

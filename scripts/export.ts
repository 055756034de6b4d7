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

export interface ExportResult {
  /** Name → content; empty where there are errors. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly exported: readonly ExportedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why nothing was printed, in words; all other files are there. */
  readonly refused?: string;
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
  const { effects, assets, countries } = world;
  const { lecture, set, words, unverified } = prepared;
  const sources = sourcePrints(request.root, request.builtIn, effects);
  const origin = { version: assets.version, sources, asked: askedOf(request) };
  const picture = pictureReader(request.root, effects);
  const interfaces = openInterfaces(words, set, assets);
  const files = new Map<string, string | Uint8Array>();
  const making: Promise<Made>[] = [];
  const wanted = pairs(prepared, request);
  const diagnostics: Diagnostic[] = [];
  const empty: Diagnostic[] = [];
  let done = 0;
  let refused: string | undefined;
  const spoken = lecture.languages.filter((language) => !prepared.stopped.has(language));
  const isDrawn = request.exporters.some(({ of }) => of === "figure");
  for (const { audience, language } of wanted) {
    const { deck: told } = select(lecture, audience, language, {
      unverified,
      draft: request.draft,
    });
    const whole = request.forOthers ? forRoom(told, true) : told;
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
    const room = forRoom(whole, false);
    const texts = request.allLanguages ? textsByLanguage(lecture, audience, spoken) : undefined;
    const inputFor = exportInputs(
      {
        ...{ whole, deck, theme, metrics, set, assets, picture, palette: colours.palette },
        ...{ ...mustHave(interfaces.get(language)), options: request.options },
        room: request.theme ? { ...room, looks: { ...room.looks, theme } } : room,
        date: request.date ?? deck.date,
        print: helpers.print,
        ...(texts && { texts }),
      },
      request,
      origin,
      countries,
    );
    if (isDrawn) diagnostics.push(...missingLetters(inputFor("").figure().scene, lecture, assets));
    if (hasErrors(diagnostics)) continue;
    for (const exporter of request.exporters) {
      const { format } = exporter;
      const file = `${audience.id}.${language}.${kindOf(exporter, request.size)}`;
      const rendering = Promise.resolve(exporter.render(inputFor(format)));
      making.push(
        rendering.then((made) => {
          done += 1;
          helpers.progress?.(file, done, wanted.length * request.exporters.length);
          return { ...made, format, audience: audience.id, language, file };
        }),
      );
      // Gives what the browser has printed its turn.
      await nextTurn();
    }
  }
  const exported: ExportedFile[] = [];
  for (const made of await Promise.all(making)) {
    if ("problem" in made) {
      diagnostics.push(made.problem);
      continue;
    }
    if ("refused" in made) {
      refused ??= made.refused;
      continue;
    }
    const { format, audience, language: lang, file, content, losses } = made;
    files.set(file, content);
    const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
    exported.push({ format, audience, lang, file, bytes, losses });
  }
  // Where one audience has what is asked for, the others need not.
  const level = exported.length > 0 ? "warning" : "error";
  diagnostics.push(...empty.map((diagnostic) => ({ ...diagnostic, level }) as const));
  return hasErrors(diagnostics)
    ? { files: new Map(), exported: [], diagnostics: distinct(diagnostics) }
    : { files, exported, diagnostics, ...(refused !== undefined && { refused }) };
}

type Made = Exported & {
  readonly format: string;
  readonly audience: string;
  readonly language: string;
  readonly file: string;
};

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

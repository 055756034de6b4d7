import { deckMaker } from "../build.js";
import type { MoreTime, SlideReason } from "../model/cut-report.js";
import type { DevPlan, Drag, SaveAnswer, SaveRequest } from "../model/dev-plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { prepare, type Request, type World } from "../prepare.js";
import { chosenDeck } from "./chosen-deck.js";
import { type DevPage, deckPages } from "./deck-pages.js";
import { planOf } from "./plan-of.js";
import { readOnce } from "./read-once.js";
import { remembering } from "./remembering.js";
import { saveAudience } from "./save-audience.js";

/** Words of `explain`, which says the same on the command line. */
export interface ReportWords {
  readonly slide: (reason: SlideReason) => string;
  readonly more: (more: MoreTime | undefined) => string;
}

export interface SessionOptions {
  /** The lecture's folder, absolute. */
  readonly root: string;
  /** The package's own templates. */
  readonly builtIn: string;
  readonly world: World;
  readonly words: ReportWords;
}

/** A lecture as it was at one moment: its pages are made when they are asked for, of what was read then. */
export interface Reading {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is anything to make pages of. */
  readonly isReadable: boolean;
  /** Paths of the decks as the files have them. */
  readonly decks: readonly string[];
  /** Undefined where the lecture has no such page. */
  page(path: string): DevPage | undefined;
  /** What the bar shows of a deck, or would after a slide was dragged; undefined where there is none. */
  plan(path: string, drag?: Drag): DevPlan | undefined;
  /** Writes an audience's file, if the lecture with it has no error. */
  save(request: SaveRequest): SaveAnswer;
}

/**
 * A lecture that is read again and again. Every reading takes all files anew; what is kept from one to the
 * next depends on nothing but what it was made of, so a page is always what a first build would make.
 */
export function session({ root, builtIn, world, words }: SessionOptions): () => Reading {
  const remember = remembering();
  const names = remembering();
  const request: Request = { root, builtIn, draft: true };
  return () => {
    const own = { ...world, effects: readOnce(world.effects), remember };
    const { prepared, diagnostics } = prepare(request, own);
    if (!prepared) {
      return {
        ...{ diagnostics, isReadable: false, decks: [] },
        page: () => undefined,
        plan: () => undefined,
        save: () => ({
          kind: "refused",
          problems: [{ message: "the lecture has errors; nothing was written" }],
        }),
      };
    }
    const chosen = (path: string) => chosenDeck(path, prepared);
    const pages = deckPages(prepared, deckMaker(prepared, request, own), names);
    return {
      ...{ diagnostics, isReadable: true, decks: pages.decks },
      page: pages.page,
      plan(path, drag) {
        const deck = chosen(path);
        return deck && planOf(deck, prepared, words, drag);
      },
      save: (asked) =>
        saveAudience(asked, chosen(asked.address), prepared, {
          root,
          effects: world.effects,
          read: own.effects.read,
          check: (effects) => prepare(request, { ...own, effects: readOnce(effects) }),
        }),
    };
  };
}

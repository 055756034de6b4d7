import { createHash } from "node:crypto";
import type { DeckMaker, MadeDeck } from "../build.js";
import type { Remember } from "../layout/deck.js";
import { type Diagnostic, hasErrors } from "../model/diagnostic.js";
import { type Prepared, pairs } from "../prepare.js";
import { embedded } from "../render/deck.js";
import { summarise } from "../render/index-page.js";
import { checkAudiences } from "../select/check-audiences.js";
import { type ChosenDeck, chosenDeck } from "./chosen-deck.js";

/** A page as it was built. */
export interface DevPage {
  /** Names its content; two pages of one version are the same. */
  readonly version: string;
  /** Where there are errors it is not to be shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** As `build` would write it. */
  html(): string;
  /** The same with names in the place of what is large and seldom changes: by it a page finds what has changed. */
  outline(): string;
}

/** Decks of choices that are kept, a megabyte each. */
const MOST_TRIED = 12;

/** Paths of the page that leads to all decks. */
const INDEX: readonly string[] = ["/", "/index.html"];

/** The pages of a lecture, each made once, when it is first asked for. */
export function deckPages(
  prepared: Prepared,
  maker: DeckMaker,
  /** Names of what is large and seldom changes, by its text. */
  names: Remember,
): { readonly decks: readonly string[]; page(path: string): DevPage | undefined } {
  const made = new Map<string, { readonly deck?: MadeDeck; readonly page: DevPage }>();
  const decks = pairs(prepared, {}).map(
    ({ audience, language }) => `/${audience.id}.${language}.html`,
  );

  const name = (text: string) => names(text, () => hash(text));

  function deckOf(path: string) {
    const chosen = chosenDeck(path, prepared);
    if (!chosen) return undefined;
    const known = made.get(chosen.address);
    if (known) return known;
    const one = makeDeck(chosen);
    made.set(chosen.address, one);
    const tried = [...made.keys()].filter((address) => !decks.includes(address));
    if (tried.length > MOST_TRIED && tried[0] !== undefined) made.delete(tried[0]);
    return one;
  }

  function makeDeck(chosen: ChosenDeck): { readonly deck?: MadeDeck; readonly page: DevPage } {
    const problems = problemsOfChoice(chosen, prepared);
    if (problems.length > 0) return { page: broken(problems) };
    const deck = maker.deck(chosen.audience, chosen.language);
    const { outline } = deck;
    if (hasErrors(outline.problems)) return { page: broken(outline.problems) };
    const { styles, script, timelineScript } = outline.parts;
    const short = embedded({
      ...outline,
      parts: { styles: name(styles), script: name(script), timelineScript: name(timelineScript) },
    });
    const page = {
      ...{ version: hash(short), diagnostics: outline.problems },
      html: lazy(() => embedded(outline)),
      outline: () => short,
    };
    return { deck, page };
  }

  const index = lazy((): DevPage => {
    const summaries = decks.flatMap((path) => {
      const { deck, page } = deckOf(path) ?? {};
      return deck && page ? summarise(deck.deck, deck.report, deck.file, page.html()) : [];
    });
    if (summaries.length === 0) return broken(deckOf(decks[0] ?? "")?.page.diagnostics ?? []);
    const rendered = maker.index(summaries);
    if ("problem" in rendered) return broken([rendered.problem]);
    const { html } = rendered;
    return { version: hash(html), diagnostics: [], html: () => html, outline: () => html };
  });

  return { decks, page: (path) => (INDEX.includes(path) ? index() : deckOf(path)?.page) };
}

/** Why there can be no deck of a choice; what is wrong with the files themselves has been said. */
export function problemsOfChoice(
  { audience, own }: ChosenDeck,
  { lecture }: Pick<Prepared, "lecture">,
): readonly Diagnostic[] {
  const errors = (audiences: typeof lecture.audiences) =>
    checkAudiences({ ...lecture, audiences }).filter(({ level }) => level === "error");
  const before = new Set(errors([own]).map(({ message }) => message));
  return errors([audience]).filter(({ message }) => !before.has(message));
}

function broken(diagnostics: readonly Diagnostic[]): DevPage {
  return { version: "none", diagnostics, html: () => "", outline: () => "" };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

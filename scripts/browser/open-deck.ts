import Reveal, { type RevealApi } from "reveal.js";
import { about } from "./about.js";
import { guardQuery } from "./approved-query.js";
import { commands } from "./commands.js";
import { correct } from "./correct/correct.js";
import { type CorrectedDeck, correctedDeck } from "./correct/corrected-deck.js";
import { deckConfig } from "./deck-config.js";
import { deckCommands } from "./help/deck-commands.js";
import { help } from "./help/help.js";
import { revealMayHave } from "./keyboard.js";
import { looks } from "./looks/looks.js";
import { textSize } from "./looks/text-size.js";
import { pointing } from "./pointing/pointing.js";
import { slideZoom } from "./pointing/slide-zoom.js";
import { isPrintView } from "./print.js";
import { questions } from "./question/questions.js";
import { readData, readTalkPlan } from "./read-data.js";
import { rehearsal } from "./rehearsal/rehearsal.js";
import { sayer } from "./say.js";
import { search } from "./search/search.js";
import { speaker } from "./speaker/speaker.js";
import { type Talk, talk } from "./talk/talk.js";
import { type Timelines, timelines } from "./timelines.js";

/** What the page of the dev server gets at. */
export interface OpenDeck {
  readonly deck: RevealApi;
  readonly timelines: Timelines;
  /** Undefined where nothing can be corrected. */
  readonly corrected: CorrectedDeck | undefined;
  readonly talk: Talk;
}

declare global {
  /** What reveal.js says in its own elements; the compile step has put it there (host/reveal-library.ts). */
  var chronodeckWords: Readonly<Record<string, string>>;
}

/** Opens the page as a deck: reveal.js, its guards, the timelines, the card, and what a lecturer does with them. Undefined where it is printed. */
export function openDeck(): OpenDeck | undefined {
  guardQuery();
  const built = readData();
  // Before anything changes the page.
  const corrected = correctedDeck(built);
  const data = corrected?.data ?? built;
  globalThis.chronodeckWords = data.words;
  const deck = new Reveal(deckConfig(revealMayHave));
  about();
  const size = textSize(deck, isPrintView());
  if (isPrintView()) {
    corrected?.drawAll();
    void deck.initialize();
    return undefined;
  }
  const say = sayer(data.words);
  const keys = commands();
  const zoom = slideZoom(deck);
  deckCommands(deck, keys);
  const opened = correct({ deck, say, keys }, corrected, (onOpen) =>
    timelines({ deck, data, keys }, zoom, onOpen),
  );
  const { jumps } = opened;
  const pointer = pointing({ deck, say, keys }, zoom);
  looks({ say, keys }, size);
  // Before the speaker's window, which copies what it finds.
  questions({ deck, say });
  const given = talk({ deck, data, say }, readTalkPlan());
  const lectern = { deck, data, say, keys, talk: given, pointing: pointer, jumps };
  const opens = { help: help(keys), search: search(lectern) };
  rehearsal(lectern, speaker(lectern, opens));
  void deck.initialize();
  return { deck, timelines: opened, corrected, talk: given };
}

import Reveal from "reveal.js";
import { about } from "./about.js";
import { guardQuery } from "./approved-query.js";
import { deckConfig } from "./deck-config.js";
import { help } from "./help.js";
import { revealMayHave } from "./keyboard.js";
import { isPrintView } from "./print.js";
import { readData } from "./read-data.js";
import { speakerView } from "./speaker-view.js";
import { tell } from "./tell.js";
import { timelines } from "./timelines.js";

declare global {
  /** What reveal.js says in its own elements; the compile step has put it there (host/reveal-words.ts). */
  var chronodeckWords: Readonly<Record<string, string>>;
}

/* What runs in a deck: reveal.js, its guards, the timelines, the card. */
guardQuery();
const data = readData();
globalThis.chronodeckWords = data.words;
const deck = new Reveal(deckConfig(revealMayHave));
about();
help(deck);
if (!isPrintView()) timelines(deck, data);
void deck
  .initialize()
  .then(() => speakerView(deck, data.locale, () => tell(data.words.speakerBlocked ?? "")));

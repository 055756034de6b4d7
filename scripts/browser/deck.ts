import Reveal from "reveal.js";
import { about } from "./about.js";
import { guardQuery } from "./approved-query.js";
import { deckConfig } from "./deck-config.js";
import { revealMayHave } from "./keyboard.js";
import { isPrintView } from "./print.js";
import { readData } from "./read-data.js";
import { speakerView } from "./speaker-view.js";
import { tell } from "./tell.js";
import { timelines } from "./timelines.js";

/* What runs in a deck: reveal.js, its guards, the timelines, the card. */
guardQuery();
const deck = new Reveal(deckConfig(revealMayHave));
about();
const data = readData();
if (!isPrintView()) timelines(deck, data);
void deck
  .initialize()
  .then(() => speakerView(deck, data.locale, () => tell(data.words.speakerBlocked ?? "")));

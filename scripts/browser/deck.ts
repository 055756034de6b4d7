import Reveal from "reveal.js";
import Notes from "reveal.js/plugin/notes";
import { about } from "./about.js";
import { guardQuery } from "./approved-query.js";
import { deckConfig } from "./deck-config.js";
import { revealMayHave } from "./keyboard.js";
import { filterMessages } from "./message-filter.js";
import { isPrintView } from "./print.js";
import { readData } from "./read-data.js";
import { timelines } from "./timelines.js";

/* What runs in a deck: reveal.js, its guards, the timelines, the card. */
guardQuery();
filterMessages();
const deck = new Reveal({ ...deckConfig(revealMayHave), plugins: [Notes] });
about();
if (!isPrintView()) timelines(deck, readData());
void deck.initialize();

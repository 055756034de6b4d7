import { openDeck } from "./open-deck.js";

/* What runs in a deck. */
openDeck();

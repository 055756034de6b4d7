import { type OpenDeck, openDeck } from "../open-deck.js";
import { guardBarKeys } from "./bar-keys.js";

declare global {
  /** The deck of a page that the dev server serves; never in a built file. */
  var chronodeckDev: OpenDeck | undefined;
}

/* The script of decks that the dev server serves: that of all decks, which can be got at. */
guardBarKeys();
globalThis.chronodeckDev = openDeck();

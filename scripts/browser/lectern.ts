import type { RevealApi } from "reveal.js";
import type { DeckData } from "../model/deck-data.js";
import type { Commands } from "./commands.js";
import type { Jumps } from "./jumps.js";
import type { Pointing } from "./pointing/pointing.js";
import type { Say } from "./say.js";
import type { Talk } from "./talk/talk.js";

/** What every tool of the lecturer's works with. */
export interface Lectern {
  readonly deck: RevealApi;
  readonly data: DeckData;
  readonly say: Say;
  readonly keys: Commands;
  readonly talk: Talk;
  readonly pointing: Pointing;
  readonly jumps: Jumps;
}

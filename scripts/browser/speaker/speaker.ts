import type { Lectern } from "../lectern.js";
import type { OpenSearch } from "../search/search.js";
import { displays } from "./displays.js";
import { notesOverlay } from "./notes-overlay.js";
import { speakerView } from "./speaker-view.js";

/** What the lecturer sees and the room does not: the second window, or the notes on the deck's own screen. */
export function speaker(lectern: Lectern, openSearch: OpenSearch): void {
  const notes = notesOverlay(lectern);
  const isOpen = speakerView(lectern, openSearch, notes.show);
  displays(lectern.say, isOpen);
}

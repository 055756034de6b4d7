import type { Lectern } from "../lectern.js";
import { displays } from "./displays.js";
import { notesOverlay } from "./notes-overlay.js";
import { speakerView } from "./speaker-view.js";

/**
 * What the lecturer sees and the room does not: the second window, or the notes on the deck's own screen.
 * Gives that window's page while it is open.
 * @param help opens the table of keys in a page
 */
export function speaker(
  lectern: Lectern,
  help: (page: Document) => void,
): () => Document | undefined {
  const notes = notesOverlay(lectern);
  const page = speakerView(lectern, notes.show, help);
  displays(lectern.say, () => page() !== undefined);
  return page;
}

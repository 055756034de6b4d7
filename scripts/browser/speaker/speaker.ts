import type { Lectern } from "../lectern.js";
import { displays } from "./displays.js";
import { notesOverlay } from "./notes-overlay.js";
import { type OpensIn, speakerView } from "./speaker-view.js";

/**
 * What the lecturer sees and the room does not: the second window, or the notes on the deck's own screen.
 * Gives that window's page while it is open.
 */
export function speaker(lectern: Lectern, opens: OpensIn): () => Document | undefined {
  const notes = notesOverlay(lectern);
  const page = speakerView(lectern, opens, notes.show);
  displays(lectern.say, () => page() !== undefined);
  return page;
}

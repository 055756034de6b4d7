import type { Lectern } from "../lectern.js";
import { tell } from "../tell.js";
import type { Timelines } from "../timelines.js";
import { cloneOf } from "./clone-of.js";
import { correctForm } from "./correct-form.js";
import type { CorrectedDeck } from "./corrected-deck.js";
import { ownWords } from "./own-words.js";
import { saveCorrections } from "./save-corrections.js";

type Tools = Pick<Lectern, "deck" | "say" | "keys">;

/**
 * `E`: corrects the event whose card is open. A copy for others, which has no notes, has no
 * editor either: then the cards are as the build made them.
 */
export function correct(
  { deck, say, keys }: Tools,
  corrected: CorrectedDeck | undefined,
  open: (onOpen?: (id: string) => void) => Timelines,
): Timelines {
  if (!corrected) return open();
  const { store } = corrected;
  const opened = open(dress);
  const { board: all } = opened;
  /** What somebody had typed when the card was closed. */
  const drafts = new Map<string, FormData>();
  /** A deck that was saved before says nothing more of it to the room. */
  let hasSaved = false;

  function dress(id: string): void {
    const card = document.getElementById("card");
    if (!store.fieldsOf(id) || !card) return;
    card.querySelector(".card-close")?.after(cloneOf("correct-edit"));
    const waiting = store.unsaved();
    if (waiting === 0 && !hasSaved) return;
    const actions = cloneOf("correct-actions");
    (card.querySelector(".card-corrected") ?? card.querySelector("h3"))?.after(actions);
    const words = actions.querySelector("[data-correct=waiting]");
    if (words) words.textContent = waitingWords(waiting);
  }

  function waitingWords(waiting: number): string {
    if (waiting === 0) return say("correct.saved");
    return waiting === 1 ? say("correct.unsavedOne") : say("correct.unsaved", { count: waiting });
  }

  function edit(): void {
    const id = all.chosen();
    const built = id === undefined ? undefined : store.builtOf(id);
    if (id === undefined || !built || !all.card.isOpen()) {
      tell(say("correct.none"), "correct");
      return;
    }
    const card = all.card.element;
    if (card.querySelector("form")) return;
    const draft = drafts.get(id);
    correctForm({
      card,
      id,
      ...{ corrected, say, built },
      ...(draft && { draft }),
      onDraft: (typed) => drafts.set(id, typed),
      onApply: (fields) => {
        drafts.delete(id);
        apply(id, fields);
      },
      onCancel: () => {
        drafts.delete(id);
        all.choose(id);
      },
    });
  }

  function apply(id: string, fields: Parameters<CorrectedDeck["correct"]>[1]): void {
    const before = store.fieldsOf(id);
    corrected?.correct(id, fields);
    corrected?.drawIn(deck.getCurrentSlide());
    all.renew();
    all.choose(id);
    const after = store.fieldsOf(id);
    const slides = before && after ? ownWords(id, before, after, corrected?.messages) : [];
    const done = say(store.changed(id).length > 0 ? "correct.applied" : "correct.taken");
    const own = slides.length > 0 ? say("correct.ownWords", { slides: slides.join("; ") }) : "";
    tell([done, own].filter(Boolean).join(" "), "correct");
  }

  keys.add("correct", ["e"], edit);
  keys.add("save-corrections", [], () => {
    saveCorrections(corrected);
    store.setSaved();
    hasSaved = true;
    tell(say("correct.savedAs"), "correct");
    const id = all.chosen();
    if (id !== undefined) all.choose(id);
  });
  deck.on("slidechanged", () => corrected.drawIn(deck.getCurrentSlide()));
  addEventListener("beforeprint", corrected.drawAll);
  addEventListener("beforeunload", (event) => {
    if (store.unsaved() > 0) event.preventDefault();
  });
  corrected.drawIn(document.querySelector("section") ?? undefined);
  return opened;
}

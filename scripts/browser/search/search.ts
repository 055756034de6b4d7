import type { Lectern } from "../lectern.js";
import { namedBy } from "./named-by.js";
import { searchPanel } from "./search-panel.js";
import { type Thing, things } from "./things.js";

/**
 * Questions: what was asked about is looked for and shown, and Back returns to where the talk
 * was. Meanwhile time counts as that of questions. Gives what opens the search in a page: the
 * deck's, or that of the speaker's window.
 */
export function search({ deck, data, say, keys, talk, jumps }: Lectern): (page: Document) => void {
  const panels = new WeakMap<Document, () => void>();
  const card = document.getElementById("card");
  let endCard: (() => void) | undefined;

  /** Gives what ends the questions that begin now, unless they had begun before. */
  function beginQuestions(): () => void {
    const { isQuestion } = talk.now();
    // With a slide that waits at the end they end by themselves.
    const stays = isQuestion && !deck.getCurrentSlide().classList.contains("backup");
    return () => talk.setQuestions(stays);
  }

  /** A card on the slide that is shown answers too: until it is closed. */
  function whileCardIsOpen(end: () => void): void {
    if (!card || card.hidden) return;
    talk.setQuestions(true);
    const observer = new MutationObserver(() => {
      if (card.hidden) endCard?.();
    });
    observer.observe(card, { attributeFilter: ["hidden"] });
    endCard = () => {
      endCard = undefined;
      observer.disconnect();
      end();
    };
  }

  function go({ slide, event, card: name }: Thing, focus: boolean): void {
    endCard?.();
    if (deck.isOverview()) deck.toggleOverview(false);
    const returned = beginQuestions();
    const way = { returned, step: -1, focus };
    let isJump = false;
    if (slide !== undefined) isJump = jumps.toSlide(slide, way);
    else if (event !== undefined) isJump = jumps.goTo(event, way);
    else if (name !== undefined) jumps.openCard(name, focus);
    if (isJump) talk.setQuestions(true);
    else whileCardIsOpen(returned);
  }

  function open(page: Document): void {
    const isPrivate = page !== document;
    const panel =
      panels.get(page) ??
      searchPanel(page, {
        say,
        things: () => things(data, isPrivate),
        named: namedBy,
        go: (thing) => go(thing, !isPrivate),
      });
    if (!panel) return;
    panels.set(page, panel);
    panel();
  }

  keys.add("search", ["/", "q"], () => open(document));
  return open;
}

import type { Say } from "../say.js";
import { announce, arrange, cardsOf, gripOf, titleOf } from "./cards.js";
import { isChosen } from "./choose-card.js";

/** What the room had made of each question before it saw the answer. */
const left = new WeakMap<HTMLElement, readonly HTMLElement[]>();

/** Shows the answer of a question, or takes it away again. */
export function showAnswer(list: HTMLElement, isShown: boolean, say: Say): void {
  const before = left.get(list);
  if (isShown === (before !== undefined)) return;
  list.classList.toggle("is-answered", isShown);
  if (before) {
    left.delete(list);
    for (const card of before) hide(card, list.dataset.question === "first", say);
    arrange(list, before);
    return;
  }
  const cards = cardsOf(list);
  left.set(list, cards);
  cards.forEach((card, place) => {
    write(card, verdict(list, card, place + 1, say));
    const grip = gripOf(card);
    if (grip?.dataset.event) grip.dataset.openCard = grip.dataset.event;
  });
  const right = [...cards].sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
  arrange(list, right);
  const dated = right.map(
    (card) => `${card.querySelector(".question-when b")?.textContent}, ${titleOf(card)}`,
  );
  announce(say("question.answered", { events: dated.join("; ") }));
}

interface Verdict {
  readonly words: string;
  readonly isRight: boolean;
}

/** What is said of a card; nothing of those that nobody has moved or chosen. */
function verdict(
  { dataset }: HTMLElement,
  card: HTMLElement,
  place: number,
  say: Say,
): Verdict | undefined {
  const right = Number(card.dataset.place);
  if (dataset.question === "order") {
    if (dataset.touched === undefined) return undefined;
    const isRight = right === place;
    return { words: say(isRight ? "question.right" : "question.wrong", { place }), isRight };
  }
  const isRight = right === 1;
  if (isChosen(card))
    return { words: say(isRight ? "question.chosenFirst" : "question.chosenLater"), isRight };
  return isRight ? { words: say("question.first"), isRight } : undefined;
}

function write(card: HTMLElement, said: Verdict | undefined): void {
  const mark = card.querySelector<HTMLElement>(".question-mark");
  if (!mark) return;
  mark.textContent = said?.words ?? "";
  if (said) mark.dataset.right = String(said.isRight);
}

/** The card as it was before the answer. */
function hide(card: HTMLElement, isChoice: boolean, say: Say): void {
  delete gripOf(card)?.dataset.openCard;
  const mark = card.querySelector<HTMLElement>(".question-mark");
  if (!mark) return;
  delete mark.dataset.right;
  mark.textContent = isChoice && isChosen(card) ? say("question.chosen") : "";
}

import type { Dated } from "../../layout/corrected-data.js";
import type { DeckData } from "../../model/deck-data.js";
import { areApart, possibleDays } from "../../select/possible-days.js";

/** The right order on slides that ask for it. Where a corrected date leaves it in doubt, the slide says so. */
export function correctedQuestions({ events, records }: Dated, data: DeckData): void {
  for (const list of document.querySelectorAll<HTMLElement>(".slides [data-question]")) {
    const cards = [...list.querySelectorAll<HTMLElement>(":scope > .question-card")];
    if (cards.some(({ dataset }) => dataset.place === undefined)) continue;
    const dated = cards.flatMap((card) => {
      const id = card.querySelector<HTMLElement>(".question-grip")?.dataset.event ?? "";
      const date = events.get(id);
      if (!date) return [];
      const record = (records.get(id) ?? []).map((day) => ({ date: day }));
      return [{ card, id, ...possibleDays({ date, record }) }];
    });
    dated.sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
    dated.forEach(({ card }, place) => {
      card.dataset.place = String(place + 1);
    });
    const together = dated.flatMap((one, at) =>
      dated.slice(at + 1).flatMap((other) => (areApart(one, other) ? [] : [[one.id, other.id]])),
    );
    if (list.classList.contains("is-answered")) list.append(...dated.map(({ card }) => card));
    notice(list, together, data);
    sortNotes(
      list,
      dated.map(({ id }) => id),
    );
  }
}

function notice(list: HTMLElement, together: readonly (readonly string[])[], data: DeckData): void {
  const section = list.closest("section");
  section?.querySelector(".question-doubt")?.remove();
  if (together.length === 0) return;
  const label = (id: string) => data.events.find((event) => event.id === id)?.label ?? id;
  const pairs = together.map((pair) => pair.map(label).join(" / ")).join("; ");
  const words = document.createElement("p");
  words.className = "question-doubt";
  words.textContent = (data.words["correct.doubt"] ?? "{events}").replace("{events}", () => pairs);
  list.before(words);
}

/** What the lecturer alone reads. */
function sortNotes(list: HTMLElement, ids: readonly string[]): void {
  const notes = list.closest("section")?.querySelector("aside.notes > ol:last-child");
  const items = [...(notes?.children ?? [])];
  const place = (item: Element) => ids.indexOf(item.getAttribute("data-of") ?? "");
  notes?.append(...items.sort((a, b) => place(a) - place(b)));
}

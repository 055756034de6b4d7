import type { Dated } from "../../layout/corrected-data.js";
import { deckRibbon } from "../../layout/deck-ribbon.js";
import { layoutRibbon, ribbonBracket } from "../../layout/ribbon.js";
import { dateBig } from "../../model/date-big.js";
import type { DeckData } from "../../model/deck-data.js";
import type { Messages } from "../../model/messages.js";
import type { PageRows } from "../../model/page-rows.js";
import { rowDate } from "../../model/row-date.js";
import { renderSymbol } from "../../render/svg.js";
import { correctedPictures } from "./corrected-pictures.js";
import { correctedQuestions } from "./corrected-questions.js";
import type { CorrectionStore } from "./correction-store.js";
import { rootsOf, sayersOf, sayIn } from "./says.js";

interface Shown {
  readonly built: DeckData;
  readonly data: DeckData;
  readonly store: CorrectionStore;
  readonly messages: Messages;
  readonly rows: PageRows;
}

/** Everything in the page that shows events, but for live timelines, which draw themselves. */
export function showCorrected({ built, data, store, messages, rows }: Shown) {
  const pictures = correctedPictures(data, built, messages);
  const title = document.title;

  function follow(ids: readonly string[], dated: Dated): void {
    for (const id of ids) sayOf(id, dated);
    sortLists();
    listInPeriods();
    showRibbon();
    saveRows(dated);
    correctedQuestions(dated, data);
    pictures.renew((id) => store.fieldsOf(id)?.title ?? id);
  }

  function sayOf(id: string, { events }: Dated): void {
    const fields = store.fieldsOf(id);
    const date = events.get(id);
    if (!fields || !date) return;
    const big = dateBig(date, messages);
    const { words = "" } = data.events.find((event) => event.id === id) ?? {};
    const sayers = sayersOf(id);
    sayIn(sayers, { ...fields, words, main: big.main, qualifier: big.qualifier });
    for (const large of sayers.filter(({ classList }) => classList.contains("event-date")))
      large.classList.toggle("long", big.isLong);
    const changed = store.changed(id);
    const [mark, chip] = [data.words["correct.mark"] ?? "", data.words["correct.chip"] ?? ""];
    for (const root of rootsOf()) {
      for (const heading of root.querySelectorAll(`[data-event="${id}"] > h3`))
        note(heading, "after", "card-corrected", changed.length > 0 ? mark : "");
      // The words that it was quoted from do not say what it now says.
      for (const button of root.querySelectorAll(`.chip[data-event="${id}"]`))
        note(button, "in", "chip-corrected", changed.length > 0 ? chip : "");
    }
    for (const step of document.querySelectorAll<HTMLElement>(
      `[data-step-kind=event][data-step="${id}"]`,
    ))
      step.dataset.stepTitle = fields.short;
    renameMoves(id, fields.title);
  }

  /** The buttons that move a question's card name it. */
  function renameMoves(id: string, name: string): void {
    for (const grip of document.querySelectorAll(`.question-grip[data-event="${id}"]`))
      for (const move of grip.parentElement?.querySelectorAll<HTMLElement>("[data-move]") ?? []) {
        const before = move.dataset.named ?? store.builtOf(id)?.fields.title ?? "";
        const label = move.getAttribute("aria-label") ?? "";
        move.setAttribute(
          "aria-label",
          label.replace(before, () => name),
        );
        move.dataset.named = name;
      }
  }

  /** Lists that stood in the order of time stand in it again. */
  function sortLists(): void {
    const order = data.events.map(({ id }) => id);
    const before = built.events.map(({ id }) => id);
    for (const figure of document.querySelectorAll<HTMLElement>("[data-timeline]")) {
      const ids = (figure.dataset.events ?? "").split(" ").filter(Boolean);
      const inTime = before.filter((id) => ids.includes(id)).join(" ");
      if (inTime !== ids.join(" ")) continue;
      for (const list of figure.querySelectorAll(".timeline-list ol")) {
        const place = (item: Element) =>
          order.indexOf(item.querySelector<HTMLElement>("[data-event]")?.dataset.event ?? "");
        list.append(...[...list.children].sort((a, b) => place(a) - place(b)));
      }
    }
  }

  /** A card of an era lists the events that belong to it. */
  function listInPeriods(): void {
    for (const { id, events } of data.periods) {
      const card = document.querySelector<HTMLTemplateElement>(
        `template[data-card="period-${CSS.escape(id)}"]`,
      )?.content;
      const list = card?.querySelector(".card-events");
      if (!list?.parentElement) continue;
      const known = new Map([...list.children].map((item) => [item.getAttribute("data-of"), item]));
      list.replaceChildren(...events.map((event) => known.get(event) ?? entryOf(event)));
      list.parentElement.hidden = events.length === 0;
    }
  }

  function entryOf(id: string): HTMLElement {
    const event = data.events.find((one) => one.id === id);
    const lane = data.lanes.find((one) => one.id === event?.lane);
    const item = document.createElement("li");
    item.dataset.of = id;
    const button = item.appendChild(document.createElement("button"));
    button.type = "button";
    button.dataset.openCard = id;
    const part = (text: string, says?: string) => {
      const span = document.createElement("span");
      span.textContent = text;
      if (says) span.dataset.says = says;
      return span;
    };
    const glyph = part(lane?.glyph ?? "");
    glyph.className = `glyph fill-${lane?.tone}`;
    glyph.setAttribute("aria-hidden", "true");
    const name = part(store.fieldsOf(id)?.title ?? "", "title");
    if (event?.language) name.lang = event.language;
    button.append(glyph, " ", part(event?.words ?? "", "words"), " · ", name);
    return item;
  }

  /** Its ticks, which stand once in the page, and the bracket of each slide. */
  function showRibbon(): void {
    const ribbon = deckRibbon(data, title);
    const source = document.querySelector(".ribbon-source");
    if (source) source.innerHTML = renderSymbol(layoutRibbon(ribbon), "ribbon-ticks");
    for (const here of document.querySelectorAll(".slides .ribbon-here")) {
      const ids = here.closest<HTMLElement>("section")?.dataset.events?.split(" ") ?? [];
      const bracket = ribbonBracket(ribbon, ids);
      if (bracket) here.setAttribute("d", bracket.d);
    }
  }

  /** What the Export menu saves. */
  function saveRows(dated: Dated): void {
    const script = document.getElementById("event-rows");
    if (!script) return;
    const order = data.events.map(({ id }) => id);
    const events = rows.events.map((row) => {
      const [fields, date] = [store.fieldsOf(row.id), dated.events.get(row.id)];
      const changed = store.changed(row.id);
      if (!fields || !date || changed.length === 0) return row;
      const { title: name, short, summary } = fields;
      const { short: _, ...rest } = row;
      return {
        ...rest,
        ...{ title: name, summary, ...rowDate(date, messages) },
        ...(short !== name && { short }),
        ...{ unverified: true, corrected: true as const },
      };
    });
    const sorted = events.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    script.textContent = JSON.stringify({ ...rows, events: sorted });
  }

  return { follow, drawAll: pictures.drawAll, drawIn: pictures.drawIn };
}

/** One note of a kind beside or in an element; an empty one is none. */
function note(beside: Element, place: "after" | "in", className: string, text: string): void {
  const there = (place === "in" ? beside : beside.parentElement)?.querySelector(
    `:scope > .${className}`,
  );
  there?.remove();
  if (text === "") return;
  const element = document.createElement(place === "in" ? "span" : "p");
  element.className = className;
  element.textContent = text;
  if (place === "in") beside.append(element);
  else beside.after(element);
}

import {
  CORRECTED_FIELDS,
  type CorrectedField,
  type EventFields,
  fieldText,
  LONGEST_FIELD,
} from "../../model/correction.js";
import { dateInWords } from "../../model/date-words.js";
import { readEdtf } from "../../model/edtf-reader.js";
import type { Say } from "../say.js";
import { cloneOf } from "./clone-of.js";
import type { CorrectedDeck } from "./corrected-deck.js";
import type { BuiltEvent } from "./correction-store.js";
import { dateFault } from "./date-fault.js";

interface FormOptions {
  readonly card: HTMLElement;
  readonly id: string;
  readonly corrected: CorrectedDeck | undefined;
  readonly built: BuiltEvent;
  readonly say: Say;
  /** What was typed before and neither applied nor cancelled. */
  readonly draft?: FormData;
  readonly onDraft: (typed: FormData) => void;
  readonly onApply: (fields: EventFields) => void;
  readonly onCancel: () => void;
}

/** Turns the card of an event into a form for its texts. */
export function correctForm(options: FormOptions): void {
  const { card, id, corrected, built, say, draft, onDraft, onApply, onCancel } = options;
  const form = cloneOf("correct-form");
  const fields = corrected?.store.fieldsOf(id);
  if (!(form instanceof HTMLFormElement) || !corrected || !fields) return;
  const { messages } = corrected;
  const hasShort = built.fields.short !== built.fields.title;
  const input = (name: CorrectedField) =>
    form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
  const reset = form.querySelector<HTMLElement>("[data-correct=reset]");
  if (reset) reset.hidden = corrected.store.changed(id).length === 0;
  const words = form.querySelector<HTMLElement>("[data-correct=words]");
  const shortLabel = input("short")?.closest("label");
  if (shortLabel) shortLabel.hidden = !hasShort;
  for (const name of CORRECTED_FIELDS) {
    const element = input(name);
    if (!element) continue;
    element.value = String(draft?.get(name) ?? fields[name]);
    element.maxLength = LONGEST_FIELD;
    if (name !== "date") element.lang = built.language;
  }

  function typed(): EventFields {
    const text = (name: CorrectedField) => fieldText(input(name)?.value ?? "");
    const title = text("title");
    return {
      title,
      short: hasShort ? text("short") : title,
      date: text("date"),
      summary: text("summary"),
    };
  }

  /** Says the date in words, or what is wrong with it. */
  function judge(): boolean {
    const date = readEdtf(typed().date);
    const isWrong = "kind" in date;
    input("date")?.setAttribute("aria-invalid", String(isWrong));
    words?.classList.toggle("is-wrong", isWrong);
    const text = isWrong ? dateFault(typed().date, date, say) : dateInWords(date, messages);
    // What is said once need not be said again at each letter.
    if (words && words.textContent !== text) words.textContent = text;
    return !isWrong;
  }

  /** The first field that cannot stay as it is. */
  function wrongField(): CorrectedField | undefined {
    const now = typed();
    const empty = CORRECTED_FIELDS.find((name) => name !== "date" && now[name] === "");
    for (const name of CORRECTED_FIELDS)
      if (name !== "date") input(name)?.setAttribute("aria-invalid", String(now[name] === ""));
    const problem = form.querySelector<HTMLElement>("[data-correct=problem]");
    if (problem) problem.textContent = empty ? say("correct.empty") : "";
    return judge() ? empty : (empty ?? "date");
  }

  form.addEventListener("input", () => {
    judge();
    onDraft(new FormData(form));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = wrongField();
    if (wrong) input(wrong)?.focus();
    else onApply(typed());
  });
  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest("[data-correct=cancel]")) onCancel();
    if (target.closest("[data-correct=reset]")) onApply(built.fields);
  });
  // Before the deck, whose Esc would close the card.
  const onKey = (event: KeyboardEvent) => {
    if (!form.isConnected) removeEventListener("keydown", onKey, true);
    // Of an input method, whose keys are not ours.
    else if (event.isComposing) return;
    else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      onCancel();
    } else if (event.key === "Enter" && event.target === input("summary")) {
      // One line, however long.
      event.preventDefault();
      if (form instanceof HTMLFormElement) form.requestSubmit();
    }
  };
  addEventListener("keydown", onKey, true);
  card.querySelector("article")?.replaceChildren(form);
  card.scrollTop = 0;
  judge();
  input("date")?.focus();
}

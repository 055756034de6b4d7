import type { Say } from "../say.js";
import { type Answers, ask } from "./answers.js";
import { soughtWords } from "./search-index.js";
import { searchResult } from "./search-result.js";
import type { Thing } from "./things.js";

interface Asked {
  readonly say: Say;
  /** All that can be found now. */
  readonly things: () => readonly Thing[];
  /** What a thing leads to where that is several: those that name it. */
  readonly named: (thing: Thing, among: readonly Thing[]) => readonly Thing[];
  /** Goes where a thing leads; the panel is closed by then. */
  readonly go: (thing: Thing) => void;
}

/** Letters of a query that are said again. */
const SAID = 40;

/**
 * The panel in which one searches, in the deck's page or in the speaker's window: a combobox
 * whose list is always open while something is found (ARIA Authoring Practices, list
 * autocomplete with automatic selection). Gives what opens it; undefined where a template left it out.
 */
export function searchPanel(page: Document, asked: Asked): (() => void) | undefined {
  const { say } = asked;
  const template = document.querySelector<HTMLTemplateElement>("template#search");
  if (!template) return undefined;
  page.body.append(page.importNode(template.content, true));
  const dialog = page.querySelector<HTMLDialogElement>("dialog.search");
  const field = dialog?.querySelector("input");
  const list = dialog?.querySelector("ul");
  const status = dialog?.querySelector("[role=status]");
  if (!dialog || !field || !list || !status) return undefined;
  let answers: Answers | undefined;
  let shown: readonly Thing[] = [];
  let chosen = 0;

  function show(things: readonly Thing[], words: readonly string[], said: string): void {
    shown = things;
    chosen = 0;
    const options = things.map((thing, place) => searchResult(page, thing, words, place, say));
    list?.replaceChildren(...options);
    if (list) list.scrollTop = 0;
    list?.toggleAttribute("hidden", things.length === 0);
    field?.setAttribute("aria-expanded", String(things.length > 0));
    if (status) status.textContent = said;
    choose(0);
  }

  function choose(place: number): void {
    if (shown.length === 0) field?.removeAttribute("aria-activedescendant");
    if (shown.length === 0) return;
    chosen = (place + shown.length) % shown.length;
    for (const [index, option] of [...(list?.children ?? [])].entries()) {
      option.setAttribute("aria-selected", String(index === chosen));
      if (index !== chosen) continue;
      field?.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  function look(): void {
    if (!field) return;
    answers ??= ask(asked.things());
    const { found, count, words, isPart } = answers.to(field.value);
    const query = field.value.trim();
    const cut = query.length > SAID ? `${query.slice(0, SAID)}…` : query;
    const more = count > found.length;
    const counted = say(more ? "search.more" : "search.count", { count, shown: found.length });
    if (query === "") show([], [], say("search.what"));
    else if (count === 0)
      show([], [], `${say("search.none", { query: cut })} ${say("search.what")}`);
    else show(found, words, isPart ? say("search.part", { count }) : counted);
  }

  function close(): void {
    dialog?.close();
    // Until the next frame it would have the focus still, and the deck no keys.
    field?.blur();
  }

  function take(place: number): void {
    const thing = shown[place];
    if (!thing || !answers || !field) return;
    const several = thing.events ? asked.named(thing, answers.things) : [thing];
    const [only] = several;
    if (only && several.length === 1) {
      close();
      asked.go(only);
      return;
    }
    field.value = thing.title;
    field.focus();
    const { title: name } = thing;
    show(several, soughtWords(name), say("search.named", { name, count: several.length }));
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Enter: () => take(chosen),
  };
  field.addEventListener("input", look);
  dialog.addEventListener("keydown", (event) => {
    // Who composes a letter means its keys for that.
    if (event.isComposing) return;
    const run = event.key === "Escape" ? close : keys[event.key];
    if (!run || (event.key !== "Escape" && event.target !== field)) return;
    run();
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("click", ({ target }) => {
    // In the speaker's window it is of another realm.
    const option = (target as Partial<Element> | null)?.closest?.("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) close();
  });
  dialog.querySelector("button")?.addEventListener("click", close);

  return () => {
    if (dialog.open) return field.focus();
    field.value = "";
    dialog.showModal();
    field.focus();
    show([], [], say("search.what"));
    // Read anew, since a talk changes; and once the panel is there.
    answers = undefined;
    setTimeout(() => {
      if (dialog.open) answers ??= ask(asked.things());
    });
  };
}

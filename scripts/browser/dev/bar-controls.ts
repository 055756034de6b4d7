import { addressOf } from "../../model/choice.js";
import type { DevPlan } from "../../model/dev-plan.js";
import { deckOf } from "./deck-of.js";
import { button, element } from "./element.js";

interface Acts {
  readonly onGo: (address: string) => void;
  readonly onDrawer: (name: "slides" | "problems") => void;
  readonly onFold: () => void;
  readonly onRefuse: (problems: DevPlan["problems"]) => void;
}

interface BarControls {
  readonly bar: HTMLElement;
  show(plan: DevPlan, more: { readonly drawer: string; readonly warnings: number }): void;
  connected(isOn: boolean): void;
  /** Shows again what holds, whatever was asked. */
  reset(): void;
  /** Gives the focus to what opens a drawer. */
  focus(drawer: string): void;
}

/** Milliseconds after the last step of the minutes, so that not each of them loads a page. */
const PATIENCE = 600;
/** Minutes of a day, and so of the longest talk. */
const LONGEST = 1440;

/** The row of what can be chosen. */
export function barControls({ onGo, onDrawer, onFold, onRefuse }: Acts): BarControls {
  let plan: DevPlan | undefined;
  const choose = (change: Partial<DevPlan["choice"]>, language?: string) => {
    if (!plan) return;
    const choice = { ...plan.choice, ...change };
    onGo(addressOf({ audience: plan.audience, language: language ?? plan.language, choice }));
  };
  const select = (name: string, act: (value: string) => void) => {
    const made = element("select");
    made.dataset.focus = name;
    made.addEventListener("change", () => act(made.value));
    return made;
  };
  const audience = select("audience", (id) => plan && onGo(deckOf(plan, id)));
  const language = select("language", (tag) => choose({}, tag));
  const theme = select("theme", (name) => choose({ theme: name }));
  const minutes = element("input");
  Object.assign(minutes, { type: "number", min: "1", max: String(LONGEST), step: "1" });
  minutes.dataset.focus = "minutes";
  let timer = 0;
  // What is being typed is left alone, whatever the server says meanwhile.
  let isTyping = false;
  const takeMinutes = () => {
    clearTimeout(timer);
    const asked = minutes.valueAsNumber;
    if (!plan || Number.isNaN(asked)) return;
    isTyping = false;
    if (asked <= 0 || asked > LONGEST)
      onRefuse([
        { message: `A talk has from 1 to ${LONGEST} minutes, and ${asked} is none of these.` },
      ]);
    else if (asked !== plan.minutes) choose({ minutes: asked });
  };
  minutes.addEventListener("change", () => {
    takeMinutes();
    // An empty field, or letters, ask for nothing.
    if (plan && Number.isNaN(minutes.valueAsNumber)) reset();
  });
  minutes.addEventListener("input", () => {
    isTyping = true;
    clearTimeout(timer);
    timer = window.setTimeout(takeMinutes, PATIENCE);
  });
  const slides = button("Slides", "push", () => onDrawer("slides"));
  const problems = button("No warnings", "", () => onDrawer("problems"));
  slides.dataset.focus = "slides";
  problems.dataset.focus = "problems";
  const fold = button("Hide", "quiet", onFold);
  fold.title = "Hide the bar (D)";
  const gone = element("span", "gone", "Server gone");
  gone.hidden = true;
  const bar = element(
    "aside",
    "bar",
    ...[field("Audience", audience), field("Language", language), field("Minutes", minutes)],
    ...[field("Theme", theme), gone, slides, problems, fold],
  );
  bar.setAttribute("aria-label", "Chronodeck dev");

  function reset(): void {
    if (!plan) return;
    isTyping = false;
    [audience.value, language.value, theme.value] = [plan.audience, plan.language, plan.theme];
    minutes.value = String(plan.minutes);
  }

  return {
    bar,
    show(now, { drawer, warnings }) {
      plan = now;
      fill(
        audience,
        now.audiences.map(({ id, title }) => [id, title]),
        now.audience,
      );
      const own = now.audiences.find(({ id }) => id === now.audience)?.languages ?? [];
      fill(
        language,
        own.map((tag) => [tag, languageName(tag)]),
        now.language,
      );
      fill(
        theme,
        now.themes.map((name) => [name, name]),
        now.theme,
      );
      if (!isTyping) minutes.value = String(now.minutes);
      const told = now.slides.filter(({ where }) => where === "talk").length;
      slides.textContent = `Slides: ${told} in ${now.used} min`;
      slides.classList.toggle("has-changed", hasChanged(now));
      slides.setAttribute("aria-expanded", String(drawer === "slides"));
      problems.textContent =
        warnings === 0 ? "No warnings" : warnings === 1 ? "1 warning" : `${warnings} warnings`;
      problems.setAttribute("aria-expanded", String(drawer === "problems"));
    },
    reset,
    connected(isOn) {
      gone.hidden = isOn;
    },
    focus: (drawer) => (drawer === "problems" ? problems : slides).focus(),
  };
}

/** Whether anything is chosen that the audience's file does not say. */
export function hasChanged({ choice }: DevPlan): boolean {
  const { minutes, theme, in: wanted, out } = choice;
  return minutes !== undefined || theme !== undefined || wanted.length + out.length > 0;
}

function field(words: string, control: HTMLElement): HTMLElement {
  return element("label", "field", element("span", "", words), control);
}

/** The options of a list; none is touched where they are as they were, since it may be open. */
function fill(
  list: HTMLSelectElement,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
): void {
  const key = JSON.stringify(options);
  if (list.dataset.options !== key) {
    list.replaceChildren(...options.map(([value, words]) => new Option(words, value)));
    list.dataset.options = key;
  }
  list.value = chosen;
}

function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

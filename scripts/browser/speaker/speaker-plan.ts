import { MS } from "../../select/pace.js";
import type { Say } from "../say.js";
import type { Talk, TalkNow } from "../talk/talk.js";
import { stretch } from "./readings.js";
import { writeWords } from "./write-words.js";

interface Part {
  readonly title: string;
  readonly time: string;
  /** Milliseconds. */
  readonly planned: number;
  readonly state: string;
}

/**
 * The bar of the whole talk: a stretch a section, as wide as its planned minutes, and what is kept
 * for questions; on it two signs, for the place in the plan and for the time that has passed.
 */
export function speakerPlan(page: Document, { plan }: Pick<Talk, "plan">, say: Say) {
  const list = page.querySelector("[data-speaker=plan]");
  return (now: TalkNow): void => {
    const { pace, progress } = now;
    const parts = [
      ...pace.sections.map((section): Part => {
        const { title, planned, spent, state } = section;
        const time =
          state === "to-come"
            ? stretch(planned)
            : say("speaker.spent", { spent: stretch(spent), planned: stretch(planned) });
        return { title, planned, state, time };
      }),
      ...(plan.reserve > 0 ? [reserve()] : []),
    ];
    const total = parts.reduce((sum, { planned }) => sum + planned, 0);
    if (!list || total === 0) return;
    while (list.children.length > parts.length) list.lastElementChild?.remove();
    for (const [index, part] of parts.entries())
      fill(list.children[index] ?? list.appendChild(stretchOf(page)), part);
    const place = (name: string, time: number) =>
      page
        .querySelector<HTMLElement>(`[data-speaker=${name}]`)
        ?.style.setProperty("left", `${(Math.min(1, time / total) * 100).toFixed(2)}%`);
    const here = parts.find(({ state }) => state === "here");
    writeWords(page, "[data-speaker=section]", here?.title ?? "");
    place("plan-here", pace.position);
    place("plan-time", pace.elapsed);

    function reserve(): Part {
      const planned = plan.reserve * MS;
      const time = say("speaker.spent", {
        spent: stretch(progress.questions),
        planned: stretch(planned),
      });
      return { title: say("speaker.reserve"), planned, state: "reserve", time };
    }
  };
}

function stretchOf(page: Document): Element {
  const stretch = page.createElement("li");
  for (const name of ["plan-name", "plan-minutes"]) {
    const line = page.createElement("span");
    line.className = name;
    line.append(page.createElement("span"));
    stretch.append(line, " ");
  }
  return stretch;
}

function fill(element: Element, { title, time, planned, state }: Part): void {
  // A stretch of no time is seen all the same.
  element.setAttribute("style", `flex-grow: ${Math.max(planned, 1)}`);
  element.setAttribute("title", `${title}: ${time}`);
  element.className = state;
  if (state === "here") element.setAttribute("aria-current", "step");
  else element.removeAttribute("aria-current");
  for (const [index, words] of [title, time].entries()) {
    writeWords(element, `:scope > :nth-child(${index + 1}) > span`, words);
  }
}

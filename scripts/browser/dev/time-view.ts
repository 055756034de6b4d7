import type { DevPlan } from "../../model/dev-plan.js";
import { element } from "./element.js";

/** The minutes in words, and as a bar with a piece for each slide. */
export function timeView(): {
  readonly element: HTMLElement;
  show(plan: DevPlan, here: string): void;
} {
  const words = element("p", "time");
  const meter = element("div", "meter");
  meter.setAttribute("aria-hidden", "true");
  return {
    element: element("div", "", words, meter),
    show({ used, budget, reserve, slides }, here) {
      const kept = reserve > 0 ? `, and ${reserve} for questions` : "";
      words.replaceChildren(element("b", "", String(used)), ` of ${budget} min${kept}`);
      meter.classList.toggle("over", used > budget);
      const whole = Math.max(used, budget);
      meter.replaceChildren(
        ...slides
          .filter(({ where, minutes }) => where === "talk" && minutes > 0)
          .map((slide) => {
            const piece = element("i", slide.id === here ? "here" : "");
            piece.style.width = `${(slide.minutes / whole) * 100}%`;
            piece.title = `${slide.title}, ${slide.minutes} min`;
            return piece;
          }),
      );
    },
  };
}

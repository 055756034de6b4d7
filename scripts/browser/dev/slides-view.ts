import type { DevPlan, DevSlide } from "../../model/dev-plan.js";
import type { OpenDeck } from "../open-deck.js";
import { hasChanged } from "./bar-controls.js";
import { draggable } from "./drag-slide.js";
import { button, element } from "./element.js";
import type { DrawerView } from "./problems-view.js";
import { saveForm } from "./save-form.js";
import { fetchPlan, pagePath } from "./server-api.js";
import { timeView } from "./time-view.js";

interface Given {
  readonly open: OpenDeck;
  readonly token: string;
  readonly onGo: (address: string) => void;
  /** The plan has changed, and the page that it is of will be shown. */
  readonly onPlan: (plan: DevPlan) => void;
  readonly onClose: () => void;
}

export interface SlidesView extends DrawerView<DevPlan> {
  /** Marks the slide shown. */
  here(id: string): void;
  /** Brings it into sight. */
  reveal(): void;
  /** Says why a choice cannot be had. */
  refuse(what: string, problems: DevPlan["problems"]): void;
}

const GROUPS = [
  { where: "talk", title: "In the talk", none: "No slide is told." },
  { where: "end", title: "At the end, for questions", none: "None waits there." },
  { where: "out", title: "Out", none: "No slide is left out." },
] as const;

/** The cut report: what is told, what waits at the end, what is out, and why; a slide can be dragged from one to the other. */
export function slidesView({ open, token, onGo, onPlan, onClose }: Given): SlidesView {
  const title = element("h2");
  const time = timeView();
  const sorry = element("div", "sorry");
  sorry.setAttribute("role", "alert");
  sorry.hidden = true;
  const close = button("Close", "", onClose);
  const header = element("header", "", element("div", "top", title, close), time.element, sorry);
  const body = element("div", "body");
  const more = element("p", "more");
  const undo = button(
    "As in the file",
    "",
    () => plan && onGo(`/${plan.audience}.${plan.language}.html`),
  );
  undo.dataset.focus = "undo";
  const form = saveForm({ token, onGo });
  const footer = element("footer", "", more, form.element);
  form.actions.append(undo);
  let plan: DevPlan | undefined;
  let here = open.deck.getCurrentSlide()?.id ?? "";

  async function move(slide: DevSlide, to: "in" | "out"): Promise<void> {
    const next = await fetchPlan(pagePath(), { to, slide: slide.id });
    if (!next) return;
    if (next.problems.length === 0) {
      onPlan(next);
      onGo(next.address);
      return;
    }
    refuse(`${slide.title} stays ${to === "in" ? "out" : "in"}:`, next.problems);
  }

  /** What was asked cannot be had: all stays as it is, and the words say why. */
  function refuse(what: string, problems: DevPlan["problems"]): void {
    sorry.replaceChildren(
      element("p", "", what),
      ...problems.flatMap(({ message, hint }) => [
        element("p", "", message),
        ...(hint ? [element("p", "remedy", `→ ${hint}`)] : []),
      ]),
    );
    sorry.hidden = false;
  }

  function row(slide: DevSlide): HTMLElement {
    const isTold = slide.where === "talk";
    const grip = element("span", "grip", "⠿");
    grip.setAttribute("aria-hidden", "true");
    const words = element("span", "title", slide.title || slide.id);
    const act = button(isTold ? "Out" : "In", "", () => void move(slide, isTold ? "out" : "in"));
    act.setAttribute("aria-label", `${isTold ? "Take out" : "Put in"}: ${slide.title || slide.id}`);
    act.dataset.focus = `slide ${slide.id}`;
    const made = element(
      "li",
      "slide",
      ...[grip, element("span", "minutes", String(slide.minutes))],
      element(
        "div",
        "",
        slide.where === "out" ? words : link(slide, words),
        element("div", "why", slide.reason),
      ),
      act,
    );
    made.dataset.slide = slide.id;
    made.classList.toggle("is-here", slide.id === here);
    draggable(made, grip, body, (where) => {
      if ((where === "talk") !== isTold) void move(slide, isTold ? "out" : "in");
    });
    return made;
  }

  function link(slide: DevSlide, words: HTMLElement): HTMLElement {
    const made = element("a", "title", ...words.childNodes);
    made.href = `#/${slide.id}`;
    made.addEventListener("click", (event) => {
      event.preventDefault();
      const at = open.deck.getSlides().findIndex(({ id }) => id === slide.id);
      if (at >= 0) open.deck.slide(at);
    });
    return made;
  }

  function group(now: DevPlan, { where, title: name, none }: (typeof GROUPS)[number]): HTMLElement {
    const own = now.slides.filter((slide) => slide.where === where);
    const heading = element("h3", "", name, element("span", "", String(own.length)));
    const list = own.length > 0 ? element("ul", "", ...own.map(row)) : element("p", "none", none);
    const made = element("section", "", heading, list);
    made.dataset.where = where;
    return made;
  }

  return {
    parts: [header, body, footer],
    refuse,
    reveal: () => body.querySelector(".is-here")?.scrollIntoView({ block: "center" }),
    here(id) {
      here = id;
      for (const one of body.querySelectorAll<HTMLElement>(".slide"))
        one.classList.toggle("is-here", one.dataset.slide === id);
      if (plan) time.show(plan, here);
    },
    show(now) {
      if (plan && JSON.stringify(plan) === JSON.stringify(now)) return;
      const root = body.getRootNode();
      const focus =
        root instanceof ShadowRoot ? (root.activeElement as HTMLElement)?.dataset.focus : undefined;
      const { scrollTop } = body;
      plan = now;
      sorry.hidden = true;
      title.textContent =
        now.audiences.find(({ id }) => id === now.audience)?.title ?? now.audience;
      time.show(now, here);
      body.replaceChildren(...GROUPS.map((one) => group(now, one)));
      body.scrollTop = scrollTop;
      more.textContent = now.more;
      undo.disabled = !hasChanged(now);
      form.show(now);
      // Where the row went, the focus goes too.
      if (focus) body.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
    },
  };
}

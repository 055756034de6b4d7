import type { DevPlan, DevSlide, Place } from "../../model/dev-plan.js";
import type { OpenDeck } from "../open-deck.js";
import { hasChanged } from "./bar-controls.js";
import { draggable } from "./drag-slide.js";
import { button, element } from "./element.js";
import { focusOn } from "./focus-on.js";
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
  { where: "talk", title: "In the talk", none: "No slide is told.", act: "In" },
  { where: "end", title: "At the end, for questions", none: "None waits there.", act: "End" },
  { where: "out", title: "Out", none: "No slide is left out.", act: "Out" },
] as const;

/** What a button does, to whoever hears it and not its place. */
const ACTS = { talk: "Put in", end: "Put at the end", out: "Take out" } as const;

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

  async function move(slide: DevSlide, to: Place): Promise<void> {
    const next = await fetchPlan(pagePath(), { to, slide: slide.id });
    if (!next) return;
    if (next.problems.length === 0) {
      onPlan(next);
      onGo(next.address);
      return;
    }
    refuse(stays(slide), next.problems);
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
    const name = slide.title || slide.id;
    const grip = element("span", "grip", "⠿");
    grip.setAttribute("aria-hidden", "true");
    const words = element("span", "title", name);
    const acts = GROUPS.filter(({ where }) => slide.ways.includes(where)).map(({ where, act }) => {
      const made = button(act, "", () => void move(slide, where));
      made.setAttribute("aria-label", `${ACTS[where]}: ${name}`);
      made.dataset.focus = `slide ${slide.id} ${where}`;
      return made;
    });
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
      element("div", "acts", ...(acts.length > 0 ? acts : [held(slide)])),
    );
    made.dataset.slide = slide.id;
    made.classList.toggle("is-here", slide.id === here);
    draggable({
      ...{ row: made, grip, list: body },
      mayGo: (where) => slide.ways.some((way) => way === where),
      onDrop(where) {
        const to = GROUPS.find((one) => one.where === where)?.where;
        if (to && slide.ways.includes(to)) void move(slide, to);
        else if (to) refuse(stays(slide), [{ message: whyNot(slide, to) }]);
      },
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
      if (focus && !(root instanceof ShadowRoot && root.activeElement)) focusOn(body, focus);
    },
  };
}

/** In the place of what could be done with a slide: that nothing can. */
function held({ where, reason }: DevSlide): HTMLElement {
  const made = button(where === "talk" ? "Out" : "In", "", () => {});
  made.disabled = true;
  made.title = reason;
  return made;
}

function stays({ title, id, where }: DevSlide): string {
  const place = { talk: "in the talk", end: "at the end", out: "out" } as const;
  return `“${title || id}” stays ${place[where]}:`;
}

/** Why nobody can put a slide there by hand. */
function whyNot({ reason }: DevSlide, to: Place): string {
  if (to === "end")
    return "At the end wait backup slides and slides that there is no time for; none is put there by hand.";
  if (to === "talk") return "It is a backup slide, which is for questions alone.";
  return `It is ${reason}.`;
}

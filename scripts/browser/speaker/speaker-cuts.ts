import { ending, MS } from "../../select/pace.js";
import type { Say } from "../say.js";
import { minutes, type Talk, type TalkNow } from "../talk/talk.js";
import { clockWords, endWords, readings, stretch } from "./readings.js";
import { slideTitle } from "./slide-title.js";
import { writeWords } from "./write-words.js";

/** Where the panel takes the place of this slide; elsewhere it would take that of the notes, and waits to be asked. */
const ROOMY = "(min-width: 700px) and (min-height: 560px)";

/** What the lecturer can take out of the talk, when it is to end, and whether it is kept; in the speaker's window alone. */
export interface Cuts {
  draw(now: TalkNow): void;
  toggle(): void;
  takeAdvice(): void;
}

export function speakerCuts(page: Document, talk: Talk, say: Say, locale: string): Cuts {
  const panel = page.querySelector<HTMLElement>(".speaker-cuts");
  const button = page.querySelector("[data-do=cuts]");
  const list = page.querySelector("[data-speaker=cut-list]");
  const finish = page.querySelector<HTMLInputElement>("[data-speaker=finish]");
  const keep = page.querySelector<HTMLInputElement>("[data-speaker=keep]");
  let offered = false;

  finish?.addEventListener("change", () => talk.finishAt(finish.value || undefined));
  keep?.addEventListener("change", () => talk.keep(keep.checked));
  list?.addEventListener("change", ({ target }) => {
    const tick = [...list.querySelectorAll("input")].find((input) => input === target);
    if (tick) talk.setCut(tick.value, tick.checked);
  });

  function setOpen(open: boolean): void {
    if (panel) panel.hidden = !open;
    button?.setAttribute("aria-expanded", String(open));
    // It stands where this slide stands.
    page.body.classList.toggle("has-cuts", open);
    if (open) draw(talk.now());
  }

  function draw(now: TalkNow): void {
    const { isLate } = readings(talk, now, say, locale);
    button?.toggleAttribute("data-late", isLate);
    if (isLate && !offered && page.defaultView?.matchMedia(ROOMY).matches) {
      offered = true;
      setOpen(true);
      writeWords(page, "[data-speaker=said]", say("speaker.late"));
    } else if (panel?.hidden === false) drawPanel(now);
  }

  function drawPanel(now: TalkNow): void {
    const { cuts, advised, progress } = now;
    const more = advised.filter((id) => !progress.cut.includes(id));
    if (finish && page.activeElement !== finish) finish.value = padded(now.finish);
    if (keep) keep.checked = now.kept === "yes";
    const end = endWords(say, now.ending, locale);
    const passed = now.isFinishPassed
      ? `${say("speaker.passed", { time: clockWords(now.ending.end - now.ending.late, locale) })} `
      : "";
    writeWords(page, "[data-speaker=cuts-end]", passed + end);
    const advice = page.querySelector<HTMLElement>("[data-speaker=advice]");
    if (advice) advice.hidden = more.length === 0;
    if (more.length > 0) writeWords(page, "[data-speaker=advice]", adviceWords(now, more));
    const none = page.querySelector<HTMLElement>("[data-speaker=no-cuts]");
    if (none) none.hidden = cuts.length > 0;
    if (!list) return;
    const ids = cuts.map(({ id }) => id);
    for (const item of [...list.children])
      if (!ids.includes(item.getAttribute("data-id") ?? "")) item.remove();
    for (const [index, cut] of cuts.entries()) {
      const item = list.querySelector(`[data-id="${CSS.escape(cut.id)}"]`) ?? itemOf(page, cut.id);
      if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
      const tick = item.querySelector("input");
      if (tick && tick.checked !== cut.isCut) tick.checked = cut.isCut;
      writeWords(item, ".cut-time", stretch(cut.time * MS));
      writeWords(item, ".cut-advice", cut.advised ? say("speaker.advised") : "");
    }
  }

  function adviceWords({ progress, ending: now }: TalkNow, more: readonly string[]): string {
    const after = { ...progress, cut: [...progress.cut, ...more] };
    const then = ending(talk.plan, after, Date.now(), now.end - now.late);
    return say("speaker.advice", {
      time: minutes(now.end - then.end),
      ends: endWords(say, then, locale),
    });
  }

  return {
    draw,
    toggle() {
      // Who has opened it needs no offer.
      offered = true;
      setOpen(panel?.hidden !== false);
    },
    takeAdvice() {
      const { advised, progress } = talk.now();
      talk.setCuts(
        advised.filter((id) => !progress.cut.includes(id)),
        true,
      );
    },
  };
}

function itemOf(page: Document, id: string): Element {
  const item = page.createElement("li");
  item.dataset.id = id;
  const label = item.appendChild(page.createElement("label"));
  const tick = label.appendChild(page.createElement("input"));
  tick.type = "checkbox";
  tick.value = id;
  const slide = document.getElementById(id);
  for (const [name, words] of [
    ["cut-title", slide ? slideTitle(slide) : id],
    ["cut-time", ""],
    ["cut-advice", ""],
  ] as const) {
    const part = page.createElement("span");
    part.className = name;
    part.textContent = words;
    label.append(" ", part);
  }
  return item;
}

/** As inputs of times want it. */
function padded(clock: string | undefined): string {
  return clock === undefined ? "" : clock.padStart(5, "0");
}

import type { OpenDeck } from "../open-deck.js";
import { type KeptView, keptView } from "./kept-view.js";

const KEY = "chronodeck-dev-view";

/** Keeps the view for the page that comes next in this tab. */
export function keepView({ deck, timelines }: OpenDeck): void {
  const { board } = timelines;
  const live = document.querySelectorAll<HTMLElement>(".is-live[data-timeline]");
  const card = board.chosen();
  const view: KeptView = {
    slides: deck.getSlides().map(({ id }) => id),
    at: deck.getCurrentSlide()?.id ?? "",
    windows: Object.fromEntries(
      [...live].map((figure) => [figure.id, board.mountOf(figure).window()]),
    ),
    hasDock: document.documentElement.classList.contains("has-dock"),
    ...(card !== undefined && { card }),
  };
  sessionStorage.setItem(KEY, JSON.stringify(view));
}

/** Takes up the view that the page before has left, once. */
export function takeUpView(open: OpenDeck): void {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const view = keptView(kept ?? "");
  if (!view) return;
  const { deck } = open;
  const begin = () => {
    goNear(open, view);
    // After the deck's own settling, which opens timelines on their first windows.
    requestAnimationFrame(() => restore(open, view));
  };
  if (deck.isReady()) begin();
  else deck.on("ready", begin);
}

/** Where the slide has gone, the last one before it that is still there. */
function goNear({ deck }: OpenDeck, { slides, at }: KeptView): void {
  const here = deck.getSlides().map(({ id }) => id);
  if (at === "" || deck.getCurrentSlide()?.id === at) return;
  const before = slides.slice(0, slides.indexOf(at) + 1);
  const near = before.findLast((id) => here.includes(id));
  if (near !== undefined) deck.slide(here.indexOf(near));
}

function restore({ deck, timelines }: OpenDeck, { windows, hasDock, card }: KeptView): void {
  const { board } = timelines;
  if (hasDock && !document.documentElement.classList.contains("has-dock"))
    document.querySelector<HTMLElement>("#dock [data-toggle-dock]")?.click();
  if (card !== undefined && card !== board.chosen()) board.choose(card, false);
  for (const [id, window] of Object.entries(windows)) {
    const figure = document.getElementById(id);
    const isShown = figure && (deck.getCurrentSlide()?.contains(figure) || figure.closest("#dock"));
    if (!figure || !isShown) continue;
    const mount = board.mountOf(figure);
    mount.refresh();
    mount.show(window);
  }
}

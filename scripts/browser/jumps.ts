import type { RevealApi } from "reveal.js";
import type { DeckData } from "../model/deck-data.js";
import type { Board } from "./board.js";
import { tell } from "./tell.js";

/** Ways from events to slides: the jump from a card, the way back, and addresses such as `#/event/accord`. */
interface Jumps {
  /** To be called when a slide is reached. */
  arrive(): void;
  /** Goes to the slide that tells of an event; where none does, opens its card. */
  goTo(id: string): void;
  /** Returns from the last jump; false where there was none. */
  back(): boolean;
  canGoBack(): boolean;
}

const DEEP_LINK = /^#\/event\/([^/]+)$/;

export function jumps(deck: RevealApi, data: DeckData, all: Board): Jumps {
  const button = document.getElementById("back");
  /** Set between a jump and its arrival. */
  let jumping = false;
  /** Its card is opened where no slide tells of it. */
  let wanted: string | undefined;

  function jump(slide: string): void {
    all.card.close();
    if (deck.getCurrentSlide().id === slide) return;
    jumping = true;
    replaceAddress(addressHere());
    // Through the address, so that the browser's own way back is ours.
    location.hash = `#/${slide}`;
  }

  /** Puts the address of a slide in the place of an event's; reveal.js reads it after us. */
  function resolve(): void {
    const id = eventInAddress();
    if (id === undefined) return;
    const event = data.events.find((candidate) => candidate.id === id);
    const slide = event?.slide ?? timelineSlideOf(id);
    const words = data.words.noEvent ?? "{event}";
    if (!event) tell(words.replace("{event}", () => id));
    else if (event.slide === undefined) wanted = id;
    // Nobody who talks is thrown back to the beginning.
    replaceAddress(slide === undefined && deck.isReady() ? addressHere() : `#/${slide ?? ""}`);
  }

  /** With its step, also before the first one: reveal.js takes every step of a slide behind it as done. */
  function addressHere(): string {
    const { f } = deck.getIndices();
    return `#/${deck.getCurrentSlide().id}${f === undefined ? "" : `/${f}`}`;
  }

  function openWanted(): void {
    const id = wanted;
    wanted = undefined;
    if (id !== undefined) all.choose(id);
  }

  resolve();
  addEventListener("hashchange", () => {
    resolve();
    // The slide may be the one shown already.
    if (wanted !== undefined) setTimeout(openWanted);
  });
  button?.addEventListener("click", back);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-jump]") : null;
    const slide = link?.getAttribute("data-jump");
    if (!slide) return;
    event.preventDefault();
    jump(slide);
  });

  function back(): boolean {
    if (!button || button.hidden) return false;
    button.hidden = true;
    history.back();
    return true;
  }

  return {
    arrive() {
      if (button) button.hidden = !jumping;
      jumping = false;
      openWanted();
    },
    goTo(id) {
      const slide = data.events.find((event) => event.id === id)?.slide;
      if (slide === undefined || deck.getCurrentSlide().id === slide) all.choose(id);
      else jump(slide);
    },
    back,
    canGoBack: () => button?.hidden === false,
  };
}

function replaceAddress(hash: string): void {
  history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
}

/** The event that the address names: `#/event/accord`. */
function eventInAddress(): string | undefined {
  const [, id] = DEEP_LINK.exec(location.hash) ?? [];
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The first slide whose timeline shows an event. */
function timelineSlideOf(id: string): string | undefined {
  const figures = [...document.querySelectorAll<HTMLElement>(".slides [data-timeline]")];
  const shows = ({ dataset }: HTMLElement) => (dataset.events ?? "").split(" ").includes(id);
  return figures.find(shows)?.closest("section")?.id;
}

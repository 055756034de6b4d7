import type { RevealApi } from "reveal.js";
import type { DeckData } from "../model/deck-data.js";
import type { Board } from "./board.js";
import { tell } from "./tell.js";

/** Ways from events to slides: the jump from a card, the way back, and addresses such as `#/event/accord`. */
export interface Jumps {
  /** To be called when a slide is reached. */
  arrive(): void;
  /** Goes to the slide that tells of an event, with a way to its step there; where none does, opens its card. True where it jumps. */
  goTo(id: string, way?: Way): boolean;
  /** Goes to a slide, at its beginning where the way says so. True where it jumps. */
  toSlide(slide: string, way?: Way): boolean;
  /** Opens the card of an event, a figure or a period on the slide that is shown. */
  openCard(id: string, focus: boolean): void;
  /** Returns from the last jump; false where there was none. */
  back(): boolean;
  /** Returns from all of them. */
  backFromAll(): boolean;
  canGoBack(): boolean;
}

export interface Way {
  /** Called on the way back, before the slide changes. Such a jump is remembered while one steps on. */
  readonly returned?: () => void;
  /** The step to stand at; -1 before the first. Absent: as reveal.js finds it. */
  readonly step?: number;
  /** Whether the focus goes with it; absent: it does. */
  readonly focus?: boolean;
}

/** Where a jump came from. */
interface Left extends Pick<Way, "returned"> {
  readonly address: string;
}

const DEEP_LINK = /^#\/event\/([^/]+)$/;

export function jumps(deck: RevealApi, data: DeckData, all: Board): Jumps {
  const button = document.getElementById("back");
  let trail: readonly Left[] = [];
  /** Of a jump that has not arrived. */
  let target: string | undefined;
  /** The slide that a jump or a return leads to. */
  let expected: string | undefined;
  let last: HTMLElement | undefined;
  let isReturning = false;
  /** Its card is opened where no slide tells of it. */
  let wanted: string | undefined;

  function jump(slide: string, { step, returned }: Way = {}): boolean {
    all.card.close();
    if (deck.getCurrentSlide().id === slide || !document.getElementById(slide)) return false;
    const address = addressHere();
    trail = [...trail, { address, ...(returned && { returned }) }];
    target = `#/${slide}${step === undefined ? "" : `/${step}`}`;
    expected = slide;
    replaceAddress(address);
    // Through the address, so that the browser's own way back is ours.
    location.hash = target;
    return true;
  }

  /** Where the address is one that was left, by our button or by the browser's, that was the way back. */
  function comeBack(): void {
    isReturning = false;
    const isArrival = location.hash === target;
    target = undefined;
    const at = isArrival ? -1 : trail.map(({ address }) => address).lastIndexOf(location.hash);
    const left = trail[at];
    if (!left) return;
    trail = trail.slice(0, at);
    expected = slideIn(left.address);
    left.returned?.();
    showButton();
  }

  function showButton(): void {
    if (button) button.hidden = trail.length === 0;
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
    comeBack();
    resolve();
    // The slide may be the one shown already.
    if (wanted !== undefined) setTimeout(openWanted);
  });
  const back = () => goBack(1);
  button?.addEventListener("click", back);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-jump]") : null;
    const slide = link?.getAttribute("data-jump");
    if (!slide) return;
    event.preventDefault();
    jump(slide);
  });

  function goBack(jumps: number): boolean {
    if (jumps === 0 || trail.length === 0 || isReturning) return false;
    isReturning = true;
    history.go(-jumps);
    return true;
  }

  /** Whether one has stepped on from a jump that is remembered then, and not to where it began. */
  function isStep(slide: HTMLElement): boolean {
    const slides = deck.getSlides();
    const left = trail.at(-1);
    const by = last ? slides.indexOf(slide) - slides.indexOf(last) : 0;
    return left?.returned !== undefined && Math.abs(by) === 1 && slideIn(left.address) !== slide.id;
  }

  return {
    arrive() {
      const slide = deck.getCurrentSlide();
      if (slide.id !== expected && !isStep(slide)) trail = [];
      expected = undefined;
      isReturning = false;
      last = slide;
      showButton();
      openWanted();
    },
    goTo(id, way) {
      const slide = data.events.find((event) => event.id === id)?.slide;
      if (slide === undefined || deck.getCurrentSlide().id === slide) {
        all.choose(id, way?.focus);
        return false;
      }
      const step = way && stepOf(slide, id);
      return jump(slide, { ...way, ...(step !== undefined && { step }) });
    },
    toSlide: jump,
    openCard: all.choose,
    back,
    backFromAll: () => goBack(trail.length),
    canGoBack: () => trail.length > 0,
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

/** The slide that an address of ours names: `#/slide/2`. */
function slideIn(address: string): string | undefined {
  return address.split("/")[1];
}

/** The step of a slide's walk at which an event is shown. */
function stepOf(slide: string, event: string): number | undefined {
  const steps = document.getElementById(slide)?.querySelectorAll<HTMLElement>(".timeline-step");
  const at = [...(steps ?? [])].findIndex(
    ({ dataset }) => dataset.step === event && dataset.stepKind === "event",
  );
  return at < 0 ? undefined : at;
}

/** The first slide whose timeline shows an event. */
function timelineSlideOf(id: string): string | undefined {
  const figures = [...document.querySelectorAll<HTMLElement>(".slides [data-timeline]")];
  const shows = ({ dataset }: HTMLElement) => (dataset.events ?? "").split(" ").includes(id);
  return figures.find(shows)?.closest("section")?.id;
}

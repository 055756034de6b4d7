import type { RevealApi } from "reveal.js";
import type { DeckData } from "../../model/deck-data.js";
import type { Say } from "../say.js";
import { stepPicture, stepsOf } from "./next-step.js";
import { slideTitle } from "./slide-title.js";
import { writeWords } from "./write-words.js";

/** This slide, and what the next press shows: a step of it, or the next slide. */
export function speakerSlides(page: Document, deck: RevealApi, data: DeckData, say: Say): void {
  const slides = deck.getSlides();
  const current = deck.getCurrentSlide();
  const following = slides[slides.indexOf(current) + 1];
  const { next: step } = stepsOf(current);
  write(page, "place", current.dataset.place ?? "");
  write(page, "title", slideTitle(current));
  write(page, "next-title", nextTitle(deck, say));
  const card = cardCopy(page);
  put(page, "current", [copyOf(page, current), ...card]);
  // As in the room: a slide makes room for its card.
  page.querySelector(".speaker-current")?.classList.toggle("has-card", card.length > 0);
  const shown = step ? current : following;
  const next = shown && copyOf(page, shown);
  put(page, "next", next ? [next] : []);
  if (step && next) drawStep(current, next, step, data);
}

/** What the next press shows, by name; that the talk ends, where only slides for questions follow. */
export function nextTitle(deck: RevealApi, say: Say): string {
  const current = deck.getCurrentSlide();
  const { next: step, taken, count } = stepsOf(current);
  if (step)
    return say("speaker.step", { at: taken + 1, count, title: step.dataset.stepTitle ?? "" });
  const slides = deck.getSlides();
  const following = slides[slides.indexOf(current) + 1];
  const isBackup = (slide: Element) => slide.classList.contains("backup");
  if (!following || (isBackup(following) && !isBackup(current))) return say("speaker.lastSlide");
  return slideTitle(following);
}

function write(page: Document, name: string, words: string): void {
  writeWords(page, `[data-speaker=${name}]`, words);
}

function put(page: Document, name: string, copies: readonly Element[]): void {
  page.querySelector(`[data-speaker=${name}] .slides`)?.replaceChildren(...copies);
}

/** What the room reads beside a timeline. */
function cardCopy(page: Document): readonly Element[] {
  const card = document.getElementById("card");
  if (!card || card.hidden) return [];
  const copy = page.importNode(card, true);
  copy.removeAttribute("id");
  return [copy];
}

/** A still copy of a slide, as it looks now. */
function copyOf(page: Document, slide: HTMLElement): HTMLElement {
  const copy = page.importNode(slide, true);
  copy.removeAttribute("style");
  copy.removeAttribute("hidden");
  copy.classList.remove("past", "future");
  copy.classList.add("present");
  for (const figure of copy.querySelectorAll(".is-live")) keepPicture(figure);
  for (const extra of copy.querySelectorAll(".timeline-mount, .timeline-toolbar, aside.notes"))
    extra.remove();
  for (const timeline of copy.querySelectorAll(".is-live")) timeline.classList.remove("is-live");
  return copy;
}

/** A live timeline is copied as it stands: its picture takes the place of the one that the build drew. */
function keepPicture(figure: Element): void {
  const picture = figure.querySelector<HTMLElement>(".timeline-picture");
  if (!picture) return;
  const width = picture.querySelector("svg")?.viewBox.baseVal.width ?? 0;
  picture.style.left = "0";
  picture.style.width = `${width}px`;
  figure.querySelector(".timeline-static")?.replaceChildren(picture);
}

/** Draws the timeline of a copied slide as a step will show it. */
function drawStep(slide: HTMLElement, copy: Element, step: HTMLElement, data: DeckData): void {
  const figure = slide.querySelector<HTMLElement>("[data-timeline]");
  // No card narrows it there.
  const still = copy.querySelector(".timeline-static");
  const picture = figure && still && stepPicture(data, figure, step, still);
  if (picture) still.innerHTML = picture;
}

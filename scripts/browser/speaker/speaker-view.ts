import type { RevealApi } from "reveal.js";
import type { Lectern } from "../lectern.js";
import { pointFrom } from "../pointing/point-from.js";
import { tell } from "../tell.js";
import { speakerClock } from "./speaker-clock.js";
import { speakerKeys } from "./speaker-keys.js";
import { speakerNotes } from "./speaker-notes.js";

/** Pixels of the window asked for. */
const SIZE = "width=1200,height=760";

/** Milliseconds after which a timeline stands still again. */
const GLIDE = 450;

/**
 * The lecturer's second window: this slide, the next one, the notes and the clock.
 * The deck writes into the window it opened; no message passes and no frame is
 * loaded, so that it works from `file://` and under the page's policy.
 */
export function speakerView({ deck, data, say, keys, pointing }: Lectern): void {
  const template = document.getElementById("speaker-view");
  if (!(template instanceof HTMLTemplateElement)) return;
  let view: Window | null = null;
  const open = (): void => {
    if (view && !view.closed) {
      view.focus();
      return;
    }
    view = window.open("", "", SIZE);
    if (view) {
      furnish(view, template, deck, data.locale);
      pointFrom(view.document, pointing);
    } else tell(say("speaker.blocked"));
  };
  keys.add("speaker", ["s"], open);
  const show = () => {
    if (view && !view.closed) fill(view.document, deck);
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) {
    deck.on(event, () => {
      show();
      // A timeline glides to its step.
      setTimeout(show, GLIDE);
    });
  }
}

function furnish(
  view: Window,
  template: HTMLTemplateElement,
  deck: RevealApi,
  locale: string,
): void {
  const page = view.document;
  // A window opened empty is in quirks mode, where text stands elsewhere than in the deck.
  page.open();
  page.write("<!doctype html><title></title>");
  page.close();
  page.title = document.title;
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.dataset.theme = document.documentElement.dataset.theme ?? "";
  for (const style of document.querySelectorAll("style"))
    page.head.append(page.importNode(style, true));
  page.body.className = "speaker";
  page.body.append(page.importNode(template.content, true));
  const ribbon = document.querySelector(".ribbon-source");
  if (ribbon) page.body.append(page.importNode(ribbon, true));
  speakerKeys(view, deck);
  view.addEventListener("resize", () => fill(page, deck));
  speakerClock(view, locale);
  fill(page, deck);
}

function fill(page: Document, deck: RevealApi): void {
  const slides = deck.getSlides();
  const current = deck.getCurrentSlide();
  const at = slides.indexOf(current);
  show(page, "current", current);
  show(page, "next", slides[at + 1]);
  speakerNotes(page, current);
  const planned = slides
    .slice(0, at)
    .reduce((sum, slide) => sum + Number(slide.dataset.minutes ?? 0), 0);
  const step = nextStep(current);
  write(page, "next-step", step && `: ${step}`);
  write(page, "planned", String(Math.round(planned)));
  write(page, "place", current.dataset.place ?? "");
}

/** A still copy of a slide, as it looks now, scaled into its place. */
function show(page: Document, name: string, slide: Element | undefined): void {
  const frame = page.querySelector<HTMLElement>(`[data-speaker=${name}]`);
  const stage = frame?.querySelector(".slides");
  if (!frame || !stage) return;
  stage.replaceChildren();
  if (!slide) return;
  const copy = page.importNode(slide, true) as HTMLElement;
  copy.removeAttribute("style");
  copy.removeAttribute("hidden");
  copy.classList.remove("past", "future");
  copy.classList.add("present");
  for (const figure of copy.querySelectorAll(".is-live")) keepPicture(figure);
  for (const extra of copy.querySelectorAll(".timeline-mount, .timeline-toolbar, aside.notes"))
    extra.remove();
  for (const timeline of copy.querySelectorAll(".is-live")) timeline.classList.remove("is-live");
  stage.append(copy);
  frame.style.setProperty("--scale", String(frame.clientWidth / 1280));
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

/** The name of the step that the next press shows; empty where it shows another slide. */
function nextStep(slide: Element): string {
  return slide.querySelector<HTMLElement>(".timeline-step:not(.visible)")?.dataset.stepTitle ?? "";
}

function write(page: Document, name: string, text: string): void {
  const place = page.querySelector(`[data-speaker=${name}]`);
  if (place) place.textContent = text;
}

import { citations } from "../exporters/event-lines.js";
import type { TimelineRows } from "../model/event-row.js";
import { HANDOUT } from "../model/handout.js";

/** The class under which a page is what is printed here, and nothing else. */
const ON_PAPER = ["on-paper", "print-pdf", "prints-handout"];

/**
 * Prints what is open as a handout: the slides small, with notes where the deck has them and room to
 * write; the timeline as the picture that `svg` draws; the events in words; lists. No network is asked.
 */
export function printHandout(title: string, svg: () => string, rows: TimelineRows): void {
  const root = document.documentElement;
  // In black on white, whatever the theme; first, since the picture takes the colours that the page has.
  const contrast = document.querySelector<HTMLStyleElement>("#contrast");
  const media = contrast?.media;
  if (contrast) contrast.media = "all";
  root.classList.add(...ON_PAPER);
  const sheets = made("main", "sheets");
  const heading = made("h1", "");
  heading.textContent = title;
  const slides = [...document.querySelectorAll<HTMLElement>(".reveal .slides > section")];
  const isList = ({ dataset }: HTMLElement) => HANDOUT.lists.includes(dataset.layout ?? "");
  const picture = made("section", "lying");
  picture.innerHTML = svg();
  sheets.append(
    heading,
    ...slides.filter((slide) => !isList(slide)).map(block),
    picture,
    table(rows),
    ...slides.filter(isList).map(list),
  );
  document.body.append(sheets);
  const after = () => {
    sheets.remove();
    root.classList.remove(...ON_PAPER);
    if (contrast && media !== undefined) contrast.media = media;
  };
  addEventListener("afterprint", after, { once: true });
  print();
}

/** A slide with what is said of it; what it asks is not answered. */
function block(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  const note = made("div", "note");
  note.append(...[...copy.querySelectorAll("aside.notes")].flatMap((notes) => [...notes.children]));
  for (const part of copy.querySelectorAll("aside.notes, .answer")) part.remove();
  copy.querySelector(".is-answered")?.classList.remove("is-answered");
  for (const name of ["hidden", "aria-hidden"]) copy.removeAttribute(name);
  copy.classList.remove("past", "future");
  const lines = made("div", "lines");
  lines.append(...Array.from({ length: HANDOUT.lines }, () => document.createElement("i")));
  const within = ["thumb", "reveal", "slides"].map((name) => made("div", name));
  const inner = within.reduce((outer, next) => {
    outer.append(next);
    return next;
  });
  inner.append(copy);
  const beside = made("div", "beside");
  beside.append(note, lines);
  const whole = made("div", "block");
  whole.append(...within.slice(0, 1), beside);
  return whole;
}

function table(rows: TimelineRows): HTMLElement {
  const cited = citations(rows);
  const whole = made("table", "events");
  const body = document.createElement("tbody");
  for (const { dateInWords, title, summary, cites } of rows.events) {
    const row = body.insertRow();
    const head = made("th", "");
    head.textContent = dateInWords;
    const name = made("b", "");
    name.textContent = `${title} `;
    row.append(head);
    row.insertCell().append(name, summary);
    row.insertCell().textContent = cites.map((id) => cited.get(id)).join("; ");
  }
  whole.append(body);
  return whole;
}

/** A slide's heading and list, as they are. */
function list(slide: HTMLElement): HTMLElement {
  const whole = made("section", "");
  const shown = [...slide.children].filter((child) => !child.matches(".notes"));
  whole.append(...shown.map((child) => child.cloneNode(true)));
  return whole;
}

function made(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

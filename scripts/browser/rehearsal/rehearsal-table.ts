import type { Rehearsed, RehearsedSlide, RehearsedSum } from "../../select/rehearsed.js";
import type { Say } from "../say.js";
import { stretch } from "../speaker/readings.js";
import type { SlideName } from "./rehearsal-csv.js";
import { difference, seconds } from "./rehearsal-words.js";

/** What stands where there is no time. */
const NONE = "–";

/** A line of the table; times as words. */
interface Row {
  readonly place: string;
  readonly title: string;
  readonly note?: string;
  readonly planned: string;
  readonly taken: string;
  readonly difference: string;
  readonly kind: "section" | "slide" | "sum";
  /** Milliseconds, to be drawn. */
  readonly bar?: { readonly planned: number; readonly taken: number };
}

/** Fills a table with a rehearsal: a body a section, then all, then what was asked. Its head stays. */
export function rehearsalTable(
  table: Element,
  run: Rehearsed,
  reserve: number,
  say: Say,
  nameOf: (id: string) => SlideName,
): void {
  const slides = run.sections.flatMap((section) => section.slides);
  const longest = Math.max(1, ...slides.map(({ planned, taken }) => Math.max(planned, taken)));
  const word = (key: string) => say(`rehearsal.${key}`);

  function slideRow({ id, planned, taken, state }: RehearsedSlide): Row {
    const isTold = state === "told" || state === "skipped";
    return {
      ...nameOf(id),
      ...(state !== "told" && { note: word(`${state}Note`) }),
      planned: state === "cut" ? NONE : stretch(planned),
      taken: isTold || taken > 0 ? stretch(taken) : NONE,
      difference: isTold ? difference(seconds(taken) - seconds(planned)) : NONE,
      kind: "slide",
      bar: { planned: planned / longest, taken: taken / longest },
    };
  }

  function sumRow(title: string, { planned, taken }: RehearsedSum, kind: Row["kind"]): Row {
    const isTold = planned > 0 || taken > 0;
    return {
      place: "",
      title,
      planned: isTold ? stretch(planned) : NONE,
      taken: isTold ? stretch(taken) : NONE,
      difference: isTold ? difference(seconds(taken) - seconds(planned)) : NONE,
      kind,
    };
  }

  const asked: readonly Row[] = [
    {
      ...sumRow(word("questions"), { planned: reserve, taken: run.questions }, "section"),
      planned: reserve > 0 ? stretch(reserve) : NONE,
      taken: stretch(run.questions),
      difference: NONE,
    },
    ...run.backups.map(
      ({ id, taken }): Row => ({
        ...nameOf(id),
        planned: NONE,
        taken: stretch(taken),
        difference: NONE,
        kind: "slide",
      }),
    ),
  ];
  for (const body of table.querySelectorAll("tbody")) body.remove();
  for (const rows of [
    ...run.sections.map((section) => [
      sumRow(section.title, section, "section"),
      ...section.slides.map(slideRow),
    ]),
    [sumRow(word("all"), run, "sum")],
    asked,
  ]) {
    const body = add(table, "tbody");
    for (const row of rows) draw(body, row);
  }
}

function draw(body: Element, row: Row): void {
  const line = add(body, "tr");
  line.className = `is-${row.kind}`;
  const head = row.kind === "slide" ? undefined : add(line, "th", row.title);
  head?.setAttribute("scope", "row");
  head?.setAttribute("colspan", "2");
  if (!head) {
    add(line, "td", row.place);
    const title = add(line, "th", row.title);
    title.setAttribute("scope", "row");
    if (row.note) {
      title.append(" ");
      add(title, "em", row.note);
    }
  }
  for (const time of [row.planned, row.taken, row.difference]) add(line, "td", time);
  const drawing = add(line, "td");
  drawing.setAttribute("aria-hidden", "true");
  if (!row.bar) return;
  const { planned, taken } = row.bar;
  const bar = add(drawing, "span");
  bar.className = "rehearsal-bar";
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const time = add(bar, "span");
  time.className = "is-taken";
  time.setAttribute("style", `width: ${percent(taken)}`);
  if (planned === 0) return;
  const plan = add(bar, "span");
  plan.className = "is-planned";
  plan.setAttribute("style", `left: ${percent(planned)}`);
}

function add(parent: Element, name: string, words = ""): Element {
  const element = parent.appendChild(parent.ownerDocument.createElement(name));
  element.textContent = words;
  return element;
}

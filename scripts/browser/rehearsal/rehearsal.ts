import { MS } from "../../select/pace.js";
import type { Rehearsed } from "../../select/rehearsed.js";
import type { Lectern } from "../lectern.js";
import { save } from "../save.js";
import { stretch } from "../speaker/readings.js";
import { slideTitle } from "../speaker/slide-title.js";
import { writeWords } from "../speaker/write-words.js";
import { tell } from "../tell.js";
import { rehearsalCsv, type SlideName } from "./rehearsal-csv.js";
import { rehearsalTable } from "./rehearsal-table.js";
import { rehearsalWords } from "./rehearsal-words.js";

/**
 * R begins a rehearsal and ends it; then a table compares it with the plan.
 * @param speakerPage the speaker's window while it is open: the table stands there, else in the deck
 */
export function rehearsal(
  { data, say, keys, talk }: Lectern,
  speakerPage: () => Document | undefined,
): void {
  const found = document.getElementById("rehearsal");
  if (!(found instanceof HTMLDialogElement)) return;
  const dialog = found;
  const { plan } = talk;
  const close = { id: "close", text: say("talk.close") };

  function show(run: Rehearsed): void {
    const page = speakerPage() ?? document;
    page.defaultView?.focus();
    const panel = page === document ? dialog : copyIn(page);
    const words = rehearsalWords(run, say, (id) => nameOf(id).title);
    for (const [name, text] of Object.entries(words))
      writeWords(panel, `[data-rehearsal=${name}]`, text);
    const table = panel.querySelector("table");
    if (table) rehearsalTable(table, run, plan.reserve * MS, say, nameOf);
    const button = panel.querySelector<HTMLElement>("[data-rehearsal=save]");
    if (button) button.onclick = () => saveTable(run);
    panel.showModal();
  }

  function copyIn(page: Document): HTMLDialogElement {
    page.getElementById("rehearsal")?.remove();
    return page.body.appendChild(page.importNode(dialog, true));
  }

  function saveTable(run: Rehearsed): void {
    const [audience, language] = plan.name.split(" / ").slice(-2);
    const table = new Blob([rehearsalCsv(run, nameOf)], { type: "text/csv;charset=utf-8" });
    save(`${audience}.${language ?? data.language}.rehearsal.csv`, table);
  }

  /** It can be read again, should it be closed before it was saved. */
  function offer(run: Rehearsed): void {
    const words = say("rehearsal.ended", { time: stretch(run.taken + run.questions) });
    const again = () => {
      offer(run);
      show(run);
    };
    talk.post("rehearsed", words, [
      { id: "table", text: say("rehearsal.table"), run: again },
      close,
    ]);
  }

  keys.add("rehearsal", ["r"], () => {
    const run = talk.rehearse();
    if (run) {
      offer(run);
      show(run);
      return;
    }
    talk.answer("rehearsed", close.id);
    // There it is seen all the while.
    if (!speakerPage()) tell(say("rehearsal.begun"));
  });
}

function nameOf(id: string): SlideName {
  const slide = document.getElementById(id);
  return { title: slide ? slideTitle(slide) : id, place: slide?.dataset.place ?? "" };
}

import type { Lectern } from "../lectern.js";
import { nextTask } from "../next-task.js";
import { pointFrom } from "../pointing/point-from.js";
import { tell } from "../tell.js";
import { mirrorLooks } from "./mirror-looks.js";
import { secondWindow } from "./second-window.js";
import { speakerKeys } from "./speaker-keys.js";
import { resizeNotes } from "./speaker-notes.js";
import { type SpeakerPage, scaleSlides, speakerPage } from "./speaker-page.js";
import { writeWords } from "./write-words.js";

/** Milliseconds. */
const TICK = 500;
const TURNS = ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"];

/** What opens in the page that it is asked for in, the deck's or this window's. */
export interface OpensIn {
  help(page: Document): void;
  search(page: Document): void;
}

interface Shown {
  readonly view: Window;
  readonly page: Document;
  readonly show: SpeakerPage;
  end(): void;
}

/**
 * The lecturer's second window: this slide, what comes next, the notes, the clock and the plan.
 * The deck writes into the window it opened; no message passes and no frame is
 * loaded, so that it works from `file://` and under the page's policy. `instead` is
 * done where the browser refuses the window. Gives its page while the window is there.
 */
export function speakerView(
  lectern: Lectern,
  opens: OpensIn,
  instead: () => void,
): () => Document | undefined {
  const { deck, say, keys, talk } = lectern;
  const template = document.getElementById("speaker-view");
  if (!(template instanceof HTMLTemplateElement)) return () => undefined;
  const { content } = template;
  const second = secondWindow();
  let shown: Shown | undefined;

  /** The window while it is there, and what was written into it too. */
  function there(): Shown | undefined {
    if (shown && isGone(shown)) {
      shown.end();
      shown = undefined;
      second.note(undefined);
    }
    return shown;
  }

  function furnish(view: Window): void {
    shown?.end();
    const page = write(view, content);
    const unmirror = mirrorLooks(page);
    const show = speakerPage(page, lectern);
    const root = page.documentElement;
    const here = { help: () => opens.help(page), search: () => opens.search(page) };
    speakerKeys(view, lectern, { ...here, resize: (by) => resizeNotes(root, by) });
    keys.serve(page, here);
    actions(page, lectern, show);
    pointFrom(page, lectern.pointing);
    scaleSlides(page, show);
    // By that window's clock: those of a window that is covered go slower.
    const timer = view.setInterval(() => there()?.show.tick(), TICK);
    shown = {
      view,
      page,
      show,
      end() {
        unmirror();
        clearInterval(timer);
      },
    };
    show.turn();
  }

  /** In a task of its own: to open a window takes long enough, and a key may wait. */
  function begin(view: Window): void {
    // Before there is anything in it that would have to be laid out.
    second.note(view);
    nextTask(() => {
      if (!view.closed) furnish(view);
    });
  }

  keys.add("speaker", ["s"], () => {
    const open = there();
    if (open) {
      open.view.focus();
      return;
    }
    const view = second.open();
    if (view) {
      begin(view);
      view.focus();
      return;
    }
    tell(say("speaker.blocked"));
    instead();
  });
  for (const event of TURNS) deck.on(event, () => there()?.show.turn());
  talk.onChange(() => there()?.show.tick());
  const card = document.getElementById("card");
  if (card) new MutationObserver(() => there()?.show.look()).observe(card, { attributes: true });
  deck.on("ready", () => {
    if (!second.wasOpen()) return;
    const view = second.open();
    if (view) begin(view);
    else tell(say("speaker.again"));
  });
  addEventListener("pagehide", () => {
    const open = there();
    if (!open) return;
    second.note(open.view);
    leave(open, say("speaker.gone"));
  });
  return () => there()?.page;
}

/** Closed, gone elsewhere, or loaded anew. */
function isGone({ view, page }: Shown): boolean {
  try {
    return view.closed || view.document !== page;
  } catch {
    return true;
  }
}

function write(view: Window, content: DocumentFragment): Document {
  const page = view.document;
  // A window opened empty is in quirks mode, where text stands elsewhere than in the deck.
  page.open();
  page.write("<!doctype html><title></title>");
  page.close();
  page.title = document.title;
  page.body.className = "speaker";
  page.body.append(page.importNode(content, true));
  const ribbon = document.querySelector(".ribbon-source");
  if (ribbon) page.body.append(page.importNode(ribbon, true));
  return page;
}

function actions(page: Document, { talk, jumps }: Lectern, { cuts }: SpeakerPage): void {
  const root = page.documentElement;
  const all: Readonly<Record<string, () => void>> = {
    start: talk.start,
    questions() {
      const { isQuestion } = talk.now();
      // Back to the talk is back to its slide.
      if (!(isQuestion && jumps.backFromAll())) talk.setQuestions(!isQuestion);
    },
    cuts: cuts.toggle,
    advice: cuts.takeAdvice,
    smaller: () => resizeNotes(root, -1),
    larger: () => resizeNotes(root, 1),
  };
  for (const button of page.querySelectorAll<HTMLElement>("[data-do]"))
    button.addEventListener("click", () => all[button.dataset.do ?? ""]?.());
}

/** Nobody is told any more what the deck does. */
function leave({ page }: Shown, words: string): void {
  const notice = page.createElement("p");
  notice.className = "speaker-gone";
  notice.setAttribute("role", "alert");
  // What no longer works is not pressed.
  for (const part of page.body.children) part.toggleAttribute("inert", true);
  page.body.prepend(notice);
  writeWords(page, ".speaker-gone", words);
}

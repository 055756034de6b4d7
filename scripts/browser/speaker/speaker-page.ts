import type { Lectern } from "../lectern.js";
import { readings } from "./readings.js";
import { slideTitle } from "./slide-title.js";
import { type Cuts, speakerCuts } from "./speaker-cuts.js";
import { speakerNotes } from "./speaker-notes.js";
import { speakerNotices } from "./speaker-notices.js";
import { speakerPlan } from "./speaker-plan.js";
import { nextTitle, speakerSlides } from "./speaker-slides.js";
import { writeWords } from "./write-words.js";

/** Milliseconds after which this slide has been painted in the room, and after which a timeline stands still. */
const PAINTED = 30;
const GLIDE = 450;

/** What the speaker's window shows. */
export interface SpeakerPage {
  readonly cuts: Cuts;
  /** Shows where the deck is now. */
  turn(): void;
  /** Shows what time it is, and all that depends on it. */
  tick(): void;
  /** Shows the slides anew, once the room has them. */
  look(): void;
}

export function speakerPage(
  page: Document,
  { deck, data, say, talk, jumps }: Lectern,
): SpeakerPage {
  const cuts = speakerCuts(page, talk, say, data.locale);
  const plan = speakerPlan(page, talk, say);
  const notices = speakerNotices(page, talk, say);
  const write = (name: string, words: string) => writeWords(page, `[data-speaker=${name}]`, words);
  let waiting: ReturnType<typeof setTimeout>[] = [];
  let seen = "";

  function look(): void {
    for (const timer of waiting) clearTimeout(timer);
    const draw = () => speakerSlides(page, deck, data, say);
    waiting = [PAINTED, GLIDE].map((time) => setTimeout(draw, time));
  }

  /** Slides are cut and come back, and have other numbers then. */
  function lookIfOthers(): void {
    const now = `${deck.getCurrentSlide().dataset.place} ${nextTitle(deck, say)}`;
    if (now !== seen) look();
    seen = now;
  }

  function tick(): void {
    const now = talk.now();
    const read = readings(talk, now, say, data.locale);
    write("pace", read.pace);
    write("section-pace", read.section);
    write("elapsed", read.elapsed);
    write("of", read.of);
    write("clock", read.clock);
    write("ends", read.ends);
    write("asked", read.asked);
    write("reserve", read.reserve);
    write("start", say(now.isRunning ? "speaker.restart" : "speaker.start"));
    write("rehearse", say(now.isRehearsal ? "rehearsal.end" : "rehearsal.begin"));
    write("questions", say(now.isQuestion ? "speaker.endQuestions" : "speaker.askQuestions"));
    page.querySelector("[data-pace]")?.toggleAttribute("data-late", read.isLate);
    const sign = page.querySelector<HTMLElement>("[data-speaker=rehearsing]");
    if (sign) sign.hidden = !now.isRehearsal;
    const isBackSaid = now.isQuestion || !jumps.canGoBack();
    page.querySelector("[data-command=back]")?.toggleAttribute("hidden", isBackSaid);
    page.querySelector("[data-asked]")?.toggleAttribute("data-now", now.isQuestion);
    plan(now);
    notices(now, deck.isPaused());
    cuts.draw(now);
    lookIfOthers();
  }

  return {
    cuts,
    tick,
    look,
    turn() {
      const current = deck.getCurrentSlide();
      const notes = page.querySelector<HTMLElement>("[data-speaker=notes]");
      if (notes) speakerNotes(notes, current, say);
      tick();
      const pace = page.querySelector("[data-speaker=pace]")?.textContent ?? "";
      const place = current.dataset.place ?? "";
      write("said", say("speaker.said", { place, title: slideTitle(current), pace }));
      look();
    },
  };
}

/** Keeps slides as large as their places are; those that had none are drawn when they have one. */
export function scaleSlides(page: Document, { look }: Pick<SpeakerPage, "look">): void {
  const { defaultView: view } = page;
  if (!view) return;
  const hidden = new Set<Element>();
  const observer = new view.ResizeObserver((entries) => {
    for (const { target } of entries) {
      const room = target.clientWidth;
      target.setAttribute("style", `--scale: ${room / 1280}`);
      if (room === 0) hidden.add(target);
      else if (hidden.delete(target)) look();
    }
  });
  for (const frame of page.querySelectorAll(".speaker-slide")) observer.observe(frame);
}

import type { Audience, Lecture } from "../model/lecture.js";
import type { TalkPlan } from "../model/talk-plan.js";
import type { Language } from "../model/text.js";
import { HUNDREDTHS } from "./minutes.js";
import type { Plan } from "./plan.js";
import { sectionsOf } from "./sections.js";

/** What a deck knows of its own time. A section that the deck takes apart counts as several. */
export function talkPlan(
  { title: name, slides, languages }: Pick<Lecture, "title" | "slides" | "languages">,
  { id: audience, minutes, reserve }: Audience,
  language: Language,
  { talk, backup, planned }: Plan,
): TalkPlan {
  const sections = sectionsOf(slides).map(({ heading, slides: own }) => [
    ...(heading ? [heading] : []),
    ...own,
  ]);
  const runs: { readonly title: string; readonly slides: string[]; readonly of: number }[] = [];
  for (const slide of talk) {
    const of = sections.findIndex((section) => section.includes(slide));
    const texts = slide.variants?.[audience] ?? slide.text;
    const title = (texts[language] ?? texts[languages[0] ?? ""])?.plainTitle ?? "";
    if (runs.at(-1)?.of !== of) runs.push({ title, slides: [], of });
    runs.at(-1)?.slides.push(slide.id);
  }
  const shown = new Set([...talk, ...backup]);
  return {
    name: [name[languages[0] ?? ""], audience, language].join(" / "),
    slot: Math.round(minutes * HUNDREDTHS),
    reserve: Math.round(reserve * HUNDREDTHS),
    slides: planned,
    sections: runs.map(({ title, slides: ids }) => ({ title, slides: ids })),
    order: slides.filter((slide) => shown.has(slide)).map(({ id }) => id),
  };
}

import type {
  CutReport,
  EventReason,
  EventVerdict,
  SectionMinutes,
  SlideVerdict,
} from "../model/cut-report.js";
import type { Event } from "../model/event.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Language } from "../model/text.js";
import { untoldContext } from "./context.js";
import { byTime, tellers } from "./events.js";
import { filteredOut } from "./filter.js";
import { HUNDREDTHS } from "./minutes.js";
import type { Plan } from "./plan.js";
import { resolve } from "./resolve.js";
import { sectionsOf } from "./sections.js";

/** What a deck holds and leaves out, and why, with titles in its language. */
export function cutReport(
  lecture: Lecture,
  audience: Audience,
  language: Language,
  plan: Plan,
): CutReport {
  return {
    audience: audience.id,
    language,
    minutes: plan.used / HUNDREDTHS,
    budget: plan.budget / HUNDREDTHS,
    proven: plan.proven,
    slides: slideVerdicts(lecture, audience, language, plan),
    events: eventVerdicts(lecture, audience, language, plan),
    sections: sectionMinutes(lecture, language, plan),
  };
}

function slideVerdicts(
  { languages }: Lecture,
  audience: Audience,
  language: Language,
  { talk, backup, out, reasons, minutes }: Plan,
): readonly SlideVerdict[] {
  return [...talk, ...backup, ...out].flatMap((slide, index): SlideVerdict[] => {
    const texts = slide.variants?.[audience.id] ?? slide.text;
    const time = minutes.get(slide.id);
    const reason = reasons.get(slide.id);
    if (!time || !reason) return [];
    return [
      {
        id: slide.id,
        title: (texts[language] ?? texts[languages[0] ?? ""])?.plainTitle ?? "",
        in: index < talk.length,
        backup: index >= talk.length && index < talk.length + backup.length,
        minutes: time.hundredths / HUNDREDTHS,
        estimated: time.estimated,
        reason,
      },
    ];
  });
}

function eventVerdicts(
  { events, languages }: Lecture,
  audience: Audience,
  language: Language,
  { talk, backup }: Plan,
): readonly EventVerdict[] {
  const text = resolve(language, languages);
  const untold = untoldContext(events, audience);
  const spoken = tellers(talk);
  const waiting = tellers(backup);
  const verdict = (event: Event): { readonly in: boolean; readonly reason: EventReason } => {
    if (untold.has(event.id)) {
      const kind = audience.context === "none" ? "context" : "before-the-end";
      return { in: false, reason: { kind } };
    }
    const slide = spoken.get(event.id);
    if (slide !== undefined) return { in: true, reason: { kind: "told", slide, backup: false } };
    const reason = filteredOut(event, audience);
    const later = waiting.get(event.id);
    if (reason && later !== undefined)
      return { in: true, reason: { kind: "told", slide: later, backup: true } };
    const { importance } = event;
    const passed = { kind: "importance", importance, floor: audience.importance } as const;
    return { in: !reason, reason: reason ?? passed };
  };
  return [...events].sort(byTime).map((event) => ({
    id: event.id,
    title: text(event.title),
    ...verdict(event),
  }));
}

function sectionMinutes(
  { slides, languages }: Lecture,
  language: Language,
  { talk, minutes }: Plan,
): readonly SectionMinutes[] {
  return sectionsOf(slides).map(({ heading, file, slides: own }) => {
    const words = heading && (heading.text[language] ?? heading.text[languages[0] ?? ""]);
    const there = [...(heading ? [heading] : []), ...own].filter((slide) => talk.includes(slide));
    const hundredths = there.map(({ id }) => minutes.get(id)?.hundredths ?? 0);
    return {
      name: words?.plainTitle ?? file,
      minutes: hundredths.reduce((sum, time) => sum + time, 0) / HUNDREDTHS,
      slides: there.map(({ id }) => id),
    };
  });
}

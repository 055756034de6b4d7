import type { SlideReason } from "../model/cut-report.js";
import type { Event } from "../model/event.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import { untoldContext } from "./context.js";
import { passes } from "./filter.js";
import { mostInOrder, poolOf } from "./questions.js";

/** What an audience would see if there were time for all of it. */
export interface Candidates {
  /** Of the talk, in the deck's order. */
  readonly talk: readonly Slide[];
  /** Those of the talk that must be in: required, leading, kept, and all that these require. */
  readonly forced: ReadonlySet<string>;
  /** Those of the talk that are there only because another requires them. */
  readonly pulled: ReadonlySet<string>;
  /** For questions, in the lecture's order. */
  readonly backup: readonly Slide[];
  /** Why each of the others is none of these. */
  readonly out: ReadonlyMap<string, SlideReason>;
}

/** The slides that an audience's filter lets pass, those that must be in, and all that these require. */
export function candidates(
  lecture: Pick<Lecture, "slides" | "events">,
  audience: Audience,
): Candidates {
  const { slides } = lecture;
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const out = leftOut(lecture, audience, byId);
  const named = new Set([...audience.lead, ...audience.keep]);
  const mustBe = ({ id, required }: Slide) => required || named.has(id);
  const asked = slides.filter((slide) => mustBe(slide) || passes(audience.slides, slide.id));
  const judged = new Set([...audience.slides.out, ...asked.map(({ id }) => id)]);
  const seen = asked.filter(({ id }) => !out.has(id));
  const spoken = seen.filter(({ backup }) => !backup);
  const forced = withRequired(spoken.filter(mustBe), byId);
  const talk = withRequired(spoken, byId);
  const wanted = new Set(seen.map(({ id }) => id));
  const backup = withRequired(
    seen.filter((slide) => slide.backup),
    byId,
  );
  const keeps = audience.backup === "keep";
  const reasons = slides.flatMap(({ id }): [string, SlideReason][] => {
    if (talk.has(id) || (keeps && backup.has(id))) return [];
    if (wanted.has(id)) return [[id, { kind: "backup-dropped" }]];
    return [[id, (judged.has(id) && out.get(id)) || { kind: "not-chosen" }]];
  });
  return {
    talk: inOrder(
      slides.filter(({ id }) => talk.has(id)),
      audience,
    ),
    forced,
    pulled: new Set([...talk].filter((id) => !wanted.has(id))),
    backup: keeps ? slides.filter(({ id }) => backup.has(id) && !talk.has(id)) : [],
    out: new Map(reasons),
  };
}

/** Why slides are out whatever asks for them: named, about nothing that is told, or in want of such a slide. */
function leftOut(
  { slides, events }: Pick<Lecture, "slides" | "events">,
  audience: Audience,
  byId: ReadonlyMap<string, Slide>,
): ReadonlyMap<string, SlideReason> {
  const untold = untoldContext(events, audience);
  const named = new Set(audience.slides.out);
  const out = new Map<string, SlideReason>();
  const seen = new Set<string>();
  const look = (slide: Slide): void => {
    if (seen.has(slide.id)) return;
    seen.add(slide.id);
    for (const id of slide.requires) {
      const other = byId.get(id);
      if (other) look(other);
    }
    const missing = slide.requires.find((id) => out.has(id));
    if (named.has(slide.id)) out.set(slide.id, { kind: "left-out" });
    else if (slide.ask ? !canAsk(slide, events, audience) : isMostly(untold, slide.events))
      out.set(slide.id, { kind: "context" });
    else if (missing !== undefined)
      out.set(slide.id, { kind: "requires", slide: missing, because: "left-out" });
  };
  slides.forEach(look);
  return out;
}

/** A question asks for fewer of the events that it names, but not for one. One that names none is another's matter: check-questions.ts. */
function canAsk(slide: Slide, events: readonly Event[], audience: Audience): boolean {
  return slide.events.length === 0 || mostInOrder(poolOf(slide, events, audience)) >= 2;
}

/** A slide that loses more than half of its events has lost its point. */
function isMostly(untold: ReadonlySet<string>, events: readonly string[]): boolean {
  return events.filter((id) => untold.has(id)).length * 2 > events.length;
}

function withRequired(
  slides: readonly Slide[],
  byId: ReadonlyMap<string, Slide>,
): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (slide: Slide | undefined): void => {
    if (!slide || all.has(slide.id)) return;
    all.add(slide.id);
    for (const id of slide.requires) add(byId.get(id));
  };
  slides.forEach(add);
  return all;
}

/** The opening slide, the audience's lead, then the rest. */
function inOrder(slides: readonly Slide[], { lead }: Audience): readonly Slide[] {
  const first = lead.flatMap((id) => slides.find((slide) => slide.id === id) ?? []);
  const rest = slides.filter(({ id }) => !lead.includes(id));
  const opening = rest[0]?.layout === "title" ? 1 : 0;
  return [...rest.slice(0, opening), ...first, ...rest.slice(opening)];
}

import type { Choice } from "../model/choice.js";
import type { Place } from "../model/dev-plan.js";
import type { Audience } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";

/**
 * An audience as somebody chose it: what is put in is kept, what is taken out is left out and does not lead. A
 * backup slide that is put in waits at the end, since no talk has it.
 */
export function withChoice(
  audience: Audience,
  choice: Choice,
  lecture: { readonly slides: readonly Pick<Slide, "id" | "backup">[] },
): Audience {
  const { minutes, theme, in: wanted, out } = choice;
  const stays = (id: string) => !out.includes(id);
  const { lead, keep, slides, looks } = audience;
  const kept = keep.filter(stays);
  const isNew = (id: string) => !kept.includes(id) && !lead.includes(id);
  const backups = new Set(lecture.slides.filter(({ backup }) => backup).map(({ id }) => id));
  return {
    ...audience,
    ...(minutes !== undefined && { minutes }),
    lead: lead.filter(stays),
    keep: [...kept, ...wanted.filter((id) => isNew(id) && !backups.has(id))],
    slides: {
      ...slides,
      out: [
        ...slides.out.filter((id) => !wanted.includes(id)),
        ...out.filter((id) => !slides.out.includes(id)),
      ],
    },
    looks: { ...looks, ...(theme !== undefined && { theme }) },
  };
}

/**
 * The choice after a slide was put somewhere: the one that says least of it and has it there. Where none has, the
 * one that says it most plainly, so that the checks can tell why not. `whereIs`: where a choice has the slide.
 */
export function withDrag(
  choice: Choice,
  id: string,
  to: Place,
  whereIs: (choice: Choice) => Place,
): Choice {
  const bare = withoutSlide(choice, id);
  const put = { ...bare, in: [...bare.in, id] };
  const taken = { ...bare, out: [...bare.out, id] };
  return [bare, put, taken].find((one) => whereIs(one) === to) ?? (to === "out" ? taken : put);
}

/** The choice without a word of a slide. */
export function withoutSlide(choice: Choice, id: string): Choice {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return { ...choice, in: others(choice.in), out: others(choice.out) };
}

/** The choice without what says nothing: names that the lecture does not have, and what the file says already. */
export function meaningful(
  { minutes, theme, in: wanted, out }: Choice,
  audience: Audience,
  slides: readonly string[],
  themes: readonly string[],
): Choice {
  const isKnown = (id: string) => slides.includes(id);
  return {
    ...(minutes !== undefined && minutes !== audience.minutes && { minutes }),
    ...(theme !== undefined &&
      theme !== audience.looks.theme &&
      themes.includes(theme) && { theme }),
    in: wanted.filter(isKnown),
    out: out.filter(isKnown),
  };
}

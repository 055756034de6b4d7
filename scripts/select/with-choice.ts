import type { Choice } from "../model/choice.js";
import type { Audience } from "../model/lecture.js";

/** An audience as somebody chose it: what is put in is kept, what is taken out is left out and does not lead. */
export function withChoice(audience: Audience, choice: Choice): Audience {
  const { minutes, theme, in: wanted, out } = choice;
  const stays = (id: string) => !out.includes(id);
  const { lead, keep, slides, looks } = audience;
  const kept = keep.filter(stays);
  return {
    ...audience,
    ...(minutes !== undefined && { minutes }),
    lead: lead.filter(stays),
    keep: [...kept, ...wanted.filter((id) => !kept.includes(id) && !lead.includes(id))],
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
 * The choice after a slide was put into the talk, or taken out of it: what was chosen the other way is taken
 * back, and only where that is not enough is more said. `isTold`: whether the talk has it under a choice.
 */
export function withDrag(
  choice: Choice,
  id: string,
  to: "in" | "out",
  isTold: (choice: Choice) => boolean,
): Choice {
  const other = to === "in" ? "out" : "in";
  const back = { ...choice, [other]: choice[other].filter((one) => one !== id) };
  if (isTold(back) === (to === "in") || back[to].includes(id)) return back;
  return { ...back, [to]: [...back[to], id] };
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

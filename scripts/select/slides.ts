import type { Audience, Filter } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";

/** The slides an audience sees, with all that they require, in the lecture's order. */
export function selectSlides(slides: readonly Slide[], audience: Audience): readonly Slide[] {
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const chosen = new Set<string>();
  const add = (id: string): void => {
    const slide = byId.get(id);
    if (!slide || chosen.has(id)) return;
    chosen.add(id);
    slide.requires.forEach(add);
  };
  for (const slide of slides) {
    if (slide.required || passes(audience.slides, slide.id)) add(slide.id);
  }
  for (const id of audience.lead) add(id);
  return slides.filter((slide) => chosen.has(slide.id));
}

/** The opening slide, the audience's lead, the rest, and backup slides last. */
export function orderSlides(slides: readonly Slide[], audience: Audience): readonly Slide[] {
  const lead = audience.lead.flatMap((id) => slides.find((slide) => slide.id === id) ?? []);
  const rest = slides.filter((slide) => !audience.lead.includes(slide.id));
  const opening = rest[0]?.layout === "title" ? rest.slice(0, 1) : [];
  const body = rest.slice(opening.length);
  return [
    ...opening,
    ...lead,
    ...body.filter((slide) => !slide.backup),
    ...body.filter((slide) => slide.backup),
  ];
}

export function passes(filter: Filter, value: string): boolean {
  return (filter.in === undefined || filter.in.includes(value)) && !filter.out.includes(value);
}

import type { Audience, Lecture } from "../model/lecture.js";
import type { TextsByLanguage } from "../model/texts-by-language.js";

/** The words of a lecture's events for one audience, in each of these languages. */
export function textsByLanguage(
  { events }: Pick<Lecture, "events">,
  { depth }: Pick<Audience, "depth">,
  languages: readonly string[],
): TextsByLanguage {
  return {
    languages,
    of: new Map(
      events.map(({ id, title, short, summary }) => [
        id,
        { title, ...(short && { short }), summary: summary[depth] ?? summary.standard },
      ]),
    ),
  };
}

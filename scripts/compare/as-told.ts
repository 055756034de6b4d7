import type { Lecture } from "../model/lecture.js";
import { unspoken } from "../select/for-room.js";

/** A lecture as a deck without notes carries it: what is told to one audience, without notes and answers. */
export function asTold(lecture: Lecture, audience: string): Lecture {
  return {
    ...lecture,
    audiences: lecture.audiences.filter(({ id }) => id === audience),
    slides: lecture.slides.map(({ variants, text, ...slide }) => ({
      ...slide,
      text: withoutNotes(variants?.[audience] ?? text),
    })),
  };
}

function withoutNotes(text: Lecture["slides"][number]["text"]) {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, unspoken(words)]),
  );
}

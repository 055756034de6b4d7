import { posix } from "node:path";
import type { Lecture } from "../model/lecture.js";

/** Paths in the lecture's folder of the pictures that some audience may see. */
export function picturesOf({
  slides,
  events,
  audiences,
}: Pick<Lecture, "slides" | "events" | "audiences">): readonly string[] {
  const ofSlides = slides.flatMap(({ text, variants }) =>
    [text, ...Object.values(variants ?? {})].flatMap((texts) =>
      Object.values(texts).map(({ image }) => image),
    ),
  );
  const others = [...events.map(({ image }) => image), ...audiences.map(({ looks }) => looks.logo)];
  return [...ofSlides, ...others].flatMap((picture) =>
    picture ? [posix.normalize(`slides/${picture.src}`)] : [],
  );
}

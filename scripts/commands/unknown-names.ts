import type { Lecture } from "../model/lecture.js";
import { didYouMean } from "../parse/nearest.js";

/** A usage error where an audience or language was asked for that no deck has; undefined where all is well. */
export function unknownNames(
  lecture: Lecture | undefined,
  {
    audience: audiences = [],
    lang: languages = [],
  }: { readonly audience?: readonly string[]; readonly lang?: readonly string[] },
): string | undefined {
  // Where the lecture itself is broken its diagnostics say more than this could.
  if (!lecture) return undefined;
  const ids = lecture.audiences.map(({ id }) => id);
  const missing = [
    ...audiences
      .filter((name) => !lecture.audiences.some(({ id }) => id === name))
      .map((name) => `audience ${shown(name, ids, "audience")}`),
    ...languages
      .filter((name) => !lecture.languages.includes(name))
      .map((name) => `language ${shown(name, lecture.languages, "language")}`),
  ];
  if (missing.length > 0) return `the lecture has no ${missing.join(", no ")}`;
  const asked = lecture.audiences.filter(
    ({ id }) => audiences.length === 0 || audiences.includes(id),
  );
  const speaks = (among: readonly string[]) => languages.some((name) => among.includes(name));
  if (languages.length === 0) return undefined;
  const mute = audiences.length > 0 ? asked.find((who) => !speaks(who.languages)) : undefined;
  const wanted = languages.join(" or ");
  if (mute) return `the audience ${mute.id} has no deck in ${wanted}`;
  return asked.some((who) => speaks(who.languages))
    ? undefined
    : `no audience has a deck in ${wanted}`;
}

function shown(name: string, known: readonly string[], kind: string): string {
  return `${name === "" ? "with an empty name" : name} (${didYouMean(name, known, kind)})`;
}

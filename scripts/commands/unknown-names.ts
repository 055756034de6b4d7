import type { BuildResult } from "../build.js";

/** A usage error where an audience or language was asked for that no deck has; undefined where all is well. */
export function unknownNames(
  { decks, diagnostics }: BuildResult,
  {
    audience = [],
    lang = [],
  }: { readonly audience?: readonly string[]; readonly lang?: readonly string[] },
): string | undefined {
  // Where the lecture itself is broken its diagnostics say more than this could.
  if (diagnostics.some(({ level }) => level === "error")) return undefined;
  const missing = [
    ...audience
      .filter((name) => !decks.some((deck) => deck.audience === name))
      .map((name) => `audience ${name}`),
    ...lang
      .filter((name) => !decks.some((deck) => deck.lang === name))
      .map((name) => `language ${name}`),
  ];
  return missing.length > 0 ? `the lecture has no ${missing.join(", no ")}` : undefined;
}

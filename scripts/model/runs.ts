import type { Language } from "./text.js";

/** A stretch of a text: in the language around it, or in one of its own. */
export type Run = string | { readonly text: string; readonly language: Language };

export function textOf(run: Run): string {
  return typeof run === "string" ? run : run.text;
}

/** What is said in a language, as a run of a text in another or the same. */
export function runIn(text: string, language: Language, around: Language): Run {
  return language === around ? text : { text, language };
}

/** The runs of each line, for the lines that a text was broken into at spaces. */
export function runsOfLines(
  runs: readonly Run[],
  lines: readonly string[],
): readonly (readonly Run[])[] {
  if (runs.every((run) => typeof run === "string")) return lines.map((line) => [line]);
  const letters = runs.flatMap((run) =>
    [...textOf(run).replace(/\s/g, "")].map((letter) => ({ letter, run })),
  );
  let at = 0;
  return lines.map((line) => {
    const found: { of: Run | undefined; text: string }[] = [];
    for (const letter of line) {
      // What the line adds, as an ellipsis, belongs to what it ends.
      const of = letters[at]?.letter === letter ? letters[at++]?.run : found.at(-1)?.of;
      const last = found.at(-1);
      if (last && last.of === of) last.text += letter;
      else found.push({ of, text: letter });
    }
    return found.map(({ of, text }) => (typeof of === "object" ? { ...of, text } : text));
  });
}

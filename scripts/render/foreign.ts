import type { Messages } from "../model/messages.js";
import { type Run, textOf } from "../model/runs.js";
import type { Language } from "../model/text.js";
import { attribute, escapeXml } from "./xml.js";

/* Words in another language than the page's, told so to screen readers and hyphenation. */

/** ` lang="en"`, or nothing where it is the page's own language. */
export function langAttribute(language: Language, page: Language): string {
  return language === page ? "" : attribute("lang", language);
}

/** HTML under its own language; `tag` is `div` around blocks. */
export function wrapped(
  html: string,
  language: Language,
  page: Language,
  tag: "span" | "div",
): string {
  return language === page || html === ""
    ? html
    : `<${tag}${attribute("lang", language)}>${html}</${tag}>`;
}

/** Marks of our own around a value's name, which no text of people holds. */
const OPEN = "\u0001";
const CLOSE = "\u0002";

/** A message in runs, its values being runs themselves. */
export function sayRuns(
  messages: Messages,
  key: string,
  values: Readonly<Record<string, readonly Run[]>>,
): readonly Run[] {
  const named = Object.keys(values).map((name) => [name, `${OPEN}${name}${CLOSE}`]);
  return messages
    .say(key, Object.fromEntries(named))
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return part === "" ? [] : [part];
      const [name = "", rest = ""] = part.split(CLOSE);
      return [...(values[name] ?? []), ...(rest === "" ? [] : [rest])];
    });
}

export function htmlOf(runs: readonly Run[]): string {
  return runs
    .map((run) =>
      typeof run === "string"
        ? escapeXml(run)
        : `<span${attribute("lang", run.language)}>${escapeXml(run.text)}</span>`,
    )
    .join("");
}

export function plainOf(runs: readonly Run[]): string {
  return runs.map(textOf).join("");
}

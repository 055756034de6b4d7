import { IntlMessageFormat } from "intl-messageformat";
import { parse } from "yaml";
import type { Messages } from "../model/messages.js";
import type { Precompiled } from "./precompiled.js";
import type { TemplateSet } from "./template-set.js";

type Values = Parameters<Messages["say"]>[1];
type Patterns = Readonly<Record<string, string>>;

/** The interface's words in a language; undefined where there is no message file for it. */
export function messagesFor(
  language: string,
  set: TemplateSet,
  precompiled: Precompiled,
): Messages | undefined {
  const file = set.messages.get(language);
  if (!file) return undefined;
  const ready = precompiled.messages[file.path];
  return messagesOf(
    ready?.source === file.source ? ready.patterns : patternsOf(file.source),
    language,
  );
}

/** Keys that the built-in English has and this language's file has not. */
export function missingKeys(
  language: string,
  set: TemplateSet,
  precompiled: Precompiled,
): readonly string[] {
  const file = set.messages.get(language);
  const ready = file && precompiled.messages[file.path];
  if (!file || (ready?.source === file.source && language === "en")) return [];
  const patterns = ready?.source === file.source ? ready.patterns : patternsOf(file.source);
  const needed = precompiled.messages["templates/messages/en.yaml"]?.patterns ?? {};
  return Object.keys(needed).filter((key) => patterns[key] === undefined);
}

/** Message patterns by dotted key, from the YAML of a message file. */
export function patternsOf(yaml: string): Patterns {
  const patterns: Record<string, string> = {};
  flatten(parse(yaml), "", patterns);
  return patterns;
}

export function messagesOf(patterns: Patterns, language: string): Messages {
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string, pattern: string): IntlMessageFormat => {
    const format = formats.get(key) ?? new IntlMessageFormat(pattern, language);
    formats.set(key, format);
    return format;
  };
  return {
    language,
    say(key, values) {
      const pattern = patterns[key];
      if (pattern === undefined)
        throw new Error(`templates/messages/${language}.yaml has no ${key}`);
      // Plain words and plain names in them need no ICU syntax, which costs more than they do.
      if (!/[{']/.test(pattern)) return pattern;
      if (!/\{\w+,|'/.test(pattern))
        return pattern.replace(/\{(\w+)\}/g, (_, name) => String(values?.[name] ?? ""));
      const quick = sayQuickly(pattern, values, language);
      if (quick !== undefined) return quick;
      try {
        return String(formatOf(key, pattern).format(values));
      } catch (error) {
        throw new Error(
          `message ${key} of ${language}: ${error instanceof Error ? error.message : error}`,
        );
      }
    },
  };
}

/** Of languages whose numbers below a thousand are written 0 to 9, as most are. */
const PLAIN_DIGITS = /^(?:de|en|es|fr|it|kk|nl|pl|pt|ru|tr|uk)$/;
const ONE_OR_OTHER = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** A pattern with nothing but names and simple plurals; the library takes 20 ms to say its first. */
function sayQuickly(pattern: string, values: Values, language: string): string | undefined {
  if (!PLAIN_DIGITS.test(language) || pattern.includes("'")) return undefined;
  const isSmall = (value: unknown) =>
    Number.isInteger(value) && 0 <= Number(value) && Number(value) < 1000;
  let isPlain = true;
  const singular = pattern.replace(ONE_OR_OTHER, (_, name, one, other) => {
    const count = values?.[name];
    isPlain &&= isSmall(count);
    const words = new Intl.PluralRules(language).select(Number(count)) === "one" ? one : other;
    return words.replaceAll("#", String(count));
  });
  if (!isPlain || /\{\w+,/.test(singular)) return undefined;
  return singular.replace(/\{(\w+)\}/g, (_, name) => String(values?.[name] ?? ""));
}

function flatten(value: unknown, prefix: string, into: Record<string, string>): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value))
      flatten(child, prefix ? `${prefix}.${key}` : key, into);
  } else if (value !== null && value !== undefined) {
    into[prefix] = String(value);
  }
}

import { IntlMessageFormat } from "intl-messageformat";
import { parse } from "yaml";
import type { Messages } from "../model/messages.js";
import type { Precompiled } from "./precompiled.js";
import type { TemplateFile } from "./template-set.js";

type Values = Parameters<Messages["say"]>[1];
type Patterns = Readonly<Record<string, string>>;

/** The message patterns of a file, or undefined where it is not as the tool was compiled with it. */
export function builtInPatterns(
  file: TemplateFile,
  precompiled: Precompiled,
): Patterns | undefined {
  const ready = precompiled.messages[file.path];
  return ready?.source === file.source ? ready.patterns : undefined;
}

/** Keys that the built-in English has and these patterns have not. */
export function missingKeys(patterns: Patterns, precompiled: Precompiled): readonly string[] {
  const needed = precompiled.messages["templates/messages/en.yaml"]?.patterns ?? {};
  return Object.keys(needed).filter((key) => patterns[key] === undefined);
}

/** Message patterns by dotted key, from the YAML of a message file. */
export function patternsOf(yaml: string): Patterns {
  return patternsIn(parse(yaml));
}

export function patternsIn(value: unknown): Patterns {
  const patterns: Record<string, string> = {};
  flatten(value, "", patterns);
  return patterns;
}

export function messagesOf(patterns: Patterns, language: string): Messages {
  const locale = patterns.locale ?? language;
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string, pattern: string): IntlMessageFormat => {
    const format = formats.get(key) ?? new IntlMessageFormat(pattern, locale);
    formats.set(key, format);
    return format;
  };
  return {
    language,
    locale,
    under: (group) =>
      Object.fromEntries(
        Object.entries(patterns).flatMap(([key, pattern]) =>
          key.startsWith(`${group}.`) ? [[key.slice(group.length + 1), pattern]] : [],
        ),
      ),
    say(key, values) {
      const pattern = patterns[key];
      if (pattern === undefined)
        throw new Error(`templates/messages/${language}.yaml has no ${key}`);
      // Plain words and plain names in them need no ICU syntax, which costs more than they do.
      if (!/[{']/.test(pattern)) return pattern;
      if (!/\{\w+,|'/.test(pattern)) return fillIn(pattern, values, locale);
      const quick = sayQuickly(pattern, values, locale);
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
const PLAIN_DIGITS = /^(?:de|en|es|fr|it|kk|nl|pl|pt|ru|tr|uk)(?:-[A-Z]{2})?$/;
const ONE_OR_OTHER = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** A pattern with nothing but names and simple plurals; the library takes 20 ms to say its first. */
function sayQuickly(pattern: string, values: Values, locale: string): string | undefined {
  if (!PLAIN_DIGITS.test(locale) || pattern.includes("'")) return undefined;
  let isPlain = true;
  const singular = pattern.replace(ONE_OR_OTHER, (_, name, one, other) => {
    const count = values?.[name];
    isPlain &&= isSmall(count);
    const words = new Intl.PluralRules(locale).select(Number(count)) === "one" ? one : other;
    return words.replaceAll("#", String(count));
  });
  if (!isPlain || /\{\w+,/.test(singular)) return undefined;
  return fillIn(singular, values, locale);
}

function isSmall(value: unknown): boolean {
  return Number.isInteger(value) && 0 <= Number(value) && Number(value) < 1000;
}

/** Names in a pattern replaced by their values, numbers as the locale writes them. */
function fillIn(pattern: string, values: Values, locale: string): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values?.[name] ?? "";
    return typeof value === "string" || (isSmall(value) && PLAIN_DIGITS.test(locale))
      ? String(value)
      : new Intl.NumberFormat(locale).format(value);
  });
}

function flatten(value: unknown, prefix: string, into: Record<string, string>): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value))
      flatten(child, prefix ? `${prefix}.${key}` : key, into);
  } else if (value !== null && value !== undefined) {
    into[prefix] = String(value);
  }
}

import { IntlMessageFormat } from "intl-messageformat";
import { parse } from "yaml";
import type { Messages } from "../model/messages.js";

/** The interface's words from a message file; nested keys are joined by dots. */
export function parseMessages(yaml: string, language: string): Messages {
  const patterns = new Map<string, string>();
  flatten(parse(yaml), "", patterns);
  const formats = new Map<string, IntlMessageFormat>();
  return {
    language,
    say(key, values) {
      const pattern = patterns.get(key);
      if (pattern === undefined)
        throw new Error(`templates/messages/${language}.yaml has no ${key}`);
      // Most messages are plain words; parsing ICU syntax for them would cost more than they do.
      if (!pattern.includes("{") && !pattern.includes("'")) return pattern;
      let format = formats.get(key);
      if (!format) formats.set(key, (format = new IntlMessageFormat(pattern, language)));
      return String(format.format(values));
    },
  };
}

function flatten(value: unknown, prefix: string, into: Map<string, string>): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value))
      flatten(child, prefix ? `${prefix}.${key}` : key, into);
  } else {
    into.set(prefix, String(value));
  }
}

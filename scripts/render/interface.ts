import type { Diagnostic } from "../model/diagnostic.js";
import type { Messages } from "../model/messages.js";
import type { Language } from "../model/text.js";
import type { Assets } from "./assets.js";
import { checkMessages } from "./check-messages.js";
import { helpers } from "./helpers.js";
import { builtInPatterns, messagesOf, missingKeys, patternsOf } from "./messages.js";
import type { TemplateSet } from "./template-set.js";
import { openTemplates, type Templates } from "./templates.js";

/** The interface in one language: its words, and the templates that say them. */
export interface Interface {
  readonly messages: Messages;
  readonly templates: Templates;
}

/** The interface's words in each of the lecture's languages, and what their files lack. */
export function openMessages(
  languages: readonly Language[],
  set: TemplateSet,
  { precompiled }: Pick<Assets, "precompiled">,
): {
  readonly words: ReadonlyMap<Language, Messages>;
  readonly problems: readonly Diagnostic[];
} {
  const words = new Map<Language, Messages>();
  const problems: Diagnostic[] = [];
  for (const language of languages) {
    const file = set.messages.get(language);
    if (!file) {
      problems.push(noMessages(language, set));
      continue;
    }
    const builtIn = builtInPatterns(file, precompiled);
    const wrong = builtIn ? [] : checkMessages(file, language);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const patterns = builtIn ?? patternsOf(file.source);
    if (!(builtIn && language === "en"))
      problems.push(...lacking(missingKeys(patterns, precompiled), language));
    const messages = messagesOf(patterns, language);
    words.set(language, messages);
  }
  return { words, problems };
}

/** The interface in each language whose words there are. */
export function openInterfaces(
  words: ReadonlyMap<Language, Messages>,
  set: TemplateSet,
  { precompiled, compileTemplate }: Assets,
): ReadonlyMap<Language, Interface> {
  const source = { set, precompiled, compile: compileTemplate };
  return new Map(
    [...words].map(([language, messages]) => [
      language,
      { messages, templates: openTemplates(source, helpers(messages)) },
    ]),
  );
}

function noMessages(language: Language, { messages }: TemplateSet): Diagnostic {
  return {
    id: "no-messages",
    level: "error",
    message: `expected the interface's words in ${language}, got no templates/messages/${language}.yaml`,
    location: { file: "slides/deck.yaml", line: 1, column: 1 },
    language,
    hint: `copy one of the built-in files (${[...messages.keys()].join(", ")}) to that name and translate it`,
  };
}

/** Of one language; further ones are counted. */
const MOST_MISSING = 10;

function lacking(keys: readonly string[], language: Language): readonly Diagnostic[] {
  const shown = keys.length > MOST_MISSING + 1 ? MOST_MISSING : keys.length;
  const more = keys.length - shown;
  return [
    ...keys.slice(0, shown).map((key) => noMessage(`a message ${key}`, language)),
    ...(more > 0 ? [noMessage(`${more} more messages`, language)] : []),
  ];
}

function noMessage(what: string, language: Language): Diagnostic {
  return {
    id: "no-message",
    level: "error",
    message: `expected ${what}, got none`,
    location: { file: `templates/messages/${language}.yaml`, line: 1, column: 1 },
    language,
    hint: "take it over from the built-in English file and translate it",
  };
}

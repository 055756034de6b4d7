import { IntlMessageFormat } from "intl-messageformat";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Language } from "../model/text.js";
import { patternsIn } from "./messages.js";
import type { TemplateFile } from "./template-set.js";

/**
 * What is wrong in a message file that somebody wrote: YAML that cannot be read, patterns
 * that are not ICU's, a locale of another language. Built-in files are known to be right.
 */
export function checkMessages(
  { path, source }: TemplateFile,
  language: Language,
): readonly Diagnostic[] {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const problem = (offset: number, message: string, hint: string): Diagnostic => {
    const { line, col } = counter.linePos(offset);
    const location = { file: path, line: Math.max(1, line), column: Math.max(1, col) };
    return { id: "messages", level: "error", message, location, hint, language };
  };
  const [broken] = document.errors;
  if (broken) {
    const said = broken.message.split(/ at line |:\n/)[0] ?? "";
    return [problem(broken.pos[0], `expected YAML, got a fault: ${said}`, "mend it")];
  }
  const placeOf = (key: string) => {
    const node = document.getIn(key.split("."), true);
    return isNode(node) ? (node.range?.[0] ?? 0) : 0;
  };
  return Object.entries(patternsIn(document.toJS())).flatMap(([key, pattern]) => {
    if (key === "locale")
      return isLocaleOf(pattern, language)
        ? []
        : problem(
            placeOf(key),
            `locale: expected ${language} or a region's form of it, got ${pattern}`,
            `write such as ${language}-MX, or leave it out`,
          );
    try {
      new IntlMessageFormat(pattern, language);
      return [];
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return problem(
        placeOf(key),
        `expected an ICU message pattern for ${key}, got a fault: ${said}`,
        "compare it with the built-in English file; a brace that is meant as such stands in '{'",
      );
    }
  });
}

function isLocaleOf(locale: string, language: Language): boolean {
  try {
    return new Intl.Locale(locale).language === new Intl.Locale(language).language;
  } catch {
    return false;
  }
}

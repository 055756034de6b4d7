import { parseDocument } from "yaml";
import type { Report } from "./report.js";
import { documentOf, placesIn, type YamlDocument } from "./yaml-node.js";
import { yamlProblem } from "./yaml-problem.js";
import { readQuickly } from "./yaml-quick.js";
import { yamlValues } from "./yaml-values.js";

/**
 * Parses YAML 1.2. `offset` is the number of lines before the text in its file.
 * Returns undefined after reporting what cannot be read at all.
 */
export function parseYaml(
  text: string,
  file: string,
  report: Report,
  offset = 0,
): YamlDocument | undefined {
  const place = placesIn(text, file, offset);
  const quick = readQuickly(text);
  if (quick) return documentOf(quick, place);
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
  });
  // One fault of syntax brings others after it; the first is the one to mend.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const { message, hint, at } = yamlProblem(fault, document, text);
    report("yaml", message, place(at), hint);
    return undefined;
  }
  const { root, faults } = yamlValues(document, text);
  for (const { id, message, hint, at } of faults) report(id, message, place(at), hint);
  return root && documentOf(root, place);
}

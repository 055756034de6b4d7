import { ruleInWords } from "./layout-fields.js";
import type { Report } from "./report.js";
import type { LayoutChoice } from "./slide-file.js";
import type { PlacedWords } from "./slide-markdown.js";
import type { YamlDocument } from "./yaml-document.js";

/** Fields that stand in the Markdown, and so in every translation. */
const IN_MARKDOWN = ["body", "sections"];
const IN_FRONT_MATTER = ["events", "figures", "image", "map", "window"];

/** Holds a slide against what its layout asks for and what it can show. */
export function enforce(
  document: YamlDocument,
  { words, bodyAt, sectionsAt }: PlacedWords,
  own: Readonly<Record<string, string>>,
  layout: LayoutChoice,
  report: Report,
  translation = false,
): void {
  const values = (document.value ?? {}) as Readonly<Record<string, unknown>>;
  const { rules } = layout.fields;
  const check = (name: string, count: number): void => {
    const rule = rules.get(name);
    const inMarkdown = IN_MARKDOWN.includes(name);
    const where = inMarkdown ? (name === "body" ? bodyAt : sectionsAt) : document.locateKey([name]);
    if (!rule) {
      if (count === 0) return;
      report("unused-field", `expected no ${name}, which the layout ${layout.name} does not show`, where, `remove it, or choose a layout that has ${name}`);
    } else if (count < rule.least || count > rule.most) {
      const hint = `templates/layouts/${layout.name}.hbs lists its fields on its first line`;
      report("layout-field", `expected ${ruleInWords(name, rule)} for the layout ${layout.name}, got ${count === 0 ? "none" : count}`, where, hint);
    }
  };
  check("body", words.body ? 1 : 0);
  check("sections", words.sections.length);
  for (const name of Object.keys(own)) check(name, own[name] || notText(values[name]) ? 1 : 0);
  if (!translation) for (const name of IN_FRONT_MATTER) check(name, countOf(values[name]));
}

/** Out of shape, and reported as such already. */
function notText(value: unknown): boolean {
  return value !== undefined && typeof value !== "string";
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === undefined ? 0 : 1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** HTML that our Markdown became, as lines of plain words: a paragraph, a heading, a point of a list each. */
export function htmlLines(html: string): readonly string[] {
  return html
    .replaceAll(/<br>|<\/(p|li|h\d|tr|blockquote|pre|div)>|\n/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

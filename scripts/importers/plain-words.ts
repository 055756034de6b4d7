const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—" },
    ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", hellip: "…" },
  }),
);

/** The words of a text that may hold HTML, on one line: tags and entities are undone. */
export function plainWords(text: string): string {
  const words = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text)
    ? withoutTags(text)
    : text;
  return words.replace(/\s+/g, " ").trim();
}

function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<(?:br|p|div|li|h\d|tr)\b[^<>]*>|<\/(?:p|div|li|h\d|tr)>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(
      /&(#x?[\da-f]+|[a-z]+);/gi,
      (whole, name: string) => entityOf(name.toLowerCase()) ?? whole,
    );
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES.get(name);
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

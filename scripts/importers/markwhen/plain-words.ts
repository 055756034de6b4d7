const IMAGE = /!\[([^\]]{0,500})\]\([^)\s]*\)/g;
const PLACE = /\[([^\]]{1,500})\]\((?:location|map)\)/g;
const LINK = /\[([^\]]{1,500})\]\((\S{1,2000}?)\)/g;

/** Markdown as plain words: the address of a link stands behind its words, pictures are gone. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(IMAGE, "")
    .replace(PLACE, "$1")
    .replace(LINK, (_, words: string, address: string) =>
      words.includes(address) || /^https?:\/\//.test(words) ? words : `${words} (${address})`,
    )
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)(.{1,500}?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** The places that a text names as markwhen has them: [Berlin](location). */
export function placesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(PLACE)].map(([, place = ""]) => place);
}

/** A line without the addresses of its links, and these links in words. */
export function apartFromLinks(markdown: string): {
  readonly words: string;
  readonly links: string;
} {
  const links: string[] = [];
  const words = markdown.replace(PLACE, "$1").replace(LINK, (link, own: string, _, at: number) => {
    if (markdown[at - 1] === "!" || /^https?:\/\//.test(own)) return link;
    links.push(plainWords(link));
    return own;
  });
  return { words: plainWords(words), links: links.join(" ") };
}

import { Parser } from "htmlparser2";

const PARAGRAPH =
  /^(p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|header|footer|hr|pre|dl|dt|dd)$/;
/** What a page does not show as words. */
const UNSEEN = /^(script|style|template|head|noscript|iframe|object)$/;

/** The words of a piece of HTML, a text for each paragraph. The address of a link stands behind its words. */
export function htmlParagraphs(html: string): readonly string[] {
  const paragraphs = [""];
  const add = (text: string) => paragraphs.push((paragraphs.pop() ?? "") + text);
  const links: { readonly href: string; readonly from: number }[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, { href = "" }) {
      if (UNSEEN.test(name)) unseen += 1;
      if (PARAGRAPH.test(name)) paragraphs.push("");
      if (name === "a") links.push({ href, from: paragraphs.at(-1)?.length ?? 0 });
    },
    ontext(text) {
      if (unseen === 0) add(text);
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen -= 1;
      const link = name === "a" ? links.pop() : undefined;
      const words = paragraphs.at(-1)?.slice(link?.from) ?? "";
      const isNews = link && /^https?:\/\//.test(link.href) && !words.includes(bare(link.href));
      if (isNews && unseen === 0) add(words.trim() === "" ? link.href : ` (${link.href})`);
      if (PARAGRAPH.test(name)) paragraphs.push("");
    },
  });
  parser.end(html);
  return paragraphs.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** The same on one line. */
export function htmlWords(html: string): string {
  return htmlParagraphs(html).join(" ");
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?|\/$/g, "");
}

import type { Location } from "../model/diagnostic.js";
import type { Report } from "./report.js";
import type { Token } from "./slide-markdown.js";

/** Where a text stands that begins on a line of the Markdown, counted from 0. */
type PlaceOf = (line: number, text: string) => Location;

/** Pictures have their credit in the front matter, and a deck asks no network for anything; links leave it only when clicked. */
export function checkMarkdown(tokens: readonly Token[], placeOf: PlaceOf, report: Report): void {
  for (const token of tokens) {
    let line = token.map?.[0] ?? 0;
    for (const child of token.children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") line++;
      if (child.type === "image") checkImage(String(child.attrGet("src")), line, placeOf, report);
      if (child.type === "text") checkLanguage(child.content, line, placeOf, report);
      if (child.type === "link_open")
        checkLink(String(child.attrGet("href")), line, placeOf, report);
    }
  }
}

/** What markdown-language.ts has left as text has no language that it could know. */
function checkLanguage(text: string, line: number, placeOf: PlaceOf, report: Report): void {
  const tag = /\{lang=([^}]*)\}/.exec(text)?.[1];
  if (tag === undefined) return;
  report(
    "unknown-language",
    `expected words in another language, such as [mot juste]{lang=fr}, got {lang=${tag}}`,
    placeOf(line, "{lang="),
    "put the words in brackets right before it, and write a language tag such as en, es or pt-BR",
  );
}

function checkImage(src: string, line: number, placeOf: PlaceOf, report: Report): void {
  const place = placeOf(line, "![");
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    const hint =
      "a deck loads nothing from the network: save the picture in slides/media/ and name it in the front matter: image: { src: media/…, alt: …, credit: …, licence: … }";
    report(
      "remote-image",
      `expected no picture from the network, got ${shortened(src)}`,
      place,
      hint,
    );
  } else {
    const hint = `name it in the front matter: image: { src: ${shortened(src)}, alt: …, credit: …, licence: … }`;
    report("markdown-image", `expected no picture in the text, got ${shortened(src)}`, place, hint);
  }
}

function checkLink(href: string, line: number, placeOf: PlaceOf, report: Report): void {
  if (/^(https?:\/\/[^/]|mailto:.)/i.test(href)) return;
  report(
    "link",
    `expected a link to http:, https: or mailto:, got ${shortened(href)}`,
    placeOf(line, "]("),
    "write the whole address, or remove the link",
  );
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}

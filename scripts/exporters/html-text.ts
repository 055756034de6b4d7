import { cleanText } from "../model/clean-text.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text that is put into a page as HTML; its lines stay lines. */
export function readAsHtml(text: string): string {
  return escaped(cleanText(text)).replaceAll("\n", "<br>");
}

/** A text whose HTML is first read as text and then put into a page as HTML again, as TimelineJS does with dates and groups. */
export function readTwiceAsHtml(text: string): string {
  return escaped(escaped(cleanText(text)));
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");
}

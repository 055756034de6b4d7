import { cleanText } from "../model/clean-text.js";
import { escapeHtml } from "../model/escape-html.js";

/** A text that is put into a page as HTML; its lines stay lines. */
export function readAsHtml(text: string): string {
  return escapeHtml(cleanText(text)).replaceAll("\n", "<br>");
}

/** A text whose HTML is first read as text and then put into a page as HTML again, as TimelineJS does with dates and groups. */
export function readTwiceAsHtml(text: string): string {
  return escapeHtml(escapeHtml(cleanText(text)));
}

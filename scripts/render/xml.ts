import { escapeHtml } from "../model/escape-html.js";

/** Characters that XML 1.0 forbids, lone surrogates among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML and HTML, in an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ""));
}

/** ` name="value"`, escaped. */
export function attribute(name: string, value: string | number): string {
  return ` ${name}="${typeof value === "number" ? num(value) : escapeXml(value)}"`;
}

/** A coordinate to a tenth of a pixel, as short as it can be written. */
export function num(value: number, decimals = 1): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 || !Number.isFinite(rounded)
    ? "0"
    : String(rounded).replace(/^(-?)0\./, "$1.");
}

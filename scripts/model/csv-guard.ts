/** What a spreadsheet may take for a formula, behind apostrophes, spaces and signs that cannot be seen; full-width signs too. */
const FORMULA =
  /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n])/u;
/** A number below 0 is no formula. With zeros before it, as in the year -0043, a spreadsheet would shorten it. */
const NUMBER = /^-(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A cell's text as no spreadsheet takes it for a formula: led by an apostrophe, as OWASP advises against CSV injection. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`, apostrophes of its own included. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

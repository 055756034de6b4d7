type Values = Readonly<Record<string, string | number>>;

/**
 * Says an ICU message pattern: names, `plural`, `selectordinal`, `select`, `#`, quotes. The running
 * deck says dates with it; the build has a library for whatever else a message file may hold.
 */
export function sayPattern(
  pattern: string,
  values: Values,
  locale: string,
  count?: string,
): string {
  let said = "";
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at] ?? "";
    if (sign === "'") {
      const quoted = /^'([{}#][^']*)('|$)/.exec(pattern.slice(at));
      said += quoted?.[1] ?? "'";
      at += quoted ? quoted[0].length - 1 : pattern[at + 1] === "'" ? 1 : 0;
    } else if (sign === "{") {
      const end = closing(pattern, at);
      said += argument(pattern.slice(at + 1, end), values, locale, count);
      at = end;
    } else said += sign === "#" && count !== undefined ? count : sign;
  }
  return said;
}

function argument(text: string, values: Values, locale: string, count?: string): string {
  const [, name = "", kind, rest = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?(.*))?$/s.exec(text) ?? [];
  const value = values[name] ?? "";
  const written =
    typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : String(value);
  if (kind !== "plural" && kind !== "selectordinal" && kind !== "select") return written;
  const cases = casesOf(rest);
  if (kind === "select")
    return sayPattern(cases.get(String(value)) ?? cases.get("other") ?? "", values, locale, count);
  const type = kind === "plural" ? "cardinal" : "ordinal";
  const category = new Intl.PluralRules(locale, { type }).select(Number(value));
  const chosen = cases.get(`=${value}`) ?? cases.get(category) ?? cases.get("other") ?? "";
  return sayPattern(chosen, values, locale, written);
}

/** `one {#st} other {#th}` → each pattern by its name. */
function casesOf(text: string): ReadonlyMap<string, string> {
  const cases = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const end = closing(text, open);
    cases.set(text.slice(at, open).trim(), text.slice(open + 1, end));
    at = end + 1;
  }
  return cases;
}

/** Where the brace that opens at a place is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

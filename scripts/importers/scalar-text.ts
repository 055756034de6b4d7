import { isMap, isScalar, parseDocument, type Scalar } from "yaml";
import { quotedText } from "../model/quoted-text.js";

/** A text as YAML: as it was written where it may be, plain or in its own quotation marks; else in double ones. */
export function scalarText(value: string, style: Scalar.Type | undefined, isDate: boolean): string {
  // A date may read as a number, 1994; a text may not, nor as null or true.
  if (style === "PLAIN" && isPlain(value, isDate ? "failsafe" : "core")) return value;
  if (style === "QUOTE_SINGLE" && !/[\n\r\t]|[^\S ]/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return quotedText(value);
}

/** Whether it may stand without quotation marks, between braces too. */
function isPlain(value: string, schema: "failsafe" | "core"): boolean {
  if (/[\n\r\t]|[^\S ]|^\s|\s$/.test(value) || quotedText(value).includes("\\u")) return false;
  // Of most texts this is seen at once; to parse each takes a while where there are thousands.
  if (/[:#{}[\],&*?|<>=!%@`"'\\]|^[-.~+\d]|^(true|false|null|yes|no|on|off|y|n)$/i.test(value)) {
    const document = parseDocument(`{ k: ${value} }`, { schema });
    if (document.errors.length > 0 || document.warnings.length > 0) return false;
    const [pair, more] = isMap(document.contents) ? document.contents.items : [];
    const read = more === undefined && isScalar(pair?.value) ? pair.value : undefined;
    return read?.value === value && !read.comment && !read.anchor && !read.tag;
  }
  return value !== "";
}

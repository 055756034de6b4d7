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

const SIMPLE_DATE = /^\d{4}(?:-\d\d){0,2}[~?%]?(?:\/\d{4}(?:-\d\d){0,2}[~?%]?)?$/;
const PRINTABLE = /^[ -~]*$/;
/** What ends a plain text between braces, or begins another kind of text. */
const NEVER_PLAIN = /[\n\r\t]|[^\S ]|^\s|\s$|[[\]{},]|:(?: |$)| #|^[&*!|>'"%@`#]/;

/** Whether it may stand without quotation marks, between braces too. */
function isPlain(value: string, schema: "failsafe" | "core"): boolean {
  if (schema === "failsafe" && SIMPLE_DATE.test(value)) return true;
  if (NEVER_PLAIN.test(value) || (!PRINTABLE.test(value) && quotedText(value).includes("\\u")))
    return false;
  // Of most texts this is seen at once; to parse each takes a while where there are thousands.
  if (/^[^\p{L}\d(]|[:#]|^\d\S*$|^(true|false|null|yes|no|on|off|y|n)$/iu.test(value)) {
    const document = parseDocument(`{ k: ${value} }`, { schema });
    if (document.errors.length > 0 || document.warnings.length > 0) return false;
    const [pair, more] = isMap(document.contents) ? document.contents.items : [];
    const read = more === undefined && isScalar(pair?.value) ? pair.value : undefined;
    return read?.value === value && !read.comment && !read.anchor && !read.tag;
  }
  return value !== "";
}

import { type Document, isScalar, visit, type YAMLError } from "yaml";

interface YamlProblem {
  readonly message: string;
  readonly hint: string;
  /** Offset in the text. */
  readonly at: number;
}

const QUOTE_IT =
  "text that holds a colon and a space, a # after a space, or begins with [ { * & ! % @ ` wants quotation marks";

/** The parser's complaint in this tool's words: what was expected, what came, the remedy. */
export function yamlProblem(
  { code, message, pos }: YAMLError,
  document: Document,
  text: string,
): YamlProblem {
  const at = pos[0];
  const quote = /^Missing closing (['"])/.exec(message)?.[1];
  if (quote)
    return {
      message: `expected a closing ${quote}, got the end of the text`,
      hint: `close the quotation mark: ${quote}…${quote}`,
      at: lastQuoted(document) ?? at,
    };
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket)
    return {
      message: `expected ${bracket} to close what is open, got ${came(text, at)}`,
      hint: "close the bracket, or indent what belongs into it",
      at,
    };
  if (code === "RESOURCE_EXHAUSTION")
    return {
      message: "expected a few levels of lists and keys, got thousands",
      hint: "is this the right file?",
      at: 0,
    };
  if (/^(?:<{7}|={7}|>{7})/.test(text.slice(at, at + 7))) {
    return {
      message: "expected YAML, got the mark of a merge conflict",
      hint: "settle the conflict, and remove its marks",
      at,
    };
  }
  const deeper = code === "BLOCK_AS_IMPLICIT_KEY" ? deeperLine(text, at) : undefined;
  if (deeper !== undefined) {
    return {
      message: `expected this line at the column of the key above, got it deeper: ${came(text, deeper)}`,
      hint: "line it up with the keys beside it",
      at: deeper,
    };
  }
  if (code === "UNEXPECTED_TOKEN" && /['"]/.test(text[at - 1] ?? "")) {
    const hint =
      "an apostrophe inside single quotation marks is written twice; double ones may hold it as it is";
    return {
      message: `expected the value to end with its quotation mark, got ${came(text, at)}`,
      hint,
      at,
    };
  }
  const own = WORDS[code];
  if (own) return { message: own[0].replace("{came}", came(text, at)), hint: own[1], at };
  if (message === "Sequence item without - indicator") {
    return {
      message: `expected an entry of the list, got ${came(text, at)}`,
      hint: "line the key up with the one above, or begin a new entry with a dash",
      at,
    };
  }
  if (message === "Implicit map keys need to be followed by map values") {
    return {
      message: `expected a key and a colon, got ${came(text, at)}`,
      hint: "write key: value, with a space after the colon",
      at,
    };
  }
  // A tab in the white space before the word is the usual reason why the word does not fit.
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at + 1);
  if (/^\s*\t/.test(before)) return { message: TAB[0], hint: TAB[1], at };
  return {
    message: `expected the text to go on as YAML, got ${came(text, at)}`,
    hint: QUOTE_IT,
    at,
  };
}

const TAB = ["expected spaces before the key, got a tab", "indent with spaces"] as const;

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: TAB,
  BAD_INDENT: [
    "expected this line at the column of its neighbours, got {came}",
    "line it up with the keys beside it",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "expected one value, got a second key and colon in {came}",
    "put the text in quotation marks if the colon is part of it; else begin a new line",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "expected a key and a colon on one line, got {came}",
    "write key: value, with a space after the colon",
  ],
  BAD_SCALAR_START: [
    "expected a value, got {came}",
    "text that begins with such a sign wants quotation marks",
  ],
  BAD_DQ_ESCAPE: [
    "expected an escape that YAML knows, got {came}",
    "write \\\\ for a backslash, or use single quotation marks",
  ],
  MULTIPLE_DOCS: ["expected one document, got a second one after ---", "remove the line ---"],
  TAG_RESOLVE_FAILED: [
    "expected a plain value, got the tag {came}",
    "remove the tag; put the text in quotation marks if the ! is part of it",
  ],
  MULTIPLE_ANCHORS: [
    "expected one anchor, got {came}",
    "keep one of the two; put the text in quotation marks if the & is part of it",
  ],
  BAD_ALIAS: [
    "expected a value, got the alias {came}",
    "put the text in quotation marks if the * is part of it",
  ],
};

/** The rest of the line at an offset, short enough for a message. */
function came(text: string, at: number): string {
  const rest = (text.slice(at, at + 200).split("\n")[0] ?? "").trim();
  if (rest === "")
    return at >= text.trimEnd().length ? "the end of the text" : "the end of the line";
  return rest.length > 40 ? `${rest.slice(0, 39)}…` : rest;
}

/** The line below, where it is that one, and not this, which has the second key. */
function deeperLine(text: string, at: number): number | undefined {
  const end = text.indexOf("\n", at);
  if (end < 0 || /:(?: |$)/.test(text.slice(at, end))) return undefined;
  const next = text.slice(end).search(/[^\s]/);
  return next < 0 ? undefined : end + next;
}

function lastQuoted(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"))
        start = node.range?.[0];
    },
  });
  return start;
}

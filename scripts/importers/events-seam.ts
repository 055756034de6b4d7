import { isSeq, parseDocument } from "yaml";

/** Where new entries go into a file of events, and what stands round them. */
export interface Seam {
  /** Offsets of what they take the place of. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** How far in each stands; of a list between brackets it says nothing. */
  readonly indent: number;
  readonly isFlow: boolean;
  readonly eol: string;
}

/** Behind the last entry, written as it is: between brackets, or each on its own lines. `last` is where that begins. */
export function seamOf(text: string, last: number): Seam {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const between = eol + eol;
  const own = text.slice(last);
  const { contents: list } = parseDocument(own, { uniqueKeys: false, resolveKnownTags: false });
  const [start = 0, stop = 0] = (isSeq(list) && list.range) || [];
  const [from, end] = [start + last, stop + last];
  if (!isSeq(list) || (list.flow && list.items.length === 0)) {
    // An empty file, one of comments alone, or [].
    const at = isSeq(list) ? from : text.length;
    const ahead = text.slice(0, at);
    const gap = ahead === "" || ahead.endsWith(between) ? "" : ahead.endsWith("\n") ? eol : between;
    const rest = isSeq(list) ? text.slice(end) : "";
    const after = rest.startsWith("\n") || rest.trim() !== "" ? "" : eol;
    const to = isSeq(list) ? end : at;
    return { from: at, to, before: gap, between, after, indent: 0, isFlow: false, eol };
  }
  if (list.flow) {
    const at = text.slice(0, end - 1).trimEnd().length;
    const before = text[at - 1] === "," ? " " : ", ";
    return { from: at, to: at, before, between: ", ", after: "", indent: 0, isFlow: true, eol };
  }
  const content = last + text.slice(last, end).trimEnd().length;
  const newline = text.indexOf("\n", content);
  const at = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
  const indent = from - (text.lastIndexOf("\n", from - 1) + 1);
  const after = newline < 0 ? eol : "";
  return { from: at, to: at, before: between, between, after, indent, isFlow: false, eol };
}

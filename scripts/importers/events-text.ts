import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { entryText, type Fields, flowText } from "./flow-text.js";
import type { Edit } from "./yaml-patch.js";

/** A file of events as text and as nodes. */
export interface EventsText {
  readonly text: string;
  readonly document: Document;
  /** The entry of an id; the first where there are several. */
  entry(id: string): YAMLMap | undefined;
  /** The text with these edits, and these entries at its end. */
  write(edits: readonly Edit[], entries: readonly Fields[]): string;
}

export function eventsText(text: string): EventsText {
  const document = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
  const list = document.contents;
  const items = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  return {
    text,
    document,
    entry: (id) => items.find((item) => String(item.get("id") ?? "") === id),
    write: (edits, entries) =>
      applied(text, entries.length > 0 ? [...edits, appended(text, document, entries)] : edits),
  };
}

/** From the end to the beginning, so that no edit moves another; of several at one place the first comes first. */
export function applied(
  text: string,
  edits: readonly Pick<Edit, "from" | "to" | "text">[],
): string {
  return [...edits]
    .reverse()
    .sort((a, b) => b.from - a.from)
    .reduce((whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to), text);
}

/** New entries behind the last one, written as it is: between brackets, or each on its own lines. */
function appended(text: string, { contents: list }: Document, entries: readonly Fields[]) {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const blocks = (indent: number) =>
    entries.map((entry) => entryText(entry, indent).replaceAll("\n", eol)).join(eol + eol);
  const [from = 0, end = 0] = (isSeq(list) && list.range) || [];
  if (!isSeq(list) || (list.flow && list.items.length === 0)) {
    // An empty file, one of comments alone, or [].
    const at = isSeq(list) ? from : text.length;
    const before = text.slice(0, at);
    const gap =
      before === "" || before.endsWith(eol + eol) ? "" : before.endsWith("\n") ? eol : eol + eol;
    const after = isSeq(list) && text.slice(end).trim() !== "" ? "" : eol;
    return {
      from: at,
      to: isSeq(list) ? end : at,
      text: gap + blocks(0) + (isSeq(list) && text.slice(end).startsWith("\n") ? "" : after),
    };
  }
  if (list.flow) {
    const inside = text.slice(0, end - 1).trimEnd();
    const comma = inside.endsWith(",") ? " " : ", ";
    return {
      from: inside.length,
      to: inside.length,
      text: comma + entries.map((entry) => flowText(entry)).join(", "),
    };
  }
  const content = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf("\n", content);
  const at = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
  const indent = from - (text.lastIndexOf("\n", from - 1) + 1);
  const last = newline < 0 ? eol : "";
  return { from: at, to: at, text: `${eol}${eol}${blocks(indent)}${last}` };
}

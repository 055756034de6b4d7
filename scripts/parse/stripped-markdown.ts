import type { Env } from "markdown-it";
import { markdown } from "./markdown.js";
import type { Token } from "./slide-markdown.js";

/** Without one of these there is nothing that a reader does not see. */
const HIDING = /\]:|```|~~~/;

/**
 * A slide's Markdown without what nobody sees of it: definitions that no link asks for, which is
 * how comments are written (`[//]: # (…)`), and what follows the language of a block of code.
 * It looks as before.
 */
export function strippedMarkdown(source: string): string {
  if (!HIDING.test(source)) return source;
  const { env, tokens } = parsed(source);
  const lines = source.split("\n");
  for (const { type, map, info } of tokens) {
    const [start = 0] = map ?? [];
    const line = lines[start] ?? "";
    const at = line.lastIndexOf(info.trim());
    if (type === "fence" && at >= 0)
      lines[start] = line.slice(0, at) + (/\S+/.exec(info)?.[0] ?? "");
  }
  const used = new Set(labelsAsked(tokens, env));
  // The first one of a label counts.
  const unused = tokens
    .filter(isDefinition)
    .filter(({ meta }) => !used.delete(String(meta?.label)));
  if (unused.length === 0) return lines.join("\n");
  const bare = replaced(lines, unused, () => []);
  // Where more than a line goes with it, as in lists and quotations, an empty one keeps its place.
  const [longest = "/"] = (bare.match(/\/+(?=\s*\])/g) ?? []).sort((a, b) => b.length - a.length);
  const empty = (prefix: string) => [`${prefix}[${longest}/]: # ()`];
  const html = markdown.render(source);
  const short = replaced(lines, unused, (prefix) => (prefix.trim() === "" ? [] : empty(prefix)));
  return (
    [bare, short].find((one) => markdown.render(one) === html) ?? replaced(lines, unused, empty)
  );
}

/** The definitions of a Markdown text, as they may stand by themselves. */
export function definitionsIn(source: string): readonly string[] {
  const lines = source.split("\n");
  return parsed(source)
    .tokens.filter(isDefinition)
    .map(({ map }) => {
      const [first = "", ...more] = lines.slice(...(map ?? [0, 0]));
      return [first.replace(/^[^[]*/, ""), ...more.map((line) => line.replace(/^[\s>]+/, ""))].join(
        "\n",
      );
    });
}

/** Its blocks; in the end markdown-it leaves the definitions out. */
function parsed(source: string) {
  const env: Env = {};
  const tokens: Token[] = [];
  markdown.block.parse(source, markdown, env, tokens);
  return { env, tokens };
}

const isDefinition = ({ type }: Token) => type === "reference_definition";

/** Of the definitions that links and pictures take their addresses from. */
function labelsAsked(tokens: readonly Token[], { references = {} }: Env): readonly string[] {
  const asked: string[] = [];
  const watched = new Proxy(references, {
    get(all, label) {
      asked.push(String(label));
      return Reflect.get(all, label);
    },
  });
  for (const { type, content } of tokens)
    if (type === "inline") markdown.parseInline(content, { references: watched });
  return asked;
}

/** Other lines in the place of definitions; each is given what stands before it in its first line. */
function replaced(
  lines: readonly string[],
  definitions: readonly Token[],
  by: (prefix: string) => readonly string[],
): string {
  const kept: string[] = [];
  let at = 0;
  for (const { map } of definitions) {
    const [start, end] = map ?? [at, at];
    kept.push(...lines.slice(at, start), ...by(/^[^[]*/.exec(lines[start] ?? "")?.[0] ?? ""));
    at = end;
  }
  return [...kept, ...lines.slice(at)].join("\n");
}

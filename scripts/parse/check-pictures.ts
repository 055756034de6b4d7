import type { Effects } from "../model/effects.js";
import { nearest } from "./nearest.js";
import type { Findings } from "./report.js";

/** How a kind of picture that browsers show begins, and how its name ends. */
const KINDS: readonly {
  readonly name: string;
  readonly ending: RegExp;
  readonly begins: RegExp;
}[] = [
  { name: "PNG", ending: /\.png$/i, begins: /^\x89PNG\r\n/ },
  { name: "JPEG", ending: /\.jpe?g$/i, begins: /^\xff\xd8\xff/ },
  { name: "GIF", ending: /\.gif$/i, begins: /^GIF8[79]a/ },
  { name: "WebP", ending: /\.webp$/i, begins: /^RIFF[\s\S]{4}WEBP/ },
  // Before the root: byte-order mark, declaration, comments, document type.
  {
    name: "SVG",
    ending: /\.svg$/i,
    begins:
      /^(\xef\xbb\xbf)?\s*(<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?>\s*)*<svg[\s>]/i,
  },
];
/** Enough to reach the root of an SVG behind its comments. */
const HEAD_BYTES = 20_000;

/** Pictures: there, inside slides/, and what their names say. */
export function checkPictures(
  { mentions, report }: Findings,
  root: string,
  effects: Effects,
): void {
  for (const { role, value, document, path } of mentions) {
    if (!("holds" in role) || role.holds !== "picture") continue;
    const { src } = value as { readonly src?: unknown };
    if (typeof src !== "string" || src === "") continue;
    const problem = pictureProblem(src, root, effects);
    if (!problem) continue;
    report(
      "image",
      `expected a picture inside slides/, got ${src}: ${problem.what}`,
      document.locate([...path, "src"]),
      problem.remedy,
    );
  }
}

function pictureProblem(
  src: string,
  root: string,
  effects: Effects,
): { readonly what: string; readonly remedy: string } | undefined {
  const remedy = "put the file into slides/media/ and name it media/…";
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
    return { what: "it is an address, and a deck loads nothing from the network", remedy };
  if (/^[/\\]/.test(src) || src.split(/[/\\]/).includes(".."))
    return { what: "it is outside the folder", remedy };
  const size = effects.size(`${root}/slides/${src}`);
  if (size === undefined) {
    const there = effects
      .list(`${root}/slides`)
      .filter((name) => KINDS.some(({ ending }) => ending.test(name)));
    const near = nearest(src, there);
    return { what: "there is no such file", remedy: near ? `did you mean ${near}?` : remedy };
  }
  const kind = KINDS.find(({ ending }) => ending.test(src));
  if (!kind)
    return {
      what: "its name ends in none of .svg .png .jpg .webp .gif",
      remedy: "save the picture as one of these",
    };
  const bytes = effects.read(`${root}/slides/${src}`) ?? new Uint8Array();
  // One character a byte, for patterns on bytes.
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (kind.begins.test(head)) return undefined;
  const other = KINDS.find(({ begins }) => begins.test(head));
  if (other)
    return {
      what: `its content is ${other.name}`,
      remedy: `let its name say so: ${src.replace(/\.[^.]*$/, "")}.${other.name.toLowerCase()}`,
    };
  return {
    what: size === 0 ? "it is empty" : `its content is no ${kind.name}`,
    remedy: "save the picture anew",
  };
}

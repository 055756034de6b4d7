import type { Effects } from "../model/effects.js";
import { nearest } from "./nearest.js";
import type { Findings } from "./report.js";

/** How a kind of picture that browsers show begins, and how its name ends. */
const KINDS: readonly {
  readonly name: string;
  readonly ending: RegExp;
  readonly begins: (head: string) => boolean;
}[] = [
  { name: "PNG", ending: /\.png$/i, begins: (head) => head.startsWith("\x89PNG\r\n") },
  { name: "JPEG", ending: /\.jpe?g$/i, begins: (head) => head.startsWith("\xff\xd8\xff") },
  { name: "GIF", ending: /\.gif$/i, begins: (head) => /^GIF8[79]a/.test(head) },
  { name: "WebP", ending: /\.webp$/i, begins: (head) => /^RIFF[\s\S]{4}WEBP/.test(head) },
  { name: "SVG", ending: /\.svg$/i, begins: beginsSvg },
];
/** Enough to reach the root of an SVG behind its comments. */
const HEAD_BYTES = 1_000_000;

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
  const there = effects.kind(`${root}/slides/${src}`);
  if (there !== undefined && there !== "file") return { what: `it is a ${there}`, remedy };
  if (there === undefined) {
    const pictures = effects
      .list(`${root}/slides`)
      .filter((name) => KINDS.some(({ ending }) => ending.test(name)));
    const near = nearest(src, pictures);
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
  if (kind.begins(head)) return undefined;
  const other = KINDS.find(({ begins }) => begins(head));
  if (other)
    return {
      what: `its content is ${other.name}`,
      remedy: `let its name say so: ${src.replace(/\.[^.]*$/, "")}.${other.name.toLowerCase()}`,
    };
  return {
    what: bytes.length === 0 ? "it is empty" : `its content is no ${kind.name}`,
    remedy: "save the picture anew",
  };
}

/** Whether nothing but a prolog stands before the root: byte-order mark, declarations, comments, document type. */
function beginsSvg(head: string): boolean {
  let at = head.startsWith("\xef\xbb\xbf") ? 3 : 0;
  while (true) {
    while (/\s/.test(head.charAt(at))) at++;
    const end = endOfPrologPart(head, at);
    if (end === undefined) return /^<svg[\s>]/i.test(head.slice(at, at + 5));
    if (end < 0) return false;
    at = end;
  }
}

/** Where the part that begins here ends; negative where it does not; undefined where none begins. */
function endOfPrologPart(head: string, at: number): number | undefined {
  const past = (mark: string, from: number) => {
    const found = from < 0 ? -1 : head.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };
  if (head.startsWith("<?", at)) return past("?>", at + 2);
  if (head.startsWith("<!--", at)) return past("-->", at + 4);
  if (!/^<!doctype/i.test(head.slice(at, at + 9))) return undefined;
  const end = past(">", at);
  // Declarations of its own stand in brackets, and have their own > there.
  const own = head.slice(at, end).includes("[");
  return own ? past(">", past("]", at)) : end;
}

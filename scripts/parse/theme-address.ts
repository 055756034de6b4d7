import type { Effects } from "../model/effects.js";
import { nearest } from "./nearest.js";

/** What may stand beside a theme: how its name ends, what it is called, how it begins. */
const KINDS: readonly {
  readonly ending: RegExp;
  readonly type: string;
  readonly begins: (head: string) => boolean;
}[] = [
  { ending: /\.woff2$/i, type: "font/woff2", begins: (head) => head.startsWith("wOF2") },
  { ending: /\.woff$/i, type: "font/woff", begins: (head) => head.startsWith("wOFF") },
  { ending: /\.ttf$/i, type: "font/ttf", begins: (head) => head.startsWith("\0\x01\0\0") },
  { ending: /\.otf$/i, type: "font/otf", begins: (head) => head.startsWith("OTTO") },
  { ending: /\.svg$/i, type: "image/svg+xml", begins: (head) => /<svg[\s>]/i.test(head) },
  { ending: /\.png$/i, type: "image/png", begins: (head) => head.startsWith("\x89PNG\r\n") },
  { ending: /\.jpe?g$/i, type: "image/jpeg", begins: (head) => head.startsWith("\xff\xd8\xff") },
  {
    ending: /\.webp$/i,
    type: "image/webp",
    begins: (head) => /^RIFF[\s\S]{4}WEBP/.test(head),
  },
];

/** Enough to reach the root of an SVG behind its comments. */
const HEAD_BYTES = 100_000;
/** More than this in every deck is a mistake. */
const MOST_BYTES = 3_000_000;

const REMEDY = "save the file into templates/themes/ and name it, such as url(leaf.svg)";

/** What an address in a theme becomes in a deck, and the file that it named; or why it cannot stand there. */
export function dataAddress(
  address: string,
  folder: string,
  effects: Effects,
):
  | { readonly address: string; readonly file?: string }
  | { readonly refused: string; readonly remedy: string } {
  const refused = (reason: string, remedy = REMEDY) => ({ refused: reason, remedy });
  // Browsers drop these within an address; a name has none.
  const bare = address.replaceAll(/[\t\n\r]/g, "").trim();
  if (/^data:(image|font)\//i.test(bare) || bare.startsWith("#")) return { address };
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(bare))
    return refused("it is an address, and a deck loads nothing from the network");
  const name = decoded(bare).replace(/[?#].*$/, "");
  if (/^[/\\]/.test(name) || name.split(/[/\\]/).includes(".."))
    return refused("it is outside the folder of the theme");
  if (name === "") return refused("it names no file");
  const file = `${folder}/${name}`;
  const there = effects.kind(file);
  const kind = KINDS.find(({ ending }) => ending.test(name));
  if (there === undefined) {
    const files = effects
      .list(folder)
      .filter((one) => KINDS.some(({ ending }) => ending.test(one)));
    const near = nearest(name, files);
    return refused("there is no such file", near ? `did you mean ${near}?` : REMEDY);
  }
  if (there !== "file") return refused(`it is a ${there}`);
  if (!kind)
    return refused(
      "its name ends in none of .woff2 .woff .ttf .otf .svg .png .jpg .webp",
      "save the font or picture as one of these",
    );
  const size = effects.size(file) ?? 0;
  if (size > MOST_BYTES)
    return refused(
      `it has ${Math.round(size / 1e5) / 10} MB, and every deck would carry them`,
      `make it smaller than ${MOST_BYTES / 1e6} MB`,
    );
  const bytes = Buffer.from(effects.read(file) ?? new Uint8Array());
  // One character a byte, for patterns on bytes.
  if (!kind.begins(bytes.subarray(0, HEAD_BYTES).toString("latin1")))
    return refused(
      bytes.length === 0 ? "it is empty" : `its content is no ${kind.type}`,
      "save the file anew",
    );
  return { address: `data:${kind.type};base64,${bytes.toString("base64")}`, file: name };
}

/** `%2e%2e` is `..`; what is no code stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

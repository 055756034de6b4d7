import { invalidByte } from "../parse/invalid-byte.js";
import { nearest } from "../parse/nearest.js";
import type { Report } from "../parse/report.js";

/** Those that people save tables in, by the names that browsers know (WHATWG, "Encoding"). */
const ENCODINGS =
  "utf-8 utf-16le utf-16be windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1257 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 macintosh ibm866 koi8-r gb18030 big5 shift_jis euc-jp euc-kr".split(
    " ",
  );

interface Decoded {
  readonly text: string;
  /** What was taken, where it was not told. */
  readonly notes: readonly string[];
}

/**
 * The text of bytes of any encoding, without byte-order mark, with LF at each line's end. What cannot be told is
 * taken for Windows-1252, and said. Undefined after reporting why it is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  wished: string | undefined,
  report: Report,
): Decoded | undefined {
  const start = { file, line: 1, column: 1 };
  const lines = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  const as = (encoding: string) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return lines(encoding === "windows-1252" ? text.replace(HIGH_CONTROLS, fromWestern) : text);
  };
  if (wished !== undefined) {
    const encoding = encodingOf(wished);
    if (encoding !== undefined) return { text: as(encoding), notes: [] };
    const near = nearest(wished, ENCODINGS);
    const hint = near ? `did you mean ${near}?` : `known: ${ENCODINGS.join(", ")}`;
    report("encoding", `--encoding: expected an encoding, got ${wished}`, start, hint);
    return undefined;
  }
  const wide = utf16(bytes);
  if (wide !== undefined)
    return {
      text: as(wide),
      notes: bytes[0] === 0xff || bytes[0] === 0xfe ? [] : [`read as ${wide.toUpperCase()}`],
    };
  if (bytes.includes(0)) {
    report("binary", "expected text, got a binary file", start, "is this the right file?");
    return undefined;
  }
  if (invalidByte(bytes) === bytes.length) return { text: as("utf-8"), notes: [] };
  const text = as("windows-1252");
  const strange = STRANGE.exec(text);
  if (!strange)
    return {
      text,
      notes: ["read as Windows-1252, since it is no UTF-8; if letters are wrong, say --encoding"],
    };
  const before = text.slice(0, strange.index).split("\n");
  const word =
    /\S*$/.exec(before.at(-1) ?? "")?.[0] + (/^\S*/.exec(text.slice(strange.index))?.[0] ?? "");
  report(
    "encoding",
    `expected UTF-8, got an encoding that cannot be told; taken for Windows-1252, which makes “${word.slice(0, 40)}”`,
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    "if letters are wrong, import it with --encoding windows-1250 (Polish, Czech, Hungarian …), macintosh (an old Mac) or windows-1251 (Cyrillic); --dry-run shows what comes of it",
    "warning",
  );
  return { text, notes: [] };
}

/** Signs between two letters, words of accented letters alone, small letters before capitals that Windows-1252 has for other encodings' small ones, and bytes that it has not. */
const STRANGE =
  /\p{L}[¡¢£¤¥¦§¨©«¬®¯°±²³´¶¸¹»¼½¾¿‚ƒ„…†‡ˆ‰‹“”•˜™›€×÷]\p{L}|\p{Ll}[ŠŒŽŸ]|[À-ÿ]{4}|\ufffd/u;

/** What Windows-1252 has in the place of control characters, from 0x80 on; Node leaves them as they are. */
const WESTERN = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";
const HIGH_CONTROLS = /[\u0080-\u009f]/g;

function fromWestern(sign: string): string {
  return WESTERN[sign.charCodeAt(0) - 0x80] ?? sign;
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** By its mark, or by the zero bytes that every second byte of Western UTF-16 is. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return "utf-16le";
  if (even > head.length / 4 && odd === 0) return "utf-16be";
  return undefined;
}

import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML is told; names are without their prefixes. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const CHUNK_BYTES = 65_536;

/** Reads XML a piece at a time; after each, its reader may take what it has gathered. Ends with false where it is no XML. */
export function* xmlPieces(
  bytes: Uint8Array,
  listener: XmlListener,
): Generator<undefined, boolean> {
  const parser = new SaxesParser();
  let isSound = true;
  parser.on("error", () => {
    isSound = false;
  });
  parser.on("opentag", ({ name, attributes }) =>
    listener.open?.(bare(name), attributes as Attributes),
  );
  parser.on("text", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(bare(name)));
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const decoder = new TextDecoder(wide ? "utf-16le" : "utf-8");
  for (let at = 0; at < bytes.length && isSound; at += CHUNK_BYTES) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }));
    yield undefined;
  }
  if (isSound) parser.close();
  return isSound;
}

/** Reads it all at once; false where it is no XML. */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const pieces = xmlPieces(bytes, listener);
  for (let step = pieces.next(); ; step = pieces.next()) if (step.done) return step.value;
}

function bare(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

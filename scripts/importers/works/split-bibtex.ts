/** A piece of a BibTeX file that begins with an @. */
export interface BibtexPiece {
  /** In small letters: `article`, `string`, `comment`, `preamble`. */
  readonly type: string;
  /** The whole of it, from its @. */
  readonly text: string;
  /** Of its @ in the file. */
  readonly at: number;
  /** Whether its braces close; else it ends before what seems to be the next piece, or with the file. */
  readonly isWhole: boolean;
}

const BEGIN = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
/** On a line of its own, an entry is begun even where the one before it has not ended. */
const NEXT = /\n[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/g;

const HERE = new RegExp(NEXT.source, "y");

/** The pieces of a BibTeX file, each by itself, so that one that is broken loses no other. Other text is a comment. */
export function splitBibtex(source: string): readonly BibtexPiece[] {
  const pieces: BibtexPiece[] = [];
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(source); match; match = BEGIN.exec(source)) {
    const { index: at } = match;
    const [whole, type = "", open = "{"] = match;
    const end = endOf(source, at + whole.length, open);
    NEXT.lastIndex = at + whole.length;
    const next = end === undefined ? (NEXT.exec(source)?.index ?? source.length) : end;
    pieces.push({
      type: type.toLowerCase(),
      ...{ text: source.slice(at, next), at, isWhole: end !== undefined },
    });
    BEGIN.lastIndex = next;
  }
  return pieces;
}

/** Behind the brace that closes what was opened; undefined where a new entry begins before that, or nothing closes it. */
function endOf(source: string, from: number, open: string): number | undefined {
  let depth = open === "{" ? 1 : 0;
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === "\\") at += 1;
    else if (letter === "{") depth += 1;
    else if (letter === "}") {
      depth -= 1;
      if (depth === 0 && open === "{") return at + 1;
      if (depth < 0) return undefined;
    } else if (letter === ")" && open === "(" && depth === 0) return at + 1;
    else if (letter === "\n" && isNext(source, at)) return undefined;
  }
  return undefined;
}

function isNext(source: string, newline: number): boolean {
  HERE.lastIndex = newline;
  return HERE.test(source);
}

import { cleanText } from "../model/clean-text.js";
import type { OpenedDeck } from "../parse/carried-lecture.js";
import { shellWord } from "./shell-word.js";
import { count } from "./terminal.js";

/** A stranger's name that no shell reads as anything but a name. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}._ -]*$/u;

interface Unpacked {
  readonly dir: string;
  readonly file: string;
  readonly deck: OpenedDeck;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** How many events were corrected in the open deck. */
  readonly corrected: number;
  /** This version of the tool. */
  readonly now: string;
}

/** What was given back, what of the lecture is not in it, and what to do next, a line each. */
export function unpackedWords({
  dir,
  file,
  deck,
  files,
  corrected,
  now,
}: Unpacked): readonly string[] {
  const { provenance, stripped } = deck;
  const { lecture, version, asked, audience, language } = provenance;
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const root = shellWord(dir);
  const minutes = asked.minutes === undefined ? "" : ` --minutes ${asked.minutes}`;
  // Without one, all are built.
  const whom = PLAIN.test(audience) ? ` --audience ${shellWord(audience)}` : "";
  const one = `chronodeck build --root ${root}${whom} --lang ${language}${minutes}`;
  return [
    `${dir}  ${count(files.size, "file")}, ${Math.max(1, Math.round(bytes / 1000))} KB: “${lecture}”, from ${file}`,
    ...(stripped
      ? [
          "without speaker notes and answers, without comments, and without what is said to other audiences than " +
            `${audience}: they were taken out of this deck`,
        ]
      : []),
    ...(version === now
      ? []
      : [
          `the deck was made by chronodeck ${version}, this is ${now}: built-in templates may have changed`,
        ]),
    ...(corrected > 0
      ? [
          `${count(corrected, "event")} corrected in the open deck, not in the folder yet: chronodeck import ${shellWord(`${dir}/corrections.yaml`)} --root ${root}`,
        ]
      : []),
    ...(leadsToSchemas(files)
      ? [
          `what no build reads was not in it; the schemas that its files name: chronodeck schema --root ${root}`,
        ]
      : []),
    `build it: ${one}`,
    // What a stranger's file says must not move the cursor.
  ].map((line) => cleanText(line).replace(/[\r\n]+/g, " "));
}

/** By the line at the head of a file that tells editors of its schema. */
function leadsToSchemas(files: Unpacked["files"]): boolean {
  return [...files.values()].some((content) =>
    Buffer.from(content).subarray(0, 80).toString().startsWith("# yaml-language-server: $schema="),
  );
}

import { audienceYaml } from "../importers/audience-yaml.js";
import { withFiles } from "../importers/with-files.js";
import { addressOf, NO_CHOICE } from "../model/choice.js";
import type { DevPlan, SaveAnswer, SaveRequest } from "../model/dev-plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Audience } from "../model/lecture.js";
import { systemWords } from "../model/system-words.js";
import { KEBAB } from "../parse/fields.js";
import type { Prepared } from "../prepare.js";
import type { ChosenDeck } from "./chosen-deck.js";

interface Ground {
  /** The lecture's folder. */
  readonly root: string;
  readonly effects: Effects;
  /** What a file of the lecture held when the deck was made. */
  readonly read: Effects["read"];
  /** Reads the lecture as it would be. */
  readonly check: (effects: Effects) => {
    readonly prepared?: Prepared;
    readonly diagnostics: readonly Diagnostic[];
  };
}

/** Names that some systems give to devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Writes the choice of a deck into its audience's file, or into a new one that is a copy of it. Nothing is written
 * unless the lecture, read with that file, has no error and the audience there says what was chosen.
 */
export function saveAudience(
  { as }: SaveRequest,
  chosen: ChosenDeck | undefined,
  { lecture }: Pick<Prepared, "lecture">,
  { root, effects, read, check }: Ground,
): SaveAnswer {
  if (!chosen) return refused("there is no such deck any more");
  const { own, language } = chosen;
  const id = as?.name ?? own.id;
  if (as && (!KEBAB.test(id) || DEVICES.test(id)))
    return refused(
      `expected a name of small letters, digits and hyphens, got ${id || "none"}`,
      "name it such as evening-class",
    );
  const file = `slides/audiences/${id}.yaml`;
  if (as && id !== own.id && !as.replace && effects.kind(`${root}/${file}`) !== undefined)
    return { kind: "taken", file };
  const source = `${root}/slides/audiences/${own.id}.yaml`;
  const bytes = effects.read(source);
  if (!isSame(bytes, read(source)))
    return refused(
      `slides/audiences/${own.id}.yaml has changed since this deck was made; nothing was written`,
      "look at the deck as it is now, and save again",
    );
  const text = bytes && written(new TextDecoder().decode(bytes), chosen, as, lecture.languages);
  if (text === undefined)
    return refused(
      `slides/audiences/${own.id}.yaml cannot be changed in its place`,
      "write its fields without anchors, or change it by hand",
    );
  const { prepared, diagnostics } = check(withFiles(effects, new Map([[`${root}/${file}`, text]])));
  const errors = diagnostics.filter(({ level }) => level === "error");
  if (errors.length > 0) return { kind: "refused", problems: problems(errors) };
  const saved = prepared?.lecture.audiences.find((audience) => audience.id === id);
  if (!saved || !says(saved, chosen.audience))
    return refused(`${file} would not say what was chosen; nothing was written`);
  try {
    effects.write(new Map([[`${root}/${file}`, text]]));
  } catch (error) {
    return refused(systemWords(error) ?? String(error));
  }
  return { kind: "saved", file, address: addressOf({ audience: id, language, choice: NO_CHOICE }) };
}

function isSame(now: Uint8Array | undefined, then: Uint8Array | undefined): boolean {
  if (!now || !then) return now === then;
  return now.length === then.length && now.every((byte, at) => byte === then[at]);
}

function written(
  text: string,
  { own, audience, choice }: ChosenDeck,
  as: SaveRequest["as"],
  languages: readonly string[],
): string | undefined {
  const changed = audienceYaml(
    text,
    {
      ...(as && { title: as.title }),
      ...(choice.minutes !== undefined && { minutes: choice.minutes }),
      ...(choice.theme !== undefined && { theme: choice.theme }),
      ...{ lead: audience.lead, keep: audience.keep, slides: { out: audience.slides.out } },
    },
    languages,
  );
  if (changed === undefined || !as || as.name === own.id) return changed;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const head = `# Made of ${own.id}.yaml in chronodeck dev, and changed where they differ.`;
  // A comment that names the deck of the first names that of the copy.
  const deck = new RegExp(`(?<![\\w-])${own.id}(?=\\.[\\w-]+\\.html)`, "g");
  const rest = changed
    .replace(MADE_OF, "")
    .replace(/^[ \t]*#.*/gm, (comment) => comment.replace(deck, as.name));
  return `${head}${eol}${rest}`;
}

/** The line that a copy of a copy already begins with. */
const MADE_OF = /^# Made of \S+\.yaml in chronodeck dev,.*\r?\n/;

function says(saved: Audience, wanted: Audience): boolean {
  const said = ({ minutes, lead, keep, slides, looks }: Audience) =>
    JSON.stringify([minutes, lead, [...keep].sort(), [...slides.out].sort(), looks.theme]);
  return said(saved) === said(wanted);
}

function problems(diagnostics: readonly Diagnostic[]): DevPlan["problems"] {
  return diagnostics.map(({ message, hint }) => ({ message, ...(hint && { hint }) }));
}

function refused(message: string, hint?: string): SaveAnswer {
  return { kind: "refused", problems: [{ message, ...(hint !== undefined && { hint }) }] };
}

import { readEvents } from "../importers/events-text.js";
import { type Fields, flowText } from "../importers/flow-text.js";
import type { ImportWishes, ToldEvents } from "../importers/importer.js";
import { EVENTS } from "../importers/lecture-files.js";
import { openImport } from "../importers/open-import.js";
import { withFiles } from "../importers/with-files.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { REFERENCES_FILE } from "../parse/references-file.js";
import { collector } from "../parse/report.js";
import { FILE_SCHEMAS } from "../parse/schemas.js";
import type { Assets } from "../render/assets.js";
import { allSchemas, editorFiles, schemaLine } from "../schemas.js";
import { firstSlides } from "./first-slides.js";
import { lanesOf } from "./lanes-of.js";
import { type About, fillStarter, type NewLane, type Starter, wordOf } from "./starter.js";
import { type Survey, survey } from "./survey.js";

/** A lecture that nobody has written yet. */
export interface NewLecture {
  /** Path in the lecture → its text; empty where there is an error that leaves nothing to begin with. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** What was guessed or left out, a sentence each. */
  readonly notes: readonly string[];
}

export interface NewWorld {
  readonly effects: Effects;
  readonly assets: Pick<Assets, "compileTemplate" | "precompiled">;
  readonly starter: Starter;
}

/** Data that a lecture begins with. */
export interface Data {
  /** As the user named it. */
  readonly file: string;
  readonly wishes: ImportWishes;
}

/** A small complete lecture that shows how one is written. */
export function exampleLecture(about: About, { assets, starter }: NewWorld): NewLecture {
  const lanes = (["calendar", "standard"] as const).map((id, index): NewLane => {
    const titles = about.languages.map((tag) => [tag, wordOf(starter, tag, ["lane", id])]);
    return { id, title: Object.fromEntries(titles), tone: index === 0 ? "circle" : "square" };
  });
  const more = () => ({ lanes: inTemplate(lanes), hasTerms: true });
  const filled = fillStarter(starter, ["common", "example"], about, more, assets);
  const notes = unspoken(about, assets);
  return { files: withTools(filled, about, assets), diagnostics: [], notes };
}

/** A lecture of the events of a file; those that cannot be taken are named, and the others are there. */
export async function lectureFrom(
  { file, wishes }: Data,
  root: string,
  given: About,
  { effects, assets, starter }: NewWorld,
): Promise<NewLecture> {
  const findings = collector();
  const failed = (): NewLecture => ({
    files: new Map(),
    diagnostics: findings.diagnostics,
    notes: [],
  });
  const opened = await openImport(file, root, wishes, effects, findings.report);
  if (!opened) return failed();
  const { importer, input } = opened;
  if (!importer.specs) {
    const place = { file, line: 1, column: 1 };
    const hint = `make the lecture without --from, then run chronodeck import ${file} in it`;
    findings.report("no-events", `expected events, got ${importer.what}`, place, hint);
    return failed();
  }
  // What is wrong is reported when the events are taken.
  const seen = survey(importer.specs(input, () => {})?.specs ?? []);
  const about = { ...given, languages: languagesOf(seen, given.languages) };
  const [first = "en"] = about.languages;
  const say = (key: string) => wordOf(starter, first, ["from", key]);
  const found = lanesOf(seen, about.languages, { events: say("events"), others: say("others") });
  const filled = (more: (language: string) => Readonly<Record<string, unknown>>) =>
    withTools(
      fillStarter(
        ...([starter, ["common", "from"], about] as const),
        (language) => ({ lanes: inTemplate(found.lanes), hasTerms: false, ...more(language) }),
        assets,
      ),
      ...([about, assets] as const),
    );
  const bare = filled(() => ({ slides: [], asked: "", steps: "", hasSources: false }));
  const placed = new Map([...bare].map(([name, text]) => [`${root}/${name}`, text]));
  const imported = importer.read({
    ...{ ...input, effects: withFiles(effects, placed) },
    // Works bring along what leads to them; and what a lecture begins with are events.
    wishes: { ...wishes, worksAsEvents: true },
    adapt: (told) => inLanes(told, found.laneOf, importer.unit === "reference"),
  });
  const text = imported.files.get(EVENTS);
  const taken =
    text === undefined ? undefined : readEvents(text, EVENTS, about.languages, () => {});
  if (!taken) return { ...failed(), diagnostics: imported.diagnostics };
  const { slides, ids, asked } = firstSlides(taken);
  const whole = filled((language) => ({
    slides: slides(language),
    steps: ids.join(", "),
    asked: asked.join(", "),
    hasSources: imported.files.has(REFERENCES_FILE),
  }));
  const without = given.languages.filter((tag) => !about.languages.includes(tag));
  return {
    files: new Map([...whole, ...withSchemas(imported.files)]),
    diagnostics: imported.diagnostics,
    notes: [...imported.notes, ...remarks(found.gathered, without), ...unspoken(about, assets)],
  };
}

/** Those that the file has texts in, or else the first that was asked for: its texts are taken to be in that. */
function languagesOf({ languages }: Survey, asked: readonly string[]): readonly string[] {
  if (languages.length === 0) return asked.slice(0, 1);
  const [own, others] = [true, false].map((isAsked) =>
    languages.filter((tag) => asked.includes(tag) === isAsked),
  );
  return [...asked.filter((tag) => own?.includes(tag)), ...(others ?? [])];
}

function remarks(gathered: readonly string[], without: readonly string[]): readonly string[] {
  const names = gathered.slice(0, 6).join(", ") + (gathered.length > 6 ? ", …" : "");
  return [
    ...(gathered.length > 0
      ? [
          `${gathered.length} groups share the last lane, since there are seven signs to tell lanes by: ${names}.`,
        ]
      : []),
    ...(without.length > 0
      ? [
          `The file has no texts in ${without.join(", ")}: add it to languages: of slides/deck.yaml when it has, and check names what is missing.`,
        ]
      : []),
  ];
}

/** What an event says by way of references: the new lecture has none yet. */
const REFERRING: ReadonlySet<string> = new Set(["cites", "record", "kind", "differs", "origin"]);

/** Files that an import has made, each with the way to its schema. */
function withSchemas(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map(FILE_SCHEMAS.map(({ name, files: file }) => [file, name]));
  const headed = ([file, text]: readonly [string, string]): readonly [string, string] => {
    const name = names.get(file);
    return [file, name && !text.startsWith("#") ? `${schemaLine(name, file)}\n\n${text}` : text];
  };
  return new Map([...files].map(headed));
}

/** Events in the lanes of the new lecture; unless it has their references, without what needs these. */
function inLanes(
  { specs, notes }: ToldEvents,
  laneOf: (name: string) => string,
  hasReferences: boolean,
): ToldEvents {
  const said: string[] = [];
  return {
    // The file's own grow until its last event has been read.
    get notes() {
      return [...notes, ...said];
    },
    specs: (function* () {
      for (const spec of specs) {
        const own = Object.entries(spec.fields).filter(
          ([key]) => hasReferences || !REFERRING.has(key),
        );
        if (own.length < Object.keys(spec.fields).length && !said.includes(NO_REFERENCES))
          said.push(NO_REFERENCES);
        const fields: Fields = Object.fromEntries(own);
        const lane = laneOf(typeof fields.lane === "string" ? fields.lane : "");
        yield { ...spec, fields: { ...fields, lane } };
      }
    })(),
  };
}

const NO_REFERENCES =
  "References, and what the record says by them, are left out: import references first, then this file once more.";

function inTemplate(lanes: readonly NewLane[]) {
  return lanes.map(({ title, ...lane }) => {
    const texts = Object.values(title);
    return { ...lane, title: flowText(texts.length === 1 ? (texts[0] ?? "") : title) };
  });
}

/** Languages that the decks do not speak. */
function wantingIn({ languages }: About, { precompiled }: NewWorld["assets"]): readonly string[] {
  return languages.filter((tag) => !precompiled.messages[`templates/messages/${tag}.yaml`]);
}

function unspoken(about: About, assets: NewWorld["assets"]): readonly string[] {
  return wantingIn(about, assets).map(
    (tag) =>
      `The decks do not speak ${tag} yet: translate templates/messages/${tag}.yaml, which is a copy of another language's, and what else is not in ${tag}.`,
  );
}

/** What editors need, and message files to translate for languages that have none. */
function withTools(
  files: ReadonlyMap<string, string>,
  about: About,
  assets: NewWorld["assets"],
): ReadonlyMap<string, string> {
  const builtIn = assets.precompiled.messages;
  const messages = wantingIn(about, assets).map((tag): [string, string] => {
    const file = `templates/messages/${tag}.yaml`;
    const [base = ""] = tag.split("-");
    const near =
      builtIn[`templates/messages/${base}.yaml`] ?? builtIn["templates/messages/en.yaml"];
    const source = (near?.source ?? "").replace(/^locale:.*\n/m, "");
    const head = "# The words of the decks. Translate what stands behind the colons; {…} stays.";
    return [file, `${schemaLine("messages", file)}\n${head}\n${source}`];
  });
  return new Map([...files, ...messages, ...editorFiles(allSchemas(assets))]);
}

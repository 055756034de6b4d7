import { mergeEvents } from "../importers/events-merge.js";
import { readEvents } from "../importers/events-text.js";
import { type Fields, flowText } from "../importers/flow-text.js";
import type { ImportWishes, ToldEvents } from "../importers/importer.js";
import { openImport } from "../importers/open-import.js";
import { withFiles } from "../importers/with-files.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { collector } from "../parse/report.js";
import type { Assets } from "../render/assets.js";
import { allSchemas, editorFiles, schemaLine } from "../schemas.js";
import { firstSlides } from "./first-slides.js";
import { lanesOf } from "./lanes-of.js";
import { type About, fillStarter, type NewLane, type Starter, wordOf } from "./starter.js";
import { type Survey, survey } from "./survey.js";

const EVENTS = "timeline-data/events.yaml";

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
  return { files: withTools(filled, about, assets), diagnostics: [], notes: [] };
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
  const told = importer.specs(input, findings.report);
  if (!told) return failed();
  const filled = (more: (language: string) => Readonly<Record<string, unknown>>) =>
    withTools(
      fillStarter(
        ...([starter, ["common", "from"], about] as const),
        (language) => ({ lanes: inTemplate(found.lanes), hasTerms: false, ...more(language) }),
        assets,
      ),
      ...([about, assets] as const),
    );
  const bare = filled(() => ({ slides: [], asked: "", steps: "" }));
  const placed = new Map([...bare].map(([name, text]) => [`${root}/${name}`, text]));
  const within = { ...input, effects: withFiles(effects, placed) };
  const events = inLanes(told, found.laneOf);
  const imported = mergeEvents(events, within, findings.diagnostics, { isForeign: true });
  const text = imported.files.get(EVENTS);
  const taken =
    text === undefined ? undefined : readEvents(text, EVENTS, about.languages, () => {});
  if (!taken) return { ...failed(), diagnostics: imported.diagnostics };
  const { slides, ids, asked } = firstSlides(taken);
  const whole = filled((language) => ({
    slides: slides(language),
    steps: ids.join(", "),
    asked: asked.join(", "),
  }));
  const without = given.languages.filter((tag) => !about.languages.includes(tag));
  return {
    files: new Map([...whole, ...imported.files]),
    diagnostics: imported.diagnostics,
    notes: [...imported.notes, ...remarks(found.gathered, without)],
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

/** Events in the lanes of the new lecture, without what needs references. */
function inLanes({ specs, notes }: ToldEvents, laneOf: (name: string) => string): ToldEvents {
  const said: string[] = [];
  return {
    // The file's own grow until its last event has been read.
    get notes() {
      return [...notes, ...said];
    },
    specs: (function* () {
      for (const spec of specs) {
        const own = Object.entries(spec.fields).filter(([key]) => !REFERRING.has(key));
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

/** What editors need, and message files to translate for languages that have none. */
function withTools(
  files: ReadonlyMap<string, string>,
  { languages }: About,
  assets: NewWorld["assets"],
): ReadonlyMap<string, string> {
  const builtIn = assets.precompiled.messages;
  const wanting = languages.filter((tag) => !builtIn[`templates/messages/${tag}.yaml`]);
  const messages = wanting.map((tag): [string, string] => {
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

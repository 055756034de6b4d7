import { layoutDeck, type WorldSource } from "./layout/deck.js";
import { timelineData } from "./layout/timeline-data.js";
import { byPlace, type Diagnostic, hasErrors } from "./model/diagnostic.js";
import type { Effects } from "./model/effects.js";
import type { Audience, Lecture } from "./model/lecture.js";
import { readEvidence } from "./parse/evidence-status.js";
import { parseLecture } from "./parse/lecture.js";
import type { Assets } from "./render/assets.js";
import { renderDeck } from "./render/deck.js";
import { fingerprint } from "./render/fingerprint.js";
import { type DeckSummary, renderIndex, summarise } from "./render/index-page.js";
import { type Interface, openInterfaces } from "./render/interface.js";
import { pictureReader } from "./render/picture.js";
import { readTemplates } from "./render/template-set.js";
import { emptyAudiences } from "./select/empty-audiences.js";
import { select } from "./select/select.js";

export interface BuildRequest {
  /** The lecture's folder. */
  readonly root: string;
  /** The package's own templates. */
  readonly builtIn: string;
  /** Absent: all. */
  readonly audiences?: readonly string[];
  readonly languages?: readonly string[];
  /** Evidence and translation errors become warnings, and the slides say "draft". */
  readonly draft: boolean;
  /** `unread` where the paper itself is at hand and the lock must not speak for it. */
  readonly evidence?: "unread";
}

export interface World {
  readonly effects: Effects;
  readonly assets: Assets;
  readonly countries: WorldSource;
}

export interface BuildResult {
  /** Absent where it has errors. */
  readonly lecture?: Lecture;
  /** Name → page; empty where there are errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly decks: readonly DeckSummary[];
  readonly diagnostics: readonly Diagnostic[];
}

const NO_EVIDENCE = { diagnostics: [], unverified: new Set<string>() };

/** files → parse → select → layout → render. Writes nothing. */
export function build(request: BuildRequest, { effects, assets, countries }: World): BuildResult {
  const set = readTemplates(effects, request.builtIn, `${request.root}/templates`);
  const catalog = {
    layouts: set.layouts,
    themes: [...set.themes.keys()],
    countries: () => countries().features.map(({ properties }) => properties.name),
  };
  const parsed = parseLecture(request.root, effects, catalog, request.draft);
  const evidence =
    request.evidence === "unread"
      ? NO_EVIDENCE
      : readEvidence(parsed.lecture, request.root, effects, request.draft);
  const { lecture } = parsed;
  const { interfaces, problems } = openInterfaces(lecture?.languages ?? [], set, assets);
  const empty = lecture ? emptyAudiences(lecture) : [];
  const diagnostics = [...parsed.diagnostics, ...evidence.diagnostics, ...problems, ...empty];
  if (!lecture || hasErrors(diagnostics)) return failure(diagnostics);

  const mark = fingerprint(request.root, request.builtIn, effects, assets.version);
  const picture = pictureReader(request.root, effects);
  const files = new Map<string, string>();
  const decks: DeckSummary[] = [];
  for (const { audience, language } of pairs(lecture, request)) {
    const { messages, templates } = mustHave(interfaces.get(language));
    const deck = select(lecture, audience, language, {
      unverified: evidence.unverified,
      draft: request.draft,
    });
    const scenes = layoutDeck(deck, timelineData(deck, messages), {
      metrics: assets.metrics,
      messages,
      world: countries,
    });
    const page = renderDeck({
      deck,
      scenes,
      messages,
      templates,
      set,
      assets,
      picture,
      fingerprint: mark,
    });
    const file = `${deck.audience}.${language}.html`;
    files.set(file, page.html);
    diagnostics.push(...page.problems);
    decks.push(summarise(deck, file, page.html));
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);
  const { templates } = mustHave(interfaces.get(lecture.languages[0] ?? ""));
  const index = renderIndex(lecture, decks, templates, set);
  if ("problem" in index) return failure([...diagnostics, index.problem]);
  files.set("index.html", index.html);
  return { lecture, files, decks, diagnostics: diagnostics.sort(byPlace) };
}

/** Each audience in each of its languages, or those asked for. */
function pairs(
  lecture: Lecture,
  { audiences, languages }: BuildRequest,
): { audience: Audience; language: string }[] {
  return lecture.audiences
    .filter(({ id }) => audiences === undefined || audiences.includes(id))
    .flatMap((audience) =>
      audience.languages
        .filter((language) => languages === undefined || languages.includes(language))
        .map((language) => ({ audience, language })),
    );
}

function mustHave(spoken: Interface | undefined): Interface {
  if (!spoken) throw new Error("an audience speaks a language that the lecture does not");
  return spoken;
}

/** One mistake in a template fails in every deck; say it once. */
function failure(diagnostics: readonly Diagnostic[]): BuildResult {
  const distinct = new Map(
    diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]),
  );
  return { files: new Map(), decks: [], diagnostics: [...distinct.values()].sort(byPlace) };
}

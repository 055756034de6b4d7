import type { WorldSource } from "./layout/deck.js";
import { byPlace, type Diagnostic, stoppedLanguages, stopsAll } from "./model/diagnostic.js";
import type { Effects } from "./model/effects.js";
import type { Audience, Lecture } from "./model/lecture.js";
import type { Messages } from "./model/messages.js";
import type { Language } from "./model/text.js";
import { readEvidence } from "./parse/evidence-status.js";
import { parseLecture } from "./parse/lecture.js";
import { type LectureFiles, lectureFiles } from "./parse/lecture-files.js";
import { collector } from "./parse/report.js";
import type { Theme } from "./parse/theme-file.js";
import { checkAccents, readThemes } from "./parse/themes.js";
import type { Assets } from "./render/assets.js";
import { openMessages } from "./render/interface.js";
import { readTemplates, type TemplateSet } from "./render/template-set.js";
import { checkAudiences } from "./select/check-audiences.js";
import { unusedTerms } from "./select/unused-terms.js";

export interface World {
  readonly effects: Effects;
  readonly assets: Assets;
  readonly countries: WorldSource;
}

/** Which lecture, and for whom. */
export interface Request {
  /** The lecture's folder. */
  readonly root: string;
  /** The package's own templates. */
  readonly builtIn: string;
  /** Absent: all. */
  readonly audiences?: readonly string[];
  readonly languages?: readonly string[];
  /** Minutes for the audiences asked for, in the place of their own. */
  readonly minutes?: number;
  /** Evidence and translation errors become warnings, and the slides say "draft". */
  readonly draft: boolean;
  /** Translation errors become warnings, and what is not translated is shown in the first language, marked. */
  readonly allowMissing?: boolean;
  /** `unread` where the paper itself is at hand and the lock must not speak for it. */
  readonly evidence?: "unread";
}

/** A lecture without errors but those that stop one language, and what its decks and exports are made with. */
export interface Prepared {
  readonly lecture: Lecture;
  readonly set: TemplateSet;
  readonly words: ReadonlyMap<Language, Messages>;
  /** Ids of events and figures whose evidence does not hold. */
  readonly unverified: ReadonlySet<string>;
  /** Languages whose decks cannot be made. */
  readonly stopped: ReadonlySet<Language>;
  /** All that a build reads of the lecture's folder, read when it is first asked for. */
  readonly files: () => LectureFiles;
  /** What a check without an error writes into the translations' lock. */
  readonly translationLock?: () => string;
}

const NO_EVIDENCE = { diagnostics: [], unverified: new Set<string>() };

/** files → parse: the lecture, unless it has errors, and everything that was found in it. */
export function prepare(
  request: Request,
  { effects, assets }: World,
): { readonly prepared?: Prepared; readonly diagnostics: readonly Diagnostic[] } {
  const found = readTemplates(effects, request.builtIn, `${request.root}/templates`);
  const looks = collector();
  const themes = readThemes(
    found.themes,
    `${request.root}/templates/themes`,
    effects,
    looks.report,
  );
  const set = withThemes(found, themes);
  const catalog = {
    layouts: set.layouts,
    themes: [...set.themes.keys()],
    countries: () => assets.countryNames,
  };
  const { draft, allowMissing } = request;
  const lenience = draft ? "draft" : allowMissing ? "gaps" : "none";
  const parsed = parseLecture(request.root, effects, catalog, lenience);
  const lecture = parsed.lecture && inMinutes(parsed.lecture, request);
  const evidence =
    request.evidence === "unread"
      ? NO_EVIDENCE
      : readEvidence(lecture, request.root, effects, request.draft);
  const { words, problems } = openMessages(lecture?.languages ?? [], set, assets);
  checkAccents(lecture?.audiences ?? [], themes, looks.report);
  const all = [
    ...parsed.diagnostics,
    ...evidence.diagnostics,
    ...problems,
    ...(lecture ? [...checkAudiences(lecture, request.minutes), ...unusedTerms(lecture)] : []),
    ...looks.diagnostics,
  ].sort(byPlace);
  // What is wrong in a language that nobody has asked for can wait.
  const diagnostics = all.filter(
    ({ language }) => language === undefined || (request.languages?.includes(language) ?? true),
  );
  if (!lecture || stopsAll(diagnostics)) return { diagnostics };
  const beside = [...themes.values()].flatMap(({ files }) => files);
  let files: LectureFiles | undefined;
  const prepared = {
    files: () => {
      files ??= lectureFiles(request.root, request.builtIn, lecture, beside, effects);
      return files;
    },
    ...{ lecture, set, words, stopped: stoppedLanguages(all) },
    unverified: evidence.unverified,
    ...(parsed.translationLock && { translationLock: parsed.translationLock }),
  };
  return { prepared, diagnostics };
}

/** The lecture with the minutes asked for; each audience that has them instead of its own is without a place for them. */
function inMinutes(lecture: Lecture, { audiences, minutes }: Request): Lecture {
  if (minutes === undefined) return lecture;
  return {
    ...lecture,
    audiences: lecture.audiences.map((audience) => {
      if (audiences && !audiences.includes(audience.id)) return audience;
      const { minutes: _, ...at } = audience.at;
      return { ...audience, minutes, at };
    }),
  };
}

/** The templates, with what stands beside a theme put into it. */
function withThemes(set: TemplateSet, themes: ReadonlyMap<string, Theme>): TemplateSet {
  const opened = [...set.themes].map(
    ([name, file]) => [name, { ...file, source: themes.get(name)?.css ?? file.source }] as const,
  );
  return { ...set, themes: new Map(opened) };
}

/** Each audience in each of its languages, or those asked for, unless the language is stopped. */
export function pairs(
  { lecture, stopped }: Pick<Prepared, "lecture" | "stopped">,
  { audiences, languages }: Pick<Request, "audiences" | "languages">,
): { audience: Audience; language: Language }[] {
  return lecture.audiences
    .filter(({ id }) => audiences === undefined || audiences.includes(id))
    .flatMap((audience) =>
      audience.languages
        .filter((language) => languages?.includes(language) ?? true)
        .filter((language) => !stopped.has(language))
        .map((language) => ({ audience, language })),
    );
}

/** What must be there by what parse has checked. */
export function mustHave<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error("an audience speaks a language that the lecture does not");
  return value;
}

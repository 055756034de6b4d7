import type { Diagnostic, Level, Location } from "../model/diagnostic.js";
import type { Language } from "../model/text.js";
import type { Mention, Named } from "./mentions.js";

/** Takes a problem as it is found; reading goes on, so that one run reports them all. */
export type Report = (
  id: string,
  message: string,
  location: Location,
  hint?: string,
  level?: Level,
  /** The one whose decks it concerns; of a problem in a translation's own file it need not be said. */
  language?: Language,
) => void;

/** What the reading of all files brings to light, for the checks that no file can make alone. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
  readonly mentions: Mention[];
  /** Kinds of which something could not be read: a name that seems unknown may stand there. */
  readonly unread: Set<Named>;
  /** Languages of the lecture besides its first: what is wrong in their folders stops their decks only. */
  readonly translations: Set<Language>;
  /** Whether a file has so many problems that to read on in it helps nobody. */
  isHopeless(file: string): boolean;
}

/** Of one file; nobody mends more at a sitting. */
const MOST_PROBLEMS = 200;

/** Gathers problems; those of the kinds given are warnings at most. */
export function collector(lenient: readonly string[] = []): Findings {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<string, number>();
  const translations = new Set<Language>();
  const languageOf = (file: string) => {
    const folder = /^slides\/([^/]+)\//.exec(file)?.[1];
    return folder !== undefined && translations.has(folder) ? folder : undefined;
  };
  return {
    diagnostics,
    isHopeless: (file) => (counts.get(file) ?? 0) > MOST_PROBLEMS,
    translations,
    report: (id, message, location, hint, level = "error", only = languageOf(location.file)) => {
      const language = only !== undefined && { language: only };
      const count = (counts.get(location.file) ?? 0) + 1;
      counts.set(location.file, count);
      if (count === MOST_PROBLEMS + 1) {
        const rest = { id: "too-many", level: "error", location, ...language } as const;
        diagnostics.push({
          ...rest,
          message: `expected a file with a few problems, got more than ${MOST_PROBLEMS}`,
          hint: "is this the right file? else mend these first",
        });
      }
      if (count > MOST_PROBLEMS) return;
      const grave = lenient.includes(id) ? "warning" : level;
      diagnostics.push({
        id,
        level: grave,
        message,
        location,
        ...(hint !== undefined && { hint }),
        ...language,
      });
    },
    mentions: [],
    unread: new Set(),
  };
}

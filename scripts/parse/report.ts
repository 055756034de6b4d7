import type { Diagnostic, Level, Location } from "../model/diagnostic.js";
import type { Mention, Named } from "./mentions.js";

/** Takes a problem as it is found; reading goes on, so that one run reports them all. */
export type Report = (id: string, message: string, location: Location, hint?: string, level?: Level) => void;

/** What the reading of all files brings to light, for the checks that no file can make alone. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
  readonly mentions: Mention[];
  /** Kinds of which something could not be read: a name that seems unknown may stand there. */
  readonly unread: Set<Named>;
}

/** Gathers problems; those of the kinds given are warnings at most. */
export function collector(lenient: readonly string[] = []): Findings {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (id, message, location, hint, level = "error") => {
      const grave = lenient.includes(id) ? "warning" : level;
      diagnostics.push({ id, level: grave, message, location, ...(hint !== undefined && { hint }) });
    },
    mentions: [],
    unread: new Set(),
  };
}

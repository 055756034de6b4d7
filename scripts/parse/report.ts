import type { Diagnostic, Level, Location } from "../model/diagnostic.js";

/** Takes a problem as it is found; reading goes on, so that one run reports them all. */
export type Report = (id: string, message: string, location: Location, hint?: string, level?: Level) => void;

export function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (id, message, location, hint, level = "error") => {
      diagnostics.push({ id, level, message, location, ...(hint !== undefined && { hint }) });
    },
  };
}

import type { Location } from "../model/diagnostic.js";
import type { Report } from "../parse/report.js";
import type { Shared } from "./yaml-patch.js";

/** Says that something of an entry stays as it is, since other places take it too. */
export function reportShared(
  { path, anchor, at }: Shared,
  id: string,
  place: (at: number) => Location,
  report: Report,
): void {
  report(
    "shared-text",
    `expected ${path[0] ?? "words"} of ${id} alone, got what other places share (&${anchor})`,
    place(at),
    "write it out where it is shared, then import again",
  );
}

import { collector } from "../parse/report.js";
import { type MergeOptions, mergeEvents } from "./events-merge.js";
import type { Importer } from "./importer.js";

/** A format of events: how its file is read into specs; how these go into events.yaml is the same for all. */
export type EventsFormat = Pick<Importer, "name" | "what" | "takes"> &
  Required<Pick<Importer, "specs">> &
  MergeOptions;

export function eventsImporter(format: EventsFormat): Importer {
  const { name, what, takes, specs, isForeign } = format;
  return {
    ...{ name, what, takes, specs },
    unit: "event",
    read(input) {
      const { report, diagnostics } = collector();
      const told = specs(input, report);
      if (told) return mergeEvents(told, input, diagnostics, { isForeign });
      const { notes } = input;
      return { files: new Map(), changes: [], already: 0, next: [], notes, diagnostics };
    },
  };
}

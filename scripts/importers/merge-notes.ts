/** So many names are told; who wants the others has --json. */
const MOST = 8;

/** What a merge did and did not do, in sentences. */
export function mergeNotes(found: {
  readonly file: string;
  /** Of what: the lecture's file is named for it. */
  readonly kind?: "event" | "period" | "reference";
  /** Fields that were edited here: `title of accord`, with what the file says. */
  readonly kept: readonly (readonly [what: string, says: string])[];
  /** Entries that were removed here. */
  readonly removed: readonly string[];
  /** Events that the file had before and has no more. */
  readonly gone: readonly string[];
  /** How many new events have their title for a summary. */
  readonly untold: number;
}): readonly string[] {
  const { file, kind = "event", kept, removed, gone, untold } = found;
  return [
    ...kept
      .slice(0, MOST)
      .map(([what, says]) => `kept as edited here: ${what}; the file says ${quoted(says)}`),
    ...(kept.length > MOST ? [`kept as edited here: ${kept.length - MOST} more fields`] : []),
    ...(removed.length > 0
      ? [
          `not brought back, since removed here: ${some(removed)} (to have one again, remove its line${kind === "event" ? "" : `, ${kind}--…,`} from timeline-data/import.lock.yaml)`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `no longer in ${file}: ${some(gone)}; what is not wanted must be removed from timeline-data/events.yaml`,
        ]
      : []),
    ...(untold > 0
      ? [
          `without a summary in the file: ${untold === 1 ? "1 event" : `${untold} events`}; the title stands for it`,
        ]
      : []),
  ];
}

function some(names: readonly string[]): string {
  const more = names.length - MOST;
  return names.slice(0, MOST).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function quoted(text: string): string {
  const one = text.replace(/\s+/g, " ");
  return `“${one.length > 80 ? `${one.slice(0, 79)}…` : one}”`;
}

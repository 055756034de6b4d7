import type { RoomDeck } from "./model/deck.js";
import type { Diagnostic } from "./model/diagnostic.js";
import { pathsFault } from "./model/paths-fault.js";
import { strippedFiles } from "./parse/stripped-files.js";
import type { Prepared } from "./prepare.js";
import type { Assets } from "./render/assets.js";
import { type PackedLecture, packLecture } from "./render/pack-lecture.js";

export interface Carrier {
  /** What a deck carries: the lecture as it is, or as a deck without notes may have it. */
  readonly lectureFor: (deck: RoomDeck) => PackedLecture | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Packs a lecture for its decks: once for all that may hold notes, once for each audience whose may not. */
export function openCarrier({ lecture, set, files }: Prepared, assets: Assets): Carrier {
  const all = files();
  const fault = pathsFault([...all.keys()]);
  if (fault) {
    const problem: Diagnostic = {
      id: "file-name",
      level: "warning",
      message: `expected a name that every system can write, got ${fault.path}: ${fault.reason}`,
      location: { file: fault.path, line: 1, column: 1 },
      hint: "rename it; until then decks do not carry their lecture",
    };
    return { lectureFor: () => undefined, problems: [problem] };
  }
  const packed = new Map<string, PackedLecture>();
  const lectureFor = ({ audience, notes }: RoomDeck) => {
    const key = notes ? "" : audience;
    const known = packed.get(key);
    if (known) return known;
    const made = notes
      ? packLecture(all, false)
      : packLecture(strippedFiles(all, audience, lecture, set.layouts, assets.commentsIn), true);
    packed.set(key, made);
    return made;
  };
  return { lectureFor, problems: [] };
}

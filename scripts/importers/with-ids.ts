import { freeId } from "./event-ids.js";
import type { EventSpec } from "./event-spec.js";
import type { LectureFiles } from "./lecture-files.js";
import { pastEvents } from "./past-events.js";
import { sameEvents } from "./same-events.js";

/**
 * Events of a foreign file, each with an id. One that has none is the event that had its title and date, by what a
 * file said last (the lock) or what events.yaml says, or else that of this file which nothing but a new date tells
 * from it. All others are new, and get an id that nothing has had. `file`: its name in the lock.
 */
export function* withIds(
  specs: Iterable<EventSpec>,
  lecture: Pick<LectureFiles, "events" | "languages" | "lock">,
  file: string,
): Generator<EventSpec> {
  const used = new Map<string, number>();
  const past = pastEvents(lecture, file);
  const named = (spec: EventSpec, id: string): EventSpec => {
    used.set(id, used.get(id) ?? 1);
    return { ...spec, id, fields: { id, ...spec.fields } };
  };
  const fresh = (spec: EventSpec) => named(spec, freeId(spec, used, past.hasId));
  const open: EventSpec[] = [];
  for (const spec of specs) {
    if (spec.id !== "") {
      used.set(spec.id, 1);
      past.take(spec.id);
      yield spec;
      continue;
    }
    const id = past.unchanged(spec);
    if (id !== undefined) yield named(spec, id);
    // Which of its title it is, is known when all have been read.
    else if (past.hasTitle(spec)) open.push(spec);
    else yield fresh(spec);
  }
  const same = sameEvents(open, past);
  for (const spec of open) {
    const id = same.get(spec);
    yield id === undefined ? fresh(spec) : named(spec, id);
  }
}

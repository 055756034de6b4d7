import {
  CORRECTED_FIELDS,
  type CorrectedField,
  type Correction,
  type EventFields,
  fieldText,
  LONGEST_FIELD,
} from "../../model/correction.js";
import { readEdtf } from "../../model/edtf-reader.js";
import { isRecord } from "../../model/is-record.js";

/** What the build says of an event. */
export interface BuiltEvent {
  readonly fields: EventFields;
  readonly language: string;
}

/** What was corrected, over what the build says. */
export interface CorrectionStore {
  readonly ids: readonly string[];
  builtOf(id: string): BuiltEvent | undefined;
  /** As corrected. */
  fieldsOf(id: string): EventFields | undefined;
  /** Fields that are as the build has them are no corrections. */
  set(id: string, fields: EventFields): void;
  changed(id: string): readonly CorrectedField[];
  all(): readonly Correction[];
  /** Of the events whose corrections, or their taking back, no file has yet. */
  unsaved(): number;
  setSaved(): void;
}

export function correctionStore(
  built: ReadonlyMap<string, BuiltEvent>,
  saved: unknown,
): CorrectionStore {
  const now = new Map<string, EventFields>();
  let kept = new Map<string, EventFields>();

  const fieldsOf = (id: string) => now.get(id) ?? built.get(id)?.fields;

  function changed(id: string): readonly CorrectedField[] {
    const [was, is] = [built.get(id)?.fields, now.get(id)];
    if (!was || !is) return [];
    // A name that is the title follows it.
    const own = CORRECTED_FIELDS.filter((field) => field !== "short" || was.short !== was.title);
    return own.filter((field) => was[field] !== is[field]);
  }

  function set(id: string, fields: EventFields): void {
    now.set(id, fields);
    if (changed(id).length === 0) now.delete(id);
  }

  for (const [id, fields] of readSaved(saved, built)) set(id, fields);
  kept = new Map(now);
  return {
    ids: [...built.keys()],
    builtOf: (id) => built.get(id),
    fieldsOf,
    set,
    changed,
    all: () =>
      [...built].flatMap(([id, { fields, language }]): Correction[] => {
        const is = fieldsOf(id) ?? fields;
        const changes = changed(id).map((field) => [field, { was: fields[field], now: is[field] }]);
        return changes.length > 0 ? [{ id, language, changes: Object.fromEntries(changes) }] : [];
      }),
    unsaved: () =>
      [...new Set([...now.keys(), ...kept.keys()])].filter(
        (id) => JSON.stringify(now.get(id)) !== JSON.stringify(kept.get(id)),
      ).length,
    setSaved() {
      kept = new Map(now);
    },
  };
}

/** The corrections in the page, whoever wrote them: what is no text or no date is left out. */
function readSaved(
  saved: unknown,
  built: ReadonlyMap<string, BuiltEvent>,
): readonly (readonly [string, EventFields])[] {
  const events = isRecord(saved) && Array.isArray(saved.events) ? saved.events : [];
  return events.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry.id !== "string" || !isRecord(entry.changes)) return [];
    const { id, changes } = entry;
    const before = built.get(id)?.fields;
    if (!before) return [];
    const fields = { ...before };
    for (const field of CORRECTED_FIELDS) {
      const change = changes[field];
      const text = isRecord(change) && typeof change.now === "string" ? fieldText(change.now) : "";
      if (text === "" || text.length > LONGEST_FIELD) continue;
      if (field !== "date" || !("kind" in readEdtf(text))) fields[field] = text;
    }
    return [
      [id, before.short === before.title ? { ...fields, short: fields.title } : fields] as const,
    ];
  });
}

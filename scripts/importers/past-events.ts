import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";
import { inLanguage } from "./event-target.js";
import type { Fields, Value } from "./flow-text.js";
import { saidHash } from "./import-lock.js";
import { saidOf } from "./kept-edits.js";
import type { LectureFiles } from "./lecture-files.js";

/** An event of the lecture, or one that was removed from it, as a file said it last. */
export interface PastEvent {
  readonly id: string;
  /** Hashes. */
  readonly title: string;
  readonly date: string;
  /** The file that named it last, as the lock calls it; undefined of one that none has named. */
  readonly file?: string;
}

/** How much, title and date apart, an event says as it did, and how much otherwise: a summary counts for many fields. */
export interface Likeness {
  readonly same: number;
  readonly other: number;
}

/** What the events of a file may have been. Each is one event's: what is taken is no longer found. */
export interface PastEvents {
  hasId(id: string): boolean;
  hasTitle(spec: EventSpec): boolean;
  take(id: string): void;
  /** The id of one that was said word for word so, now taken. */
  unchanged(spec: EventSpec): string | undefined;
  /** Of the same title and date. */
  alike(spec: EventSpec): readonly PastEvent[];
  /** Of the same title, and of the same file or of one that this seems to be under a new name. */
  namesakes(spec: EventSpec): readonly PastEvent[];
  /** Whether one event alone had this title. */
  isOnly(spec: EventSpec): boolean;
  likeness(spec: EventSpec, event: PastEvent): Likeness;
  titleOf(spec: EventSpec): string;
  /** Title and date. */
  keyOf(spec: EventSpec): string;
}

/** They are other in the lecture than in a file: lanes have ids, and sources and links may be left out. */
const ELSEWISE: ReadonlySet<string> = new Set(["id", "title", "date", "lane", "cites", "links"]);

/** Two events may share a place and a tag, but hardly their words. */
const SUMMARY = 8;

export function pastEvents(
  { events, languages, lock }: Pick<LectureFiles, "events" | "languages" | "lock">,
  file: string,
): PastEvents {
  const [first = ""] = languages;
  const ids = new Set(events.ids);
  const byId = new Map<string, PastEvent>();
  const byKey = new Map<string, Set<PastEvent>>();
  const byTitle = new Map<string, Set<PastEvent>>();
  const titles = new Map<string, number>();
  const sizes = new Map<string, { all: number; taken: number }>();
  const put = (event: PastEvent) => {
    const { id, title, date } = event;
    byId.set(id, event);
    titles.set(title, (titles.get(title) ?? 0) + 1);
    setOf(byKey, `${title} ${date}`).add(event);
    setOf(byTitle, title).add(event);
    if (event.file === undefined) return;
    const size = sizes.get(event.file) ?? { all: 0, taken: 0 };
    sizes.set(event.file, { ...size, all: size.all + 1 });
  };
  for (const event of lock.events()) put(event);
  for (const id of ids) {
    if (lock.has(id)) continue;
    const { value, written } = events.entry(id) ?? {};
    const date = typeof value?.date === "string" ? value.date : written?.(["date"]);
    const title = titleText(value?.title, first);
    if (title !== "") put({ id, title: saidHash(title), date: saidHash(date ?? "") });
  }
  const titleOf = ({ fields }: EventSpec) =>
    saidHash(String(inLanguage(titleText(fields.title, first), first)));
  const keyOf = (spec: EventSpec) =>
    `${titleOf(spec)} ${saidHash(String(inLanguage(spec.fields.date ?? "", first)))}`;
  const said = ({ fields, summary, depth }: EventSpec) => {
    const told: Record<string, Value> = summary ? { summary: { [depth]: summary } } : {};
    for (const key of Object.keys(fields)) if (!ELSEWISE.has(key)) told[key] = fields[key] ?? "";
    return saidOf(inLanguage(told, first) as Fields, languages);
  };
  const take = (id: string) => {
    const event = byId.get(id);
    if (!event || !byTitle.get(event.title)?.delete(event)) return;
    byKey.get(`${event.title} ${event.date}`)?.delete(event);
    const size = event.file === undefined ? undefined : sizes.get(event.file);
    if (size) size.taken += 1;
  };
  return {
    hasId: (id) => ids.has(id) || lock.has(id),
    hasTitle: (spec) => titles.size > 0 && titles.has(titleOf(spec)),
    take,
    unchanged(spec) {
      const events = byId.size === 0 ? undefined : byKey.get(keyOf(spec));
      if (!events?.size) return undefined;
      const now = said(spec);
      for (const { id } of events) {
        const last = lock.lastOf(id);
        if (!last || now.some(([field, hash]) => last.get(field) !== hash)) continue;
        take(id);
        return id;
      }
      return undefined;
    },
    alike: (spec) => [...(byKey.get(keyOf(spec)) ?? [])],
    namesakes: (spec) =>
      [...(byTitle.get(titleOf(spec)) ?? [])].filter((event) => {
        if (event.file === undefined || event.file === file) return event.file === file;
        const { all = 0, taken = 0 } = sizes.get(event.file) ?? {};
        return !sizes.has(file) && taken * 2 >= all;
      }),
    isOnly: (spec) => titles.get(titleOf(spec)) === 1,
    likeness(spec, { id }) {
      const last = lock.lastOf(id);
      let [same, other] = [0, 0];
      for (const [field, hash] of said(spec)) {
        const weight = field.startsWith("summary.") ? SUMMARY : 1;
        if (last?.get(field) === hash) same += weight;
        else if (last?.has(field)) other += weight;
      }
      return { same, other };
    },
    titleOf,
    keyOf,
  };
}

function setOf<Key, Item>(sets: Map<Key, Set<Item>>, key: Key): Set<Item> {
  const found = sets.get(key) ?? new Set<Item>();
  sets.set(key, found);
  return found;
}

/** In the first language, or the first in which it stands. */
function titleText(title: unknown, first: string): string {
  if (typeof title !== "object" || title === null) return title === undefined ? "" : String(title);
  const texts = asMap(title);
  const text = texts[first] ?? Object.values(texts).find((one) => typeof one === "string");
  return typeof text === "string" ? text : "";
}

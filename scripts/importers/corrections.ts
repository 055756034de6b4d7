import { byPlace, hasErrors } from "../model/diagnostic.js";
import { isRecord } from "../model/is-record.js";
import { DECK_FILE } from "../parse/deck-file.js";
import { didYouMean } from "../parse/nearest.js";
import { collector } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import { parseYaml } from "../parse/yaml-document.js";
import { readPatch, type Wish } from "./corrections-patch.js";
import { openEvents, type Rewrite, type TextPlace } from "./events-source.js";
import type { ImportChange, Imported, Importer, ImportInput } from "./importer.js";
import { EVENTS } from "./lecture-files.js";

/**
 * Corrections that a lecturer made in the open deck (exporters/corrections-yaml.ts). All or nothing:
 * where one of them no longer fits, none is made.
 */
export const correctionsImporter: Importer = {
  name: "corrections",
  unit: "correction",
  what: "corrections.yaml, saved from a deck",
  takes: (source) => /^\s*["']?chronodeck["']?\s*:/m.test(source),
  read(input) {
    const findings = collector();
    const { report, diagnostics } = findings;
    const failed = (): Imported => ({
      ...{ files: new Map(), changes: [], already: 0, next: [], notes: input.notes },
      diagnostics: [...diagnostics].sort(byPlace),
    });
    const patch = readPatch(input, report);
    const titles = titlesOf(input, report);
    if (!patch || !titles) return failed();
    if (!Object.values(titles).includes(patch.lecture)) {
      report(
        "other-lecture",
        `expected corrections of “${Object.values(titles)[0] ?? ""}”, got those of “${patch.lecture}”`,
        patch.at,
        "name that lecture's folder with --root; if its title has changed since, write the new one here",
      );
      return failed();
    }
    const events = openEvents(input, EVENTS, report);
    if (!events) return failed();
    const rewrites: Rewrite[] = [];
    const changes: ImportChange[] = [];
    let already = 0;
    for (const wish of patch.wishes) {
      const { id, field, language, was, now } = wish;
      if (!events.ids.includes(id)) {
        const hint = didYouMean(id, events.ids, "event");
        report("unknown-name", `expected the id of an event, got ${id}`, wish.idAt, hint);
        continue;
      }
      const found = events.find(wish);
      const has = (text: string) => found.filter((place) => same(place.value, text));
      const wanted = has(was);
      const [first] = found;
      if (wanted.length === 0 && has(now).length > 0) {
        already += 1;
        continue;
      }
      if (wanted.length === 0 || !first) {
        conflict(wish, found, report);
        continue;
      }
      for (const place of wanted) {
        if (place.shared) {
          report(
            "shared-text",
            `expected a text of ${id} alone, got one that other places share (&${place.shared})`,
            place.location,
            "write the text out where it is shared, then import again",
          );
          continue;
        }
        rewrites.push({ id, field, language, now, place });
        changes.push({
          ...{ id, field, was: place.value, now, location: place.location },
          ...(field !== "date" && { language }),
        });
      }
    }
    if (hasErrors(diagnostics)) return failed();
    const text = events.write(rewrites);
    if (text === undefined) {
      const hint = "write the corrections into it by hand, and report this";
      const start = { file: EVENTS, line: 1, column: 1 };
      report("unwritten", "expected the corrected texts in the file, got others", start, hint);
      return failed();
    }
    return {
      files: changes.length > 0 ? new Map([[EVENTS, text]]) : new Map(),
      ...{ changes, already, diagnostics, notes: input.notes },
      next: nextSteps(changes, Object.keys(titles).length > 1),
    };
  },
};

/** Someone has edited it since the deck was built. */
function conflict(
  { id, field, language, was, now, at }: Wish,
  found: readonly TextPlace[],
  report: ReturnType<typeof collector>["report"],
): void {
  const what = field === "date" ? `${id}: date` : `${id}: ${field} (${language})`;
  const [here] = found;
  report(
    "conflict",
    `${what}: expected “${short(was)}”, which the deck had, got ${here ? `“${short(here.value)}”` : "none"}`,
    here?.location ?? at,
    here
      ? `it has been edited since; decide between that and “${short(now)}”, and write it into ${EVENTS} or as was: in the corrections`
      : `it has been removed since; write “${short(now)}” into ${EVENTS} if it is still wanted, and take it out of the corrections`,
  );
}

function nextSteps(changes: readonly ImportChange[], hasTranslations: boolean): readonly string[] {
  const dates = changes.some(({ field }) => field === "date");
  const texts = changes.some(({ field }) => field !== "date");
  return [
    ...(dates
      ? [
          "Run chronodeck check: where a quote does not carry the new date, it says so; give the words that do, or the reason.",
        ]
      : []),
    ...(texts && hasTranslations
      ? [
          "Run chronodeck check: translations of the corrected texts are stale now, and it names them.",
        ]
      : []),
  ];
}

/** The lecture's title by language. */
function titlesOf(
  { root, effects }: ImportInput,
  report: ReturnType<typeof collector>["report"],
): Readonly<Record<string, string>> | undefined {
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    report(
      "no-lecture",
      `expected ${DECK_FILE}, got no such file`,
      { file: DECK_FILE, line: 1, column: 1 },
      "run this in a lecture's folder, or name one with --root",
    );
    return undefined;
  }
  const source = readSource(root, DECK_FILE, effects, report);
  const value = source === undefined ? undefined : parseYaml(source, DECK_FILE, report)?.value;
  const title = isRecord(value) ? value.title : undefined;
  if (typeof title === "string") return { "": title };
  const texts = isRecord(title) ? Object.entries(title) : [];
  return Object.fromEntries(
    texts.flatMap(([language, text]) => (typeof text === "string" ? [[language, text]] : [])),
  );
}

/** A file may break its lines where it likes. */
function same(one: string, other: string): boolean {
  const folded = (text: string) => text.replace(/\s+/g, " ").trim();
  return folded(one) === folded(other);
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

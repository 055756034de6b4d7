import { CORRECTED_FIELDS, type CorrectedField, LONGEST_FIELD } from "../model/correction.js";
import type { Location } from "../model/diagnostic.js";
import { isRecord } from "../model/is-record.js";
import { parseDate } from "../parse/edtf.js";
import type { Report } from "../parse/report.js";
import { parseYaml } from "../parse/yaml-document.js";
import type { YamlDocument } from "../parse/yaml-node.js";
import type { ImportInput } from "./importer.js";
import { came } from "./json-source.js";

/** One text or date that should be another. */
export interface Wish {
  readonly id: string;
  readonly language: string;
  readonly field: CorrectedField;
  readonly was: string;
  readonly now: string;
  /** In the file of corrections. */
  readonly at: Location;
  readonly idAt: Location;
}

export interface Patch {
  readonly lecture: string;
  readonly at: Location;
  readonly wishes: readonly Wish[];
}

const AGAIN = "save the corrections from the deck again";
/** Reads a file of corrections; undefined after reporting what is wrong with it. */
export function readPatch({ source, file }: ImportInput, report: Report): Patch | undefined {
  let isSound = true;
  const wrong = (id: string, message: string, location: Location, hint = AGAIN): undefined => {
    isSound = false;
    report(id, message, location, hint);
    return undefined;
  };
  const document = parseYaml(source, file, (...problem) => {
    isSound = false;
    report(...problem);
  });
  if (!document) return undefined;
  const head: unknown = document.value;
  const { chronodeck, version, lecture, events } = isRecord(head) ? head : {};
  if (chronodeck !== "corrections")
    return wrong(
      "not-corrections",
      `chronodeck: expected corrections, got ${came(chronodeck)}`,
      document.locate(["chronodeck"]),
    );
  if (version !== 1)
    return wrong(
      "version",
      `version: expected 1, got ${came(version)}`,
      document.locate(["version"]),
      "import it with the chronodeck that made it, or save the corrections from the deck again",
    );
  if (typeof lecture !== "string")
    return wrong(
      "wrong-type",
      `lecture: expected the lecture's title, got ${came(lecture)}`,
      document.locate(["lecture"]),
    );
  if (!Array.isArray(events) || events.length === 0)
    return wrong("empty", "events: expected corrections, got none", document.locate(["events"]));
  const seen = new Set<string>();
  const wishes = events.flatMap((event: unknown, index): readonly Wish[] => {
    const at = ["events", index];
    const { id, language } = isRecord(event) ? event : {};
    if (typeof id !== "string" || typeof language !== "string") {
      wrong(
        "wrong-type",
        "expected an event with id and language, got another thing",
        document.locate(at),
      );
      return [];
    }
    const key = `${id} ${language}`;
    if (seen.has(key))
      wrong(
        "duplicate",
        `expected each event once, got ${id} again`,
        document.locate([...at, "id"]),
        "keep the entry that counts",
      );
    seen.add(key);
    return CORRECTED_FIELDS.flatMap((field) => {
      const change = isRecord(event) ? event[field] : undefined;
      if (change === undefined) return [];
      const place = [...at, field];
      const [was, now] = ["was", "now"].map((side) => textOf(document, [...place, side]));
      if (was === undefined || now === undefined || now.trim() === "") {
        wrong(
          "wrong-type",
          `${field}: expected was and now, each a text, got ${came(change)}`,
          document.locate(place),
        );
        return [];
      }
      if (now.length > LONGEST_FIELD) {
        wrong(
          "too-long",
          `${field}: expected a text of at most ${LONGEST_FIELD} letters, got one of ${now.length}`,
          document.locate([...place, "now"]),
          "write it anew",
        );
        return [];
      }
      const date = field === "date" ? parseDate(now) : undefined;
      if (date && "problem" in date) {
        wrong(
          "date",
          `expected an EDTF date; ${date.problem}`,
          document.locate([...place, "now"]),
          date.hint,
        );
        return [];
      }
      return [
        {
          id,
          language,
          field,
          was,
          now,
          at: document.locate(place),
          idAt: document.locate([...at, "id"]),
        },
      ];
    });
  });
  return isSound ? { lecture, at: document.locate(["lecture"]), wishes } : undefined;
}

/** A date without quotation marks is a number to YAML. */
function textOf(document: YamlDocument, path: readonly PropertyKey[]): string | undefined {
  const value = path.reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined),
    document.value,
  );
  if (typeof value === "string") return value;
  return typeof value === "number" ? document.written(path) : undefined;
}

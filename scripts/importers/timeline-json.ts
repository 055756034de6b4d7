import { isRecord } from "../model/is-record.js";
import { DEPTHS } from "../model/text.js";
import type { Report } from "../parse/report.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn, type YamlDocument } from "../parse/yaml-node.js";
import type { EventSpec } from "./event-spec.js";
import { eventsImporter } from "./events-importer.js";
import type { Fields, Value } from "./flow-text.js";
import type { ImportInput } from "./importer.js";

const AGAIN = "export it again: chronodeck export json";

/** The JSON of our own export (exporters/json-text.ts): its events. */
export const timelineJsonImporter = eventsImporter({
  name: "timeline-json",
  what: "timeline.json, exported by chronodeck",
  isForeign: false,
  takes: (source) =>
    /^\s*[[{]/.test(source) && !/^\s*\{\s*"?chronodeck"?\s*:\s*"?corrections/.test(source),
  specs(input, report) {
    const start = { file: input.file, line: 1, column: 1 };
    const whole = parsed(input, report);
    if (!whole) return undefined;
    const { chronodeck, version, language, depth, events } = whole.value;
    if (chronodeck !== "timeline") {
      report(
        "not-a-timeline",
        `chronodeck: expected timeline, got ${came(chronodeck)}`,
        start,
        AGAIN,
      );
      return undefined;
    }
    if (version !== 1) {
      const hint = "import it with the chronodeck that made it, or export it again";
      report("version", `version: expected 1, got ${came(version)}`, whole.at(["version"]), hint);
      return undefined;
    }
    if (typeof language !== "string" || !Array.isArray(events)) {
      const [key, what] =
        typeof language === "string" ? ["events", "a list"] : ["language", "a tag"];
      const got = came(key === "events" ? events : language);
      report("wrong-type", `${key}: expected ${what}, got ${got}`, whole.at([key]), AGAIN);
      return undefined;
    }
    if (events.length === 0) {
      report("empty", "events: expected events, got none", whole.at(["events"]), AGAIN);
      return undefined;
    }
    const specs = events.flatMap((event: unknown, index): readonly EventSpec[] => {
      const at: EventSpec["at"] = (path) => whole.at(["events", index, ...path]);
      if (isRecord(event))
        return [
          eventSpec(
            event,
            language,
            DEPTHS.find((one) => one === depth),
            at,
          ),
        ];
      report("wrong-type", `expected an event, got ${came(event)}`, at([]), "remove it");
      return [];
    });
    return { specs, notes: [] };
  },
});

/** The JSON and where its parts stand; undefined after reporting where it ends or breaks. */
function parsed({ source, file }: ImportInput, report: Report) {
  try {
    const value: unknown = JSON.parse(source);
    let document: YamlDocument | undefined;
    // JSON is YAML; its places are looked up where something is wrong.
    const at = (path: readonly PropertyKey[]) => {
      document ??= parseYaml(source, file, () => {});
      return document?.locate(path) ?? { file, line: 1, column: 1 };
    };
    return { value: isRecord(value) ? value : {}, at };
  } catch (error) {
    const told = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const offset = told === undefined ? source.trimEnd().length : Number(told);
    const isShort = offset >= source.trimEnd().length;
    const got = isShort ? "its end" : `“${source.slice(offset, offset + 12).split("\n")[0]}”`;
    const hint = isShort ? "the file is cut off; copy or export it again" : AGAIN;
    report("json", `expected JSON, got ${got}`, placesIn(source, file, 0)(offset), hint);
    return undefined;
  }
}

type Json = Readonly<Record<string, unknown>>;

function eventSpec(
  event: Json,
  of: string,
  depth: EventSpec["depth"] = "standard",
  at: EventSpec["at"],
): EventSpec {
  const language = typeof event.language === "string" ? event.language : of;
  const text = (value: unknown) => (typeof value === "string" ? { [language]: value } : value);
  const texts = (value: unknown, keys: readonly string[], drop: readonly string[] = []) =>
    Array.isArray(value)
      ? value.map((item: unknown) =>
          isRecord(item)
            ? Object.fromEntries(
                Object.entries(item)
                  .filter(([key]) => !drop.includes(key))
                  .map(([key, one]) => [key, keys.includes(key) ? text(one) : one]),
              )
            : item,
        )
      : value;
  const { id, summary, evidence, record, amounts, actors } = event;
  const { date, kind, lane, origin, importance, cites, links, tags, image } = event;
  const said = {
    ...{ id, title: text(event.title), short: text(event.short), date, kind, lane, origin },
    ...{ importance, cites, links, tags, image },
    evidence: texts(evidence, ["inferred"]),
    record: texts(record, ["value"], ["words"]),
    amounts: texts(amounts, ["unit", "label"], ["words"]),
    actors: Array.isArray(actors) ? actors.map(text) : actors,
    differs: event.differs === "" ? "" : text(event.differs),
    place: text(event.place),
  };
  return {
    id: typeof id === "string" ? id : "",
    fields: filled(said),
    ...(typeof summary === "string" && summary !== "" && { summary: { [language]: summary } }),
    ...{ depth, languages: [language], at },
  };
}

/** What says something; the shape of it is judged later. */
function filled(fields: Json): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        value !== "" &&
        value !== null &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Readonly<Record<string, Value>>;
}

function came(value: unknown): string {
  if (value === undefined || value === null) return "none";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "keys with values";
  return String(value).slice(0, 80);
}

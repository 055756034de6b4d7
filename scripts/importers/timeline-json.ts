import { isRecord } from "../model/is-record.js";
import { DEPTHS } from "../model/text.js";
import type { EventSpec } from "./event-spec.js";
import { eventsImporter } from "./events-importer.js";
import type { Fields, Value } from "./flow-text.js";
import { came, jsonKind, readJson } from "./json-source.js";

const AGAIN = "export it again: chronodeck export json";

/** The JSON of our own export (exporters/json-text.ts): its events. */
export const timelineJsonImporter = eventsImporter({
  name: "timeline-json",
  what: "timeline.json, exported by chronodeck",
  isForeign: false,
  takes: (source) => ["timeline", "unknown", "broken"].includes(jsonKind(source) ?? ""),
  specs(input, report) {
    const start = { file: input.file, line: 1, column: 1 };
    const whole = readJson(input, report);
    if (!whole) return undefined;
    const { chronodeck, version, language, depth, events } = whole.map;
    if (chronodeck !== "timeline") {
      const keys = Object.keys(whole.map).slice(0, 6).join(", ");
      const got = Array.isArray(whole.value)
        ? `a list of ${whole.value.length}`
        : keys && `keys ${keys}`;
      report(
        "unknown-json",
        `expected JSON of chronodeck (chronodeck: timeline), of TimelineJS (events, each with a start_date) or of works (CSL-JSON: a list, each with a type), got ${got || "none of them"}`,
        start,
        "is this the right file? else export it again",
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

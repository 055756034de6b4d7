import * as z from "zod/mini";
import { type Event, type Period, RECORD_TYPES } from "../model/event.js";
import * as f from "./fields.js";
import type { ListFile } from "./list-file.js";
import { withRole } from "./mentions.js";
import { present, type Reading, readDate, readEvidence, readName, readText } from "./reading.js";
import { fields } from "./shape.js";

const schema = withRole(
  { holds: "event" },
  fields({
    id: f.idOf("event"),
    title: f.text,
    short: z.optional(f.text),
    date: f.date,
    kind: z.optional(z.enum(RECORD_TYPES)),
    lane: f.nameOf("lane"),
    importance: z.optional(f.rank),
    summary: fields({ brief: z.optional(f.text), standard: f.text, scholarly: z.optional(f.text) }),
    record: z.optional(f.record),
    differs: z.optional(f.text),
    evidence: z.optional(f.evidence),
    cites: z.optional(f.namesOf("reference")),
    amounts: z.optional(
      z.array(
        fields({
          value: z.number(),
          unit: f.text,
          label: f.text,
          approximate: z.optional(z.boolean()),
        }),
      ),
    ),
    actors: z.optional(z.array(f.name)),
    place: z.optional(f.text),
    links: z.optional(f.links),
    tags: z.optional(z.array(withRole({ declares: "tag" }, z.string()))),
    image: z.optional(f.picture),
    origin: z.optional(z.enum(["paper", "context"])),
  }),
);

export const eventsFile: ListFile<z.infer<typeof schema>, Event> = {
  kind: "event",
  file: "timeline-data/events.yaml",
  schema,
  toItem: (spec, index, reading) => {
    const at = (key: string) => [index, key];
    const text = (value: typeof spec.title | undefined) =>
      value === undefined ? undefined : readText(value, reading);
    const date = readDate(at("date"), reading);
    const { brief, scholarly } = spec.summary;
    return (
      date && {
        ...present({
          short: text(spec.short),
          differs: text(spec.differs),
          place: text(spec.place),
          image: spec.image,
          kind: spec.kind,
        }),
        id: spec.id,
        title: readText(spec.title, reading),
        date,
        lane: spec.lane,
        importance: spec.importance ?? 3,
        summary: {
          ...present({ brief: text(brief), scholarly: text(scholarly) }),
          standard: readText(spec.summary.standard, reading),
        },
        record: readRecord(spec.record ?? [], index, reading),
        evidence: readEvidence(spec.evidence ?? [], at("evidence"), reading),
        cites: spec.cites ?? [],
        amounts: (spec.amounts ?? []).map((amount, i) => ({
          value: amount.value,
          location: reading.document.locate([index, "amounts", i, "value"]),
          unit: readText(amount.unit, reading),
          label: readText(amount.label, reading),
          approximate: amount.approximate ?? false,
        })),
        actors: (spec.actors ?? []).map((actor) => readName(actor, reading)),
        links: spec.links ?? [],
        tags: spec.tags ?? [],
        origin: spec.origin ?? "paper",
        location: reading.document.locate(at("id")),
        dateLocation: reading.document.locate(at("date")),
      }
    );
  },
};

function readRecord(
  specs: z.infer<typeof f.record>,
  event: number,
  reading: Reading,
): Event["record"] {
  return specs.map((entry, index) => {
    const path = [event, "record", index];
    return {
      ...present({
        date: entry.date === undefined ? undefined : readDate([...path, "date"], reading),
        value: entry.value === undefined ? undefined : readText(entry.value, reading),
      }),
      type: entry.type,
      source: entry.source,
    };
  });
}

const periodSchema = fields({ id: f.idOf("period"), title: f.text, date: f.date });

export const periodsFile: ListFile<z.infer<typeof periodSchema>, Period> = {
  kind: "period",
  file: "timeline-data/periods.yaml",
  schema: periodSchema,
  toItem: (spec, index, reading) => {
    const date = readDate([index, "date"], reading);
    return (
      date && {
        id: spec.id,
        title: readText(spec.title, reading),
        date,
        location: reading.document.locate([index, "id"]),
      }
    );
  },
};

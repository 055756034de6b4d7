import * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import { AUDIENCE_KEYS, type Audience, SIDES, TEXT_SIZES } from "../model/lecture.js";
import { DEPTHS, type Language } from "../model/text.js";
import * as f from "./fields.js";
import { readMap } from "./map-file.js";
import { present, type Reading, readName, readText } from "./reading.js";
import type { Findings } from "./report.js";
import { fields } from "./shape.js";

const TIME = { error: "more than 0 minutes" };

const ACCENT = { error: "a colour such as #a06f36" };
const NOTES = { error: "true, false or handout" };
const CONTEXT = { error: "true, false or only-after" };

export const audienceSchema = fields({
  title: f.text,
  languages: z.optional(f.namesOf("language", z.minLength(1, { error: "at least one language" }))),
  minutes: z.number(TIME).check(z.gt(0, TIME), f.atMostADay),
  reserve: z.optional(f.minutes),
  depth: z.optional(z.enum(DEPTHS)),
  lead: z.optional(f.namesOf("slide")),
  slides: z.optional(f.slideFilter),
  lanes: z.optional(f.laneFilter),
  tags: z.optional(f.tagFilter),
  importance: z.optional(f.rank),
  theme: z.optional(f.nameOf("theme")),
  accent: z.optional(z.string(ACCENT).check(z.regex(/^#[0-9a-f]{6}$/i, ACCENT))),
  logo: z.optional(f.logo),
  footer: z.optional(f.name),
  institution: z.optional(f.name),
  "text-size": z.optional(z.enum(TEXT_SIZES)),
  notes: z.optional(z.union([z.boolean(), z.literal("handout")], NOTES)),
  context: z.optional(z.union([z.boolean(), z.literal("only-after")], CONTEXT)),
  "lead-with": z.optional(z.enum(SIDES)),
  backup: z.optional(z.enum(["keep", "drop"])),
  glossary: z.optional(z.boolean()),
  link: z.optional(f.link),
});

export function readAudience(
  file: string,
  root: string,
  effects: Effects,
  languages: readonly Language[],
  findings: Findings,
): Audience | undefined {
  const id = file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (!f.KEBAB.test(id)) {
    // The decks are named for it, in addresses too.
    findings.report(
      "file-name",
      `expected a name of small letters, digits and hyphens, got ${id}.yaml`,
      { file, line: 1, column: 1 },
      "rename it, such as to young-people.yaml",
    );
  }
  const read = readMap(file, audienceSchema, root, effects, findings);
  if (!read) return undefined;
  const { spec, document } = read;
  const { minutes, reserve } = (document.value ?? {}) as {
    readonly minutes?: unknown;
    readonly reserve?: unknown;
  };
  if (
    typeof minutes === "number" &&
    typeof reserve === "number" &&
    minutes > 0 &&
    reserve >= minutes
  ) {
    const slot = minutes === 1 ? "1 minute there is" : `${minutes} minutes there are`;
    const message = `reserve: expected less than the ${slot}, got ${reserve}`;
    findings.report(
      "wrong-type",
      message,
      document.locate(["reserve"]),
      "keep fewer minutes for questions",
    );
  }
  if (!spec) return undefined;
  const filter = (value: f.FilterField | undefined) => ({
    ...(value?.in && { in: value.in }),
    out: value?.out ?? [],
  });
  const reading = { document, languages };
  return {
    id,
    title: readText(spec.title, reading),
    languages: spec.languages ?? languages,
    minutes: spec.minutes,
    reserve: spec.reserve ?? 0,
    depth: spec.depth ?? "standard",
    lead: spec.lead ?? [],
    slides: filter(spec.slides),
    lanes: filter(spec.lanes),
    tags: filter(spec.tags),
    importance: spec.importance ?? 1,
    looks: looksOf(spec, reading),
    ...present({ link: spec.link }),
    notes: spec.notes === "handout" ? "handout" : spec.notes === false ? "none" : "deck",
    context: spec.context === "only-after" ? "only-after" : spec.context === false ? "none" : "all",
    leadWith: spec["lead-with"] ?? "paper",
    backup: spec.backup ?? "keep",
    glossary: spec.glossary ?? false,
    location: document.locate([]),
    at: Object.fromEntries(
      AUDIENCE_KEYS.filter((key) => spec[key] !== undefined).map((key) => [
        key,
        document.locate([key]),
      ]),
    ),
  };
}

function looksOf(spec: z.infer<typeof audienceSchema>, reading: Reading): Audience["looks"] {
  const { logo, footer, institution } = spec;
  return {
    theme: spec.theme ?? "paper",
    textSize: spec["text-size"] ?? "normal",
    ...present({
      accent: spec.accent,
      logo: logo && { src: logo.src, alt: readText(logo.alt, reading) },
      footer: footer === undefined ? undefined : readName(footer, reading),
      institution: institution === undefined ? undefined : readName(institution, reading),
    }),
  };
}

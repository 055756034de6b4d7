import * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import type { Audience } from "../model/lecture.js";
import { DEPTHS, type Language } from "../model/text.js";
import * as f from "./fields.js";
import { readMap } from "./map-file.js";
import { didYouMean } from "./nearest.js";
import { readText } from "./reading.js";
import type { Report } from "./report.js";
import { fields } from "./shape.js";
import type { YamlDocument } from "./yaml-document.js";

const schema = fields({
  title: f.text,
  languages: z.optional(z.array(z.string())),
  minutes: z.number().check(z.gt(0, { error: "more than 0 minutes" })),
  reserve: z.optional(f.minutes),
  depth: z.optional(z.enum(DEPTHS)),
  lead: z.optional(f.ids),
  slides: z.optional(f.filter),
  lanes: z.optional(f.filter),
  tags: z.optional(f.filter),
  importance: z.optional(f.rank),
  theme: z.optional(z.string()),
  notes: z.optional(z.boolean()),
  context: z.optional(z.boolean()),
});

/** An audience with its document, so that later checks can name the place of each id in it. */
export interface AudienceFile {
  readonly audience: Audience;
  readonly document: YamlDocument;
}

export function readAudience(
  file: string,
  root: string,
  effects: Effects,
  languages: readonly Language[],
  report: Report,
): AudienceFile | undefined {
  const read = readMap(file, schema, root, effects, report);
  if (!read) return undefined;
  const { spec, document } = read;
  (spec.languages ?? []).forEach((language, index) => {
    if (languages.includes(language)) return;
    const hint = `${didYouMean(language, languages, "language")} (deck.yaml lists the languages)`;
    report("unknown-language", `expected a language of the lecture, got ${language}`, document.locate(["languages", index]), hint);
  });
  const filter = (value: z.infer<typeof f.filter> | undefined) => ({ ...(value?.in && { in: value.in }), out: value?.out ?? [] });
  const audience: Audience = {
    id: file.replace(/^.*\//, "").replace(/\.yaml$/, ""),
    title: readText(spec.title, ["title"], { document, languages, report }),
    languages: spec.languages ?? languages,
    minutes: spec.minutes,
    reserve: spec.reserve ?? 0,
    depth: spec.depth ?? "standard",
    lead: spec.lead ?? [],
    slides: filter(spec.slides),
    lanes: filter(spec.lanes),
    tags: filter(spec.tags),
    importance: spec.importance ?? 1,
    theme: spec.theme ?? "paper",
    notes: spec.notes ?? true,
    context: spec.context ?? true,
    location: document.locate([]),
  };
  if (audience.reserve >= audience.minutes) {
    report("wrong-type", `reserve: expected less than the ${audience.minutes} minutes there are, got ${audience.reserve}`, document.locate(["reserve"]), "keep fewer minutes for questions");
  }
  return { audience, document };
}

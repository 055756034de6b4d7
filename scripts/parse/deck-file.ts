import * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import { type Lecture, TONES } from "../model/lecture.js";
import * as f from "./fields.js";
import { readMap } from "./map-file.js";
import { present, readText, reportDuplicates } from "./reading.js";
import type { Report } from "./report.js";
import { fields } from "./shape.js";

export const DECK_FILE = "slides/deck.yaml";

const tag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "a language tag such as en, es or pt-BR" }));
const isoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, { error: "a day such as 2026-03-15" }));

const schema = fields({
  title: f.text,
  subtitle: z.optional(f.text),
  lecturer: z.string(),
  date: isoDate,
  languages: z.array(tag).check(z.minLength(1)),
  paper: z.optional(fields({ author: z.string(), title: z.string(), language: tag, note: z.optional(z.string()) })),
  lanes: z.array(fields({ id: f.id, title: f.text, tone: z.enum(TONES) })).check(z.minLength(1)),
});

export type DeckFacts = Pick<Lecture, "title" | "subtitle" | "lecturer" | "date" | "languages" | "paper" | "lanes">;

/** What deck.yaml says: the frame into which everything else is read. */
export function readDeckFile(root: string, effects: Effects, report: Report): DeckFacts | undefined {
  if (effects.size(`${root}/${DECK_FILE}`) === undefined) {
    report(
      "no-lecture",
      `expected ${DECK_FILE}, got no such file`,
      { file: DECK_FILE, line: 1, column: 1 },
      "run this in a lecture's folder, or name one with --root",
    );
    return undefined;
  }
  const read = readMap(DECK_FILE, schema, root, effects, report);
  if (!read) return undefined;
  const { spec, document } = read;
  const { languages } = spec;
  const reading = { document, languages, report };
  const lanes = spec.lanes.map((lane, index) => ({ ...lane, title: readText(lane.title, ["lanes", index, "title"], reading) }));
  const at = (key: "id" | "tone") => lanes.map((lane, index) => ({ id: lane[key], location: document.locate(["lanes", index, key]) }));
  reportDuplicates(at("id"), "lane", report);
  reportDuplicates(at("tone"), "tone", report);
  return {
    ...present({
      subtitle: spec.subtitle === undefined ? undefined : readText(spec.subtitle, ["subtitle"], reading),
      paper: spec.paper && { ...present({ note: spec.paper.note }), author: spec.paper.author, title: spec.paper.title, language: spec.paper.language },
    }),
    title: readText(spec.title, ["title"], reading),
    lecturer: spec.lecturer,
    date: spec.date,
    languages,
    lanes,
  };
}

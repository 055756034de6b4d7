import { parseDocument } from "yaml";
import { type Lane, TONES } from "../model/lecture.js";
import { slugOf } from "../model/slug-of.js";
import { DECK_FILE, readDeckFile } from "../parse/deck-file.js";
import { collector } from "../parse/report.js";
import { edited } from "./applied-edits.js";
import type { EventSpec } from "./event-spec.js";
import { laneOf } from "./event-target.js";
import type { Value } from "./flow-text.js";
import type { ImportInput } from "./importer.js";
import { patchNode } from "./yaml-patch.js";

/**
 * slides/deck.yaml with a lane for each group that events name and the lecture has not, as long as there are signs to
 * tell lanes by; undefined where there is nothing to add, or the file cannot be read, which the import says.
 */
export function withNewLanes(
  specs: Iterable<EventSpec>,
  { root, effects }: ImportInput,
): { readonly text: string; readonly titles: readonly string[] } | undefined {
  const { facts, languages } = readDeckFile(root, effects, collector());
  const bytes = effects.read(`${root}/${DECK_FILE}`);
  if (!facts || !bytes) return undefined;
  const lanes: Lane[] = [...facts.lanes];
  const added: Lane[] = [];
  for (const { fields } of specs) {
    const name = typeof fields.lane === "string" ? fields.lane.trim() : "";
    if (name === "" || laneOf(name, lanes) !== undefined) continue;
    const tone = TONES.find((one) => lanes.every((lane) => lane.tone !== one));
    if (tone === undefined) break;
    const slug = slugOf(name);
    const isFree = slug !== "" && lanes.every(({ id }) => id !== slug);
    const id = isFree ? slug : `lane-${lanes.length + 1}`;
    const title = Object.fromEntries(languages.map((tag) => [tag, name]));
    lanes.push({ id, title, tone });
    added.push({ id, title, tone });
  }
  if (added.length === 0) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const document = parseDocument(text, { uniqueKeys: false });
  const titles = added.map(({ title }) => Object.values(title)[0] ?? "");
  const entries = added.map(({ id, title, tone }, index): Value => {
    return { id, title: languages.length > 1 ? title : (titles[index] ?? ""), tone };
  });
  const { edits } = patchNode(document.contents, { lanes: entries }, { document, text, languages });
  return { text: edited(text, edits), titles };
}

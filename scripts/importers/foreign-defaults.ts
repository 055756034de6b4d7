import type { Lane } from "../model/lecture.js";
import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";

/** A new event with what the lecture must have and the file does not say: its first lane, and the title for a summary. */
export function completed(spec: EventSpec, lanes: readonly Lane[]): EventSpec {
  const lane = spec.fields.lane ?? lanes[0]?.id;
  const title = asMap(spec.fields.title);
  return {
    ...spec,
    fields: { ...spec.fields, ...(lane !== undefined && { lane }) },
    ...(!spec.summary && Object.keys(title).length > 0 && { summary: title }),
  };
}

import { slugOf } from "../model/slug-of.js";
import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";

/**
 * Events of a foreign file, each with an id: by its title where it has none. A second of the same title gets its
 * year, the next ones a number: the same in every run.
 */
export function* withIds(specs: Iterable<EventSpec>): Generator<EventSpec> {
  const used = new Map<string, number>();
  for (const spec of specs) {
    if (spec.id !== "") {
      used.set(spec.id, 1);
      yield spec;
      continue;
    }
    const id = freeId(spec, used);
    yield { ...spec, id, fields: { id, ...spec.fields } };
  }
}

function freeId({ fields }: EventSpec, used: Map<string, number>): string {
  const title = Object.values(asMap(fields.title)).find((text) => typeof text === "string");
  const slug = slugOf(String(title ?? "")) || "event";
  if (!used.has(slug)) {
    used.set(slug, 1);
    return slug;
  }
  const year = /^Y?-?\d{4,}/.exec(String(fields.date ?? ""))?.[0].replace(/\D/g, "");
  const dated = year === undefined ? slug : `${slug}-${year}`;
  if (!used.has(dated)) {
    used.set(dated, 1);
    return dated;
  }
  let count = used.get(dated) ?? 1;
  do count += 1;
  while (used.has(`${dated}-${count}`));
  used.set(dated, count);
  used.set(`${dated}-${count}`, 1);
  return `${dated}-${count}`;
}

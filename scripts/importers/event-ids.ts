import { slugOf } from "../model/slug-of.js";
import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";

/**
 * An id for a new event: its title; its year too where that is taken, and then a number. `used`: ids of this file, to
 * which it is added; `isTaken`: by what was there before.
 */
export function freeId(
  { fields }: EventSpec,
  used: Map<string, number>,
  isTaken: (id: string) => boolean,
): string {
  const isFree = (id: string) => !used.has(id) && !isTaken(id);
  const title = Object.values(asMap(fields.title)).find((text) => typeof text === "string");
  const slug = slugOf(String(title ?? "")) || "event";
  if (isFree(slug)) return slug;
  const year = /^Y?-?\d{4,}/.exec(String(fields.date ?? ""))?.[0].replace(/\D/g, "");
  const dated = year === undefined ? slug : `${slug}-${year}`;
  if (isFree(dated)) return dated;
  let count = used.get(dated) ?? 1;
  do count += 1;
  while (!isFree(`${dated}-${count}`));
  used.set(dated, count);
  return `${dated}-${count}`;
}

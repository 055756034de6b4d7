import { hasPhrase } from "./search-index.js";
import type { Thing } from "./things.js";

/** The events that have a name, and the slides whose words have it: a place whole, of a person's or a body's name the last word will do. */
export function namedBy({ kind, title, events }: Thing, among: readonly Thing[]): readonly Thing[] {
  const [place = ""] = title.split(",");
  const last = title.split(/\s+/).at(-1) ?? title;
  // Congress is a name, and congresses are many: a capital stays one.
  const says = ({ title, body }: Thing) =>
    kind === "where"
      ? hasPhrase(`${title} · ${body}`, place)
      : hasPhrase(`${title} · ${body}`, last) && `${title} ${body}`.includes(last.slice(0, 1));
  return among.filter(
    (thing) =>
      (thing.event !== undefined && events?.includes(thing.event)) ||
      (thing.kind === "slide" && says(thing)),
  );
}

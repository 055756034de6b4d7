import { asMap } from "../as-map.js";
import type { EventSpec } from "../event-spec.js";
import { type Fields, isList } from "../flow-text.js";
import type { ListSpec } from "../list-merge.js";

/** A work as an event on the day it came out: from outside the paper, with itself as its source. Undefined without a date. */
export function workEvent({ id, fields, at }: ListSpec): EventSpec | undefined {
  const { title, issued, author } = fields;
  if (issued === undefined || title === undefined) return undefined;
  const names = typeof author === "object" && isList(author) ? author.map(asMap) : [];
  const all = names.map(({ family, given, literal }) =>
    String(literal ?? [given, family].filter(Boolean).join(" ")),
  );
  const who = all.filter((name) => name !== "et al.");
  const where = fields["container-title"] ?? fields.publisher ?? "";
  const event: Fields = {
    ...{ id: `${id}-published`, title: { "": title }, date: issued },
    ...{ origin: "context", cites: [id] },
    ...(who.length > 0 && { actors: who.map((name) => ({ "": name })) }),
  };
  const said = [all.join(", "), where].filter(Boolean).join(": ");
  return {
    ...{ id: `${id}-published`, fields: event, depth: "standard", languages: [""], at },
    summary: { "": said === "" ? title : said.replace(/\.?$/, ".") },
  };
}

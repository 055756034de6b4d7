import { type Catalog, type ParsedLecture, parseLecture } from "../../scripts/parse/lecture.js";
import { memoryEffects } from "./memory-effects.js";

/** A path in the lecture's folder → its text or bytes; undefined: not there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const SVG =
  '<?xml version="1.0"?>\n<!-- a dot -->\n<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>\n';

/** A whole lecture without a fault, in two languages, that uses every kind of file. */
export const SMALL_LECTURE: Readonly<Record<string, string>> = {
  "slides/deck.yaml": `title: { en: Two floods, es: Dos inundaciones }
lecturer: B. Lecturer
date: 2026-03-15
languages: [en, es]
paper: { author: C. Author, title: On floods, language: en }
lanes:
  - { id: water, title: { en: Water, es: Agua }, tone: circle }
  - { id: law, title: { en: Law, es: Ley }, tone: square }
`,
  "timeline-data/events.yaml": `- id: first-flood
  title: { en: The first flood, es: La primera }
  date: 1994
  lane: water
  summary:
    standard: { en: It rained., es: Llovió. }
  evidence:
    - { quote: the flood of 1994, supports: [date] }
  record:
    - { type: held, date: 1994-10, source: survey }
  cites: [survey]
  tags: [rain]
- id: flood-law
  title: { en: The law, es: La ley }
  date: 1996/1998~
  lane: law
  summary:
    standard: { en: Dams., es: Presas. }
  origin: context
  cites: [survey]
  links: [{ to: first-flood, relation: responds-to }]
`,
  "timeline-data/periods.yaml": `- { id: wet-years, title: { en: Wet years, es: Años de lluvia }, date: 1990/1999 }
`,
  "timeline-data/figures.yaml": `- id: depth
  title: { en: Depth, es: Profundidad }
  unit: { en: "{n} m", es: "{n} m" }
  values:
    - { label: { en: first, es: primera }, value: 2.5, date: 1994, lane: water, cites: [survey] }
`,
  "timeline-data/references.yaml": `- { id: survey, type: report, title: A survey, author: [{ literal: Water Office }], issued: 0079 }
`,
  "slides/audiences/all.yaml": `title: { en: Everybody, es: Todos }
minutes: 20
reserve: 5
lead: [dams]
lanes: { in: [water, law] }
tags: { out: [rain] }
`,
  "slides/en/01-start.md": `---
id: start
layout: title
image: { src: media/dot.svg, alt: A dot, credit: B. Lecturer, licence: CC0 }
---
# Two *floods*

Note:
Begin.

---
id: flood
layout: event
events: [first-flood]
minutes: 3
requires: [start]
---
# It rained in 1994

More than [ever](https://example.org/rain).
`,
  "slides/en/02-end.md": `---
id: dams
layout: comparison
figures: [depth]
---
# Dams came after

## Before
None.

## After
Many.

---
id: place
layout: map
map: { countries: [{ name: Peru, label: Peru, lane: water }] }
---
# It was here
`,
  "slides/es/01.md": `---
id: start
image: { alt: Un punto }
---
# Dos *inundaciones*

Note:
Empiece.

---
id: flood
---
# Llovió en 1994

Más que nunca.

---
id: dams
---
# Luego hubo presas

## Antes
Ninguna.

## Después
Muchas.

---
id: place
map: { countries: [{ name: Peru, label: Perú }] }
---
# Fue aquí
`,
  "slides/media/dot.svg": SVG,
};

export const LAYOUTS: Readonly<Record<string, string>> = {
  title: "{{!-- fields: title, body?, image? --}}",
  event: "{{!-- fields: title, events 1, body --}}",
  comparison: "{{!-- fields: title, sections 2, body?, figures? --}}",
  map: "{{!-- fields: title, map, body? --}}",
  timeline: "{{!-- fields: title, body?, events?, steps?, window? --}}",
  motto: "{{!-- fields: title, motto, events? 1..2 --}}",
};

function catalogOf(layouts: Readonly<Record<string, string>>): Catalog {
  const files = Object.entries(layouts).map(
    ([name, source]) =>
      [
        name,
        { path: `templates/layouts/${name}.hbs`, source: `${source}\n<h2>{{title}}</h2>\n` },
      ] as const,
  );
  return {
    layouts: new Map(files),
    themes: ["paper", "hall"],
    countries: () => ["Brazil", "Peru"],
  };
}

/** Parses the small lecture with some files put in the place of its own. */
export function parseSmall(changes: Files = {}, layouts = LAYOUTS, draft = false): ParsedLecture {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries({ ...SMALL_LECTURE, ...changes })) {
    if (content === undefined) continue;
    files.set(
      `/lecture/${path}`,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
  }
  return parseLecture(
    "/lecture",
    memoryEffects(files),
    catalogOf(layouts),
    draft ? "draft" : "none",
  );
}

/** The problems as lines `file:line:column id: message | hint`. */
export function problems(changes: Files, layouts = LAYOUTS): readonly string[] {
  return parseSmall(changes, layouts).diagnostics.map(
    ({ id, message, location: { file, line, column }, hint }) =>
      `${file}:${line}:${column} ${id}: ${message} | ${hint}`,
  );
}

/** A file of the small lecture with one text in it replaced; fails where it is not there exactly once. */
export function edited(path: string, from: string, to: string): Files {
  const source = SMALL_LECTURE[path] ?? "";
  if (source.split(from).length !== 2)
    throw new Error(`${path} does not hold "${from}" exactly once`);
  return { [path]: source.replace(from, () => to) };
}

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Letters that go wrong in formats: of markup, of two directions, outside the plane, and with no end. */
export const HOSTILE = {
  title: "Smith & Sons ]]> <b> 100 % (a\\b)",
  arabic: "سلام",
  emoji: "🎈",
  long: "abcdefghij".repeat(1000),
  note: "Only the lecturer says this.",
  stepNote: "And this at the step.",
  answer: "It was the town.",
} as const;

const FILES: Readonly<Record<string, string>> = {
  "slides/deck.yaml": `title: { en: ${JSON.stringify(HOSTILE.title)} }
lecturer: "Ó. Lecturer & Co"
date: 2026-03-15
languages: [en]
lanes: [{ id: water, title: { en: Water & law }, tone: circle }]
`,
  "slides/audiences/told.yaml":
    "title: { en: Told }\nminutes: 60\nnotes: handout\nglossary: true\n",
  "slides/audiences/others.yaml": "title: { en: Others }\nminutes: 60\nnotes: false\ntheme: hall\n",
  "timeline-data/events.yaml": `- id: flood
  title: { en: "The flood ${HOSTILE.emoji} ${HOSTILE.arabic}" }
  date: 1994~
  lane: water
  summary: { standard: { en: "It rained & rained ]]>." } }
  cites: [survey]
- id: dams
  title: { en: The dams }
  date: 1996
  lane: water
  summary: { standard: { en: They stand. } }
  cites: [survey]
`,
  "timeline-data/references.yaml": `- { id: survey, type: report, title: A survey & more, URL: "https://example.org/a?b=1&c=2", author: [{ literal: Water Office }] }
`,
  "timeline-data/glossary.yaml": `- { id: dam, term: { en: weir }, definition: { en: a low dam } }
`,
  "slides/en/slides.md": `---
id: start
layout: title
minutes: 1
---
# ${HOSTILE.title.replace("<b>", "\\<b\\>").replace("\\b)", "\\\\b)")}

Note:
${HOSTILE.note}

---
id: part
layout: section
minutes: 1
---
# A first part

---
id: flood
layout: event
events: [flood]
minutes: 1
---
# It rained ${HOSTILE.arabic}

More than [ever](https://example.org/rain), over the weir.

Note:
${HOSTILE.long}

---
id: walk
layout: timeline
steps: [flood, dams]
minutes: 1
---
# A title so long that it goes over two lines of its slide, and the outline has it as one

Note:
Look.

## flood
${HOSTILE.stepNote}

---
id: ask
layout: question
minutes: 1
---
# Who paid?

Think of it.

## So
${HOSTILE.answer}

---
id: sources
layout: references
minutes: 1
---
# References
`,
};

/** Writes a lecture into a folder whose words are as bad as words can be: one audience may have its notes on paper, one may not. */
export function writeHostileLecture(folder: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

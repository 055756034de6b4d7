import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, temporaryFolder } from "./cli.js";

/* A lecture in two languages whose notes and answers have every letter that a page must escape. */

const FILES: Readonly<Record<string, string>> = {
  "slides/deck.yaml": `title: { en: Floods, es: Inundaciones }
lecturer: B. Lecturer
date: 2026-03-15
languages: [en, es]
lanes: [{ id: water, title: { en: Water, es: Agua }, tone: circle }]
`,
  "slides/audiences/all.yaml": "title: { en: Everybody, es: Todos }\nminutes: 20\n",
  "timeline-data/events.yaml": `- id: flood
  title: { en: The flood, es: La inundación }
  date: 1994
  lane: water
  summary: { standard: { en: It rained., es: Llovió. } }
- id: dams
  title: { en: The dams, es: Las presas }
  date: 1996
  lane: water
  summary: { standard: { en: They stand., es: Ahí están. } }
`,
  "slides/en/slides.md": `---
id: walk
layout: timeline
steps: [flood, dams]
---
# It rained, and dams came

Note:
Say "good evening" & smile at <them>, all of them. Don't hurry—*two* floods **are** a lot.

- A point that nobody sees

## flood
The first step is told by heart.

## dams
The second step is “told” with a [link](https://example.org/a?b=1&c=2) to nowhere.

---
id: ask
layout: question
events: [flood]
---
# Who paid?

Think of it.

## It was the town

The town's *treasurer*, it was & nobody else.

## But not alone

1. A bank lent "half" of it to them

Note: One line that begins beside the word.
`,
  "slides/es/slides.md": `---
id: walk
---
# Llovió, y luego hubo presas

Note:
Diga «buenas noches» y sonría al público.

## flood
El primer paso se cuenta de memoria.

## dams
El segundo paso, también.

---
id: ask
---
# ¿Quién pagó?

Piénselo.

## Fue el pueblo

Pagó el tesorero del pueblo.

## No solo

Un banco prestó la mitad.

Note:
Una línea más para el ponente.
`,
};

/** Writes the lecture into an empty folder, with some files put in the place of its own. */
export function whispers(changes: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  // Any words will do for the interface.
  mkdirSync(path.join(root, "templates/messages"), { recursive: true });
  copyFileSync(
    path.join(ROOT, "templates/messages/en.yaml"),
    path.join(root, "templates/messages/es.yaml"),
  );
  return root;
}

/** Its audience with one more line. */
export function withLine(line: string): Readonly<Record<string, string>> {
  const file = "slides/audiences/all.yaml";
  return { [file]: `${FILES[file]}${line}\n` };
}

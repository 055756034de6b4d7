import { describe, expect, it } from "vitest";
import {
  edited,
  type Files,
  parseSmall,
  problems,
  SMALL_LECTURE,
} from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const PERIODS = "timeline-data/periods.yaml";
const END = "slides/en/02-end.md";

const WALK = `---
id: walk
layout: timeline
steps: [first-flood, wet-years, flood-law]
---
# From rain to law

Note:
Begin here.

## first-flood
It *rained*.

### Aside
Really.

## flood-law
Then the law.
`;
const WALK_ES = `---
id: walk
---
# De la lluvia a la ley

Note:
Empiece aquí.

## first-flood
Llovió.

## flood-law
Luego la ley.
`;
const EN = "slides/en/03-walk.md";
const ES = "slides/es/03.md";

/** The small lecture with a walk, one text in it replaced. */
function walk(from = "", to = "", spanish: readonly [string, string] = ["", ""]): Files {
  if (!WALK.includes(from) || !WALK_ES.includes(spanish[0])) throw new Error("no such text");
  return { [EN]: WALK.replace(from, to), [ES]: WALK_ES.replace(...spanish) };
}
const slideOf = (files: Files) => parseSmall(files).lecture?.slides.find(({ id }) => id === "walk");

describe("steps", () => {
  it("stand once, with notes of their own in each language", () => {
    const slide = slideOf(walk());
    expect(problems(walk())).toEqual([]);
    expect(slide?.steps).toEqual(["first-flood", "wet-years", "flood-law"]);
    expect(slide?.text.en?.notes).toBe("<p>Begin here.</p>");
    expect(slide?.text.en?.stepNotes).toEqual({
      "first-flood": "<p>It <em>rained</em>.</p>\n<h3>Aside</h3>\n<p>Really.</p>",
      "flood-law": "<p>Then the law.</p>",
    });
    expect(slide?.text.es?.notes).toBe("<p>Empiece aquí.</p>");
    expect(slide?.text.es?.stepNotes["flood-law"]).toBe("<p>Luego la ley.</p>");
  });

  it("without any, a heading in the notes is part of them", () => {
    const files = walk("steps: [first-flood, wet-years, flood-law]\n");
    expect(problems(files)).toEqual([]);
    expect(slideOf(files)?.text.en?.notes).toContain("<h2>first-flood</h2>");
    expect(slideOf(files)?.text.en?.stepNotes).toEqual({});
  });

  it("that name nothing", () => {
    expect(problems(walk("first-flood, wet-years", "first-flod, wet-year"))).toEqual([
      `${EN}:4:9 unknown-step: expected a known event or period, got first-flod | did you mean first-flood?`,
      `${EN}:4:21 unknown-step: expected a known event or period, got wet-year | did you mean wet-years?`,
      `${EN}:11:1 unknown-step: expected a step of this slide as the heading in its notes, got first-flood | did you mean first-flod?; a heading of your own is ###`,
      `${ES}:9:1 unknown-step: expected a step of this slide as the heading in its notes, got first-flood | did you mean first-flod?; a heading of your own is ###`,
    ]);
  });

  it("that name nothing, where the file that may have it cannot be read", () => {
    expect(
      problems({ ...walk(), [PERIODS]: "\0" }).filter((line) => line.includes("step")),
    ).toEqual([]);
  });

  it("that come twice, or are no names", () => {
    expect(problems(walk("wet-years, flood-law", "flood-law, first-flood"))).toEqual([
      `${EN}:4:33 duplicate-name: expected each step once, got first-flood again | remove one of the two`,
    ]);
    expect(problems(walk("wet-years, flood-law", "1994, flood-law"))).toEqual([
      `${EN}:4:22 wrong-type: entry of steps: expected the id of an event or a period, got 1994 | put it in quotation marks: "1994"`,
    ]);
  });

  it("to an event that the slide does not show", () => {
    expect(problems(walk("steps:", "events: [first-flood]\nsteps:"))).toEqual([
      `${EN}:5:33 hidden-step: expected an event that the slide shows, got flood-law | add flood-law to events, or leave events out to show them all`,
    ]);
  });

  it("whose name an event and a period have", () => {
    const files = {
      ...walk(),
      [PERIODS]: `${SMALL_LECTURE[PERIODS]}- { id: flood-law, title: { en: Law, es: Ley }, date: 1996/1998 }\n`,
    };
    expect(problems(files)).toEqual([
      `${EN}:4:33 ambiguous-step: expected an event or a period, got flood-law, which is the id of both | rename one of the two: ${EVENTS}:13, ${PERIODS}:2`,
    ]);
  });

  it("on a slide whose layout has none", () => {
    expect(
      problems(edited(END, "figures: [depth]", "figures: [depth]\nsteps: [flood-law]")),
    ).toEqual([
      `${END}:5:1 unused-field: expected no steps, which the layout comparison does not show | remove it, or choose a layout that has steps`,
    ]);
  });

  it("in a translation, where structure does not stand", () => {
    expect(problems(walk("", "", ["id: walk\n", "id: walk\nsteps: [flood-law]\n"]))).toEqual([
      `${ES}:3:1 translated-structure: expected id and words only in a translation, got steps | remove it: it stands once, in the default language`,
    ]);
  });
});

describe("notes of steps", () => {
  it("under a heading that is no step, or twice", () => {
    expect(problems(walk("## flood-law", "## flood law\n", ["flood-law", "first-flood"]))).toEqual([
      `${EN}:17:1 unknown-step: expected a step of this slide as the heading in its notes, got flood law | did you mean flood-law?; a heading of your own is ###`,
      `${ES}:12:1 duplicate-name: expected the notes of each step once, got first-flood again | put the two together`,
    ]);
  });

  it("that a translation lacks", () => {
    expect(problems(walk("", "", ["\n## flood-law\nLuego la ley.\n", ""]))).toEqual([
      `${ES}:2:5 missing-translation: expected the notes of the step flood-law in es, got nothing | add a line ## flood-law under Note: and the notes under it`,
    ]);
  });
});

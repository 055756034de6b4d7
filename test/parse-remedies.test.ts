import { describe, expect, it } from "vitest";
import { edited, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const START = "slides/en/01-start.md";
const END = "slides/en/02-end.md";
const AUDIENCE = "slides/audiences/all.yaml";

describe("a remedy is one that helps", () => {
  it.each([
    ["context: sometimes", 'got "sometimes" | give true, false or only-after'],
    ["context: only-aftr", 'got "only-aftr" | did you mean only-after?'],
    ["context: 'true'", 'got "true" | take the quotation marks off: true'],
    ["context:", "got nothing | give it true, false or only-after, or remove the key"],
  ])("what may be true, false or a word: %s", (line, words) => {
    expect(problems(edited(AUDIENCE, "minutes: 20", `${line}\nminutes: 20`))).toEqual([
      `slides/audiences/all.yaml:2:${line.endsWith(":") ? 9 : 10} wrong-type: context: expected true, false or only-after, ${words}`,
    ]);
  });

  it("the same of notes, whose word is another", () => {
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: 20\nnotes: maybe"))).toEqual([
      'slides/audiences/all.yaml:3:8 wrong-type: notes: expected true, false or handout, got "maybe" | give true, false or handout',
    ]);
  });

  it("nothing where a key must have something: it cannot be removed", () => {
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes:"))).toEqual([
      "slides/audiences/all.yaml:2:9 wrong-type: minutes: expected more than 0 minutes, got nothing | give it more than 0 minutes",
    ]);
    expect(problems(edited(END, "figures: [depth]", "minutes: { standard: , brief: }"))).toEqual([
      "slides/en/02-end.md:4:22 wrong-type: standard: expected minutes, 0 or more, got nothing | give it minutes, 0 or more",
      "slides/en/02-end.md:4:31 wrong-type: brief: expected minutes, 0 or more, got nothing | give it minutes, 0 or more, or remove the key",
    ]);
    expect(problems(edited(EVENTS, "tags: [rain]", "tags: [rain, ~]"))).toEqual([
      "timeline-data/events.yaml:12:16 wrong-type: entry of tags: expected text, got nothing | give it text, or remove the entry",
    ]);
  });

  it("a colour that YAML takes for a comment", () => {
    for (const line of ["accent: #8e2408", "accent: #8e2408 # brown"])
      expect(problems(edited(AUDIENCE, "minutes: 20", `${line}\nminutes: 20`))).toEqual([
        'slides/audiences/all.yaml:2:9 wrong-type: accent: expected a colour such as #a06f36, got nothing | put it in quotation marks: "#8e2408"',
      ]);
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: 20\naccent: \n#reserve: 2"))).toEqual(
      [
        "slides/audiences/all.yaml:3:9 wrong-type: accent: expected a colour such as #a06f36, got nothing | give it a colour such as #a06f36, or remove the key",
      ],
    );
    expect(problems(edited(AUDIENCE, "reserve: 5", "accent: # none\nreserve: 5"))).toEqual([
      "slides/audiences/all.yaml:3:9 wrong-type: accent: expected a colour such as #a06f36, got nothing | give it a colour such as #a06f36, or remove the key",
    ]);
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: #20"))).toEqual([
      "slides/audiences/all.yaml:2:10 wrong-type: minutes: expected more than 0 minutes, got nothing | give it more than 0 minutes",
    ]);
  });

  it("a number in quotation marks", () => {
    expect(
      problems({
        ...edited(AUDIENCE, "minutes: 20", 'minutes: "20"'),
        ...edited(START, "minutes: 3", "minutes: '2.5'"),
      }),
    ).toEqual([
      'slides/audiences/all.yaml:2:10 wrong-type: minutes: expected more than 0 minutes, got "20" | take the quotation marks off: 20',
      'slides/en/01-start.md:15:10 wrong-type: minutes: expected minutes, or { brief, standard, scholarly }, got "2.5" | take the quotation marks off: 2.5',
    ]);
  });

  it("an empty list", () => {
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: 20\nlanguages: []"))).toEqual([
      "slides/audiences/all.yaml:3:12 wrong-type: languages: expected at least one language, got an empty list | give at least one language",
    ]);
  });

  it("an unknown key in an audience, with all that there are", () => {
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: 20\nwallpaper: red"))).toEqual([
      "slides/audiences/all.yaml:3:1 unknown-key: expected a known key, got wallpaper | known: accent, backup, context, depth, footer, glossary, importance, institution, keep, lanes, languages, lead, lead-with, link, logo, minutes, notes, reserve, slides, tags, text-size, theme, title",
    ]);
  });

  it("a reserve that takes the only minute", () => {
    expect(problems(edited(AUDIENCE, "minutes: 20", "minutes: 1"))).toEqual([
      "slides/audiences/all.yaml:3:10 wrong-type: reserve: expected less than the 1 minute there is, got 5 | keep fewer minutes for questions",
    ]);
  });

  it("a slide that must be in the talk and is for questions", () => {
    expect(
      problems(edited(END, "layout: map\n", "layout: map\nbackup: true\nrequired: true\n")),
    ).toEqual([
      "slides/en/02-end.md:18:1 required-backup: expected a required slide to be in the talk, got place, which is a backup slide | remove required, or backup",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { inTime } from "./support/in-time.js";
import { edited, parseSmall, problems, SMALL_LECTURE } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const DECK = "slides/deck.yaml";
const START = "slides/en/01-start.md";

describe("YAML aliases", () => {
  const BOMB = [..."abcdefghi"]
    .map(
      (name, index, all) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? "x" : `*${all[index - 1]}`)
          .join(", ")}]`,
    )
    .join("\n");

  it("may use one value 150 times", () => {
    const { lecture, diagnostics } = parseSmall(
      edited(EVENTS, "tags: [rain]", `tags: [&r rain${", *r".repeat(150)}]`),
    );
    expect(diagnostics).toEqual([]);
    expect(lecture?.events[0]?.tags).toEqual(Array(151).fill("rain"));
  });

  it("may share a whole value, with its dates and places", () => {
    const changes = edited(EVENTS, "  links: [", "  record: *r\n  links: [");
    const source = String(changes[EVENTS]).replace("record:\n", "record: &r\n");
    const { lecture } = parseSmall({ [EVENTS]: source });
    expect(lecture?.events[1]?.record).toEqual(lecture?.events[0]?.record);
    expect(problems({ [EVENTS]: source.replace("1994-10", "1994-31") })[0]).toMatch(
      /^timeline-data\/events\.yaml:10:27 date: /,
    );
  });

  it("are refused where they unfold to more than memory holds", () => {
    expect(
      inTime(() => problems({ [DECK]: `${SMALL_LECTURE[DECK]}${BOMB}\n`, [EVENTS]: BOMB })),
    ).toEqual([
      "slides/deck.yaml:14:7 yaml-alias: expected aliases that unfold to at most 200000 values, got more | write the value out instead of the alias",
      "timeline-data/events.yaml:6:7 yaml-alias: expected aliases that unfold to at most 200000 values, got more | write the value out instead of the alias",
    ]);
  });

  it("are refused where they contain themselves, or lead nowhere", () => {
    expect(problems(edited(EVENTS, "tags: [rain]", "tags: &t [*t]"))).toEqual([
      "timeline-data/events.yaml:12:13 yaml-alias: expected an alias to another value, got *t, which contains itself | write the value out instead of the alias",
    ]);
    expect(problems(edited(EVENTS, "It rained.", "*rained*"))).toEqual([
      "timeline-data/events.yaml:6:21 yaml-alias: expected the name of an anchor above, got *rained* | put the text in quotation marks if the * is part of it, or write &rained* where the value stands first",
    ]);
  });
});

describe("YAML that cannot be read", () => {
  it.each([
    [
      "a second colon on the line",
      "date: 1994\n",
      "place: Peru: Lima\n",
      "3:10",
      "expected one value, got a second key and colon in Peru: Lima | put the text in quotation marks if the colon is part of it; else begin a new line",
    ],
    [
      "a tab as indentation",
      "  date: 1994\n",
      "\tdate: 1994\n",
      "3:2",
      "expected spaces before the key, got a tab | indent with spaces",
    ],
    [
      "a key that stands between two columns",
      "  lane: water\n  summary",
      "   lane: water\n  summary",
      "4:4",
      "expected this line at the column of the key above, got it deeper: lane: water | line it up with the keys beside it",
    ],
    [
      "a key left of its entry",
      "  lane: water\n  summary",
      " lane: water\n  summary",
      "4:1",
      "expected an entry of the list, got lane: water | line the key up with the one above, or begin a new entry with a dash",
    ],
    [
      "a quotation mark that nothing closes",
      "en: It rained.",
      'en: "It rained.',
      "6:21",
      'expected a closing ", got the end of the text | close the quotation mark: "…"',
    ],
    [
      "letters behind a quotation mark",
      "en: It rained.",
      "en: 'It's raining'",
      "6:25",
      "expected the value to end with its quotation mark, got s raining', es: Llovió. } | an apostrophe inside single quotation marks is written twice; double ones may hold it as it is",
    ],
    [
      "braces that nothing closes",
      "title: { en: The law, es: La ley }",
      "title: { en: The law, es: La ley",
      "15:3",
      "expected } to close what is open, got date: 1996/1998~ | close the bracket, or indent what belongs into it",
    ],
    [
      "braces in a text",
      "en: It rained.",
      "en: {n} days",
      "6:25",
      "expected the text to go on as YAML, got days, es: Llovió. } | text that holds a colon and a space, a # after a space, or begins with [ { * & ! % @ ` wants quotation marks",
    ],
    [
      "a sign that YAML keeps for itself",
      "en: It rained.",
      "en: @rained",
      "6:21",
      "expected a value, got @rained, es: Llovió. } | text that begins with such a sign wants quotation marks",
    ],
    [
      "a line without colon",
      "  lane: law\n",
      "  lane law\n",
      "16:3",
      "expected a key and a colon on one line, got lane law | write key: value, with a space after the colon",
    ],
    [
      "a backslash that escapes nothing",
      "en: It rained.",
      'en: "It \\rained\\q"',
      "6:32",
      'expected an escape that YAML knows, got \\q", es: Llovió. } | write \\\\ for a backslash, or use single quotation marks',
    ],
    [
      "a tag",
      "lane: law",
      "lane: !law x",
      "16:9",
      "expected a plain value, got the tag !law x | remove the tag; put the text in quotation marks if the ! is part of it",
    ],
    [
      "a second document",
      "- id: flood-law",
      "---\n- id: flood-law",
      "13:1",
      "expected one document, got a second one after --- | remove the line ---",
    ],
    [
      "a key in brackets",
      "lane: law",
      "[lane]: law",
      "16:3",
      "expected the text to go on as YAML, got [lane]: law | text that holds a colon and a space, a # after a space, or begins with [ { * & ! % @ ` wants quotation marks",
    ],
    [
      "a mark of a bad merge",
      "- id: flood-law",
      "<<<<<<< ours\n- id: flood-law",
      "13:1",
      "expected YAML, got the mark of a merge conflict | settle the conflict, and remove its marks",
    ],
    [
      "bold",
      "en: It rained.",
      "en: **rained** much",
      "6:32",
      "expected the text to go on as YAML, got much, es: Llovió. } | text that holds a colon and a space, a # after a space, or begins with [ { * & ! % @ ` wants quotation marks",
    ],
    [
      "dash",
      "date: 1994\n",
      "date: - 1994\n",
      "3:9",
      "expected the text to go on as YAML, got - 1994 | text that holds a colon and a space, a # after a space, or begins with [ { * & ! % @ ` wants quotation marks",
    ],
  ])("%s", (_, from, to, place, message) => {
    expect(problems(edited(EVENTS, from, to))).toEqual([
      `timeline-data/events.yaml:${place} yaml: ${message}`,
    ]);
  });

  it("is reported once, not line by line", () => {
    expect(inTime(() => problems({ [EVENTS]: "[".repeat(20_000) }))).toEqual([
      "timeline-data/events.yaml:1:1 yaml: expected a few levels of lists and keys, got thousands | is this the right file?",
    ]);
  });

  it("stays within a second and some messages, however much of it there is", () => {
    const found = inTime(() =>
      problems({ [EVENTS]: "- abc\n".repeat(30_000), [START]: "---\n".repeat(100_000) }),
    );
    expect(found.filter((line) => line.startsWith(EVENTS))).toHaveLength(201);
    expect(found.filter((line) => line.startsWith(START))).toHaveLength(201);
    expect(found.at(-1)).toBe(
      "timeline-data/events.yaml:201:3 too-many: expected a file with a few problems, got more than 200 | is this the right file? else mend these first",
    );
  });
});

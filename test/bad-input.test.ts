import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited, parseSmall, problems, SMALL_LECTURE } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const DECK = "slides/deck.yaml";
const START = "slides/en/01-start.md";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "string" ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const text = (path: string) => SMALL_LECTURE[path] ?? "";

/** One second at most, whatever comes; of the processor, since other tests may run beside this one. */
function inTime<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
  return result;
}

describe("a file that is no text", () => {
  it("is refused by its size before it is read", () => {
    const found = inTime(() => problems({ [EVENTS]: new Uint8Array(50_000_000) }));
    expect(found).toEqual([
      "timeline-data/events.yaml:1:1 too-large: expected a text file of at most 5 MB, got 50 MB | is this the right file?",
    ]);
  });

  it("is refused by how it begins, or by a zero byte in it", () => {
    const found = problems({
      [EVENTS]: bytes([0x89], "PNG\r\n", [0x1a, 0x0a]),
      "timeline-data/figures.yaml": bytes("PK", [3, 4, 20, 0, 6, 0]),
      "timeline-data/periods.yaml": bytes("- id: x", [0]),
      [START]: bytes([0xff, 0xfe], "-", [0], "-", [0]),
    });
    expect(found).toEqual([
      "slides/en/01-start.md:1:1 binary: expected text, got UTF-16 text | save the file as UTF-8",
      "timeline-data/events.yaml:1:1 binary: expected text, got a PNG picture | is this the right file?",
      "timeline-data/figures.yaml:1:1 binary: expected text, got a zip archive, such as a DOCX or XLSX | is this the right file?",
      "timeline-data/periods.yaml:1:1 binary: expected text, got a binary file | is this the right file?",
    ]);
  });

  it.each([
    ["a Latin-1 letter", [0xe9, 0x20], "0xE9"],
    ["a character cut off", [0xe2, 0x82, 0x0a], "0xE2"],
    ["an overlong form", [0xc0, 0xaf], "0xC0"],
    ["a surrogate", [0xed, 0xa0, 0x80], "0xED"],
    ["what is beyond Unicode", [0xf4, 0x90, 0x80, 0x80], "0xF4"],
  ])("is refused where UTF-8 is broken: %s", (_, broken, shown) => {
    expect(problems({ [EVENTS]: bytes("# ä €\n- id: café", broken) })).toEqual([
      `timeline-data/events.yaml:2:11 not-utf-8: expected UTF-8, got the byte ${shown} | save the file as UTF-8`,
    ]);
  });

  it("is refused where a control character stands, or its escape", () => {
    expect(problems(edited(EVENTS, "It rained.", "It \u0007rained."))).toEqual([
      "timeline-data/events.yaml:6:24 control-character: expected text, got the control character U+0007 | remove it",
    ]);
    expect(problems(edited(EVENTS, "It rained.", '"It \\x07rained, \\ud800."'))).toEqual([
      "timeline-data/events.yaml:6:21 control-character: expected text, got the escape of a control character | remove it",
    ]);
  });

  it("is refused where it is empty", () => {
    expect(
      problems({
        [EVENTS]: "",
        "timeline-data/figures.yaml": "# none yet\n",
        "slides/audiences/all.yaml": "\n",
      }),
    ).toEqual([
      "slides/audiences/all.yaml:1:1 empty: expected keys with values, got an empty file | begin with title: …",
      "timeline-data/events.yaml:1:1 empty: expected a list of events, got an empty file | write [] where there are none, or remove the file",
      "timeline-data/figures.yaml:1:1 empty: expected a list of figures, got an empty file | write [] where there are none, or remove the file",
    ]);
    expect(problems({ [DECK]: "" })).toEqual([
      "slides/deck.yaml:1:1 empty: expected keys with values, got an empty file | begin with title: …",
    ]);
  });

  it("is refused where it is a list in the place of keys, keys in the place of a list, or a sentence", () => {
    expect(
      problems({
        [DECK]: "- title\n",
        [EVENTS]: "id: a\n",
        "timeline-data/periods.yaml": "Nothing here\n",
      }),
    ).toEqual([
      "slides/deck.yaml:1:1 wrong-type: the file: expected keys with values, got a list | remove the dash, and write key: value on each line",
      "timeline-data/events.yaml:1:1 wrong-type: expected a list of events, got keys with values | begin each entry with a dash: - id: …",
      "timeline-data/periods.yaml:1:1 wrong-type: expected a list of periods, got a text | begin each entry with a dash: - id: …",
    ]);
  });
});

describe("a byte-order mark and CRLF", () => {
  const foreign = (source: string) => bytes([0xef, 0xbb, 0xbf], source.replaceAll("\n", "\r\n"));

  it("change nothing in what is read", () => {
    const changes = Object.fromEntries(
      Object.entries(SMALL_LECTURE).map(([path, source]) => [path, foreign(source)]),
    );
    expect(parseSmall(changes)).toEqual(parseSmall());
  });

  it("change no place in a message", () => {
    const changes = {
      ...edited(EVENTS, "lane: law", "lane: lwa"),
      ...edited(START, "[start]", "[strat]"),
    };
    const plain = problems(changes);
    expect(plain).toHaveLength(2);
    expect(
      problems(
        Object.fromEntries(
          Object.entries(changes).map(([path, source]) => [path, foreign(String(source))]),
        ),
      ),
    ).toEqual(plain);
  });
});

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
    expect(inTime(() => problems({ [DECK]: `${text(DECK)}${BOMB}\n`, [EVENTS]: BOMB }))).toEqual([
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

describe("random damage", () => {
  const paths = Object.keys(SMALL_LECTURE).filter((path) => !path.endsWith(".svg"));
  // What a slip of the hand, a bad merge or another program leaves behind.
  const scrap = fc.oneof(
    fc.constantFrom(
      "---\n",
      "\t",
      ": ",
      "- ",
      "{",
      "]",
      '"',
      "'",
      "&a ",
      "*a",
      "#",
      "|\n",
      "\r",
      "<<<<<<<\n",
      "!!x ",
      "? ",
      "__proto__: 1\n",
    ),
    fc.string({ maxLength: 6 }),
  );
  const damage = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(
      scrap.map((piece) => [...new TextEncoder().encode(piece)]),
      fc.array(fc.nat({ max: 255 }), { maxLength: 3 }),
    ),
  });

  it("never makes the reading throw, and what is not reported can be used", () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const files: Record<string, Uint8Array> = {};
        for (const { path, at, cut, put } of damages) {
          const source = [...(files[path] ?? bytes(text(path)))];
          source.splice(Math.floor(at * source.length), cut, ...put);
          files[path] = new Uint8Array(source);
        }
        const { lecture, diagnostics } = parseSmall(files);
        expect(lecture === undefined).toBe(diagnostics.some(({ level }) => level === "error"));
        for (const { location, message, hint } of diagnostics) {
          expect(location.line).toBeGreaterThan(0);
          expect(location.column).toBeGreaterThan(0);
          expect(message).toMatch(/expected/);
          expect(hint).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });
});

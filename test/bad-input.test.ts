import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stopsAll } from "../scripts/model/diagnostic.js";
import { inTime } from "./support/in-time.js";
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

describe("a folder where a file is expected", () => {
  it("is named, whichever file it is", () => {
    expect(problems({ [DECK]: undefined, [`${DECK}/x.txt`]: "" })).toContain(
      "slides/deck.yaml:1:1 not-a-file: expected a file, got a folder | put a text file in its place",
    );
    expect(
      problems({
        [EVENTS]: undefined,
        [`${EVENTS}/x.txt`]: "",
        "timeline-data/periods.yaml": undefined,
        "timeline-data/periods.yaml/x.txt": "",
        "slides/media/dot.svg": undefined,
        "slides/media/dot.svg/x.txt": "",
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/dot.svg: it is a folder | put the file into slides/media/ and name it media/…",
      "timeline-data/events.yaml:1:1 not-a-file: expected a file, got a folder | put a text file in its place",
      "timeline-data/periods.yaml:1:1 not-a-file: expected a file, got a folder | put a text file in its place",
    ]);
  });
});

describe("a picture's prolog", () => {
  const DOT = "slides/media/dot.svg";
  const svg = (prolog: string) => problems({ [DOT]: `${prolog}<svg xmlns="x"></svg>` });

  it.each([
    "\ufeff \n",
    '<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>',
    "<!-- <svg> --><!DOCTYPE svg>",
    '<!doctype svg [ <!ENTITY a "b"> ]>\n',
  ])("may be %j", (prolog) => {
    expect(svg(prolog)).toEqual([]);
  });

  it.each(["<!-- a", "<?xml", "<!DOCTYPE svg [", "text", "<html>"])("may not be %j", (prolog) => {
    expect(svg(prolog)).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/dot.svg: its content is no SVG | save the picture anew",
    ]);
  });

  it.each(["<!---->", "<?a?>", "<!-- a -->\n", "<!DOCTYPE a>"])(
    "is read in time, however often it has %j",
    (part) => {
      expect(inTime(() => svg(part.repeat(5000)))).toEqual([]);
      expect(inTime(() => problems({ [DOT]: `${part.repeat(5000)}<html>` }))).toHaveLength(1);
    },
  );
});

describe("a byte-order mark and CRLF", () => {
  const foreign = (source: string) => bytes([0xef, 0xbb, 0xbf], source.replaceAll("\n", "\r\n"));

  it("change nothing in what is read", () => {
    const changes = Object.fromEntries(
      Object.entries(SMALL_LECTURE).map(([path, source]) => [path, foreign(source)]),
    );
    const { lecture, diagnostics } = parseSmall(changes);
    const { lecture: same, diagnostics: none } = parseSmall();
    expect([lecture, diagnostics]).toEqual([same, none]);
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
        expect(lecture === undefined).toBe(stopsAll(diagnostics));
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

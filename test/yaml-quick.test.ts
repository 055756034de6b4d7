import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { placesIn, type YamlNode } from "../scripts/parse/yaml-node.js";
import { readQuickly } from "../scripts/parse/yaml-quick.js";
import { yamlValues } from "../scripts/parse/yaml-values.js";
import { SMALL_LECTURE } from "./support/small-lecture.js";

/** What the library makes of a text; undefined where it finds a fault. */
function byLibrary(text: string): YamlNode | undefined {
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: true,
    resolveKnownTags: false,
  });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const { root, faults } = yamlValues(document, text);
  return faults.length === 0 ? root : undefined;
}

/** The quick reader may pass, but must not differ. */
function expectAgreement(text: string): void {
  const quick = readQuickly(text);
  if (quick) expect(quick, JSON.stringify(text)).toEqual(byLibrary(text));
}

const FILES = Object.entries(SMALL_LECTURE).flatMap(([path, text]) =>
  path.endsWith(".yaml") ? [text] : text.split(/^---\n/m).filter((_, index) => index % 2 === 1),
);

describe("the quick reading of YAML", () => {
  it("takes on every file of a lecture written in the usual way", () => {
    for (const text of FILES) expect(readQuickly(text), text).toBeDefined();
  });

  it.each([
    "a: 1994",
    "a: -0043",
    "a: 0079",
    "a: 1994-10",
    "a: ../2015~",
    "a: 2.50",
    "a: +1",
    "a: 1.",
    "a: .5",
    "a: 1e3",
    "a: 0x1F",
    "a: 0o7",
    "a: .inf",
    "a: ~",
    "a: null",
    "a: True",
    "a: yes",
    "a: no",
    "a:",
    "a: # none",
    "a: b # c",
    "a: b#c",
    "a: 'it''s'",
    'a: "say \\"so\\""',
    'a: "tab\\t"',
    "a: 'x' y",
    "a: x:y",
    "a: x: y",
    "a: x:",
    "a: 'x': y",
    "a: {}",
    "a: []",
    "a: { b: c, d: [e, f] }",
    "a: {b: c,d: e}",
    "a: [b,c]",
    "a: [b, c,]",
    "a: { b: , c: d }",
    "a: { b: c: d }",
    "a: { b: 'c' d }",
    "a: [ { b: c } ] # d",
    "a: { b: c }#d",
    "a: [b",
    "a: {b: c",
    "a: [b]]",
    "a:\n  b: c\n  d: e",
    "a:\n- b\n- c",
    "a:\n  - b\n  - c: d\n    e: f",
    "- a",
    "- a\n- b: c",
    "-",
    "- ",
    "- - a",
    "- a: b\n  c: d",
    "- a: b\n c: d",
    "- a: b\n   c: d",
    "a: b\n  c",
    "a:\n  b",
    "a: b\n c: d",
    "a: b\n\n\n# x\nc: d\n",
    "a: &x b",
    "a: *x",
    "a: !x b",
    "a: |\n  b",
    "a: >-\n  b",
    "a: - b",
    "a: -b",
    "a: -1b",
    "a: ?b",
    "a: ,b",
    "a: @b",
    "a: %b",
    "a: <b",
    "a: =",
    "a: b\n- c",
    "- a\nb: c",
    "a: b\na: c",
    "a: 1_000",
    "a: 12:30",
    "a: 2026-03-15",
    "a: 1994?",
    "a: 5 %",
    "a: $5 bn",
    "a: [1994, x, 2.5]",
    "a: {b: 1994}",
    "a: b,c",
    "a: (b)",
    "a: b [c]",
    "a: [b [c]]",
    "  a: b\n  c: d",
    " a: b\nc: d",
    "a",
    "'a'",
    "a:\n  - b\n c: d",
    "a:\n    - b\n  - c",
    "a:\n\n  - b",
    "a: b\n---\nc: d",
    "a: .",
    "a: ..",
    "a: -",
    "a: .5e3",
    "a: 1e",
    "a: e1",
    "a: 1.5.2",
    "a: +",
    "a: '",
    'a: "',
    "a : b",
    "a:b",
    "- a:b",
    "a: \u2028b",
    "a: b\u00a0",
    "a: \u00a0b",
    "a: b \u00a0# c",
    "a: [\u00a0b]",
    "a: b\u3000",
    "a:  b  ",
    "a: {  b:  c  }",
    "a: [ ]",
    "a: { b }",
    "a: ''",
    'a: ""',
    "a: '' # b",
    "-  a:  b",
    "a: [a: b]",
  ])("agrees with the library about %j", (text) => {
    expectAgreement(text);
    expectAgreement(`${text}\n`);
  });

  it("agrees with it about files damaged at random", () => {
    const piece = fc.constantFrom(
      "\n",
      " ",
      "  ",
      "- ",
      ": ",
      ":",
      ",",
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      "#",
      " #",
      "\\",
      "&a ",
      "*a",
      "!",
      "|",
      ">",
      "?",
      "%",
      "@",
      "~",
      "-",
      ".",
      "0",
      "1e3",
      "a: b",
      "é",
      "\n\n",
      "\n  ",
      "\n- ",
      "\n# c\n",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), piece), { minLength: 1, maxLength: 4 }),
        (file, damages) => {
          let text = file;
          for (const [at, cut, put] of damages) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          expectAgreement(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("agrees with it about texts made of YAML's signs alone", () => {
    const sign = fc.constantFrom(
      "a",
      "b",
      ":",
      " ",
      "  ",
      "\n",
      "-",
      "- ",
      "{",
      "}",
      "[",
      "]",
      ",",
      ", ",
      ": ",
      "'",
      '"',
      "#",
      "1",
      ".",
      "~",
      "a: ",
      "- a: ",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => expectAgreement(signs.join(""))),
      { numRuns: 5000 },
    );
  });

  it("agrees with it about what is a number", () => {
    const digits = fc.string({
      unit: fc.constantFrom(..."-+.0123456789eExXoOinfaN_~ "),
      maxLength: 7,
    });
    fc.assert(
      fc.property(digits, (digits) => {
        expectAgreement(`a: ${digits}`);
        expectAgreement(`a: [${digits}, b]`);
      }),
      { numRuns: 3000 },
    );
  });

  it("turns offsets into the places that the library has", () => {
    const text = "a: 1\n\n  é: 2\nlast";
    const lines = new LineCounter();
    parseDocument(text, { lineCounter: lines });
    const place = placesIn(text, "x", 0);
    for (let at = 0; at < text.length; at++) {
      const { line, col } = lines.linePos(at);
      expect(place(at)).toEqual({ file: "x", line, column: col });
    }
  });
});

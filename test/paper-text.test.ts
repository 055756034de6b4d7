import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findQuote,
  fold,
  hashText,
  nearestWords,
  parsePaper,
} from "../scripts/parse/paper-text.js";
import { PAPER } from "./support/harbour.js";

describe("the paper's text", () => {
  it("folds what changes no word", () => {
    expect(fold("a \n\t b\u00A0c")).toBe("a b c");
    expect(fold("“a” ‘b’ «c» d’e")).toBe('"a" \'b\' "c" d\'e');
    expect(fold("1–2—3−4‐5")).toBe("1-2-3-4-5");
    expect(fold("\\$846 \\[2\\] a\\b")).toBe("$846 [2] a\\b");
    expect(fold("bo\u00ADard o\uFB03ce e\u0301t\u00E9 a…")).toBe("board office \u00E9t\u00E9 a...");
    expect(fold("Case stays")).toBe("Case stays");
  });

  it("folds twice as once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = fold(text.replaceAll("\\", ""));
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it.each([
    ["lit its first lamp in 1871", "Introduction", 1],
    ["paid for by the guild", "Introduction", 1],
    ['council\'s "lamp tax" of March 1874', "Introduction", 2],
    ["raised $2.5 million-more than three times", "Introduction", 2],
    ["keepers – four in all".replaceAll(" – ", "–"), "The second tower", 1],
    ["the board had asked for 4 thousand", "The second tower", 2],
    ["said caf\u00E9 owners", "The second tower", 3],
  ])("finds “%s”", (words, section, paragraph) => {
    const place = findQuote(parsePaper(PAPER), words);
    expect(place).toMatchObject({ section, paragraph });
    expect(fold(PAPER.slice(place?.offset)).startsWith(fold(words))).toBe(true);
  });

  it.each(["lamp in 187", "irst lamp", "lit its last lamp", "Lit its first lamp", ""])(
    "does not find “%s”",
    (words) => {
      expect(findQuote(parsePaper(PAPER), words)).toBeUndefined();
    },
  );

  it("finds every run of its words, where it stands or earlier", () => {
    const paper = parsePaper(PAPER);
    const words = paper.folded.trim().split(" ");
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }), (first, count) => {
        const run = words.slice(first, first + count).join(" ");
        const place = findQuote(paper, run);
        expect(place).toBeDefined();
        expect(fold(PAPER.slice(place?.offset)).startsWith(run)).toBe(true);
      }),
    );
  });

  it("says what it has instead", () => {
    const paper = parsePaper(PAPER);
    expect(nearestWords(paper, "lit its first lamp in 1872")).toBe("lit its first lamp in 1871");
    expect(nearestWords(paper, "tower closed on 18 June 1905")).toBe(
      "tower opened on 18 June 1905",
    );
    expect(nearestWords(paper, "nothing like it")).toBeUndefined();
  });

  it("has a fingerprint that only words change", () => {
    const { fingerprint } = parsePaper(PAPER);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(parsePaper(PAPER.replaceAll("\n", "\r\n").replaceAll("’", "'")).fingerprint).toBe(
      fingerprint,
    );
    expect(parsePaper(PAPER.replace("1871", "1872")).fingerprint).not.toBe(fingerprint);
    // The published value of FNV-1a with 64 bits for "a".
    expect(hashText("a")).toBe("af63dc4c8601ec8c");
  });
});

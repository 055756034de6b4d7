import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten, textWidth, wrapText } from "../scripts/layout/text.js";
import { metrics } from "./layout-fixtures.js";

const anyText = fc.string({ unit: "grapheme", maxLength: 80 });
const anyWidth = fc.integer({ min: 30, max: 400 });

describe("text by font metrics", () => {
  it("adds advances in thousandths of the size", () => {
    expect(textWidth(metrics, "sans", 20, "abi")).toBe(10 + 10 + 5);
  });

  it("gives no width to accents and joiners of their own, and the fallback to unknown letters", () => {
    expect(textWidth(metrics, "sans", 10, "e\u0301")).toBe(5);
    expect(textWidth(metrics, "sans", 10, "中")).toBe(10);
  });

  it("shortens with an ellipsis, never beyond the width, never inside a letter", () => {
    expect(shorten(metrics, "sans", 10, "abcdef", 30)).toBe("abcdef");
    expect(shorten(metrics, "sans", 10, "abcdef", 25)).toBe("abc…");
    expect(shorten(metrics, "sans", 10, "ae\u0301e\u0301xxxx", 20)).toBe("ae\u0301…");
    fc.assert(
      fc.property(
        anyText,
        anyWidth,
        (text, width) =>
          textWidth(metrics, "sans", 10, shorten(metrics, "sans", 10, text, width)) <= width,
      ),
    );
  });

  it("wraps at spaces, and inside a word only where it is too wide", () => {
    expect(wrapText(metrics, "sans", 10, "abcd efgh ij", 31)).toEqual(["abcd", "efgh ij"]);
    expect(wrapText(metrics, "sans", 10, "abcdefgh ij", 26)).toEqual(["abcde", "fgh ij"]);
    expect(wrapText(metrics, "sans", 10, "", 25)).toEqual([]);
  });

  it("shortens the last line where there may be only so many", () => {
    expect(wrapText(metrics, "sans", 10, "abcd efgh abcd", 30, 2)).toEqual(["abcd", "efgh…"]);
  });

  it("loses no letter and keeps every line within the width", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const lines = wrapText(metrics, "sans", 10, text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(/[ \t\n]/g, ""));
        for (const line of lines)
          expect(textWidth(metrics, "sans", 10, line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

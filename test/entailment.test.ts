import { describe, expect, it } from "vitest";
import { saysAmount } from "../scripts/parse/amount-evidence.js";
import { componentsOf } from "../scripts/parse/date-evidence.js";
import { parseDate } from "../scripts/parse/edtf.js";
import { fold } from "../scripts/parse/paper-text.js";
import { at } from "./support/harbour.js";

describe("whether words carry a date", () => {
  function missing(words: string, date: string, language = "en"): string[] {
    const parsed = parseDate(date);
    if ("problem" in parsed) throw new Error(parsed.problem);
    return componentsOf(parsed.extent, language)
      .filter(({ isSaid }) => !isSaid(fold(words)))
      .map(({ name }) => name);
  }

  it.each([
    ["in 1871", "1871", []],
    ["in 1872", "1871", ["1871"]],
    ["in 18710 or 11871", "1871", ["1871"]],
    ["since FY1871", "1871", []],
    ["in 1871", "1871~", []],
    ["from 1902 to 1908", "1902/1908", []],
    ["1902–08", "1902/1908", []],
    ["1902/08", "1902/1908", []],
    ["1902–09", "1902/1908", ["1908"]],
    ["from 1902 on", "1902/1908", ["1908"]],
    ["from 1902 on", "1902/..", []],
    ["opened on 18 June 1905", "1905-06-18", []],
    ["opened on June 18th, 1905", "1905-06-18", []],
    ["opened on 18.06.1905", "1905-06-18", []],
    ["opened on 6/18/1905", "1905-06-18", []],
    ["opened on 1905-06-18", "1905-06-18", []],
    ["opened on 19 June 1905", "1905-06-18", ["day 18"]],
    ["opened on 18 July 1905", "1905-06-18", ["June"]],
    ["opened in 1905", "1905-06", ["June"]],
    ["Jun. 1905", "1905-06", []],
    ["18–19 June 2012", "2012-06-18/2012-06-19", []],
    ["the first quarter of 1911", "1911-33", []],
    ["Q1 of 1911", "1911-33", []],
    ["the beginning of 1911", "1911-33", ["first quarter (quarter)"]],
    ["second half of 1911", "1911-41", []],
    ["in the fall of 1911", "1911-23", []],
    ["the 1980s", "198X", []],
    ["in 1980", "198X", ["the 1980s"]],
    ["the twentieth century", "19XX", []],
    ["the 20th century", "19XX", []],
    ["the 19th century", "19XX", ["century 20"]],
    ["in 44 B.C.", "-0043", []],
    ["in 44 BCE", "-0043", []],
    ["in 43 BC", "-0043", ["44 BC"]],
    ["in 144 BC", "-0043", ["44 BC"]],
    ["in 2,500 parishes", "0500", ["500"]],
  ])("“%s” for %s", (words, date, expected) => {
    expect(missing(words, date)).toEqual(expected);
  });

  it("knows the months of the paper's language", () => {
    expect(missing("el 18 de junio de 1905", "1905-06-18", "es")).toEqual([]);
    expect(missing("el 18 de junio de 1905", "1905-06-18", "en")).toEqual(["June"]);
  });
});

describe("whether words carry an amount", () => {
  it.each([
    ["raised $2.5 million", 2.5, "{n} m", true],
    ["raised $2.5 million", 2500, "{n} thousand", true],
    ["raised $2.5 million", 2_500_000, "{n} crowns", true],
    ["raised $2.5 million", 2.5, "{n} bn", false],
    ["raised $2.6 million", 2.5, "{n} m", false],
    ["raised $12.5 million", 2.5, "{n} m", false],
    ["voted 1,200 crowns", 1200, "{n} crowns", true],
    ["voted 1,200 crowns", 200, "{n} crowns", false],
    ["a $4 trillion budget", 4000, "{n} bn", true],
    ["US$500 billion", 500, "{n} bn", true],
    ["846 in all", 846, "{n} bn", true],
    ["60% of trade", 60, "{n} %", true],
    ["served eleven parishes", 11, "{n} parishes", true],
    ["the 3rd largest", 3, "{n}", true],
    ["with two million visitors", 2, "{n} m", true],
    ["about a third", 3, "{n}", false],
  ])("“%s” for %d in “%s”: %s", (words, value, unit, expected) => {
    expect(saysAmount(fold(words), { value, units: [unit], location: at(1) }, "en")).toBe(expected);
  });

  it("reads the decimal comma of the paper's language", () => {
    expect(saysAmount("2,5 coronas", { value: 2.5, units: ["{n}"], location: at(1) }, "es")).toBe(
      true,
    );
    expect(
      saysAmount("1.200 coronas", { value: 1200, units: ["{n}"], location: at(1) }, "es"),
    ).toBe(true);
    expect(saysAmount("2,5 crowns", { value: 2.5, units: ["{n}"], location: at(1) }, "en")).toBe(
      false,
    );
  });
});

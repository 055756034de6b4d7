import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { dateBig } from "../scripts/model/date-big.js";
import { dateInWords, yearLabel } from "../scripts/model/date-words.js";
import { roman } from "../scripts/model/roman.js";
import { parseDate } from "../scripts/parse/edtf.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";

const messages = messagesOf(patternsOf(readFileSync("templates/messages/en.yaml", "utf8")), "en");
const zone = process.env.TZ ?? "UTC";
afterEach(() => {
  process.env.TZ = zone;
});

function extent(text: string) {
  const parsed = parseDate(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.extent;
}

/** Each date with its words, its large form and the words beneath that. */
const DATES: readonly (readonly [string, string, string, string])[] = [
  ["1994", "1994", "1994", "year only, no day given"],
  ["1994~", "about 1994", "1994", "about, no day given"],
  ["1994?", "uncertain: 1994", "1994", "uncertain, no day given"],
  ["1994%", "uncertain: about 1994", "1994", "about, and uncertain, no day given"],
  ["2012-06", "June 2012", "Jun 2012", "month only, no day given"],
  ["2012-06~", "about June 2012", "Jun 2012", "about, no day given"],
  ["1992-12-17", "17 December 1992", "17\u00A0Dec 1992", ""],
  ["1992-12-17?", "uncertain: 17 December 1992", "17\u00A0Dec 1992", "uncertain"],
  ["2012-06-18T10:00:00Z", "18 June 2012", "18\u00A0Jun 2012", ""],
  ["2015-33", "first quarter of 2015", "2015", "first quarter, no day given"],
  ["2015-36~", "about the fourth quarter of 2015", "2015", "about, fourth quarter, no day given"],
  ["2015-41", "second half of 2015", "2015", "second half, no day given"],
  ["2001-21", "spring 2001", "2001", "spring, no day given"],
  ["2001-24", "winter 2001–02", "2001–02", "winter, no day given"],
  ["198X", "the 1980s", "1980s", "decade only, no year given"],
  ["198X~", "about the 1980s", "1980s", "about, decade only, no year given"],
  ["19XX", "20th century", "20th century", "century only, no year given"],
  ["20XX~", "about the 21st century", "21st century", "about, century only, no year given"],
  ["00XX", "1st century", "1st century", "century only, no year given"],
  ["-00XX", "1st century BC", "1st century BC", "century only, no year given"],
  ["-01XX", "2nd century BC", "2nd century BC", "century only, no year given"],
  ["-004X", "50 BC to 41 BC", "50 BC to 41 BC", "decade only, no year given"],
  ["-0043", "44 BC", "44 BC", "year only, no day given"],
  ["-0043-03-15", "15 March 44 BC", "15\u00A0Mar 44 BC", ""],
  ["0000", "1 BC", "1 BC", "year only, no day given"],
  ["0014", "AD 14", "AD 14", "year only, no day given"],
  ["Y12000", "12,000", "12,000", ""],
  ["Y-66000000~", "about 66 million BC", "66 million BC", "about"],
  ["1995~/2015~", "about 1995 to about 2015", "1995–2015", "about, at both ends"],
  [
    "1995~/2015?",
    "about 1995 to 2015 (uncertain)",
    "1995–2015",
    "the beginning is approximate, the end is uncertain",
  ],
  ["1995?/2015?", "uncertain: 1995 to 2015", "1995–2015", "uncertain at both ends"],
  ["2008/2015", "2008–2015", "2008–15", "years only, no days given"],
  ["2009/2015~", "2009 to about 2015", "2009–15", "the end is approximate"],
  ["2012/2012", "2012", "2012", "year only, no day given"],
  ["-0100/-0043", "101 BC to 44 BC", "101–44 BC", "years only, no days given"],
  ["-0043/0014", "44 BC to AD 14", "44 BC–AD 14", "years only, no days given"],
  ["2009/..", "since 2009", "2009 –", "the end is open"],
  ["2009~/..", "since about 2009", "2009 –", "the beginning is approximate, the end is open"],
  ["2015-33/..", "since the first quarter of 2015", "2015 –", "first quarter, the end is open"],
  ["2009/", "from 2009, end unknown", "2009 –", "the end is unknown"],
  ["../2015~", "until about 2015", "– 2015", "the beginning is open, the end is approximate"],
  ["/2015", "until 2015, beginning unknown", "– 2015", "the beginning is unknown"],
  ["2012-06-18/2012-06-19", "18–19 June 2012", "18–19\u00A0Jun 2012", ""],
  ["2009-04-17/2009-05-19", "17 April to 19 May 2009", "2009", "17 April to 19 May 2009"],
  ["2009-04/2009-06", "April to June 2009", "Apr–Jun 2009", "months only, no days given"],
  [
    "1994-11-05/2005-11-05",
    "5 November 1994 to 5 November 2005",
    "1994–2005",
    "5 November 1994 to 5 November 2005",
  ],
  ["198X/199X", "the 1980s to the 1990s", "1980s–1990s", ""],
];

/** Those whose large words have no room at full size. */
const LONG = new Set([
  "-00XX",
  "-01XX",
  "Y-66000000~",
  "1995~/2015~",
  "1995~/2015?",
  "1995?/2015?",
  "2012-06-18/2012-06-19",
  "1994-11-05/2005-11-05",
  "198X/199X",
]);

describe("a date in words", () => {
  it.each(DATES)("%s is “%s”", (text, words) => {
    expect(dateInWords(extent(text), messages)).toBe(words);
  });

  it.each(DATES)("%s stands large as it should", (text, _words, main, qualifier) => {
    const { isLong, ...big } = dateBig(extent(text), messages);
    expect(big).toEqual({ main, qualifier });
    expect(isLong).toBe(LONG.has(text));
  });

  it.each(["America/Mexico_City", "UTC", "Asia/Almaty"])("is the same under %s", (name) => {
    process.env.TZ = name;
    for (const [text, words] of DATES) expect(dateInWords(extent(text), messages)).toBe(words);
  });
});

describe("a date in Spanish", () => {
  const spanish = messagesOf(patternsOf(readFileSync("templates/messages/es.yaml", "utf8")), "es");

  it.each([
    ["2012-06", "junio de 2012", "jun 2012"],
    ["2012-06-18", "18 de junio de 2012", "18\u00A0jun 2012"],
    ["2012-06-18/2012-06-19", "del 18 al 19 de junio de 2012", "18–19\u00A0jun 2012"],
    ["2012-06-28/2012-07-03", "desde el 28 de junio hasta el 3 de julio de 2012", "2012"],
    ["2007-10-22/2008-06", "desde el 22 de octubre de 2007 hasta junio de 2008", "2007–08"],
    ["2012-05/2012-11", "desde mayo hasta noviembre de 2012", "may–nov 2012"],
    ["2015-33", "primer trimestre de 2015", "2015"],
    ["2015-33/..", "desde el primer trimestre de 2015", "2015 –"],
    ["2012-10-08~", "hacia el 8 de octubre de 2012", "8\u00A0oct 2012"],
    ["1995~", "hacia 1995", "1995"],
    ["1995~/2015~", "entre 1995 y 2015, aprox.", "1995–2015"],
    ["2009/2015~", "desde 2009 hasta aprox. 2015", "2009–15"],
    ["2012-10-08~/2015", "desde aprox. el 8 de octubre de 2012 hasta 2015", "2012–15"],
    ["../2015~", "hasta aprox. 2015", "– 2015"],
    ["198X", "la década de 1980", "década de 1980"],
    ["19XX", "siglo XX", "siglo XX"],
    ["18XX~", "hacia el siglo XIX", "siglo XIX"],
    ["-05XX", "siglo VI a. C.", "siglo VI a. C."],
    ["1XXX", "II milenio", "II milenio"],
    ["-0043-03-15", "15 de marzo de 44 a. C.", "15\u00A0mar 44 a. C."],
    ["0014", "14 d. C.", "14 d. C."],
  ])("%s", (text, words, main) => {
    expect(dateInWords(extent(text), spanish)).toBe(words);
    expect(dateBig(extent(text), spanish).main).toBe(main);
  });
});

describe("a Roman numeral", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [21, "XXI"],
    [1994, "MCMXCIV"],
    [3999, "MMMCMXCIX"],
    [4000, "4000"],
    [0, "0"],
  ])("of %i is %s", (number, letters) => {
    expect(roman(number)).toBe(letters);
  });
});

describe("a year", () => {
  it.each([
    [1994, "1994"],
    [1000, "1000"],
    [999, "AD 999"],
    [1, "AD 1"],
    [0, "1 BC"],
    [-43, "44 BC"],
    [-9999, "10,000 BC"],
    [10_000, "10,000"],
    [-66_000_000, "66 million BC"],
    [-13_800_000_000, "13.8 billion BC"],
    [-1_234_567, "1,234,568 BC"],
  ])("%i is %s", (year, label) => {
    expect(yearLabel(year, messages)).toBe(label);
  });
});

import { describe, expect, test } from "vitest";
import { orderOf } from "../scripts/importers/date-order.js";
import { foreignDate } from "../scripts/importers/foreign-date.js";

/* Dates as people and other programs write them. */

describe("dates become EDTF, as precise as they are written", () => {
  test.each(
    `1994 → 1994
1994-05 → 1994-05
5/1994 → 1994-05
1994/5/3 → 1994-05-03
3 May 1994 → 1994-05-03
May 3, 1994 → 1994-05-03
Tuesday, 3rd of May 1994 → 1994-05-03
3 de mayo de 1994 → 1994-05-03
3. Mai 1994 → 1994-05-03
1 ene 1994 → 1994-01-01
Sept. 1994 → 1994-09
mayo de 1994 → 1994-05
1994-05-03T12:00 → 1994-05-03
1994-05-03 12:00:00 → 1994-05-03
1/1/1994 0:00:00 → 1994-01-01
19940503 → 1994-05-03
13/4/2010 → 2010-04-13
3/13/2010 → 2010-03-13
3.4.2010 → 2010-04-03
c. 1850 → 1850~
ca 1850 → 1850~
circa 1850 → 1850~
hacia 1850 → 1850~
1850? → 1850?
c. 1850? → 1850%
probably 1850 → 1850?
1850s → 185X
the 1850s → 185X
19th century → 18XX
siglo XIX → 18XX
1st century BC → -0099/0000
44 BC → -0043
44 a. C. → -0043
15 March 44 BC → -0043-03-15
AD 79 → 0079
10,000 BC → -9999
476 → 0476
Q1 1994 → 1994-33
1994 Q3 → 1994-35
spring 1994 → 1994-21
primavera de 1994 → 1994-21
1994–1998 → 1994/1998
1994-1998 → 1994/1998
1994-98 → 1994/1998
from 1994 to 1998 → 1994/1998
100–44 BC → -0099/-0043
3–5 May 1994 → 1994-05-03/1994-05-05
May 3–5, 1994 → 1994-05-03/1994-05-05
May–June 1994 → 1994-05/1994-06
3 May – 5 June 1994 → 1994-05-03/1994-06-05
1994–present → 1994/..
since 1994 → 1994/..
before 1850 → ../1850`
      .split("\n")
      .map((line) => line.split(" → ")),
  )("%s is %s", (text = "", edtf = "") => {
    expect(foreignDate(text)).toEqual({ edtf });
  });
});

test.each([
  ["3/4/2010", "2010-04-03", "3/4/2010 may be 3 April or 4 March; taken as 3 April"],
  ["3/4/10", "2010-04-03", "3/4/10 may be 3 April or 4 March; taken as 3 April 2010"],
  ["13/4/94", "1994-04-13", "13/4/94 has a year of two digits; taken as 1994"],
  ["3-May-94", "1994-05-03", "3-May-94 has a year of two digits; taken as 1994"],
  ["94", "0094", "94 may be the year 94 or 1994; taken as the year 94"],
  ["-44", "-0043", "-44 may be 44 BC or 45 BC; taken as 44 BC"],
  ["early 1850s", "185X~", "early 1850s is only a part of 1850s; taken as the whole, with ~"],
])("%s is taken and doubtful", (text, edtf, doubt) => {
  expect(foreignDate(text)).toEqual({ edtf, doubt });
});

test("the order of day and month is the user's, or the column's where one date leaves no doubt", () => {
  expect(foreignDate("3/4/2010", "mdy")).toEqual({ edtf: "2010-03-04" });
  expect(foreignDate("3/4/2010", "dmy")).toEqual({ edtf: "2010-04-03" });
  expect(foreignDate("10/03/04", "ymd")).toMatchObject({ edtf: "2010-03-04" });
  expect(orderOf(["3/4/2010", "13/4/2010"])).toBe("dmy");
  expect(orderOf(["3/4/2010", "4/13/2010"])).toBe("mdy");
  expect(orderOf(["3/4/2010", "5/6/2010"])).toBeUndefined();
  expect(orderOf(["13/4/2010", "4/13/2010"])).toBeUndefined();
});

const HINT = "write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850 or 44 BC";

test.each([
  ["when pigs fly", "“when pigs fly” is no date that can be read", HINT],
  ["", "there is none", HINT],
  [
    "31/02/1994",
    '“31/02/1994”: "1994-02-31" does not exist: February of 1994 has 28 days',
    "write 1994-02-28, or 1994-02 where the day is not known",
  ],
  [
    "1998–1994",
    '“1998–1994”: "1998/1994" ends before it begins',
    "write the earlier date first: 1994/1998",
  ],
  [
    "34457",
    "“34457” looks like a spreadsheet's number of a day",
    "show the column as dates and save the file again; write Y34457 for that year",
  ],
])("%j is refused", (text, problem, hint) => {
  expect(foreignDate(text)).toEqual({ problem, hint });
});

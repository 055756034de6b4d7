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
before 1850 → ../1850
431-404 BC → -0430/-0403
415-413 BCE → -0414/-0412
c. 431-404 BC → -0430~/-0403
428/427 BC → -0427/-0426
31/30 BC → -0030/-0029
12-11 BC → -0011/-0010
69-79 AD → 0069/0079
AD 69-79 → 0069/0079
27 BC–AD 14 → -0026/0014
843-987 → 0843/0987
May-June 1994 → 1994-05/1994-06
from 3 to 5 May 1994 → 1994-05-03/1994-05-05
1998–99 → 1998/1999
406 v. Chr. → -0405
416/415 v. Chr. → -0415/-0414
Frühjahr 404 v.Chr. → -0403-21
15. März 44 v. Chr. → -0043-03-15
gegen 431 v. Chr. → -0430~
14 n. Chr. → 0014
69–79 n. Chr. → 0069/0079
19. Jh. → 18XX
im 19. Jahrhundert → 18XX
5. Jh. v. Chr. → -0499/-0400
5.–4. Jh. v. Chr. → -0499/-0300
19.–20. Jh. → 18XX/19XX
1850er Jahre → 185X
um 1850 → 1850~
12. März 1999 → 1999-03-12
3. 5. 1994 → 1994-05-03
3.–5. Mai 1994 → 1994-05-03/1994-05-05
Jänner 1999 → 1999-01
Mrz 1999 → 1999-03
Herbst 1999 → 1999-23
von 1990 bis 1995 → 1990/1995
zwischen 1990 und 1995 → 1990/1995
seit 1990 → 1990/..
vor 1850 → ../1850
nach 1850 → 1850/..
406 av. J.-C. → -0405
vers 406 av. J.-C. → -0405~
431-404 av. J.-C. → -0430/-0403
14 apr. J.-C. → 0014
automne 404 avant Jésus-Christ → -0403-23
XIXe siècle → 18XX
au 19e siècle → 18XX
Ve siècle av. J.-C. → -0499/-0400
années 1850 → 185X
1er mai 1994 → 1994-05-01
12 mars 1999 → 1999-03-12
janv. 1999 → 1999-01
été 1994 → 1994-22
de 1990 à 1995 → 1990/1995
du 3 au 5 mai 1994 → 1994-05-03/1994-05-05
depuis 1990 → 1990/..
avant 1850 → ../1850`
      .split("\n")
      .map((line) => line.split(" → ")),
  )("%s is %s", (text = "", edtf = "") => {
    expect(foreignDate(text)).toEqual({ edtf });
  });
});

test.each([
  ["3/4/2010", "2010-04-03", "3/4/2010 may be 3 April or 4 March; taken as 3 April"],
  ["3/4/10", "2010-04-03", "3/4/10 may be 3 April or 4 March; taken as 3 April 2010"],
  ["13/4/94", "1994-04-13", "13/4/94 has a year of two digits; taken as 13 April 1994"],
  ["3-May-94", "1994-05-03", "3-May-94 has a year of two digits; taken as 1994"],
  ["94", "0094", "94 may be the year 94 or 1994; taken as the year 94"],
  ["-44", "-0043", "-44 may be 44 BC or 45 BC; taken as 44 BC"],
  [
    "2010/11",
    "2010-11",
    "2010/11 may be November 2010 or the years 2010 to 2011; taken as November 2010",
  ],
  [
    "2010-11",
    "2010-11",
    "2010-11 may be November 2010 or the years 2010 to 2011; taken as November 2010",
  ],
  [
    "1998-99",
    "1998/1999",
    "1998-99 may be one academic or fiscal year; taken as the years 1998 to 1999",
  ],
  [
    "1999/00",
    "1999/2000",
    "1999/00 may be one academic or fiscal year; taken as the years 1999 to 2000",
  ],
  ["5/6/98", "1998-06-05", "5/6/98 may be 5 June or 6 May; taken as 5 June 1998"],
  [
    "Mitte des 5. Jh. v. Chr.",
    "-0499~/-0400~",
    "Mitte des 5. Jh. v. Chr. is only a part of 5. Jh. v. Chr.; taken as the whole, with ~",
  ],
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

const HINT =
  "write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850, 44 BC or 431-404 BC";

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
    "“34457” looks like a spreadsheet's number of a day, 1994-05-03",
    "show the column as dates and save the file again, or write 1994-05-03 if it is that day",
  ],
  [
    "36526",
    "“36526” looks like a spreadsheet's number of a day, 2000-01-01",
    "show the column as dates and save the file again, or write 2000-01-01 if it is that day",
  ],
  ["416/415 x", "“416/415 x” is no date that can be read", HINT],
  [
    "416/415",
    '“416/415”: "0416/0415" ends before it begins',
    "write the earlier date first: 0415/0416, or 416/415 BC",
  ],
  [
    "404-431 BC",
    "“404-431 BC”: it ends before it begins",
    "write the earlier date first: before our era the greater number is the earlier year",
  ],
  [
    "31 February 44 BC",
    "“31 February 44 BC”: February of 44 BC has 28 days",
    "write February 44 BC where the day is not known",
  ],
  [
    "13.13.44 v. Chr.",
    "“13.13.44 v. Chr.”: there is no month 13",
    "write 44 BC where the month is not known",
  ],
])("%j is refused", (text, problem, hint) => {
  expect(foreignDate(text)).toEqual({ problem, hint });
});

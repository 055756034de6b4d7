interface Remedy {
  /** Follows the text as it came. */
  readonly problem?: string;
  readonly hint: string;
}

const MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SEASON_NAMES: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};
const CODES = "a month is 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41";

type Make = (...groups: string[]) => Remedy | undefined;

/** How people and other programs write dates, and what they mean in EDTF. The first that fits counts. */
const HABITS: readonly (readonly [RegExp, Make])[] = [
  [/^0$|^-0+$/, () => write("0000", "1 BC", "has no meaning as a year")],
  [
    /^(\d\d)$/,
    (digits = "") =>
      digitsMissing(
        `0${digits}`.padStart(4, "0"),
        `${digits}XX`,
        `the years ${digits}00 to ${digits}99`,
      ),
  ],
  [
    /^(\d{3})$/,
    (digits = "") =>
      digitsMissing(`0${digits}`, `${digits}X`, `the years ${digits}0 to ${digits}9`),
  ],
  [
    /^(\d)$/,
    (digit = "") =>
      write(`000${digit}`, undefined, "has too few digits for a year: EDTF wants four"),
  ],
  [/^-(\d{1,3})$/, (digits = "") => beforeChrist(digits)],
  [
    /^-(\d{4,}) ?bc?e?$/i,
    () => ({ hint: "leave out either the minus or BC; year 0 is 1 BC, so 44 BC is -0043" }),
  ],
  [
    /^(\d+) ?b\.?c\.?(?:e\.?)?$/i,
    (digits = "") =>
      write(yearText(1 - Number(digits)), `${digits} BC`, undefined, "year 0 is 1 BC"),
  ],
  [
    /^(?:a\.?d\.? ?)?(\d{1,4})(?: ?(?:a\.?d|c\.?e)\.?)?$/i,
    (digits = "") => write(yearText(Number(digits))),
  ],
  [/^\+(\d{4}.*)$/, (rest = "") => write(rest)],
  [
    /^Y(-?)(\d{1,4})$/i,
    (sign = "", digits = "") =>
      write(yearText(Number(sign + digits)), undefined, "has four digits at most and no need of Y"),
  ],
  [/^([12]\d{3})(0\d|1[0-2])([0-3]\d)$/, (year, month, day) => write(`${year}-${month}-${day}`)],
  [
    /^(-?)(\d{5,})$/,
    (sign = "", digits = "") =>
      write(`Y${sign}${digits}`, undefined, "has more than four digits, which wants a Y before it"),
  ],
  [/^Y-?0+\d+$/i, () => ({ hint: "write the year without leading zeros, such as Y12000" })],
  [
    /^\.\.$/,
    () => ({
      problem: "is an open end without a date",
      hint: "give it a beginning or an end, such as 2009/..",
    }),
  ],
  [
    /^\d{4}-\d\d-\d\dT/i,
    () => ({
      problem: "has no such time of day",
      hint: "leave the time out: the day is what counts here",
    }),
  ],
  [/^(\d{1,3})[xX]$/, (digits = "") => (digits.length === 3 ? write(`${digits}X`) : undefined)],
  [/^(\d\d)xx$/, (digits = "") => write(`${digits}XX`)],
  [/^(?:the )?(\d{3})0['’]?s$/i, (digits = "") => write(`${digits}X`)],
  [
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|c\.)$/i,
    (number = "") => write(`${String(Number(number) - 1).padStart(2, "0")}XX`),
  ],
  [/^(\d{4}) ?[–—-] ?(\d{4})$/, (first = "", last = "") => write(`${first}/${last}`)],
  [/^(\d{4}) (?:to|until|and) (\d{4})$/, (first = "", last = "") => write(`${first}/${last}`)],
  [/^(?:since|from|after) (\d{4})$|^(\d{4}) ?(?:[–—-]|\.\.)$/i, (a, b) => write(`${a || b}/..`)],
  [/^(?:until|till|before) (\d{4})$|^\.\.(\d{4})$/i, (a, b) => write(`../${a || b}`)],
  [/^(?:c\.?|ca\.?|circa|about|around|~|≈) ?(\d{4}(?:-\d\d)?)$/i, (date = "") => write(`${date}~`)],
  [/^([?~%])(\d{4}.*)$/, (sign = "", date = "") => write(`${date}${sign}`)],
  [/^Q([1-4])[ /-]?(\d{4})$/i, (part, year) => write(`${year}-${32 + Number(part)}`)],
  [/^(\d{4})[ /-]?Q([1-4])$/i, (year, part) => write(`${year}-${32 + Number(part)}`)],
  [/^(\d{4})[ /-]?H([12])$/i, (year, part) => write(`${year}-${39 + Number(part)}`)],
  [
    /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/i,
    (season = "", year) => write(`${year}-${SEASON_NAMES[season.toLowerCase()]}`),
  ],
  [/^([a-z]{3})[a-z]*\.?,? (\d{4})$/i, (month, year) => named(year, month)],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})$/i,
    (day, month, year) => named(year, month, day),
  ],
  [
    /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    (month, day, year) => named(year, month, day),
  ],
  [
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/,
    (first, _separator, second, year) => dayFirst(first, second, year),
  ],
  [
    /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/,
    (year, month, day) => write(`${year}-${two(month)}-${two(day)}`),
  ],
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})[?~%]?$/,
    (year, month, day) =>
      validMonth(month) ? write(`${year}-${two(month)}-${two(day)}`) : noMonth(year, month),
  ],
  [
    /^(\d{4})-(\d)$/,
    (year, month) => (validMonth(month) ? write(`${year}-${two(month)}`) : noMonth(year, month)),
  ],
  [/^(-?\d{4})-(\d\d)(?:-.*)?[?~%]?$/, (year, month) => noMonth(year, month)],
  [
    /^[−–—](\d{4}.*)$/,
    (rest = "") => write(`-${rest}`, undefined, "begins with a dash that is not a hyphen"),
  ],
];

/** What the writer of a text that is no EDTF may have meant. */
export function remedyFor(text: string): Remedy | undefined {
  for (const [pattern, make] of HABITS) {
    const match = pattern.exec(text);
    const remedy = match && make(...match.slice(1).map((group) => group ?? ""));
    if (remedy) return remedy;
  }
  return undefined;
}

function write(edtf: string, meaning?: string, problem?: string, because?: string): Remedy {
  const hint = `write ${edtf}${meaning ? ` for ${meaning}` : ""}${because ? ` (${because})` : ""}`;
  return { hint, ...(problem && { problem }) };
}

function digitsMissing(year: string, mask: string, span: string): Remedy {
  return {
    problem: "has too few digits for a year: EDTF wants four",
    hint: `write ${year} for that year, ${mask} for ${span}`,
  };
}

function beforeChrist(digits: string): Remedy {
  const year = Number(digits);
  return {
    problem: "has too few digits for a year: EDTF wants four",
    hint: `write ${yearText(1 - year)} for ${year} BC, ${yearText(-year)} for ${year + 1} BC (year 0 is 1 BC)`,
  };
}

function named(year = "", name = "", day = ""): Remedy | undefined {
  const month = MONTH_NAMES.indexOf(name.toLowerCase()) + 1;
  return month > 0 ? write(`${year}-${two(String(month))}${day ? `-${two(day)}` : ""}`) : undefined;
}

function dayFirst(first = "", second = "", year = ""): Remedy {
  if (Number(first) > 12) return write(`${year}-${two(second)}-${two(first)}`);
  if (Number(second) > 12) return write(`${year}-${two(first)}-${two(second)}`);
  return {
    hint: `write the year first, then the month, then the day: ${year}-${two(second)}-${two(first)} or ${year}-${two(first)}-${two(second)}`,
  };
}

function noMonth(year = "", month = ""): Remedy {
  const short =
    Number(month) > 41 && Number(month) > Number(year.slice(2))
      ? `; the years ${year} to ${year.slice(0, 2)}${month} are ${year}/${year.slice(0, 2)}${month}`
      : "";
  return { problem: `has no month ${month}`, hint: `${CODES}${short}` };
}

function validMonth(month = ""): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}

/** A year of at most four digits as EDTF writes it; beyond, with Y. */
function yearText(year: number): string {
  const sign = year < 0 ? "-" : "";
  const digits = String(Math.abs(year));
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, "0");
}

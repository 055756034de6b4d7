export interface DateProblem {
  readonly problem: string;
  readonly hint: string;
}

const EXAMPLES = "write it as EDTF: 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/..";

const MONTHS: Readonly<Record<string, string>> = {
  jan: "01", feb: "02", mar: "03", apr: "04", may: "05", jun: "06",
  jul: "07", aug: "08", sep: "09", oct: "10", nov: "11", dec: "12",
};

/** One form for all complaints about a date: the text as it came, what is wrong with it, the remedy. */
export function refuse(text: string, problem = "is not an EDTF date", hint = guess(text)): DateProblem {
  return { problem: `"${text}" ${problem}`, hint };
}

/** What the writer may have meant. */
function guess(text: string): string {
  const trimmed = text.trim();
  const bc = /^(\d{1,4}) ?(?:bc|bce)$/i.exec(trimmed);
  // Year 0 is 1 BC in ISO 8601.
  if (bc) return `write ${astronomical(1 - Number(bc[1]))} for ${bc[1]} BC (year 0 is 1 BC)`;
  const short = /^(-?)(\d{1,3})$/.exec(trimmed);
  if (short) {
    const year = `${short[1]}${(short[2] ?? "").padStart(4, "0")}`;
    return `write a year with four digits: ${year}; a decade is 198X, a century 19XX`;
  }
  const words = /^(?:(\d{1,2}) )?([a-z]{3})[a-z]*\.? (?:(\d{1,2}), )?(\d{4})$/i.exec(trimmed);
  const month = MONTHS[words?.[2]?.toLowerCase() ?? ""];
  if (words && month) {
    const day = words[1] ?? words[3];
    return `write ${words[4]}-${month}${day ? `-${day.padStart(2, "0")}` : ""}`;
  }
  const circa = /^(?:c\.?|ca\.?|circa|about) ?(\d{4})$/i.exec(trimmed);
  if (circa) return `write ${circa[1]}~`;
  const dash = /^(\d{4}) ?[–-] ?(\d{4})$/.exec(trimmed);
  if (dash) return `write ${dash[1]}/${dash[2]}`;
  const slashes = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(trimmed);
  if (slashes) return `write the year first: ${slashes[3]}-MM-DD`;
  const month13 = /^-?\d{4}-(\d\d)/.exec(trimmed);
  if (month13 && Number(month13[1]) > 12) return "a month is 01 to 12; a season 21 to 24, a quarter 33 to 36, a half 40 or 41";
  if (trimmed !== text) return `remove the spaces: ${trimmed}`;
  return EXAMPLES;
}

function astronomical(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

/** The digits of a year after Christ: five and more are unreadable in one run, four take no separator. */
export function yearDigits(year: number, locale: string): string {
  return year < 10_000 ? String(year) : new Intl.NumberFormat(locale).format(year);
}

/** Of an astronomical year before Christ, 0 = 1 BC, such as 44 or 13.8 billion. */
export function yearsBefore(year: number, locale: string): string {
  // One year in a million is nothing that a round number could say.
  if (year > -999_999) return yearDigits(1 - year, locale);
  const round = year % 1000 === 0 ? -year : 1 - year;
  return round % 1000 === 0 ? millions(round, locale) : yearDigits(round, locale);
}

function millions(years: number, locale: string): string {
  const options = {
    notation: "compact",
    compactDisplay: "long",
    maximumSignificantDigits: 6,
  } as const;
  return new Intl.NumberFormat(locale, options).format(years);
}

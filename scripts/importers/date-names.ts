/** Languages whose names of months and days are known, the first that has a name first. */
const LANGUAGES = ["en", "es", "fr", "de", "it", "pt"];

/** Those that Intl does not give. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  ...{ sept: 9, set: 9, setiembre: 9 },
  ...{ janner: 1, feber: 2, feb: 2, mrz: 3, juil: 7, dez: 12 },
};

/** Codes of EDTF, by names without marks. */
const SEASONS: Readonly<Record<string, string>> = {
  ...{ spring: "21", primavera: "21", printemps: "21", fruhling: "21", fruhjahr: "21" },
  ...{ summer: "22", verano: "22", ete: "22", sommer: "22", estate: "22", verao: "22" },
  ...{
    autumn: "23",
    fall: "23",
    otono: "23",
    automne: "23",
    herbst: "23",
    autunno: "23",
    outono: "23",
  },
  ...{ winter: "24", invierno: "24", hiver: "24", inverno: "24" },
};

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** The number of a month by its name, whole or short, in one of six languages; undefined where it is none. */
export function monthOf(name: string): number | undefined {
  months ??= monthNames();
  return months.get(plain(name));
}

export function isWeekday(name: string): boolean {
  weekdays ??= new Set(namesOf("weekday", 7).keys());
  return weekdays.has(plain(name));
}

/** As in EDTF: 21 to 24. */
export function seasonOf(name: string): string | undefined {
  return SEASONS[plain(name)];
}

/** In English, for words to the user. */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2001, month - 1, 1),
  );
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|\.$/gu, "")
    .toLowerCase();
}

function monthNames(): ReadonlyMap<string, number> {
  return new Map([...namesOf("month", 12), ...Object.entries(OTHER_MONTHS)]);
}

/** 1 January 2001 was a Monday. */
function namesOf(unit: "month" | "weekday", count: number): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const length of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { [unit]: length, timeZone: "UTC" });
      for (let at = 0; at < count; at += 1) {
        const day = unit === "month" ? Date.UTC(2001, at, 1) : Date.UTC(2001, 0, 1 + at);
        const name = plain(format.format(day));
        if (!names.has(name)) names.set(name, at + 1);
      }
    }
  }
  return names;
}

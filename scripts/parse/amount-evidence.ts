import type { Language } from "../model/text.js";
import type { ClaimedAmount } from "./claims.js";

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|trn|tn)$/i, 1e12],
  [/^(?:billion|bln|bn|b)$/i, 1e9],
  [/^(?:million|mln|mn|m)$/i, 1e6],
  [/^(?:thousand|k)$/i, 1e3],
];

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** Whether the quoted words, folded, name the amount: `$2.5 billion` says 2.5 in a unit of billions, and 2500 in one of millions. */
export function saysAmount(
  words: string,
  { value, units }: ClaimedAmount,
  language: Language,
): boolean {
  const unitScales = units.map(scaleOfUnit);
  return numbersIn(words, language).some(({ value: said, scale }) => {
    // A bare number is the amount as the unit counts it: 846, in a table of billions.
    if (scale === 1 && isClose(said, value)) return true;
    return unitScales.some((unit) => isClose(said * scale, value * unit));
  });
}

interface Said {
  readonly value: number;
  readonly scale: number;
}

/** Every number of a text, in digits or as an English word up to twenty, with the scale word after it. */
function numbersIn(text: string, language: Language): Said[] {
  const digits = [
    ...text.matchAll(/(?<![\p{L}\d.,])\p{Sc}?(\d+(?:[.,]\d+)*)(?:st|nd|rd|th)? ?-?(\p{L}*)/gu),
  ];
  const spelt = [...text.matchAll(/(?<!\p{L})(\p{L}+)(?= (\p{L}+)|)/gu)];
  return [
    ...digits.flatMap(([, number = "", after = ""]) =>
      readings(number, language).map((value) => ({ value, scale: scaleOf(after) })),
    ),
    ...spelt.flatMap(([, word = "", after = ""]) => {
      const value = WORDS.indexOf(word.toLowerCase());
      return value < 0 ? [] : [{ value, scale: scaleOf(after) }];
    }),
  ];
}

/** 1,234.5 in English; 1.234,5 where the paper's language writes a decimal comma, and there the English way too. */
function readings(number: string, language: Language): number[] {
  const english = Number(number.replaceAll(",", ""));
  const local = hasDecimalComma(language)
    ? Number(number.replaceAll(".", "").replace(",", "."))
    : english;
  return [...new Set([english, local])].filter(Number.isFinite);
}

const decimalCommas = new Map<Language, boolean>([["en", false]]);

/** Asking Intl costs more than all the rest, so each language is asked for once, and the usual one never. */
function hasDecimalComma(language: Language): boolean {
  const known = decimalCommas.get(language);
  if (known !== undefined) return known;
  const comma = new Intl.NumberFormat(language)
    .formatToParts(1.5)
    .some(({ type, value }) => type === "decimal" && value === ",");
  decimalCommas.set(language, comma);
  return comma;
}

function scaleOf(word: string): number {
  return SCALES.find(([name]) => name.test(word))?.[1] ?? 1;
}

function scaleOfUnit(unit: string): number {
  const words = unit.replace("{n}", " ").match(/\p{L}+/gu) ?? [];
  return words.map(scaleOf).find((scale) => scale !== 1) ?? 1;
}

function isClose(a: number, b: number): boolean {
  // Decimals times a scale carry a binary tail.
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

import { readEdtf } from "../model/edtf-reader.js";
import { KEBAB } from "../parse/fields.js";
import { type Fields, isList, type Value } from "./flow-text.js";

/**
 * Whether a whole event is plainly as events.yaml wants it, its lane apart. What is not plain to see, faults
 * included, is left to the checks of the file, which take twenty times as long; a test holds the two together.
 */
export function plainlySound(event: Fields): boolean {
  const { id, title, date, lane, summary, ...rest } = event;
  return (
    typeof id === "string" &&
    KEBAB.test(id) &&
    areTexts(title) &&
    typeof date === "string" &&
    isDate(date) &&
    typeof lane === "string" &&
    isFields(summary) &&
    Object.keys(summary).join() === "standard" &&
    areTexts(summary.standard) &&
    Object.entries(rest).every(isPlainField)
  );
}

function isPlainField([key, value]: readonly [string, Value]): boolean {
  if (key === "place" || key === "short") return areTexts(value);
  if (key === "importance")
    return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5;
  if (key !== "tags" || typeof value !== "object" || !isList(value)) return false;
  return (
    new Set(value).size === value.length &&
    value.every((tag) => typeof tag === "string" && tag !== "")
  );
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && !isList(value);
}

function areTexts(value: Value | undefined): boolean {
  if (!isFields(value)) return false;
  const texts = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === "string" && text !== "");
}

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?$/;

/** Whether a text is a date in EDTF. Most are plain days or years, which is seen at once. */
export function isDate(text: string): boolean {
  return DAY.test(text) || !("kind" in readEdtf(text));
}

import { CORRECTED_FIELDS, type Correction, type Corrections } from "../model/correction.js";

/** Control characters, line separators, and marks that turn the direction of what follows. */
const INVISIBLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Corrections as the file that `chronodeck import` takes. Every text is quoted as in JSON, which is YAML too. */
export function correctionsYaml({ lecture, deck, data, events }: Corrections): string {
  return [
    "# Made in the open deck. In the lecture's folder: chronodeck import corrections.yaml",
    "chronodeck: corrections",
    "version: 1",
    `lecture: ${quoted(lecture)}`,
    `deck: ${quoted(deck)}`,
    `data: ${quoted(data)}`,
    events.length === 0 ? "events: []" : "events:",
    ...events.flatMap(entry),
    "",
  ].join("\n");
}

function entry({ id, language, changes }: Correction): readonly string[] {
  return [
    `  - id: ${quoted(id)}`,
    `    language: ${quoted(language)}`,
    ...CORRECTED_FIELDS.flatMap((field) => {
      const change = changes[field];
      if (!change) return [];
      return [
        `    ${field}:`,
        `      was: ${quoted(change.was)}`,
        `      now: ${quoted(change.now)}`,
      ];
    }),
  ];
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

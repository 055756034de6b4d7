import { CORRECTED_FIELDS, type Correction, type Corrections } from "../model/correction.js";
import { quotedText } from "../model/quoted-text.js";

/** Corrections as the file that `chronodeck import` takes. Every text is quoted as in JSON, which is YAML too. */
export function correctionsYaml({ lecture, deck, data, events }: Corrections): string {
  return [
    "# Made in the open deck. In the lecture's folder: chronodeck import corrections.yaml",
    "chronodeck: corrections",
    "version: 1",
    `lecture: ${quotedText(lecture)}`,
    `deck: ${quotedText(deck)}`,
    `data: ${quotedText(data)}`,
    events.length === 0 ? "events: []" : "events:",
    ...events.flatMap(entry),
    "",
  ].join("\n");
}

function entry({ id, language, changes }: Correction): readonly string[] {
  return [
    `  - id: ${quotedText(id)}`,
    `    language: ${quotedText(language)}`,
    ...CORRECTED_FIELDS.flatMap((field) => {
      const change = changes[field];
      if (!change) return [];
      return [
        `    ${field}:`,
        `      was: ${quotedText(change.was)}`,
        `      now: ${quotedText(change.now)}`,
      ];
    }),
  ];
}

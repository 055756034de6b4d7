import type { Location } from "../model/diagnostic.js";
import { type Lane, TONES } from "../model/lecture.js";
import { slugOf } from "../model/slug-of.js";
import { nearest } from "../parse/nearest.js";
import type { Report } from "../parse/report.js";
import { flowText } from "./flow-text.js";

/** Lanes that a file names and the lecture does not have: each is told once, whatever the number of its rows. */
export interface UnknownLanes {
  add(name: string, at: Location): void;
  report(report: Report): void;
}

export function unknownLanes(lanes: readonly Lane[], languages: readonly string[]): UnknownLanes {
  const found = new Map<string, { at: Location; count: number }>();
  return {
    add(name, at) {
      const one = found.get(name);
      if (one) one.count += 1;
      else found.set(name, { at, count: 1 });
    },
    report(report) {
      const taken = new Set(lanes.map(({ tone }) => tone));
      const free = TONES.filter((tone) => !taken.has(tone));
      const ids = lanes.map(({ id }) => id);
      for (const [index, [name, { at, count }]] of [...found].entries()) {
        const id = slugOf(name) || `lane-${ids.length + index + 1}`;
        const title = languages.length > 1 ? { [languages[0] ?? "en"]: name } : name;
        const tone = free[index] ?? TONES[index % TONES.length] ?? "circle";
        const line = `- ${flowText({ id, title, tone })}`;
        const near = nearest(name, ids);
        const meant = near === undefined ? "" : `did you mean ${near}? else `;
        const rows = count > 1 ? ` (${count} events)` : "";
        report(
          "unknown-lane",
          `expected a lane of the lecture, got ${name.slice(0, 60)}${rows}`,
          at,
          `${meant}import again with --add-lanes, or add it to lanes: in slides/deck.yaml: ${line}`,
        );
      }
    },
  };
}

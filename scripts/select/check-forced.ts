import type { SlideReason } from "../model/cut-report.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { candidates } from "./candidates.js";

/** Slides that must be in an audience's talk and that its own filters leave out. */
export function checkForced(lecture: Lecture, audience: Audience): readonly Diagnostic[] {
  const { out } = candidates(lecture, audience);
  const { at, location } = audience;
  return lecture.slides.flatMap(({ id, required, backup }): Diagnostic[] => {
    const list = (["lead", "keep"] as const).find((key) => audience[key].includes(id));
    if (list && backup)
      return [
        {
          id: `${list}-backup`,
          level: "error",
          message: `${list}: expected slides of the talk, got ${id}, which is a backup slide`,
          location: at[list] ?? location,
          hint: `take it from ${list}, or take backup from the slide`,
        },
      ];
    const reason = out.get(id);
    if (!reason || !(list || required) || reason.kind === "backup-dropped") return [];
    const key = reason.kind === "context" ? "context" : "slides";
    return [
      {
        id: list ? `${list}-left-out` : "required-left-out",
        level: "error",
        message: list
          ? `${list}: expected slides that this audience is told, got ${id}, ${why(reason)}`
          : `${key}: expected every required slide to be told, got ${id}, ${why(reason)}`,
        location: at[list ?? key] ?? location,
        hint: list
          ? `take it from ${list}, or let it in`
          : "let it in, or take required from the slide",
      },
    ];
  });
}

function why(reason: SlideReason): string {
  if (reason.kind === "context") return "which speaks mostly of events that context leaves out";
  if (reason.kind === "requires") return `which requires ${reason.slide}, which is left out`;
  return "which slides leaves out";
}

import type { SlideReason } from "../model/cut-report.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { candidates } from "./candidates.js";

/** Slides that must be in an audience's talk and that its own filters leave out. */
export function checkForced(lecture: Lecture, audience: Audience): readonly Diagnostic[] {
  const { out } = candidates(lecture, audience);
  const { at, lead, location } = audience;
  return lecture.slides.flatMap(({ id, required, backup }): Diagnostic[] => {
    const leads = lead.includes(id);
    if (leads && backup)
      return [
        {
          id: "lead-backup",
          level: "error",
          message: `lead: expected slides of the talk, got ${id}, which is a backup slide`,
          location: at.lead ?? location,
          hint: "take it from lead, or take backup from the slide",
        },
      ];
    const reason = out.get(id);
    if (!reason || !(leads || required) || reason.kind === "backup-dropped") return [];
    const key = reason.kind === "context" ? "context" : "slides";
    return [
      {
        id: leads ? "lead-left-out" : "required-left-out",
        level: "error",
        message: leads
          ? `lead: expected slides that this audience is told, got ${id}, ${why(reason)}`
          : `${key}: expected every required slide to be told, got ${id}, ${why(reason)}`,
        location: (leads ? at.lead : at[key]) ?? location,
        hint: leads
          ? "take it from lead, or let it in"
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

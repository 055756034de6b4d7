import type { EventReason, MoreTime, SlideReason } from "../model/cut-report.js";

/** Why a slide is where it is, in words. */
export function slideWords(reason: SlideReason): string {
  switch (reason.kind) {
    case "required":
      return "required";
    case "leads":
      return "leads";
    case "kept":
      return "kept by the audience";
    case "priority":
      return `priority ${reason.priority}`;
    case "required-by":
      return `required by ${reason.slide}`;
    case "backup":
      return "a backup slide";
    case "over-time":
      return `over time by ${reason.minutes} min`;
    case "requires":
      return `requires ${reason.slide}, which ${reason.because === "cut" ? "was cut" : "this audience leaves out"}`;
    case "not-needed":
      return `needed only by ${reason.slide}, which was cut`;
    case "lonely":
      return "no slide left in its section";
    case "not-chosen":
      return "not among the audience's slides";
    case "left-out":
      return "left out by the audience";
    case "context":
      return "speaks mostly of events from outside the paper";
    case "backup-dropped":
      return "a backup slide, and the audience drops these";
  }
}

/** Why an event is in or out, in words. */
export function eventWords(reason: EventReason): string {
  switch (reason.kind) {
    case "told":
      return `told by ${reason.slide}${reason.backup ? ", a backup slide" : ""}`;
    case "importance":
      return reason.importance < reason.floor
        ? `importance below ${reason.floor}`
        : `importance ${reason.importance}`;
    case "lane":
      return `lane ${reason.lane} not chosen`;
    case "tag-left-out":
      return `tag ${reason.tag} left out`;
    case "no-tag-chosen":
      return "none of its tags chosen";
    case "context":
      return "from outside the paper";
    case "before-the-end":
      return "from outside the paper, and before its last event";
  }
}

/** What more time would change, in a sentence. */
export function moreWords(more: MoreTime | undefined): string {
  if (!more) return "With more time nothing would be added: every slide that may be told is in.";
  const { minutes } = more;
  const subject = minutes === 1 ? "One more minute brings" : `${minutes} more minutes bring`;
  const cost = more.out.length > 0 ? `, in the place of ${listOf(more.out)}` : "";
  return `${subject} in ${listOf(more.in)}${cost}.`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

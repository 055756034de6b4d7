import pc from "picocolors";
import { type Difference, GROUPS, type Group } from "../compare/difference.js";
import type { Compared } from "../diff.js";
import { cleanText } from "../model/clean-text.js";
import { changeWords } from "./change-words.js";
import type { Named } from "./diff.js";
import { count, type Terminal } from "./terminal.js";

const HEADS: Readonly<Record<Group, string>> = {
  lecture: "Lecture",
  lanes: "Lanes",
  events: "Events",
  periods: "Periods",
  figures: "Figures",
  references: "References",
  terms: "Terms",
  slides: "Slides",
  audiences: "Audiences",
  templates: "Templates",
  pictures: "Pictures",
  locks: "Locks",
};

/** Things of a group, and fields of a thing, that are told; nobody reads more, and --json has all. */
const MOST_THINGS = 40;
const MOST_FIELDS = 12;

/** What has changed, in words: group by group, a line a change. */
export function diffLines(
  was: Named,
  now: Named,
  compared: Compared,
  { color }: Pick<Terminal, "color">,
): readonly string[] {
  const { bold, dim } = pc.createColors(color);
  const { differences, reformatted } = compared;
  const groups = GROUPS.map((group) => ({
    group,
    all: differences.filter((one) => one.group === group),
  })).filter(({ all }) => all.length > 0);
  const lines = groups.flatMap(({ group, all }) => {
    const told = all.slice(0, MOST_THINGS);
    const rest = all.length - told.length;
    const head = group === "lecture" ? HEADS[group] : `${HEADS[group]}: ${tally(all)}`;
    return [
      bold(head),
      ...told.flatMap(thingLines).map((line) => `  ${clean(line)}`),
      ...(rest > 0 ? [dim(`  … and ${rest} more; --json has them all`)] : []),
    ];
  });
  const end =
    differences.length === 0 && reformatted.length === 0
      ? [isOfDecks(was, now) ? "No differences: both carry the same lecture." : "No differences."]
      : differences.length === 0
        ? [`Nothing but comments, formatting or order: ${named(reformatted)}`]
        : reformatted.length > 0
          ? [`Beside that, comments, formatting or order alone: ${named(reformatted)}`]
          : [];
  return [...lines, ...end.map(clean), ...notes(was, now).map((line) => dim(clean(line)))];
}

/** `2 new, 1 gone, 12 changed` */
function tally(all: readonly Difference[]): string {
  return (["new", "gone", "changed"] as const)
    .map((state) => [all.filter((one) => one.state === state).length, state] as const)
    .filter(([number]) => number > 0)
    .map(([number, state]) => `${number} ${state}`)
    .join(", ");
}

function thingLines({ group, id, state, title, after, fields }: Difference): readonly string[] {
  const name = group === "lecture" ? "" : `${id}: `;
  if (state !== "changed") return [`${name}${state}${title === undefined ? "" : `, ${title}`}`];
  const moved =
    after === undefined
      ? []
      : [after === "" ? "moved to the beginning" : `moved, now after ${after}`];
  const all = [...moved, ...fields.map(changeWords)];
  const told = all.slice(0, MOST_FIELDS);
  const rest = all.length - told.length;
  return [
    ...(all.length === 0 ? [`${name}changed`] : told.map((words) => name + words)),
    ...(rest > 0 ? [`${name}… and ${count(rest, "more change")}; --json has them all`] : []),
  ];
}

/** What was not compared, and what else is different about the two. */
function notes(was: Named, now: Named): readonly string[] {
  const sides = [was, now];
  const told = sides.filter(({ toldTo }) => toldTo !== undefined);
  const [older, newer] = [was.version, now.version];
  return [
    ...(told.length > 0
      ? [
          `Without notes, answers and comments: ${told.map(({ name, toldTo }) => `${name} has what ${toldTo} may have`).join(", ")}${
            was.toldTo !== undefined && now.toldTo !== undefined && was.toldTo !== now.toldTo
              ? "; words for one of them alone show as changes"
              : ""
          }`,
        ]
      : []),
    ...(older !== undefined && newer !== undefined && older !== newer
      ? [`Made by chronodeck ${older} and ${newer}`]
      : []),
    ...sides.flatMap(({ name, corrected }) =>
      corrected > 0
        ? [
            `${name}: ${count(corrected, "event")} corrected in the open deck, which is not compared`,
          ]
        : [],
    ),
  ];
}

function isOfDecks(...sides: readonly Named[]): boolean {
  return sides.every(({ version }) => version !== undefined);
}

function named(files: readonly string[]): string {
  const more = files.length - MOST_THINGS;
  return files.slice(0, MOST_THINGS).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** What a stranger's file says must not move the cursor. */
function clean(line: string): string {
  return cleanText(line).replace(/\s+/g, " ");
}
